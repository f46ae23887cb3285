package retrieval

import (
	"slices"
	"sync/atomic"
	"testing"

	"footnote/retrieval/lexical"
	"footnote/retrieval/snapshot"
)

func TestOnAllCoresDoesEachOnce(t *testing.T) {
	t.Parallel()
	for _, n := range []int{0, 1, atATime - 1, atATime, atATime + 1, 10*atATime + 3} {
		done := make([]atomic.Int32, n)
		onAllCores(n, func(i int) { done[i].Add(1) })
		for i := range done {
			if got := done[i].Load(); got != 1 {
				t.Fatalf("%d of %d was done %d times", i, n, got)
			}
		}
	}
}

// TestTermsComeInOrder holds the terms that all cores read to those of one article
// after the other, to the end and when nobody wants the rest.
func TestTermsComeInOrder(t *testing.T) {
	t.Parallel()
	ix := &Index{corpus: &Corpus{}, analyzer: lexical.NewAnalyzer()}
	for i := range 3*articlesAtOnce + 5 {
		body := "Boat " + string(rune('a'+i%26)) + " sank."
		ix.corpus.Articles = append(ix.corpus.Articles, &Article{Title: "A title", Body: body})
	}
	ix.readArticles(new(snapshot.File).ArticleOf)
	next := 0
	for i, c := range ix.contents(t.Context()) {
		want := ix.analyzer.Terms(ix.corpus.Articles[i].Body)
		if i != next || len(c.terms) != 1 || !slices.Equal(c.terms[0], want) || len(c.title) != 2 {
			t.Fatalf("number %d is %d with %v, want %v", next, i, c, want)
		}
		next++
	}
	if next != len(ix.corpus.Articles) {
		t.Errorf("terms of %d articles, want %d", next, len(ix.corpus.Articles))
	}
	for i := range ix.contents(t.Context()) {
		if i == 10 {
			break
		}
	}
}

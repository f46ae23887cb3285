package retrieval

import (
	"slices"
	"sync/atomic"
	"testing"

	"footnote/retrieval/lexical"
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

// TestTermsComeInOrder holds the terms that all cores read to those of one passage
// after the other, to the end and when nobody wants the rest.
func TestTermsComeInOrder(t *testing.T) {
	t.Parallel()
	ix := &Index{corpus: &Corpus{}, analyzer: lexical.NewAnalyzer()}
	for i := range 3*termsAtOnce + 5 {
		body := "Boat " + string(rune('a'+i%26)) + " sank."
		ix.corpus.Articles = append(ix.corpus.Articles, &Article{Title: "A title", Body: body})
	}
	ix.cutArticles()
	next := 0
	for i, terms := range ix.termsOf(t.Context()) {
		want := ix.analyzer.Terms(ix.corpus.Articles[i].Body)
		if i != next || !slices.Equal(terms.body, want) || len(terms.title) != 2 {
			t.Fatalf("number %d is %d with %v and title %v, want %v", next, i, terms.body, terms.title, want)
		}
		next++
	}
	if next != len(ix.passages) {
		t.Errorf("terms of %d passages, want %d", next, len(ix.passages))
	}
	for i := range ix.termsOf(t.Context()) {
		if i == 10 {
			break
		}
	}
}

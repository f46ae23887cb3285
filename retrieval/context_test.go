package retrieval_test

import (
	"testing"

	"footnote/retrieval"
)

// TestContextWithoutFrontMatter shows the words around an excerpt without what a
// Markdown file says about its article in front.
func TestContextWithoutFrontMatter(t *testing.T) {
	t.Parallel()
	front := "---\ntitle: Bridge bill climbs\npublisher: Gazette\n---\n"
	a := &retrieval.Article{ID: "a.md", Body: front + "The cost has risen to £6.8 million. Engineers found rust."}
	first := retrieval.Span{Start: len(front), End: len(front) + len("The cost has risen to £6.8 million.")}
	shown, err := retrieval.ContextIn(a, first, 2)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := shown.Shown.Of(a.Body), a.Body[len(front):]; got != want {
		t.Errorf("shown %q, want %q", got, want)
	}
	if shown, err = retrieval.ContextIn(a, retrieval.Span{Start: 4, End: 9}, 0); err != nil || shown.Asked.Of(a.Body) != "title" {
		t.Errorf("asked for the front matter itself: %q, %v", shown.Asked.Of(a.Body), err)
	}
	a.Body = "---\nA rule stands above and below.\n---\nAnd the story goes on."
	if shown, err = retrieval.ContextIn(a, retrieval.Span{Start: 39, End: 42}, 2); err != nil || shown.Shown.Start != 4 && shown.Shown.Start != 0 {
		t.Errorf("two rules are no front matter: %q, %v", shown.Shown.Of(a.Body), err)
	}
}

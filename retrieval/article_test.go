package retrieval_test

import (
	"testing"

	"footnote/retrieval"
)

// TestHeadline makes a headline of the first words where there is none.
func TestHeadline(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		article retrieval.Article
		want    string
		made    bool
	}{
		{retrieval.Article{Title: "Ferry sinks", Body: "The ferry sank."}, "Ferry sinks", false},
		{retrieval.Article{Body: "\n  The ferry sank.\nAll live."}, "The ferry sank.", true},
		{retrieval.Article{Body: "---\n***\nThe ferry sank."}, "The ferry sank.", true},
		{retrieval.Article{Body: "---\n***\n"}, "---", true},
		{retrieval.Article{Body: "---\ntitle: [broken\n---\nThe ferry sank."}, "The ferry sank.", true},
		{retrieval.Article{Outlet: "The Gazette", Body: "THE GAZETTE\n12 May 2019\nBy Jane Roe\n\nThe ferry sank."}, "The ferry sank.", true},
		{retrieval.Article{Outlet: "The Gazette", Body: "The Gazette"}, "The Gazette", true},
		{retrieval.Article{}, "", true},
		{retrieval.Article{Body: "The ferry Maria sank off Norby on Friday morning after it had struck a rock."}, "The ferry Maria sank off Norby on Friday morning after it …", true},
	} {
		if got, made := c.article.Headline(); got != c.want || made != c.made {
			t.Errorf("headline of %q is %q, %v; want %q, %v", c.article.Body, got, made, c.want, c.made)
		}
	}
}

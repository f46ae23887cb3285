package retrieval_test

import (
	"testing"

	"footnote/retrieval"
)

func TestContradiction(t *testing.T) {
	t.Parallel()
	cite := func(n int, article, published, text string) retrieval.Citation {
		return retrieval.Citation{N: n, Article: article, Published: published, Start: 10, End: 10 + len(text), Text: text}
	}
	a := retrieval.Answer{Citations: []retrieval.Citation{
		cite(1, "a", "2025-04-16", "705 migrants arrived."), cite(2, "b", "2025-04", "618 people arrived."), cite(3, "a", "2025-04-16", "Nobody came."),
	}}
	a.Citations[1].PublishedInferred = true
	for _, c := range []struct {
		dispute retrieval.Dispute
		want    string
	}{
		{retrieval.Dispute{Citations: []int{1, 2}, Kind: "figure", Words: [][2]int{{10, 22}, {10, 20}}}, "[1] (16 April 2025) and [2] (April 2025, inferred) give different figures: “705 migrants” and “618 people”."},
		{retrieval.Dispute{Citations: []int{1, 2}, Kind: "figure", Words: [][2]int{{10, 22}, {10, 99}}}, "[1] (16 April 2025) and [2] (April 2025, inferred) give different figures."},
		{retrieval.Dispute{Citations: []int{1, 2}, Kind: "denial"}, "[2] (April 2025, inferred) denies what [1] (16 April 2025) says."},
		{retrieval.Dispute{Citations: []int{1, 3}, Kind: "denial"}, "[3] denies what [1] says in one article (16 April 2025)."},
		{retrieval.Dispute{Citations: []int{1, 2}}, "[1] (16 April 2025) and [2] (April 2025, inferred) do not agree."},
		{retrieval.Dispute{Citations: []int{1, 7}, Kind: "denial"}, ""},
		{retrieval.Dispute{Citations: []int{1}, Kind: "denial"}, ""},
	} {
		if got := a.Contradiction(c.dispute); got != c.want {
			t.Errorf("%v: %q, want %q", c.dispute, got, c.want)
		}
	}
}

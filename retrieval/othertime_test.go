package retrieval

import (
	"strings"
	"testing"
)

// Who asks about a time of which no excerpt tells is told so.
func TestOtherTime(t *testing.T) {
	t.Parallel()
	excerpt := func(day, text string) sentence {
		published, err := ParseDate(day)
		if err != nil {
			t.Fatal(err)
		}
		return sentence{hit: Hit{Article: &Article{Body: text, Published: published}}, span: Span{0, len(text)}}
	}
	old, recent := excerpt("2017-05-16", "The council employs 1,240 people."), excerpt("2021-05-19", "The council employs 1,105 people. In 2019 it employed 1,180.")
	undated, beside := excerpt("", "The council employs 1,005 people."), excerpt("2023-07-12", "The council's chief executive left.")
	for _, c := range []struct {
		question string
		chosen   []sentence
		said     string
	}{
		{"How many people did the council employ in 2023?", []sentence{recent, old}, "2023"},
		{"How many people did the council employ in 2023?", []sentence{recent, beside}, "2023"},
		{"How many people did the council employ on 4 March 2018?", []sentence{recent, old}, "4 March 2018"},
		{"How many people did the council employ in 2017?", []sentence{recent, old}, ""},
		{"How many people did the council employ in 2019?", []sentence{recent, old}, ""},
		{"How many people did the council employ in 2023?", []sentence{recent, undated}, ""},
		{"How many people has the council employed since 2022?", []sentence{recent, old}, ""},
		{"How many people did the council employ?", []sentence{recent, old}, ""},
		{"How many people did the council employ on Tuesday?", []sentence{recent, old}, ""},
		{"How many people did the council employ last August?", []sentence{recent, old}, "last August (August 2025)"},
		{"How many people did the council employ on 1 November?", []sentence{recent, old}, "1 November (1 November 2025)"},
	} {
		got := otherTime(Query{Own: c.question, Text: c.question, Question: Question{Now: Date{2025, 11, 20}}}, c.chosen)
		if (got != "") != (c.said != "") || !strings.Contains(got, c.said) {
			t.Errorf("%q: %q, want one of %q", c.question, got, c.said)
		}
	}
}

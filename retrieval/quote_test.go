package retrieval_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval"
	"footnote/retrieval/retrievaltest"
)

func quoteCorpus(t *testing.T) *retrieval.Corpus {
	return retrievaltest.Corpus(t, map[string]string{
		"new.txt": "“We lost the vote,” said Anna Berg, the mayor of Lund. “It was close.”\n\n“The bridge is closed,” a police spokeswoman said.",
		"old.txt": "Anna Berg said: \"I will run again in the spring.\"",
		"wire.txt": "\"The bridge is closed,\" a police spokeswoman said.\n\n" +
			"Carl Öst, a shopkeeper, told Radio Sweden: \"Nobody asked us about the bridge.\"",
		"articles.json": `[{"file":"new.txt","published":"2024-05-02","outlet":"The Paper"},{"file":"old.txt","published":"2020"},{"file":"wire.txt","published":"2024-05-03"}]`,
	})
}

func quoteLines(t *testing.T, ix *retrieval.Index, r retrieval.QuoteRequest) []string {
	t.Helper()
	quotes, err := ix.Quotes(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for i, q := range quotes {
		a, ok := ix.Corpus().Article(q.Article)
		if !ok || a.Body[q.Start:q.End] != q.Text || q.N != i+1 {
			t.Errorf("quote %d is not verbatim or not counted: %+v", i, q)
		}
		line := fmt.Sprintf("%s %s: %s", q.Article, q.Speaker, q.Text)
		if q.SameAs > 0 {
			line += fmt.Sprintf(" (as %d)", q.SameAs)
		}
		lines = append(lines, line)
	}
	return lines
}

func TestQuotes(t *testing.T) {
	t.Parallel()
	ix := retrievaltest.Index(t, quoteCorpus(t))
	for _, c := range []struct {
		name    string
		request retrieval.QuoteRequest
		want    []string
	}{
		{"in order of date", retrieval.QuoteRequest{Speaker: "Anna Berg"}, []string{
			"old.txt Anna Berg: I will run again in the spring.", "new.txt Anna Berg: We lost the vote,", "new.txt Anna Berg: It was close."}},
		{"any part of the name", retrieval.QuoteRequest{Speaker: "berg", Limit: 1}, []string{"old.txt Anna Berg: I will run again in the spring."}},
		{"unaccented", retrieval.QuoteRequest{Speaker: "ost"}, []string{"wire.txt Carl Öst: Nobody asked us about the bridge."}},
		{"a spokesman is a spokeswoman; wire copy is marked", retrieval.QuoteRequest{Speaker: "spokesman"}, []string{
			"new.txt police spokeswoman: The bridge is closed,", "wire.txt police spokeswoman: The bridge is closed, (as 1)"}},
		{"about a topic", retrieval.QuoteRequest{About: "votes"}, []string{"new.txt Anna Berg: We lost the vote,"}},
		{"filtered by date", retrieval.QuoteRequest{Speaker: "berg", Filter: retrieval.Filter{Until: retrieval.Date{Year: 2021}}}, []string{"old.txt Anna Berg: I will run again in the spring."}},
		{"filtered by outlet", retrieval.QuoteRequest{Filter: retrieval.Filter{Source: "the paper"}}, []string{
			"new.txt Anna Berg: We lost the vote,", "new.txt Anna Berg: It was close.", "new.txt police spokeswoman: The bridge is closed,"}},
		{"nobody of that name", retrieval.QuoteRequest{Speaker: "Anna Bergström"}, nil},
	} {
		if diff := cmp.Diff(c.want, quoteLines(t, ix, c.request)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

// TestQuotesByOffice asks for an office, which is another person's in another year.
func TestQuotesByOffice(t *testing.T) {
	t.Parallel()
	ix := retrievaltest.Index(t, retrievaltest.Corpus(t, map[string]string{
		"a.txt": "“We will act,” Home Secretary Ann Moor said.\n\n“We will not,” said shadow home secretary Carl Dean.",
		"b.txt": "“It is done,” Ms Moor said. Ann Moor was in Leeds.",
		"c.txt": "“It was wrong,” said Ann Moor, a former home secretary.\n\n“It was right,” said the home secretary, Omar Sayed.",
		"d.txt": "“No,” the home secretary said.\n\n“Never,” said the home secretary's lawyer.\n\n" +
			"Omar Sayed replied: “Nobody told me.”",
		"articles.json": `[{"file":"a.txt","published":"2016-08-02"},{"file":"b.txt","published":"2016-09"},{"file":"c.txt","published":"2024-01-05"},{"file":"d.txt","published":"2025"}]`,
	}))
	year := func(y int) retrieval.Filter {
		return retrieval.Filter{Since: retrieval.Date{Year: y}, Until: retrieval.Date{Year: y}}
	}
	for _, c := range []struct {
		speaker string
		filter  retrieval.Filter
		want    []string
	}{
		{"home secretary", year(2016), []string{"a.txt Ann Moor: We will act,", "b.txt Ann Moor: It is done,"}},
		{"the Home Secretary", year(2024), []string{"c.txt Omar Sayed: It was right,"}},
		{"home secretary", retrieval.Filter{}, []string{"a.txt Ann Moor: We will act,", "b.txt Ann Moor: It is done,", "c.txt Omar Sayed: It was right,", "d.txt home secretary: No,"}},
		{"shadow home secretary", retrieval.Filter{}, []string{"a.txt Carl Dean: We will not,"}},
		{"secretary", year(2024), []string{"c.txt Omar Sayed: It was right,"}},
		{"Ann Moor", year(2016), []string{"a.txt Ann Moor: We will act,", "b.txt Ann Moor: It is done,"}},
	} {
		if diff := cmp.Diff(c.want, quoteLines(t, ix, retrieval.QuoteRequest{Speaker: c.speaker, Filter: c.filter})); diff != "" {
			t.Errorf("%s %v (-want +got):\n%s", c.speaker, c.filter, diff)
		}
	}
}

// TestQuotedBy asks for somebody whose words only a memo gives.
func TestQuotedBy(t *testing.T) {
	t.Parallel()
	ix := retrievaltest.Index(t, retrievaltest.Corpus(t, map[string]string{
		"a.txt": "Carl Dean met the mayor. The paper has seen a leaked memo.\n\nIt says: “He stressed that the deal was dead.” The memo called it “a shambles”.",
		"b.txt": "Mr Dean said: “I said nothing of the kind.”",
	}))
	for speaker, want := range map[string][]string{
		"Carl Dean": {"a.txt Carl Dean: He stressed that the deal was dead.", "b.txt Dean: I said nothing of the kind."},
		"memo":      {"a.txt Carl Dean: He stressed that the deal was dead.", "a.txt leaked memo: a shambles"},
	} {
		if diff := cmp.Diff(want, quoteLines(t, ix, retrieval.QuoteRequest{Speaker: speaker})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", speaker, diff)
		}
	}
	quotes, err := ix.Quotes(t.Context(), retrieval.QuoteRequest{Speaker: "Carl Dean", Limit: 1})
	if err != nil || quotes[0].QuotedBy != "leaked memo" || quotes[0].Cue != "stressed" {
		t.Errorf("%+v, %v", quotes, err)
	}
}

func TestNearSpeakers(t *testing.T) {
	t.Parallel()
	ix := retrievaltest.Index(t, quoteCorpus(t))
	for speaker, want := range map[string]string{
		"Ana Berg":       "Anna Berg",
		"Berk":           "Anna Berg",
		"Anna Lindqvist": "Anna Berg",
		"Karl Ost":       "Carl Öst",
		"Anna Berg":      "",
		"Eklund":         "",
		"of the":         "",
		"":               "",
		"firespokesman":  "",
	} {
		if got := strings.Join(ix.NearSpeakers(speaker), ", "); got != want {
			t.Errorf("near %q: %q, want %q", speaker, got, want)
		}
	}
	if got := strings.Join(append(ix.Named("Ost", retrieval.Filter{}), ix.Named("mayor", retrieval.Filter{})...), ", "); got != "Carl Öst, Anna Berg" {
		t.Errorf("named are %s", got)
	}
	if got := ix.Named("Carl Öst", retrieval.Filter{Until: retrieval.Date{Year: 2020}}); got != nil {
		t.Errorf("named in 2020 are %s", got)
	}
}

func TestBearers(t *testing.T) {
	t.Parallel()
	ix := retrievaltest.Index(t, retrievaltest.Corpus(t, map[string]string{
		"old.txt": "Danny Shaw said: “It is my job.” His sister, prosecutor Rebecca Shaw, said: “He wanted it.”\n\n“Nobody knew,” Mr Shaw told reporters.",
		"new.txt": "Mayor Anna Berg said: “We will build it.”\n\n“Never,” Ms Berg added. Mr Shaw did not answer.",
		"now.txt": "Mayor Carl Holm said: “We built it.”",
		"articles.json": `[{"file": "old.txt", "published": "2019-05-01"}, {"file": "new.txt", "published": "2020-05-01"},
			{"file": "now.txt", "published": "2022-05-01"}]`,
	}))
	for speaker, want := range map[string]string{
		"Shaw":          "Danny Shaw, Rebecca Shaw",
		"Danny Shaw":    "",
		"Berg":          "",
		"mayor":         "Anna Berg, Carl Holm",
		"mayor in 2022": "",
		"Nobody":        "",
	} {
		if got := strings.Join(ix.Bearers(speaker, retrieval.Filter{}), ", "); got != want {
			t.Errorf("%s: %q, want %q", speaker, got, want)
		}
	}
	for speaker, want := range map[string]string{
		"mayor in 2022":      "Carl Holm",
		"Mayor in May 2020":  "Anna Berg",
		"mayor in 2018":      "",
		"the mayor of 2020?": "Anna Berg",
	} {
		quotes, err := ix.Quotes(t.Context(), retrieval.QuoteRequest{Speaker: speaker})
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range quotes {
			if q.Speaker != want {
				t.Errorf("%s: %s said %q", speaker, q.Speaker, q.Text)
			}
		}
		if len(quotes) == 0 && want != "" {
			t.Errorf("%s: nothing found", speaker)
		}
	}
	if got := strings.Join(ix.NearSpeakers("prosecuter"), ", "); got != "Rebecca Shaw" {
		t.Errorf("near the prosecuter: %s", got)
	}
	for question, want := range map[string]bool{"Did Shaw say that it is the job that he wanted?": true, "Did Danny Shaw say that it is the job that he wanted?": false, "Did Berg say that they will build it?": false} {
		a, err := ix.Ask(t.Context(), retrieval.Question{Text: question})
		if err != nil {
			t.Fatal(err)
		}
		if got := slices.Contains(a.Notes, "“Shaw” may be Danny Shaw or Rebecca Shaw here."); got != want {
			t.Errorf("%q: %s", question, a.Text)
		}
	}
}

func TestSpeakers(t *testing.T) {
	t.Parallel()
	ix := retrievaltest.Index(t, quoteCorpus(t))
	if got := strings.Join(ix.Speakers(), ", "); got != "Anna Berg, Carl Öst, police spokeswoman" {
		t.Errorf("speakers %s", got)
	}
}

func TestContext(t *testing.T) {
	t.Parallel()
	ix := retrievaltest.Index(t, retrievaltest.Corpus(t, map[string]string{"a.txt": "One boat. Two boats. Three bøats. Four boats. Five boats."}))
	for _, c := range []struct {
		span      retrieval.Span
		sentences int
		want      string
	}{
		{retrieval.Span{}, 0, "One boat. Two boats. Three bøats. Four boats. Five boats."},
		{retrieval.Span{Start: 14, End: 19}, 0, "Two boats."},
		{retrieval.Span{Start: 14, End: 19}, 1, "One boat. Two boats. Three bøats."},
		{retrieval.Span{Start: 14, End: 19}, 9, "One boat. Two boats. Three bøats. Four boats. Five boats."},
		{retrieval.Span{Start: 29, End: 30}, 0, "Three bøats."}, // within ø
	} {
		got, err := ix.Context("a.txt", c.span, c.sentences)
		if err != nil {
			t.Fatal(err)
		}
		if text := got.Shown.Of(got.Article.Body); text != c.want || !got.Shown.Contains(got.Asked) {
			t.Errorf("%v with %d sentences: %q, want %q", c.span, c.sentences, text, c.want)
		}
	}
	for _, c := range []struct {
		id   string
		span retrieval.Span
		want string
	}{
		{"b.txt", retrieval.Span{}, "there is no article"},
		{"a.txt", retrieval.Span{Start: 50, End: 500}, "has bytes 0 to 58"},
		{"a.txt", retrieval.Span{Start: 5, End: 5}, "nothing from 5 to 5"},
		{"a.txt", retrieval.Span{Start: -1, End: 5}, "nothing from -1 to 5"},
	} {
		if _, err := ix.Context(c.id, c.span, 1); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s %v: %v, want %q", c.id, c.span, err, c.want)
		}
	}
}

// Words of several sentences, which are cut at each stop, are of whom an age or an office
// stands behind.
func TestQuoteOfSeveralSentences(t *testing.T) {
	t.Parallel()
	for _, said := range []string{"Mary Holt, 34, told police.", "Mary Holt, an engineer, said.", "Captain Mary Holt, 34, told police, according to a transcript.", "Mary Holt said."} {
		ix := retrievaltest.Index(t, retrievaltest.Corpus(t, map[string]string{"a.txt": "It rained.\n\n“The lamp was red. It was on,” " + said}))
		quotes, err := ix.Quotes(t.Context(), retrieval.QuoteRequest{Speaker: "Holt"})
		if err != nil {
			t.Fatal(err)
		}
		if len(quotes) != 1 || quotes[0].Speaker != "Mary Holt" || quotes[0].Text != "The lamp was red. It was on," {
			t.Errorf("%s: %+v", said, quotes)
		}
	}
}

package retrieval_test

import (
	"context"
	"encoding/json"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval"
	"footnote/retrieval/retrievaltest"
)

// checkAnswer holds an answer to what always holds.
func checkAnswer(t *testing.T, corpus *retrieval.Corpus, a retrieval.Answer) {
	t.Helper()
	for i, c := range slices.Concat(a.Citations, a.Nearest) {
		article, ok := corpus.Article(c.Article)
		if !ok {
			t.Fatalf("citation %d: no article %q", i, c.Article)
		}
		if c.Text != article.Body[c.Start:c.End] {
			t.Errorf("citation %d is not verbatim: %q", i, c.Text)
		}
		if !utf8.ValidString(c.Text) || strings.TrimSpace(c.Text) != c.Text || c.Text == "" {
			t.Errorf("citation %d: %q", i, c.Text)
		}
		for _, e := range c.Emphasis {
			if e[0] < c.Start || e[0] >= e[1] || e[1] > c.End || !utf8.ValidString(article.Body[e[0]:e[1]]) {
				t.Errorf("citation %d emphasises %v outside [%d, %d) or within a character", i, e, c.Start, c.End)
			}
		}
		if c.N != i+1 {
			t.Errorf("citation %d has number %d", i, c.N)
		}
	}
	if a.Abstained != (a.Reason != "") || a.Abstained && len(a.Citations) > 0 || !a.Abstained && len(a.Citations) == 0 {
		t.Errorf("abstained %v for %q with %d citations", a.Abstained, a.Reason, len(a.Citations))
	}
	if a.Text == "" || math.IsNaN(a.Confidence) || a.Confidence < 0 || a.Confidence > 1 {
		t.Errorf("text %q, confidence %g", a.Text, a.Confidence)
	}
	line, err := json.Marshal(a)
	if err != nil || strings.Contains(string(line), "null") && !strings.Contains(a.Question, "null") && !strings.Contains(a.Text, "null") {
		t.Errorf("JSON %s, error %v", line, err)
	}
}

func TestAsk(t *testing.T) {
	t.Parallel()
	corpus := retrievaltest.Seeds(t)
	ix := retrievaltest.Index(t, corpus)
	for _, c := range []struct {
		question string
		reason   retrieval.Silence
		shows    string // words of the first excerpt
		says     string // words of the text for people
	}{
		{"How many people was the overcrowded dinghy carrying?", "", "carrying 65 people", "[1]"},
		{"Which charities counted migrants in the Jungle camp census?", "", "Help Refugees", "[1]"},
		{"What did Danny Kreuger say about legal efforts?", "", "legal efforts", "read as “Kruger”"},
		{"What did Nigel Farage say?", retrieval.SilenceUnknownName, "", "No article mentions Nigel Farage."},
		{"Who won the FA Cup in 2020?", retrieval.SilenceUnknownName, "", "No article mentions FA Cup."},
		{"Where is " + strings.Repeat("x", 900) + "?", retrieval.SilenceNoEvidence, "", "No article has the word “" + strings.Repeat("x", 40) + "…”."},
		{"How is sourdough bread baked in a SOURDOUGH oven?", retrieval.SilenceNoEvidence, "", "do not answer that. No article has the words “sourdough”, “bread”, “baked” or “oven”."},
		{"How is migration done in 2031 with sourdough?", retrieval.SilenceNoEvidence, "", "Looked for: migration. No article has the word “sourdough”. No article mentions 2031."},
		{"Hello!", retrieval.SilenceNotAQuestion, "", "asks nothing"},
		{"Who are you?", retrieval.SilenceNotAQuestion, "", "not about the articles"},
		{"Write a poem about migrants", retrieval.SilenceNotAQuestion, "", "an instruction, not a question"},
		{"Hello! How many people was the overcrowded dinghy carrying? Thanks.", "", "carrying 65 people", "[1]"},
		{"How many people was the overcrowded dinghy carrying in 2031?", retrieval.SilenceNoEvidence, "", "No article mentions 2031."},
		{"How many people was the overcrowded dinghy carrying, 65 or 77?", "", "carrying 65 people", "No article mentions 77."},
		{"", retrieval.SilenceEmpty, "", "Nothing was asked."},
		{"of the and", retrieval.SilenceNotAQuestion, "", "no word to search for"},
		{strings.Repeat("why ", 2000), retrieval.SilenceTooLong, "", "at most 4000 characters"},
	} {
		a, err := ix.Ask(t.Context(), retrieval.Question{ID: "q", Text: c.question})
		if err != nil {
			t.Fatalf("%q: %v", c.question, err)
		}
		checkAnswer(t, corpus, a)
		if a.Reason != c.reason || !strings.Contains(a.Text, c.says) || a.ID != "q" || a.Question != c.question {
			t.Errorf("%.40q: reason %q, text %q", c.question, a.Reason, a.Text)
		}
		if c.shows != "" && !strings.Contains(a.Citations[0].Text, c.shows) {
			t.Errorf("%q: first excerpt %q, want one with %q", c.question, a.Citations[0].Text, c.shows)
		}
	}
}

func TestEmphasis(t *testing.T) {
	t.Parallel()
	ix := retrievaltest.Index(t, retrievaltest.Seeds(t))
	for question, want := range map[string]string{
		"How many people was the overcrowded dinghy carrying?":            "65 people",
		"Who is the president of the Nord-Pas-de-Calais-Picardie region?": "Xavier Bertrand",
	} {
		a, err := ix.Ask(t.Context(), retrieval.Question{Text: question})
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Citations) == 0 || len(a.Citations[0].Emphasis) != 1 {
			t.Errorf("%q: citations %+v", question, a.Citations)
			continue
		}
		c := a.Citations[0]
		if got := c.Text[c.Emphasis[0][0]-c.Start : c.Emphasis[0][1]-c.Start]; got != want {
			t.Errorf("%q emphasises %q, want %q", question, got, want)
		}
	}
}

func TestAskWithFilters(t *testing.T) {
	t.Parallel()
	corpus := retrievaltest.Seeds(t)
	ix := retrievaltest.Index(t, corpus)
	date := func(text string) retrieval.Date {
		d, err := retrieval.ParseDate(text)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct {
		filter retrieval.Filter
		from   []string // articles that may answer
	}{
		{retrieval.Filter{Since: date("2024")}, []string{"004_9223fa14c5c78315.txt"}},
		{retrieval.Filter{Until: date("2016-08-15")}, []string{"003_e04772327426ad42.txt"}}, // August 2016 overlaps
		{retrieval.Filter{Since: date("2023-08-15"), Until: date("2023-08-15")}, []string{"000_c3704dd0203ede83.txt", "001_fa1b032fda7dab0b.txt", "002_987f191568fa1f7f.txt"}},
		{retrieval.Filter{Source: "indépendent"}, []string{"003_e04772327426ad42.txt"}},
		{retrieval.Filter{Source: "004_"}, []string{"004_9223fa14c5c78315.txt"}},
	} {
		a, err := ix.Ask(t.Context(), retrieval.Question{Text: "What about the migrants and France?", Filter: c.filter})
		if err != nil {
			t.Fatal(err)
		}
		checkAnswer(t, corpus, a)
		all := slices.Concat(a.Citations, a.Nearest)
		if len(all) == 0 {
			t.Errorf("%+v: nothing", c.filter)
		}
		for _, citation := range all {
			if !slices.Contains(c.from, citation.Article) {
				t.Errorf("%+v: from %s", c.filter, citation.Article)
			}
		}
	}
	_, err := ix.Ask(t.Context(), retrieval.Question{Text: "x", Filter: retrieval.Filter{Since: date("2024"), Until: date("2023")}})
	if err == nil || !strings.Contains(err.Error(), "since 2024 is after until 2023") {
		t.Errorf("a range that holds nothing: %v", err)
	}
}

func TestAskWithoutTheModel(t *testing.T) {
	t.Parallel()
	corpus := retrievaltest.Seeds(t)
	embedder := &retrievaltest.Embedder{}
	ix, err := retrieval.Build(t.Context(), corpus, retrieval.Options{Embedder: embedder, Sentences: true})
	if err != nil {
		t.Fatal(err)
	}
	embedder.Err = errors.New("out of order")
	a, err := ix.Ask(t.Context(), retrieval.Question{Text: "How many people was the overcrowded dinghy carrying?"})
	if err != nil {
		t.Fatal(err)
	}
	checkAnswer(t, corpus, a)
	if len(a.Notes) != 1 || !strings.Contains(a.Notes[0], "by words alone") || !strings.Contains(a.Notes[0], "out of order") {
		t.Errorf("notes %q", a.Notes)
	}
	if a.Abstained || !strings.Contains(a.Citations[0].Text, "65 people") {
		t.Errorf("answer %q", a.Text)
	}
}

func TestAskEnds(t *testing.T) {
	t.Parallel()
	ix := retrievaltest.Index(t, retrievaltest.Seeds(t))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := ix.Ask(ctx, retrieval.Question{Text: "How many boats?"}); !errors.Is(err, context.Canceled) {
		t.Errorf("after the end of ctx: %v", err)
	}
}

// The same corpus in another order of files, and a second run, give the same
// answer, byte for byte.
func TestAskIsTheSameEveryTime(t *testing.T) {
	t.Parallel()
	var first []string
	for run := range 3 {
		corpus := retrievaltest.Seeds(t)
		if run == 2 { // read from two places, in the other order
			corpus = splitSeeds(t)
		}
		ix := retrievaltest.Index(t, corpus)
		var lines []string
		for _, question := range []string{"Who rejected a returns agreement?", "How many migrants arrived in Dover?", "Why?", "boats boats boats"} {
			a, err := ix.Ask(t.Context(), retrieval.Question{Text: question})
			if err != nil {
				t.Fatal(err)
			}
			line, err := json.Marshal(a)
			if err != nil {
				t.Fatal(err)
			}
			lines = append(lines, string(line))
		}
		if run == 0 {
			first = lines
		} else if diff := cmp.Diff(first, lines); diff != "" {
			t.Errorf("run %d (-first +this):\n%s", run, diff)
		}
	}
}

func splitSeeds(t *testing.T) *retrieval.Corpus {
	t.Helper()
	files := map[string]string{}
	for _, a := range retrievaltest.Seeds(t).Articles {
		files[a.ID] = a.Body
	}
	corpus := retrievaltest.Corpus(t, files)
	described := retrievaltest.Seeds(t)
	for i, a := range corpus.Articles {
		*a = *described.Articles[i]
	}
	slices.Reverse(corpus.Articles)
	slices.SortFunc(corpus.Articles, func(a, b *retrieval.Article) int { return strings.Compare(a.ID, b.ID) })
	return corpus
}

func TestSearch(t *testing.T) {
	t.Parallel()
	ix := retrievaltest.Index(t, retrievaltest.Seeds(t))
	for _, byArticle := range []bool{false, true} {
		hits, _, err := ix.Search(t.Context(), retrieval.SearchRequest{Question: retrieval.Question{Text: "boats in the Channel"}, K: 4, ByArticle: byArticle})
		if err != nil {
			t.Fatal(err)
		}
		if len(hits) != 4 {
			t.Fatalf("%d hits, want 4", len(hits))
		}
		seen := map[string]bool{}
		for i, h := range hits {
			sum := 0.0
			for _, r := range h.Reasons {
				sum += r.Points
			}
			if sum != h.Score || h.Rank != i+1 || i > 0 && h.Score > hits[i-1].Score {
				t.Errorf("hit %d: rank %d, score %g, reasons %v", i, h.Rank, h.Score, h.Reasons)
			}
			if byArticle && seen[h.Article.ID] {
				t.Errorf("article %s twice", h.Article.ID)
			}
			seen[h.Article.ID] = true
		}
	}
	hits, _, err := ix.Search(t.Context(), retrieval.SearchRequest{Question: retrieval.Question{Text: " "}})
	if err != nil || len(hits) != 0 {
		t.Errorf("an empty question: %d hits, error %v", len(hits), err)
	}
}

func FuzzAsk(f *testing.F) {
	for _, q := range []string{"Who said that?", "", "\xff\xfe", "the the", "Nigel Farage", "And in 2025?", strings.Repeat("x", 5000), "'); DROP TABLE", "“”‘’\"'", "\u202eevil", "null"} {
		f.Add(q, "Who is Peter Walsh?", "BBC")
	}
	corpus, err := retrieval.ReadCorpus(f.Context(), mapPlace("small", map[string]string{
		"a.txt": "The boat sank. “We saw it,” said Anna Berg. Why? Nobody knows.",
		"b.txt": "Café owners in Łódź paid €5m in 2019.\r\nA second line",
	}))
	if err != nil {
		f.Fatal(err)
	}
	ix, err := retrieval.Build(f.Context(), corpus, retrieval.Options{Embedder: &retrievaltest.Embedder{}, Sentences: true})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text, earlier, source string) {
		a, err := ix.Ask(t.Context(), retrieval.Question{Text: text, History: []string{earlier}})
		if err != nil {
			t.Fatal(err)
		}
		checkAnswer(t, corpus, a)
		if _, err := ix.Ask(t.Context(), retrieval.Question{Text: text, Filter: retrieval.Filter{Source: source}}); err != nil {
			t.Fatal(err)
		}
		if _, err := ix.Quotes(t.Context(), retrieval.QuoteRequest{Speaker: text, About: earlier, Indirect: true}); err != nil {
			t.Fatal(err)
		}
	})
}

// What an excerpt is chosen from comes with every feature, and its reasons add up.
func TestCandidates(t *testing.T) {
	t.Parallel()
	ix := retrievaltest.Index(t, retrievaltest.Seeds(t))
	candidates, asked, err := ix.Candidates(t.Context(), retrieval.Question{Text: "How many people did Nigel Farage see on the dinghy?"})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(retrieval.Asked{Unknown: true, Measured: true, Meaning: true}, asked); diff != "" {
		t.Errorf("asked (-want +got):\n%s", diff)
	}
	if len(candidates) < 40 {
		t.Fatalf("%d candidates", len(candidates))
	}
	names := retrieval.FeatureNames()
	for i, c := range candidates {
		sum := 0.0
		for _, r := range c.Reasons {
			sum += r.Points
			if !slices.Contains(names, r.Signal) {
				t.Errorf("candidate %d: no feature is named %q", i, r.Signal)
			}
		}
		if sum != c.Score || len(c.Features) != len(names) || i > 0 && c.Score > candidates[i-1].Score {
			t.Errorf("candidate %d: score %g of reasons %v, %d features", i, c.Score, c.Reasons, len(c.Features))
		}
		for f, x := range c.Features {
			if x < -1 || x > 1 || math.IsNaN(x) {
				t.Errorf("candidate %d: %s is %g", i, names[f], x)
			}
		}
	}
	if none, _, err := ix.Candidates(t.Context(), retrieval.Question{Text: "???"}); err != nil || len(none) != 0 {
		t.Errorf("no question: %d candidates, error %v", len(none), err)
	}
}

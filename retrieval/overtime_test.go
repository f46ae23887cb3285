package retrieval_test

import (
	"os"
	"strings"
	"testing"

	"footnote/retrieval"
	"footnote/retrieval/embedding"
	"footnote/retrieval/retrievaltest"
)

// newsOverYears is an index of articles on eight subjects, each told again over
// years, with the bundled model.
func newsOverYears(t *testing.T) *retrieval.Index {
	t.Helper()
	model, err := embedding.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	corpus, err := retrieval.ReadCorpus(t.Context(), retrieval.Place{Name: "overtime", Path: "overtime", FS: os.DirFS("testdata/overtime")})
	if err != nil {
		t.Fatal(err)
	}
	ix, err := retrieval.Build(t.Context(), corpus, retrieval.Options{Embedder: model, Sentences: true})
	if err != nil {
		t.Fatal(err)
	}
	return ix
}

func askOn(t *testing.T, ix *retrieval.Index, question, day string) retrieval.Answer {
	t.Helper()
	now, err := retrieval.ParseDate(day)
	if err != nil {
		t.Fatal(err)
	}
	a, err := ix.Ask(t.Context(), retrieval.Question{Text: question, Now: now})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestTimeOfQuestions asks of news over years: the first excerpt must be from the
// article of the right time.
func TestTimeOfQuestions(t *testing.T) {
	t.Parallel()
	ix := newsOverYears(t)
	content, err := os.ReadFile("testdata/overtime.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(content)) {
		part := strings.Split(strings.TrimSpace(line), " | ")
		if strings.HasPrefix(line, "#") || len(part) != 4 {
			continue
		}
		a := askOn(t, ix, part[0], part[1])
		article, words, _ := strings.Cut(part[2], " ")
		if len(a.Citations) == 0 {
			t.Errorf("%s: %s", part[0], a.Text)
		} else if c := a.Citations[0]; article != "*" && c.Article != article || !strings.Contains(c.Text, words) {
			t.Errorf("%s: %s %q, want %s %q", part[0], c.Article, c.Text, article, words)
		}
	}
}

// TestOrderOfTime asks what changed over the years, or only seems to have: the
// articles of the excerpts, in order, or the first of them where the best stays first.
func TestOrderOfTime(t *testing.T) {
	t.Parallel()
	ix := newsOverYears(t)
	for _, c := range []struct{ question, day, articles, leads string }{
		{"How much was the toll on the Carrick Bridge?", "2025-06-01", "toll-2015 toll-2019 toll-2024", "12 January 2015: The toll"},
		{"How has the toll on the Carrick Bridge changed?", "2025-06-01", "toll-2015 toll-2019 toll-2024", "17 June 2024: The toll"},
		{"How many people were in the camp at Vellon?", "2016-11-01", "camp-05 camp-08 camp-10", "18 August 2016: The number"},
		{"Who was chief executive of Norrbank?", "2025-06-01", "chief-2016 chief-2020 chief-2021", "February 2016: Norrbank has chosen"},
		{"How many years in prison was Raymond Pell sentenced to?", "2025-06-01", "court-2017 court-2018", "14 September 2017: The former"},
		{"Who is the fisheries minister?", "2025-06-01", "min-2023 min-2016", "August 2023: The fisheries minister"},
		{"How many tonnes of cod were landed by boats from Newlyn?", "2025-06-01", "min-2016 min-2020 min-2023", "March 2020: Boats landed"},
		// One time is asked about, or one value is given, or nothing that changes.
		{"How much was the toll on the Carrick Bridge in 2019?", "2025-06-01", "toll-2019", ""},
		{"Who was sentenced to nine years in prison?", "2025-06-01", "court-2017", ""},
		{"Who called the decision on the docks a disgrace?", "2025-06-01", "mayor-2025", ""},
		{"When was the Carrick Bridge opened?", "2025-06-01", "undated", ""},
		{"How many meals a day do volunteers hand out in the camp at Vellon?", "2016-11-01", "camp-05", ""},
	} {
		a := askOn(t, ix, c.question, c.day)
		var articles []string
		for _, s := range a.Citations {
			if len(articles) == 0 || articles[len(articles)-1] != s.Article {
				articles = append(articles, s.Article)
			}
		}
		if got := strings.Join(articles, " "); !strings.HasPrefix(got, c.articles) {
			t.Errorf("%s: %s, want %s", c.question, got, c.articles)
		}
		noted := strings.Contains(a.Text, "different things at different times")
		if noted != (c.leads != "") || !strings.Contains(a.Text, c.leads) {
			t.Errorf("%s: text %q, want a lead %q", c.question, a.Text, c.leads)
		}
		checkAnswer(t, ix.Corpus(), a)
		checkOrderSaid(t, a)
	}
}

// checkOrderSaid holds that an answer that says it is in order of time is.
func checkOrderSaid(t *testing.T, a retrieval.Answer) {
	t.Helper()
	oldest, newest := strings.Contains(a.Text, "the oldest comes first"), strings.Contains(a.Text, "the newest comes first")
	var before retrieval.Date
	for _, c := range a.Citations {
		date, err := retrieval.ParseDate(c.Published)
		if err != nil || date.IsZero() {
			continue
		}
		if order := date.Compare(before); !before.IsZero() && (oldest && order < 0 || newest && order > 0) {
			t.Errorf("%s: said to be in order of time, but %v comes before %v: %s", a.Question, before, date, a.Text)
		}
		before = date
	}
}

// TestTimeOfFollowUps asks on: the question's own time outranks that of the one
// before, and where it has none that one's holds.
func TestTimeOfFollowUps(t *testing.T) {
	t.Parallel()
	ix := newsOverYears(t)
	now := retrieval.Date{Year: 2025, Month: 6, Day: 1}
	for _, c := range []struct{ before, question, article string }{
		{"Who was fisheries minister in 2016?", "And who is fisheries minister now?", "min-2023"},
		{"Who was fisheries minister in 2016?", "And in 2020?", "min-2020"},
		{"How much was the toll on the Carrick Bridge in 2015?", "And for lorries?", "toll-2015"},
	} {
		a, err := ix.Ask(t.Context(), retrieval.Question{Text: c.question, History: []string{c.before}, Now: now})
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Citations) == 0 || a.Citations[0].Article != c.article {
			t.Errorf("%s %s: %s, want %s first", c.before, c.question, a.Text, c.article)
		}
	}
}

// TestPresentHolder asks the five articles for who holds an office: the newest of
// them have only a shadow holder and an office that shares a word.
func TestPresentHolder(t *testing.T) {
	t.Parallel()
	model, err := embedding.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	ix, err := retrieval.Build(t.Context(), retrievaltest.Seeds(t), retrieval.Options{Embedder: model, Sentences: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, question := range []string{"Who is the home secretary?", "Who is the Home Secretary now?"} {
		if a := askOn(t, ix, question, "2026-01-15"); len(a.Citations) == 0 || !strings.Contains(a.Citations[0].Text, "Amber Rudd") {
			t.Errorf("%s: %s", question, a.Text)
		}
	}
}

// TestTimesAreNoNames asks with a month that no article has: it names nobody.
func TestTimesAreNoNames(t *testing.T) {
	t.Parallel()
	ix := newsOverYears(t)
	for _, question := range []string{"Who was fisheries minister in November 2020?", "Who was mayor of Harwick last November?", "How much was the toll on the Carrick Bridge since Brexit?"} {
		if a := askOn(t, ix, question, "2025-06-01"); a.Reason == retrieval.SilenceUnknownName {
			t.Errorf("%s: %s", question, a.Text)
		}
	}
	if a := askOn(t, ix, "What did April Summers say in May 2016?", "2025-06-01"); a.Reason != retrieval.SilenceUnknownName {
		t.Errorf("April Summers is known: %s", a.Text)
	}
}

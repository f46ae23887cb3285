package retrieval

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDistance(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"bertrand", "bertrand", 0}, {"betrand", "bertrand", 1}, {"bertarnd", "bertrand", 1}, {"bertrend", "bertrand", 1},
		{"bertrandt", "bertrand", 1}, {"kreuger", "kruger", 1}, {"", "abc", 3}, {"öst", "ost", 1}, {"abcd", "dcba", 3},
	} {
		if got := distance(c.a, c.b); got != c.want {
			t.Errorf("distance(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
		if got := distance(c.b, c.a); got != c.want {
			t.Errorf("distance(%q, %q) = %d, want %d", c.b, c.a, got, c.want)
		}
	}
}

func TestCapitalised(t *testing.T) {
	t.Parallel()
	var got []string
	for _, c := range capitalised("The Home Office said. Mr O’Neill's team met “Anna” at 9. In Paris, UK officials; McDonald’s left") {
		mark := ""
		if c.inside {
			mark = "+"
		}
		got = append(got, c.text+mark)
	}
	want := []string{"The", "Home+", "Office+", "Mr", "O’Neill+", "Anna", "In", "Paris+", "McDonald+"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("capitalised words (-want +got):\n%s", diff)
	}
}

func testIndex(t *testing.T, texts ...string) *Index {
	t.Helper()
	corpus := &Corpus{}
	for i, text := range texts {
		corpus.Articles = append(corpus.Articles, &Article{ID: string(rune('a' + i)), Body: text})
	}
	ix, err := Build(t.Context(), corpus, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return ix
}

func TestNamesOfAQuestion(t *testing.T) {
	t.Parallel()
	ix := testIndex(t, "The minister, Xavier Bertrand, spoke in Calais on Monday. He met Danny Kruger and Bjoern Siebert.")
	for _, c := range []struct {
		question       string
		names, unknown string
		note           bool
	}{
		{"What did Danny Kruger say?", "Danny Kruger", "", false},
		{"What did Danny Kreuger say?", "Danny Kruger", "", true},
		{"What did Xavier Betrand want?", "Xavier Bertrand", "", true},
		{"Did Danny Smith meet Tony Blair or Siebert?", "Siebert", "Danny Smith, Tony Blair", false},
		{"What did Xavir Bertrand want?", "Xavier Bertrand", "", true},
		{"Kruger said what?", "Kruger", "", false},
		{"What did Nigel Farage say?", "", "Nigel Farage", false},
		{"Quote Danny Kruger on Calais.", "Danny Kruger, Calais", "", false},
		{"Describe the meeting", "", "", false},
		{"What Is The Capital Of Mongolia And Who Rules It", "", "", false}, // capitals say nothing here
		{"What did siebert's boss say?", "", "", false},
		{"Who is Anna?", "", "Anna", false}, // too short to be a slip of another name
	} {
		q, silence := ix.query(t.Context(), Question{Text: c.question})
		if silence != "" {
			t.Errorf("%q is %s", c.question, silence)
		}
		if got := strings.Join(q.Names, ", "); got != c.names {
			t.Errorf("%q names %q, want %q", c.question, got, c.names)
		}
		if got := strings.Join(q.Unknown, ", "); got != c.unknown {
			t.Errorf("%q has unknown %q, want %q", c.question, got, c.unknown)
		}
		if (len(q.Notes) > 0) != c.note {
			t.Errorf("%q: notes %q", c.question, q.Notes)
		}
	}
}

func TestQuestionsThatAreNone(t *testing.T) {
	t.Parallel()
	ix := testIndex(t, "The boat sank.")
	for _, c := range []struct {
		text string
		want Silence
	}{
		{"", SilenceEmpty}, {" \t\n", SilenceEmpty}, {"\u200b\u202e", SilenceEmpty}, {"\x00\x01", SilenceEmpty},
		{strings.Repeat("a", MaxQuestionRunes+1), SilenceTooLong}, {strings.Repeat("é", MaxQuestionRunes), ""},
		{"the of and", SilenceNotAQuestion}, {"???", SilenceNotAQuestion}, {"😀😀", SilenceNotAQuestion},
		{"Who sank the boat?", ""}, {"\xffboat\xfe", ""},
	} {
		if _, got := ix.query(t.Context(), Question{Text: c.text}); got != c.want {
			t.Errorf("%.30q is %q, want %q", c.text, got, c.want)
		}
	}
}

// spelling is an Embedder that knows the words it is made of.
type spelling map[string]bool

func (spelling) Name() string { return "spelling" }
func (spelling) Embed(_ context.Context, texts []string) ([]Vector, error) {
	vectors := make([]Vector, len(texts))
	for i := range vectors {
		vectors[i] = Vector{1, 0}
	}
	return vectors, nil
}
func (s spelling) Knows(word string) bool { return s[word] }

// A word that the model knows is spelt as it was meant: Ireland is not Iceland.
func TestKnownWordsAreNotCorrected(t *testing.T) {
	t.Parallel()
	corpus := &Corpus{Articles: []*Article{{ID: "a", Body: "The talks in Iceland went on. He went to Iceland again."}}}
	for _, c := range []struct {
		knows spelling
		note  bool
	}{{spelling{}, true}, {spelling{"ireland": true}, false}} {
		ix, err := Build(t.Context(), corpus, Options{Embedder: c.knows})
		if err != nil {
			t.Fatal(err)
		}
		q, _ := ix.query(t.Context(), Question{Text: "What did Ireland say of Irelandic talks?"})
		if got := strings.Contains(q.Text, "did Iceland say of Irelandic"); got != c.note {
			t.Errorf("knowing %v it is read as %q", c.knows, q.Text)
		}
	}
}

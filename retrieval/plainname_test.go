package retrieval

import (
	"context"
	"strings"
	"testing"
)

// dictionary is an Embedder that knows how some words are spelt, and has one vector
// for all texts.
type dictionary struct{ words string }

func (dictionary) Name() string { return "dictionary" }

func (dictionary) Embed(_ context.Context, texts []string) ([]Vector, error) {
	vectors := make([]Vector, len(texts))
	for i := range vectors {
		vectors[i] = Vector{1, 0}
	}
	return vectors, nil
}

func (d dictionary) Knows(word string) bool { return strings.Contains(" "+d.words+" ", " "+word+" ") }

func TestPlainNames(t *testing.T) {
	t.Parallel()
	corpus := &Corpus{Articles: []*Article{{ID: "a", Body: "The minister, Emmanuel Macron, spoke in Calais on Monday. He met Danny Kruger and Nigel Orr."}}}
	ix, err := Build(t.Context(), corpus, Options{Embedder: dictionary{"emanuel colonel what did say about meet ireland farage"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		question, own, names, unknown string
	}{
		{"what did kreuger say about calais", "what did Kruger say about calais", "Kruger", ""},
		{"what was kreuger's plan", "what was Kruger's plan", "Kruger", ""},
		{"what did danny kruger say", "what did danny kruger say", "", ""},
		{"what did tony blair say", "what did tony blair say", "", "tony blair"},
		{"What did Emanuel Macron say?", "What did Emmanuel Macron say?", "Emmanuel Macron", ""},
		{"What did Emanuel say?", "What did Emanuel say?", "", "Emanuel"}, // spelt as it was meant
		{"what did callais's mayor say", "what did Calais's mayor say", "Calais", ""},
	} {
		q, silence := ix.query(t.Context(), Question{Text: c.question})
		if silence != "" || q.Own != c.own || strings.Join(q.Names, ", ") != c.names || strings.Join(q.Unknown, ", ") != c.unknown {
			t.Errorf("%q: %q, own %q, names %q, unknown %q", c.question, silence, q.Own, q.Names, q.Unknown)
		}
		if (len(q.Notes) > 0) != (c.own != c.question) {
			t.Errorf("%q has notes %q", c.question, q.Notes)
		}
	}
}

// A word that no article has and that is none of English is read as the one of the
// articles that it is a letter or two away from, and the answer says so.
func TestMisspeltWords(t *testing.T) {
	t.Parallel()
	corpus := &Corpus{Articles: []*Article{{ID: "a", Body: "The prosecutor, Ruth Lane, spoke on Monday. His barrister said nothing; the captains met. " +
		"Prosecutors spoke of closures and of a contraction."}}}
	ix, err := Build(t.Context(), corpus, Options{Embedder: dictionary{"who was the what did say about contradiction"}})
	if err != nil {
		t.Fatal(err)
	}
	for question, own := range map[string]string{
		"Who was the prosecuter?":         "Who was the prosecutor?",
		"Who were the prosecuters?":       "Who were the prosecutors?",
		"What did the barister say?":      "What did the barrister say?",
		"What did the captians say?":      "What did the captains say?",
		"What did the Barister say?":      "What did the barrister say?",
		"Who spoke of a contradiction?":   "Who spoke of a contradiction?", // a word of its own
		"Who spoke of clozureds?":         "Who spoke of clozureds?",       // too far
		"What did the harrister say?":     "What did the harrister say?",   // another first letter
		"What did the spokeswoman say of": "What did the spokeswoman say of",
	} {
		q, _ := ix.query(t.Context(), Question{Text: question})
		if q.Own != own {
			t.Errorf("%q: own %q, want %q", question, q.Own, own)
		}
		if (len(q.Notes) > 0) != (own != question) {
			t.Errorf("%q has notes %q", question, q.Notes)
		}
	}
}

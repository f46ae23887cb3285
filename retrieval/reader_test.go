package retrieval_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"footnote/retrieval"
	"footnote/retrieval/retrievaltest"
)

// fakeReader gives each sentence what judge says of it, and keeps what it was asked.
type fakeReader struct {
	judge func(question, sentence, around string) float64
	short bool // it gives a number too few
	fault error
	asked *[][3]string
}

func (r fakeReader) Name() string { return "fake" }

func (r fakeReader) Read(ctx context.Context, questions, sentences, around []string) ([]float64, error) {
	if r.fault != nil {
		return nil, r.fault
	}
	numbers := make([]float64, len(sentences))
	for i := range sentences {
		if r.asked != nil {
			*r.asked = append(*r.asked, [3]string{questions[i], sentences[i], around[i]})
		}
		if r.judge != nil {
			numbers[i] = r.judge(questions[i], sentences[i], around[i])
		}
	}
	if r.short {
		numbers = numbers[1:]
	}
	return numbers, ctx.Err()
}

// harbour has two sentences that answer alike, and two dates.
var harbour = map[string]string{
	"old.txt": "---\ntitle: The pier\ndate: 2019-05-02\n---\nThe harbour at Norby has a keeper called Ida Lund. The keeper of the harbour at Norby counts the boats.",
	"new.txt": "---\ntitle: The mole\ndate: 2023-05-02\n---\nA storm took the mole at Norby away. Nobody was hurt when the storm took the mole.",
}

func indexRead(t *testing.T, files map[string]string, r retrieval.Reader, e retrieval.Embedder) *retrieval.Index {
	t.Helper()
	named := map[string]string{}
	for name, text := range files {
		named[strings.Replace(name, ".txt", ".md", 1)] = text
	}
	ix, err := retrieval.Build(t.Context(), retrievaltest.Corpus(t, named), retrieval.Options{Embedder: e, Reader: r, Sentences: true})
	if err != nil {
		t.Fatal(err)
	}
	return ix
}

// The reader orders what other signals found, and its points are a part of the sum.
func TestReaderOrdersSentences(t *testing.T) {
	t.Parallel()
	question := retrieval.Question{Text: "Who is the keeper of the harbour at Norby?"}
	for _, liked := range []string{"called Ida Lund", "counts the boats"} {
		ix := indexRead(t, harbour, fakeReader{judge: func(_, sentence, _ string) float64 {
			if strings.Contains(sentence, liked) {
				return 30
			}
			return -5
		}}, &retrievaltest.Embedder{})
		all, asked, err := ix.Candidates(t.Context(), question)
		if err != nil || len(all) == 0 {
			t.Fatal(all, err)
		}
		if !asked.Read || !strings.Contains(all[0].Span.Of(all[0].Article.Body), liked) {
			t.Errorf("liked %q, read %v, first %q", liked, asked.Read, all[0].Span.Of(all[0].Article.Body))
		}
		for _, c := range all {
			sum := 0.0
			for _, r := range c.Reasons {
				sum += r.Points
				if r.Signal == "reader" && r.Points < 0 {
					t.Errorf("the reader takes %v points away", r.Points)
				}
			}
			if d := sum - c.Score; d > 1e-9 || d < -1e-9 {
				t.Errorf("reasons give %v, the score is %v", sum, c.Score)
			}
		}
	}
}

// What a reader is asked: the sentence with its title and the one before, without a time
// that the article's date gives, a follow-up by itself where it says what it asks.
func TestReaderIsAsked(t *testing.T) {
	t.Parallel()
	var asked [][3]string
	ix := indexRead(t, harbour, fakeReader{asked: &asked}, &retrievaltest.Embedder{})
	ask := func(q retrieval.Question) {
		t.Helper()
		asked = nil
		if _, _, err := ix.Candidates(t.Context(), q); err != nil {
			t.Fatal(err)
		}
	}
	find := func(words string) [3]string {
		i := slices.IndexFunc(asked, func(a [3]string) bool { return strings.Contains(a[1], words) })
		if i < 0 {
			t.Fatalf("no sentence with %q among %q", words, asked)
		}
		return asked[i]
	}
	ask(retrieval.Question{Text: "What took the mole at Norby in 2023?"})
	if got := find("Nobody was hurt"); got[0] != "What took the mole at Norby?" || got[2] != "The mole. A storm took the mole at Norby away." {
		t.Errorf("of an article of that year: %q", got)
	}
	if got := find("called Ida Lund"); got[0] != "What took the mole at Norby in 2023?" || got[2] != "The pier" && got[2] != "The pier. " {
		t.Errorf("of another year's: %q", got)
	}
	history := []string{"Who is the keeper of the harbour at Norby?"}
	ask(retrieval.Question{Text: "How was it when the storm took the mole away there?", History: history})
	if got := find("Nobody was hurt")[0]; strings.Contains(got, "keeper") {
		t.Errorf("a follow-up that says what it asks is read as %q", got)
	}
}

// A failing reader, or model, is a note, and the answer is judged without it.
func TestReaderFails(t *testing.T) {
	t.Parallel()
	question := retrieval.Question{Text: "Who is the keeper of the harbour at Norby?"}
	for name, r := range map[string]fakeReader{"an error": {fault: errors.New("out of paper")}, "a number too few": {short: true}} {
		ix := indexRead(t, harbour, r, &retrievaltest.Embedder{})
		without := indexRead(t, harbour, nil, &retrievaltest.Embedder{})
		got, err := ix.Ask(t.Context(), question)
		if err != nil {
			t.Fatal(err)
		}
		want, err := without.Ask(t.Context(), question)
		if err != nil {
			t.Fatal(err)
		}
		if got.Confidence != want.Confidence || len(got.Citations) != len(want.Citations) {
			t.Errorf("%s: confidence %v and %d excerpts, without a reader %v and %d", name, got.Confidence, len(got.Citations), want.Confidence, len(want.Citations))
		}
		if !slices.ContainsFunc(got.Notes, func(n string) bool { return strings.HasPrefix(n, "Judged without the reader, because it failed: ") }) {
			t.Errorf("%s: notes %q", name, got.Notes)
		}
		if _, notes, err := ix.Search(t.Context(), retrieval.SearchRequest{Question: question}); err != nil || len(notes) != 1 {
			t.Errorf("%s: a search has notes %q, error %v", name, notes, err)
		}
	}
}

// failing is a model that answers no question.
type failing struct{ retrievaltest.Embedder }

func (f *failing) EmbedQuestions(context.Context, []string) ([][]float32, error) {
	return nil, errors.New("the server is away")
}

// When the model fails the confidence has no cosine to go by: it must be that of terms,
// reader or not, or nothing would be answered.
func TestReaderWithoutTheModel(t *testing.T) {
	t.Parallel()
	question := retrieval.Question{Text: "Who is the keeper of the harbour at Norby?"}
	with := indexRead(t, harbour, fakeReader{}, &failing{})
	without := indexRead(t, harbour, nil, &failing{})
	got, err := with.Ask(t.Context(), question)
	if err != nil {
		t.Fatal(err)
	}
	want, err := without.Ask(t.Context(), question)
	if err != nil {
		t.Fatal(err)
	}
	if got.Abstained || got.Confidence != want.Confidence {
		t.Errorf("confidence %v, abstained %v; without a reader %v", got.Confidence, got.Abstained, want.Confidence)
	}
}

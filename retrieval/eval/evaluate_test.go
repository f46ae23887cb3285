package eval

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"footnote/retrieval"
)

// scripted answers each question as set; what is not set is an error.
type scripted map[string]retrieval.Answer

func (s scripted) Ask(ctx context.Context, q retrieval.Question) (retrieval.Answer, error) {
	answer, ok := s[q.ID]
	if !ok {
		return retrieval.Answer{}, errors.New("no such line in the script")
	}
	answer.Question, answer.ID = q.Text, fmt.Sprint(q.ID, q.History, q.Now)
	return answer, ctx.Err()
}

func TestAskAll(t *testing.T) {
	t.Parallel()
	judgments := []Judgment{
		{ID: "1", Kind: "fact", Question: "one?"},
		{ID: "s", Kind: KindSpeaker, Question: "Ann Lee"},
		{ID: "2", Kind: "followup", Question: "two?", History: []string{"one?"}},
	}
	day := retrieval.Date{}
	got, err := AskAll(t.Context(), scripted{"1": silence, "2": answerOf(boats65)}, judgments, day)
	if err != nil {
		t.Fatal(err)
	}
	one, two := silence, answerOf(boats65)
	one.ID, one.Question = fmt.Sprint("1", []string(nil), day), "one?"
	two.ID, two.Question = fmt.Sprint("2", []string{"one?"}, day), "two?"
	compare(t, "answers", map[string]retrieval.Answer{"1": one, "2": two}, got)

	_, err = AskAll(t.Context(), scripted{"1": silence}, judgments, day)
	wantError(t, "a question that fails", err, "ask question 2: no such line")

	ended, end := context.WithCancel(t.Context())
	end()
	if _, err = AskAll(ended, scripted{"1": silence, "2": silence}, judgments, day); !errors.Is(err, context.Canceled) {
		t.Errorf("an ended context gives %v, want context.Canceled", err)
	}
}

type mute struct{}

func (mute) Quotes(context.Context, retrieval.QuoteRequest) ([]retrieval.Quote, error) {
	return nil, errors.New("nothing to say")
}

func TestQuoteAllFails(t *testing.T) {
	t.Parallel()
	_, err := QuoteAll(t.Context(), mute{}, []Judgment{{ID: "1", Kind: "fact"}, {ID: "s", Kind: KindSpeaker, Question: "Ann Lee"}})
	wantError(t, "a quoter that fails", err, "find the words of question s: nothing to say")
}

// TestEvaluate goes the whole way over an index by terms alone and looks at the
// keys, which are a contract.
func TestEvaluate(t *testing.T) {
	t.Parallel()
	ix := termIndex(t)
	set := Set{
		Judgments: []Judgment{
			{ID: "1", Kind: "fact", Question: "How many boats did the harbour hold?", Evidence: evidence, Answer: []string{"65"}},
			{ID: "2", Kind: KindSpeaker, Question: "Ann Lee", Evidence: []Evidence{{"a.txt", "We counted twice"}}},
		},
		Spoken: []Spoken{judgedAs("Ann Lee")},
	}
	e, err := Evaluate(t.Context(), ix, set, retrieval.Date{})
	if err != nil {
		t.Fatal(err)
	}
	compare(t, "the quotations of the speaker", &SpeakerFigures{Speakers: 1, AllFound: Rate{1, 1}, Quotes: 1, Verbatim: Rate{1, 1}}, e.Figures.Speakers)
	compare(t, "all quotations", &QuotationFigures{1, 1, Rate{1, 1}, Rate{1, 1}, Rate{1, 1}, Rate{1, 1}}, e.Figures.Quotations)
	compare(t, "keys", map[string]bool{
		"questions": true, "missing": true, "verbatim": true, "citations": true, "evidence_first": true, "evidence_top3": true,
		"evidence_any": true, "answer_shown": true, "false_refusals": true, "abstained_on_unanswerable": true, "both_sides": true,
		"newest_first": true, "forbidden": true, "mean_excerpt_chars": true, "mean_citations": true, "by_kind": true,
		"quotes": true, "allquotes": true,
	}, keysOf(t, e.Figures))

	set.Judgments, set.Spoken = set.Judgments[:1], nil
	e, err = Evaluate(t.Context(), ix, set, retrieval.Date{})
	if err != nil {
		t.Fatal(err)
	}
	if e.Figures.Speakers != nil || e.Figures.Quotations != nil {
		t.Errorf("without speakers and judged quotations there are figures of them: %+v %+v", e.Figures.Speakers, e.Figures.Quotations)
	}
}

func keysOf(t *testing.T, v any) map[string]bool {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var fields map[string]any
	if err := json.Unmarshal(text, &fields); err != nil {
		t.Fatal(err)
	}
	keys := map[string]bool{}
	for key := range fields {
		keys[key] = true
	}
	return keys
}

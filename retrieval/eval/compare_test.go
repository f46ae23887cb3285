package eval

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"footnote/retrieval"
)

func TestRunOfASet(t *testing.T) {
	t.Parallel()
	set := Set{Judgments: []Judgment{
		{ID: "second", Kind: "fact", Question: "How many?", Evidence: evidence},
		{ID: "nowhere", Kind: "fact", Evidence: []Evidence{{"b.txt", "never written"}}},
		{ID: "refused", Kind: "fact", Evidence: evidence},
		{ID: "silent", Kind: "none"}, {ID: "told", Kind: "none"},
		{ID: "s", Kind: KindSpeaker, Question: "Ann Lee"},
	}}
	sure := answerOf(cite("b.txt", 0, 36), cite("a.txt", 0, 36))
	sure.Confidence = 2.0 / 3
	run, err := Evaluation{
		Answers: map[string]retrieval.Answer{"second": sure, "nowhere": sure, "refused": silence, "silent": silence, "told": sure},
		Quotes:  map[string][]retrieval.Quote{"s": {quoteOf("Ann Lee", cite("a.txt", 37, 60))}},
	}.Run(set)
	if err != nil {
		t.Fatal(err)
	}
	type row struct {
		id, verdict string
		points      float64
		excerpts    int
	}
	var got []row
	for _, o := range run.Questions {
		got = append(got, row{o.ID, o.Verdict, o.Points, len(o.Excerpts)})
	}
	compareRows(t, []row{
		{"second", "evidence at 2", .5, 2}, {"nowhere", "no evidence", 0, 2}, {"refused", "false refusal", 0, 0},
		{"silent", "abstained", 1, 0}, {"told", "should abstain", 0, 2}, {"s", "quotations: 1", 0, 1},
	}, got)
	first := run.Questions[0]
	compare(t, "confidence", .6667, first.Confidence)
	compare(t, "excerpt", Shown{"b.txt", 0, 36, harbourTwo[:36]}, first.Excerpts[0])
	compare(t, "reason", retrieval.SilenceNoEvidence, run.Questions[2].Reason)
}

func compareRows[T comparable](t *testing.T, want, got []T) {
	t.Helper()
	if len(want) != len(got) {
		t.Fatalf("%d rows, want %d: %+v", len(got), len(want), got)
	}
	for i := range want {
		if want[i] != got[i] {
			t.Errorf("row %d is %+v, want %+v", i, got[i], want[i])
		}
	}
}

func TestCompare(t *testing.T) {
	t.Parallel()
	shown := func(text string) []Shown { return []Shown{{"a.txt", 0, len(text), text}} }
	before := Run{
		Figures: json.RawMessage(`{"questions": 6, "evidence_first": 0.5, "by_kind": {"fact": "1/2", "old": "1/1"}, "bins": [1,
			2], "both": null}`),
		Questions: []Outcome{
			{ID: "same", Points: 1, Confidence: .5, Excerpts: shown("x")},
			{ID: "better", Points: .5}, {ID: "worse", Points: 1}, {ID: "words", Points: 1, Excerpts: shown("x")},
			{ID: "reason", Verdict: "abstained", Points: 1, Reason: retrieval.SilenceNoEvidence}, {ID: "dropped"},
		},
	}
	after := Run{
		Figures: json.RawMessage(`{"questions":6,"evidence_first":0.75,"by_kind":{"fact":"2/2","new":"1/1"},"bins":[1,2],"both":1}`),
		Questions: []Outcome{
			{ID: "added"}, {ID: "reason", Verdict: "abstained", Points: 1, Reason: retrieval.SilenceUnknownName},
			{ID: "words", Points: 1, Excerpts: shown("y")}, {ID: "worse"}, {ID: "better", Points: 1},
			{ID: "same", Points: 1, Confidence: .6, Excerpts: shown("x")},
		},
	}
	c, err := Compare(before, after)
	if err != nil {
		t.Fatal(err)
	}
	compareRows(t, []FigureChange{
		{"evidence_first", "0.5", "0.75"}, {"by_kind.fact", "1/2", "2/2"}, {"by_kind.new", "none", "1/1"}, {"both", "none", "1"},
		{"by_kind.old", "1/1", "none"},
	}, c.Figures)
	var got []string
	for _, q := range c.Questions {
		asked := q.After
		if asked == nil {
			asked = q.Before
		}
		got = append(got, string(q.Kind)+" "+asked.ID)
	}
	compareRows(t, []string{"added added", "other reason", "other words", "worse worse", "better better", "dropped dropped"}, got)
	if c.Same != 1 || c.Unsure != 1 || c.Equal() {
		t.Errorf("same %d, with another confidence %d, equal %v; want 1, 1, false", c.Same, c.Unsure, c.Equal())
	}
}

// TestCompareTurned: a run is equal to itself however it was kept, and what is
// better one way is worse the other.
func TestCompareTurned(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(9, 10))
	turned := map[ChangeKind]ChangeKind{ChangeBetter: ChangeWorse, ChangeWorse: ChangeBetter, ChangeOther: ChangeOther, ChangeAdded: ChangeDropped, ChangeDropped: ChangeAdded}
	for range 100 {
		a, b := randomRun(t, random), randomRun(t, random)
		path := t.TempDir() + "/run.json"
		if err := a.Write(path); err != nil {
			t.Fatal(err)
		}
		again, err := ReadRun(path)
		if err != nil {
			t.Fatal(err)
		}
		if c, err := Compare(a, again); err != nil || !c.Equal() || c.Same != len(a.Questions) {
			t.Fatalf("a run kept and read again differs: %+v, %v", c, err)
		}
		there, back := kindsOf(t, a, b), kindsOf(t, b, a)
		for id, kind := range there {
			if back[id] != turned[kind] {
				t.Fatalf("question %s is %s one way and %s the other", id, kind, back[id])
			}
		}
		if len(there) != len(back) {
			t.Fatalf("%d questions changed one way, %d the other", len(there), len(back))
		}
	}
}

func kindsOf(t *testing.T, a, b Run) map[string]ChangeKind {
	t.Helper()
	c, err := Compare(a, b)
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]ChangeKind{}
	for _, q := range c.Questions {
		if q.After != nil {
			kinds[q.After.ID] = q.Kind
		} else {
			kinds[q.Before.ID] = q.Kind
		}
	}
	return kinds
}

func randomRun(t *testing.T, random *rand.Rand) Run {
	t.Helper()
	judgments, answers := randomCase(random)
	figures, _ := ScoreAnswers(smallCorpus(), judgments, answers)
	run, err := Evaluation{Figures: Figures{AnswerFigures: figures}, Answers: answers}.Run(Set{Judgments: judgments})
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range run.Questions { // the random excerpts are cut within characters, which JSON cannot hold
		for i := range o.Excerpts {
			o.Excerpts[i].Text = strings.ToValidUTF8(o.Excerpts[i].Text, "?")
		}
	}
	return run
}

func TestReadRunErrors(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ content, says string }{
		"no JSON":     {"x", "run.json"},
		"no figures":  {`{"questions": []}`, `no "figures"`},
		"a list":      {`{"figures": [], "questions": []}`, `no "figures"`},
		"no id":       {`{"figures": {}, "questions": [{}]}`, `the id ""`},
		"an id twice": {`{"figures": {}, "questions": [{"id": "1"}, {"id": "1"}]}`, `the id "1"`},
	} {
		_, err := ReadRun(folderOf(t, map[string]string{"run.json": c.content}) + "/run.json")
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: error %v, want one that says %s", name, err, c.says)
		}
	}
	if _, err := ReadRun(t.TempDir() + "/nowhere"); err == nil || !strings.Contains(err.Error(), "read a kept run") {
		t.Errorf("no file: error %v", err)
	}
}

// FuzzCompare: whatever two files hold, they are refused or compared, and each is
// equal to itself.
func FuzzCompare(f *testing.F) {
	f.Add(`{"figures":{"a":{"b":[1, {}]},"a":null},"questions":[{"id":"1","points":1}]}`, `{"figures":{},"questions":[{"id":"2"}]}`)
	f.Add(`{"figures": {"a" : {} , "b": "none"}}`, `{"figures":{"b":null}}`)
	f.Fuzz(func(t *testing.T, one, two string) {
		var runs []Run
		for _, content := range []string{one, two} {
			var r Run
			if json.Unmarshal([]byte(content), &r) == nil && r.check() == nil {
				runs = append(runs, r)
			}
		}
		for _, a := range runs {
			for _, b := range runs {
				if _, err := Compare(a, b); err != nil {
					t.Fatalf("runs that were read cannot be compared: %v", err)
				}
			}
			if c, err := Compare(a, a); err != nil || len(c.Questions) > 0 {
				t.Fatalf("a run is not itself: %+v, %v", c, err)
			}
		}
	})
}

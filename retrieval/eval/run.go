package eval

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"

	"footnote/retrieval"
)

// Run is an evaluation as it is kept in a file: its figures, and what every
// question got.
type Run struct {
	// Figures are those of the evaluation in JSON, an object.
	Figures json.RawMessage `json:"figures"`
	// Questions stand in the order in which they were asked.
	Questions []Outcome `json:"questions"`
}

// Outcome is what a question got.
type Outcome struct {
	ID       string   `json:"id"`
	Question string   `json:"question"`
	History  []string `json:"history,omitempty"`
	// Verdict is what it comes to: "evidence at 2", "false refusal", "abstained".
	Verdict string `json:"verdict"`
	// Points are 1 when it is right, 1 by the place of the first right excerpt,
	// 0 when it is wrong.
	Points float64 `json:"points"`
	// Reason is that of an abstention; "" of an answer.
	Reason retrieval.Silence `json:"reason,omitempty"`
	// Confidence has four decimal places; 0 where none was given.
	Confidence float64 `json:"confidence"`
	// Excerpts are those shown, best first.
	Excerpts []Shown `json:"excerpts"`
}

// Shown is an excerpt that was shown: where it lies, and its words.
type Shown struct {
	Article string `json:"article"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Text    string `json:"text"`
}

// Run keeps an evaluation of a set.
func (e Evaluation) Run(set Set) (Run, error) {
	outcomes := []Outcome{}
	for _, j := range set.Judgments {
		o := Outcome{ID: j.ID, Question: j.Question, History: j.History}
		if j.Kind == KindSpeaker {
			for _, q := range e.Quotes[j.ID] {
				o.show(q.Citation)
			}
			o.Verdict = fmt.Sprintf("quotations: %d", len(o.Excerpts))
		} else {
			answer := e.Answers[j.ID]
			o.answered(answer)
			at := -1
			if !answer.Abstained {
				at = j.shownBy(excerptsOf(answer.Citations))
			}
			o.judge(len(j.Evidence) > 0, answer.Abstained, "evidence", at)
		}
		outcomes = append(outcomes, o)
	}
	return newRun(e.Figures, outcomes)
}

// Run keeps the answers that the figures were made of, one to each question.
func (a Answerability) Run(posed []Posed, answers []retrieval.Answer) (Run, error) {
	outcomes := []Outcome{}
	for i, p := range posed {
		o := Outcome{ID: p.ID, Question: p.Text, History: p.History}
		o.answered(answers[i])
		o.judge(p.Answerable, answers[i].Abstained, "answer", p.heldBy(answers[i]))
		outcomes = append(outcomes, o)
	}
	return newRun(a.AnswerabilityFigures, outcomes)
}

// Run keeps for every query where its first relevant article stands.
func (r Rankings) Run() (Run, error) {
	outcomes := []Outcome{}
	for i, q := range r.Queries {
		o := Outcome{ID: q.ID, Question: q.Text, Excerpts: []Shown{}}
		at := slices.IndexFunc(r.Ranked[i], func(id string) bool { return q.Articles[id] > 0 })
		o.judge(true, false, "relevant article", at)
		outcomes = append(outcomes, o)
	}
	return newRun(r.Figures, outcomes)
}

func newRun(figures any, outcomes []Outcome) (Run, error) {
	text, err := json.Marshal(figures)
	if err != nil {
		return Run{}, fmt.Errorf("keep the figures: %w", err)
	}
	return Run{Figures: text, Questions: outcomes}, nil
}

func (o *Outcome) show(c retrieval.Citation) {
	o.Excerpts = append(o.Excerpts, Shown{c.Article, c.Start, c.End, c.Text})
}

func (o *Outcome) answered(answer retrieval.Answer) {
	o.Reason, o.Confidence, o.Excerpts = answer.Reason, rounded(answer.Confidence, 4), []Shown{}
	for _, c := range answer.Citations {
		o.show(c)
	}
}

// judge says what an answer comes to; what is looked for stands at a place from 0,
// or nowhere, -1.
func (o *Outcome) judge(answerable, abstained bool, what string, at int) {
	switch {
	case !answerable && abstained:
		o.Verdict, o.Points = "abstained", 1
	case !answerable:
		o.Verdict = "should abstain"
	case abstained:
		o.Verdict = "false refusal"
	case at < 0:
		o.Verdict = "no " + what
	default:
		o.Verdict, o.Points = fmt.Sprintf("%s at %d", what, at+1), rounded(1/float64(at+1), 4)
	}
}

// Write keeps a run in a file, one value a line, so that a difference reads well.
func (r Run) Write(path string) error {
	text, err := json.MarshalIndent(r, "", " ")
	if err == nil {
		err = os.WriteFile(path, append(text, '\n'), 0o644)
	}
	if err != nil {
		return fmt.Errorf("keep the run: %w", err)
	}
	return nil
}

// ReadRun reads a run that was kept.
func ReadRun(path string) (Run, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return Run{}, fmt.Errorf("read a kept run: %w", err)
	}
	var r Run
	if err := json.Unmarshal(text, &r); err != nil {
		return Run{}, fmt.Errorf("read a kept run: %s: %w", path, err)
	}
	if err := r.check(); err != nil {
		return Run{}, fmt.Errorf("read a kept run: %s: %w", path, err)
	}
	return r, nil
}

// check says what a run lacks to be compared.
func (r Run) check() error {
	var figures map[string]json.RawMessage
	if json.Unmarshal(r.Figures, &figures) != nil || figures == nil {
		return errors.New(`there are no "figures": it is not a run kept by footnote eval`)
	}
	seen := map[string]bool{}
	for _, o := range r.Questions {
		if o.ID == "" || seen[o.ID] {
			return fmt.Errorf("the id %q of a question is empty or stands twice", o.ID)
		}
		seen[o.ID] = true
	}
	return nil
}

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

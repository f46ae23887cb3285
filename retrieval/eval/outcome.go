package eval

import (
	"fmt"

	"footnote/retrieval"
)

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

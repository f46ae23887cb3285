package main

import (
	"fmt"

	"footnote/retrieval/eval"
)

// miss is an eval.Miss in JSON.
type miss struct {
	ID      string `json:"id"`
	Problem string `json:"problem"`
	Detail  string `json:"detail"`
}

// printMisses prints the figures and what went wrong, with the reasons where they
// were asked for.
func (o *evalOptions) printMisses(e eval.Evaluation, explained []eval.Explanation) error {
	if o.json {
		list := []miss{}
		for _, m := range e.Misses {
			list = append(list, miss(m))
		}
		return o.printJSON(struct {
			eval.Figures
			Misses    []miss             `json:"misses"`
			Explained []eval.Explanation `json:"explained,omitempty"`
		}{e.Figures, list, explained})
	}
	if err := o.printFigures(e.Figures); err != nil {
		return err
	}
	reasons := map[string]eval.Explanation{}
	for _, x := range explained {
		reasons[x.ID+" "+x.Problem] = x
	}
	w := o.writer()
	w.blank()
	for _, m := range e.Misses {
		w.line(m.ID + " " + m.Problem + ": " + m.Detail)
		if x, known := reasons[m.ID+" "+m.Problem]; known {
			w.explanation(x)
		}
	}
	return w.flush()
}

// explanation prints the passage shown first and those of the evidence, each with
// the parts of its score.
func (w *writer) explanation(x eval.Explanation) {
	w.dim(fmt.Sprintf("  confidence %.2f", x.Confidence))
	if x.Shown != nil {
		w.standing("shown", *x.Shown)
	}
	for _, s := range x.Missed {
		if x.Shown != nil && s.Rank > 0 && s.Rank == x.Shown.Rank {
			s.Reasons = nil // they stand above
		}
		w.standing("evidence", s)
	}
}

func (w *writer) standing(what string, s eval.Standing) {
	place := "in none of the first 50 passages"
	switch {
	case s.Rank > 0 && s.Reasons == nil:
		place = "in the same passage"
	case s.Rank > 0:
		place = fmt.Sprintf("in passage %d, score %.3f", s.Rank, s.Score)
	}
	w.line(fmt.Sprintf("  %s, %s: %s: %s", what, place, visibleLine(s.Article), visibleLine(s.Words)))
	for _, r := range s.Reasons {
		if r.Points != 0 {
			fmt.Fprintf(w.out, "    %+.3f %s\n", r.Points, r.Signal)
		}
	}
}

package main

import (
	"fmt"
	"slices"

	"footnote/retrieval/eval"
)

// against prints a run's figures. With --golden it holds the run to the kept one
// instead and fails with the difference; with --update it keeps it.
func (o *evalOptions) against(run eval.Run, print func() error) error {
	switch {
	case o.golden == "":
		return print()
	case o.update:
		if err := run.Write(o.golden); err != nil {
			return err
		}
		return print()
	}
	kept, err := eval.ReadRun(o.golden)
	if err != nil {
		return err
	}
	changed, err := o.printComparison(kept, run)
	if err == nil && changed {
		err = fmt.Errorf("the run is not the one kept in %s; if it is right, keep it with --update", o.golden)
	}
	return err
}

// runCompare prints what changed from one kept run to another.
func (o *evalOptions) runCompare(before, after string) error {
	a, err := eval.ReadRun(before)
	if err != nil {
		return err
	}
	b, err := eval.ReadRun(after)
	if err != nil {
		return err
	}
	_, err = o.printComparison(a, b)
	return err
}

func (o *evalOptions) printComparison(before, after eval.Run) (changed bool, err error) {
	c, err := eval.Compare(before, after)
	if err != nil {
		return false, err
	}
	if o.json {
		return !c.Equal(), o.printJSON(c)
	}
	w := o.writer()
	for _, f := range c.Figures {
		fmt.Fprintf(w.out, "%-26s %s → %s\n", spaced(f.Name), f.Before, f.After)
	}
	if len(c.Figures) > 0 {
		w.blank()
	}
	for _, q := range c.Questions {
		w.change(q)
		w.blank()
	}
	same := counted(c.Same, "question") + " as before"
	if c.Unsure > 0 {
		same += fmt.Sprintf(", %d of them with another confidence", c.Unsure)
	}
	w.line(same + ".")
	return !c.Equal(), w.flush()
}

// change prints a question that changed: the verdicts, and under them the excerpts
// that only the first run shows (-) or only the second (+).
func (w *writer) change(c eval.Change) {
	var before, after eval.Outcome
	asked := c.After
	if c.Before != nil {
		before = *c.Before
	}
	if c.After != nil {
		after = *c.After
	} else {
		asked = c.Before
	}
	verdict := before.Verdict + after.Verdict
	if c.Before != nil && c.After != nil {
		verdict = fmt.Sprintf("%s (%.2f) → %s (%.2f)", before.Verdict, before.Confidence, after.Verdict, after.Confidence)
	}
	w.strong(fmt.Sprintf("%s %s: %s", c.Kind, asked.ID, verdict))
	w.line("  " + visibleLine(asked.Question))
	w.shown("-", before.Excerpts, after.Excerpts)
	w.shown("+", after.Excerpts, before.Excerpts)
}

// shown prints the excerpts that are not among others or have another place there.
func (w *writer) shown(mark string, excerpts, others []eval.Shown) {
	for i, x := range excerpts {
		if slices.Index(others, x) != i {
			w.line(visibleLine(fmt.Sprintf("  %s [%d] %s %d-%d: %s", mark, i+1, x.Article, x.Start, x.End, x.Text)))
		}
	}
}

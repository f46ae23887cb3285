package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"footnote/retrieval/eval"
)

// runAnswerability measures how well the confidence tells questions that the
// articles answer from the others.
func (o *evalOptions) runAnswerability(ctx context.Context) error {
	posed, name, err := o.posed()
	if err != nil {
		return err
	}
	ix, err := o.openPosed(ctx)
	if err != nil {
		return err
	}
	answers, err := eval.AskPosed(ctx, ix.Index, posed, o.asked)
	if err != nil {
		return err
	}
	a := eval.ScoreAnswerability(posed, answers)
	if o.svg != "" {
		if err := os.WriteFile(o.svg, a.Draw(name), 0o644); err != nil {
			return fmt.Errorf("draw the figures: %w", err)
		}
	}
	run, err := a.Run(posed, answers)
	if err != nil {
		return err
	}
	return o.against(run, func() error { return o.printAnswerability(a) })
}

// posed reads the questions, and names them.
func (o *evalOptions) posed() (posed []eval.Posed, name string, err error) {
	if o.questions != "" {
		set, err := eval.ReadSet(o.questions)
		return set.Posed(), filepath.Base(o.questions), err
	}
	name = filepath.Base(o.beir)
	if o.every.n > 1 {
		name += fmt.Sprintf(", one question in %d", o.every.n)
	}
	posed, err = eval.ReadPosed(o.beir, eval.Sample{Every: o.every.n, Limit: o.limit.n})
	return posed, name, err
}

func (o *evalOptions) openPosed(ctx context.Context) (opened, error) {
	if o.beir != "" {
		return o.openBEIR(ctx, needSentences)
	}
	return o.open(ctx, needSentences)
}

// printAnswerability prints the figures, the bins and what thresholds refuse.
func (o *evalOptions) printAnswerability(a eval.Answerability) error {
	if o.json {
		return o.printJSON(a)
	}
	if err := o.printFigures(a.AnswerabilityFigures); err != nil {
		return err
	}
	w := o.writer()
	w.blank()
	w.columns("confidence   mean   answerable  questions")
	for _, b := range a.Bins {
		fmt.Fprintf(w.out, "%.1f to %.1f   %-6s %-11s %d\n", b.From, b.To, dashed(b.Confidence), dashed(b.Answerable), b.Questions)
	}
	w.blank()
	w.columns("threshold  refuses, of the answerable  of the unanswerable")
	for _, r := range a.TradeOff {
		fmt.Fprintf(w.out, "%-10.2f %-27s %s\n", r.Threshold, dashed(r.False), dashed(r.Correct))
	}
	return w.flush()
}

// columns prints the line above a table's columns as it is.
func (w *writer) columns(line string) { fmt.Fprintln(w.out, w.styled(styleBold, line)) }

// dashed is a rate with three decimal places; of nothing, a dash.
func dashed(r eval.Rate) string {
	mean, ok := r.Value()
	if !ok {
		return "–"
	}
	return fmt.Sprintf("%.3f", mean)
}

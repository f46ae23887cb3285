package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"footnote/retrieval"
	"footnote/retrieval/eval"
)

// offeredAtOnce is how many excerpts a person is shown for a question, and for each
// further search.
const offeredAtOnce = 10

// judging is a person at work on questions of their own.
type judging struct {
	*program
	index  *retrieval.Index
	lines  *lines
	into   string // the file that keeps the judgments
	judged []eval.Judgment
}

// runJudge shows excerpts for each question that is not judged yet and keeps what
// the person ticks.
func (o *evalOptions) runJudge(ctx context.Context) error {
	questions, err := o.readQuestions(o.judge)
	if err != nil {
		return err
	}
	j := judging{program: o.program, into: o.into}
	if j.into == "" {
		j.into = strings.TrimSuffix(o.judge, filepath.Ext(o.judge)) + ".judged.jsonl"
	}
	if err := j.resume(); err != nil {
		return err
	}
	ix, err := o.open(ctx, needSentences)
	if err != nil {
		return err
	}
	j.index = ix.Index
	if j.lines, err = o.openLines(); err != nil {
		return err
	}
	return j.hold(ctx, questions)
}

// hold goes through the questions until they or the lines typed end.
func (j *judging) hold(ctx context.Context, questions []eval.Judgment) error {
	var open []eval.Judgment
	for _, q := range questions {
		if !slices.ContainsFunc(slices.Concat(j.judged, open), q.SameQuestion) {
			open = append(open, q)
		}
	}
	w := j.writer()
	w.line("Type the numbers of the excerpts that answer the question; none, if the articles do not answer it; / and words to look for more; nothing, to leave it for later; q to end.")
	done := 0
	for i, q := range open {
		w.blank()
		w.strong(fmt.Sprintf("%d of %d: %s", i+1, len(open), q.Question))
		judged, err := j.question(ctx, w, q)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		if judged {
			done++
		}
	}
	w.blank()
	w.line(fmt.Sprintf("%s judged in %s, %d left.", counted(len(j.judged), "question"), j.into, len(open)-done))
	return w.flush()
}

// question shows excerpts and waits for what is ticked; judged is false when the
// question is left for later. io.EOF ends the work.
func (j *judging) question(ctx context.Context, w *writer, q eval.Judgment) (judged bool, err error) {
	for _, earlier := range q.History {
		w.dim("after: " + earlier)
	}
	offered, err := j.offer(ctx, w, nil, retrieval.Question{Text: q.Question, History: q.History})
	if err != nil {
		return false, err
	}
	for {
		if err := w.flush(); err != nil {
			return false, err
		}
		typed, err := j.lines.next(ctx)
		typed = strings.TrimSpace(typed)
		words, searches := strings.CutPrefix(typed, "/")
		switch {
		case err != nil:
			return false, err
		case typed == "q" || typed == ":q" || typed == ":quit":
			return false, io.EOF
		case typed == "":
			return false, nil
		case searches:
			if offered, err = j.offer(ctx, w, offered, retrieval.Question{Text: words}); err != nil {
				return false, err
			}
			continue
		}
		ticked, fault := eval.Tick(q, offered, typed)
		if fault != nil {
			w.line("Not kept: " + fault.Error() + ".")
			continue
		}
		return true, j.keep(ticked)
	}
}

// offer shows the excerpts nearest to a question that are not offered yet, and
// gives all that are.
func (j *judging) offer(ctx context.Context, w *writer, offered []retrieval.Citation, q retrieval.Question) ([]retrieval.Citation, error) {
	q.Limit, q.Now = offeredAtOnce, j.asked
	answer, err := j.index.Ask(ctx, q)
	if err != nil {
		return nil, err
	}
	before := len(offered)
	for _, c := range slices.Concat(answer.Citations, answer.Nearest) {
		known := slices.ContainsFunc(offered, func(o retrieval.Citation) bool {
			return o.Article == c.Article && o.Start == c.Start && o.End == c.End
		})
		if !known {
			c.N = len(offered) + 1
			offered = append(offered, c)
			w.excerpt(c)
		}
	}
	if len(offered) == before {
		w.line("No further excerpt.")
	}
	return offered, nil
}

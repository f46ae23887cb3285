package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"footnote/retrieval"
)

type askOptions struct {
	*program
	json    bool
	batch   string
	filter  filterFlags
	limit   count
	history []string
}

func newAsk(p *program) *cobra.Command {
	o := &askOptions{program: p, limit: limit()}
	cmd := &cobra.Command{
		Use:   "ask [flags] QUESTION",
		Short: "Answer a question with cited excerpts",
		Long: "Answers a question with the articles' own words, best excerpt first, or says\n" +
			"that the articles do not know and shows the nearest passages as such.",
		Example: "  footnote ask \"Who told Britain there would be no returns agreement?\"\n" +
			"  footnote ask --json --since 2023 --until 2023-12 \"What did Rishi Sunak want?\"\n" +
			"  footnote ask --history \"Who is Peter Walsh?\" \"What did he say on deterrence?\"\n" +
			"  echo '{\"id\":\"q1\",\"question\":\"What is a returns agreement?\"}' |\n" +
			"    footnote ask --batch - --json",
		Args: func(_ *cobra.Command, args []string) error {
			if (o.batch == "") == (len(args) == 0) {
				return fmt.Errorf("give one question, or --batch FILE")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.batch != "" {
				return o.runBatch(cmd.Context())
			}
			return o.run(cmd.Context(), strings.Join(args, " "))
		},
	}
	flags := cmd.Flags()
	flags.BoolVar(&o.json, "json", false, "print the answer as one line of JSON")
	flags.StringVar(&o.batch, "batch", "", "answer every line of this JSON Lines `FILE` (- is standard input)")
	o.limit.addTo(flags, "limit", "", "at most `N` excerpts (default 3)")
	flags.StringArrayVar(&o.history, "history", nil, "an earlier `QUESTION` of the conversation; repeatable, oldest first")
	o.addThreshold(flags)
	o.filter.addTo(flags)
	return cmd
}

func (o *askOptions) run(ctx context.Context, text string) error {
	question, err := o.question()
	if err != nil {
		return err
	}
	question.Text, question.History = text, o.history
	ix, err := o.open(ctx, needSentences)
	if err != nil {
		return err
	}
	o.warnUndated(ix.Corpus(), question.Filter)
	answer, err := timed(ctx, ix.Index, question)
	if err != nil {
		return err
	}
	if o.json {
		return o.printJSON(answer)
	}
	w := o.writer()
	w.answer(answer)
	return w.flush()
}

// runBatch answers every question of a file, one line of JSON each, in order.
func (o *askOptions) runBatch(ctx context.Context) error {
	switch {
	case !o.json:
		return usagef("--batch writes JSON Lines: give --json too")
	case len(o.history) > 0:
		return usagef("--history is for one question; a line of --batch has its own \"history\"")
	}
	template, err := o.question()
	if err != nil {
		return err
	}
	lines, err := o.readBatch(o.batch)
	if err != nil {
		return err
	}
	ix, err := o.open(ctx, needSentences)
	if err != nil {
		return err
	}
	o.warnUndated(ix.Corpus(), template.Filter)
	return o.each(lines, func(line batchLine) error {
		answer, err := timed(ctx, ix.Index, line.question(template))
		if err != nil {
			return err
		}
		return o.printJSON(answer)
	})
}

// question is a question without text, with what the flags say.
func (o *askOptions) question() (retrieval.Question, error) {
	filter, err := o.filter.filter()
	if err != nil {
		return retrieval.Question{}, err
	}
	return retrieval.Question{Filter: filter, Limit: o.limit.n, Now: o.asked}, nil
}

// timed asks and says how long it took.
func timed(ctx context.Context, ix *retrieval.Index, q retrieval.Question) (retrieval.Answer, error) {
	start := time.Now()
	answer, err := ix.Ask(ctx, q)
	answer.ElapsedMS = float64(time.Since(start).Microseconds()) / 1000
	return answer, err
}

// answer prints an answer for people; what is an abstention looks like one.
func (w *writer) answer(a retrieval.Answer) {
	if a.Abstained {
		notes := strings.Join(a.Notes, "\n") // how the text begins
		if text, ok := strings.CutPrefix(a.Text, notes+"\n"); ok && notes != "" {
			for _, note := range a.Notes {
				w.dim(note)
			}
			w.blank()
			w.line(text)
		} else {
			w.line(a.Text)
		}
		if len(a.Nearest) > 0 {
			w.blank()
			w.line("The nearest passages, which are not an answer:")
		}
	} else {
		for _, note := range a.Notes {
			w.dim(note)
		}
		for _, d := range a.Disputed { // before the words, which nobody should believe halfway
			w.strong(retrieval.Disputed + a.Contradiction(d))
		}
	}
	for i, c := range slices.Concat(a.Citations, a.Nearest) {
		if i > 0 || a.Abstained || len(a.Notes)+len(a.Disputed) > 0 {
			w.blank()
		}
		w.excerpt(c)
	}
}

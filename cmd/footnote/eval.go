package main

import (
	"context"
	"path/filepath"

	"github.com/spf13/cobra"

	"footnote/retrieval/eval"
)

type evalOptions struct {
	*program
	questions     string
	beir          string
	answerability bool
	judge         string
	compare       bool

	every   count
	limit   count
	svg     string
	golden  string
	update  bool
	into    string
	json    bool
	misses  bool
	explain bool
}

func newEval(p *program) *cobra.Command {
	o := &evalOptions{program: p, limit: limit(), every: limit()}
	cmd := &cobra.Command{
		Use:   "eval --questions FILE",
		Short: "Measure the answers against judged questions",
		Long: "Asks every question of a file of judgments and prints how often the evidence is\n" +
			"shown, how often a question without an answer gets none, and so on. FILE is JSON\n" +
			"Lines; NAME.quotes.jsonl beside NAME.jsonl holds judged quotations.\n" +
			"docs/evaluation.md says what the figures mean.\n\n" +
			"--beir measures the ranking alone, on a folder in the layout of the BEIR sets.\n" +
			"--answerability measures the confidence, on judged questions or on such a folder\n" +
			"whose queries say whether they have an answer.\n\n" +
			"--golden FILE --update keeps a run in a file; --golden FILE alone holds a later\n" +
			"run to it and ends with 1 when something changed; --compare sets two such files\n" +
			"side by side, question by question:\n\n" +
			"  footnote eval --questions judged.jsonl --golden before.json --update\n" +
			"  footnote eval --compare before.json after.json\n\n" +
			"--judge shows excerpts for questions of your own, one a line, and keeps what you\n" +
			"tick as a file for --questions. It can be ended and continued:\n\n" +
			"  footnote eval --judge questions.txt --into judged.jsonl",
		Example: "  footnote eval --questions retrieval/eval/testdata/seeds-dev.jsonl --explain\n" +
			"  footnote eval --questions retrieval/eval/testdata/seeds-dev.jsonl --json",
		Args: func(cmd *cobra.Command, args []string) error {
			if o.compare {
				return cobra.ExactArgs(2)(cmd, args)
			}
			return flagsOnly(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := o.check(cmd.Flags()); err != nil {
				return err
			}
			switch {
			case o.compare:
				return o.runCompare(args[0], args[1])
			case o.judge != "":
				return o.runJudge(cmd.Context())
			case o.answerability:
				return o.runAnswerability(cmd.Context())
			case o.beir != "":
				return o.runBEIR(cmd.Context())
			default:
				return o.run(cmd.Context())
			}
		},
	}
	o.addFlags(cmd.Flags())
	return cmd
}

// run measures the answers to judged questions.
func (o *evalOptions) run(ctx context.Context) error {
	set, err := eval.ReadSet(o.questions)
	if err != nil {
		return err
	}
	ix, err := o.open(ctx, needSentences)
	if err != nil {
		return err
	}
	e, err := eval.Evaluate(ctx, ix.Index, set, o.asked)
	if err != nil {
		return err
	}
	run, err := e.Run(set)
	if err != nil {
		return err
	}
	return o.against(run, func() error {
		if !o.misses && !o.explain {
			return o.printFigures(e.Figures)
		}
		var explained []eval.Explanation
		if o.explain {
			if explained, err = eval.Explain(ctx, ix.Index, set, e, o.asked); err != nil {
				return err
			}
		}
		return o.printMisses(e, explained)
	})
}

// runBEIR measures the ranking of the folder's own corpus, unless another is given.
func (o *evalOptions) runBEIR(ctx context.Context) error {
	ix, err := o.openBEIR(ctx, needPassages)
	if err != nil {
		return err
	}
	rankings, err := eval.EvaluateBEIR(ctx, ix.Index, o.beir, o.limit.n)
	if err != nil {
		return err
	}
	run, err := rankings.Run()
	if err != nil {
		return err
	}
	return o.against(run, func() error { return o.printFigures(rankings.Figures) })
}

// openBEIR opens the folder's own corpus, unless another is given.
func (o *evalOptions) openBEIR(ctx context.Context, n need) (opened, error) {
	if len(o.corpus) == 0 {
		o.corpus = []string{filepath.Join(o.beir, "corpus.jsonl")}
	}
	return o.open(ctx, n)
}

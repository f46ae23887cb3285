package main

import (
	"context"
	"path/filepath"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

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
			"--golden FILE --update keeps a run in a file; --golden FILE holds a later run to\n" +
			"it and ends with 1 when something changed; --compare A B compares two such files.\n\n" +
			"--judge shows excerpts for questions of your own, one a line, and keeps what you\n" +
			"tick as a file for --questions. It can be ended and continued.",
		Example: "  footnote eval --questions retrieval/eval/testdata/seeds-dev.jsonl --explain\n" +
			"  footnote eval --questions judged.jsonl --golden before.json --update\n" +
			"  footnote eval --compare before.json after.json\n" +
			"  footnote eval --judge questions.txt --into judged.jsonl",
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

func (o *evalOptions) addFlags(flags *pflag.FlagSet) {
	flags.StringVar(&o.questions, "questions", "", "`FILE` of judged questions")
	flags.StringVar(&o.beir, "beir", "", "`FOLDER` with corpus.jsonl, queries.jsonl and qrels/test.tsv")
	flags.BoolVar(&o.answerability, "answerability", false, "measure the confidence, of --questions or --beir")
	flags.StringVar(&o.judge, "judge", "", "`FILE` of questions to judge, one a line or JSON Lines")
	flags.BoolVar(&o.compare, "compare", false, "compare two kept runs, A and B")

	o.every.addTo(flags, "every", "", "with --beir and --answerability: one query in `N` (default: all)")
	o.limit.addTo(flags, "limit", "", "with --beir: only the first `N` queries (default: all)")
	flags.StringVar(&o.svg, "svg", "", "with --answerability: draw the figures into `FILE`")
	flags.StringVar(&o.golden, "golden", "", "hold the run to the one kept in `FILE`")
	flags.BoolVar(&o.update, "update", false, "with --golden: keep the run there")
	flags.StringVar(&o.into, "into", "", "with --judge: `FILE` of the judgments (default: NAME.judged.jsonl)")
	flags.BoolVar(&o.json, "json", false, "print as one line of JSON")
	flags.BoolVar(&o.misses, "misses", false, "list what went wrong too")
	flags.BoolVar(&o.explain, "explain", false, "list what went wrong with the reasons of the ranking")
}

// check finds flags that are missing or contradict each other.
func (o *evalOptions) check(flags *pflag.FlagSet) error {
	tasks := 0
	for _, name := range []string{"questions", "beir", "judge", "compare"} {
		if flags.Changed(name) {
			tasks++
		}
	}
	if tasks != 1 {
		return usagef("give one of --questions FILE, --beir FOLDER, --judge FILE and --compare A B")
	}
	asks := o.questions != "" || o.beir != ""
	answers := o.questions != "" && !o.answerability
	for _, f := range []struct {
		name, needs string
		fits        bool
	}{
		{"answerability", "--questions or --beir", asks},
		{"limit", "--beir; --questions asks all of its questions", o.beir != ""},
		{"every", "--beir with --answerability", o.beir != "" && o.answerability},
		{"svg", "--answerability", o.answerability},
		{"golden", "--questions or --beir", asks},
		{"update", "--golden", o.golden != ""},
		{"into", "--judge", o.judge != ""},
		{"json", "figures; --judge talks to a person", o.judge == ""},
		{"misses", "--questions without --answerability", answers},
		{"explain", "--questions without --answerability", answers},
	} {
		if flags.Changed(f.name) && !f.fits {
			return usagef("--%s belongs to %s", f.name, f.needs)
		}
	}
	return nil
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

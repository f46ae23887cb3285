package main

import "github.com/spf13/pflag"

func (o *evalOptions) addFlags(flags *pflag.FlagSet) {
	flags.StringVar(&o.questions, "questions", "", "`FILE` of judged questions")
	flags.StringVar(&o.beir, "beir", "", "`FOLDER` with corpus.jsonl, queries.jsonl and qrels/test.tsv")
	flags.BoolVar(&o.answerability, "answerability", false, "measure the confidence, of --questions or --beir")
	flags.StringVar(&o.judge, "judge", "", "`FILE` of questions to judge, one a line or JSON Lines")
	flags.BoolVar(&o.compare, "compare", false, "compare two kept runs, A and B")

	o.every.addTo(flags, "every", "", "with --beir and --answerability: one query in `N` (default: all)")
	o.limit.addTo(flags, "limit", "", "with --beir: only the first `N` queries (default: all)")
	o.addThreshold(flags)
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
		{"threshold", "figures; --compare asks nothing", !o.compare},
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

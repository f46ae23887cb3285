package main

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"footnote/retrieval/eval"
)

type evalOptions struct {
	*program
	questions string
	beir      string
	limit     count
	json      bool
	misses    bool
}

func newEval(p *program) *cobra.Command {
	o := &evalOptions{program: p, limit: limit()}
	cmd := &cobra.Command{
		Use:   "eval --questions FILE",
		Short: "Measure the answers against judged questions",
		Long: "Asks every question of a file of judgments and prints how often the evidence is\n" +
			"shown, how often a question without an answer gets none, and so on. FILE is JSON\n" +
			"Lines; NAME.quotes.jsonl beside NAME.jsonl holds judged quotations.\n" +
			"docs/evaluation.md says what the figures mean.\n\n" +
			"--beir measures the ranking alone, on a folder in the layout of the BEIR sets.",
		Example: "  footnote eval --questions retrieval/eval/testdata/seeds-dev.jsonl --misses",
		Args:    flagsOnly,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if (o.questions == "") == (o.beir == "") {
				return usagef("give --questions FILE, or --beir FOLDER")
			}
			switch {
			case o.limit.n > 0 && o.beir == "":
				return usagef("--limit belongs to --beir; --questions asks all of its questions")
			case o.misses && o.beir != "":
				return usagef("--misses belongs to --questions")
			case o.beir != "":
				return o.runBEIR(cmd.Context())
			}
			return o.run(cmd.Context())
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&o.questions, "questions", "", "`FILE` of judged questions")
	flags.StringVar(&o.beir, "beir", "", "`FOLDER` with corpus.jsonl, queries.jsonl and qrels/test.tsv")
	o.limit.addTo(flags, "limit", "", "with --beir: only the first `N` queries (default: all)")
	flags.BoolVar(&o.json, "json", false, "print the figures as one line of JSON")
	flags.BoolVar(&o.misses, "misses", false, "list what went wrong too")
	return cmd
}

func (o *evalOptions) run(ctx context.Context) error {
	set, err := eval.ReadSet(o.questions)
	if err != nil {
		return err
	}
	ix, err := o.open(ctx, needSentences)
	if err != nil {
		return err
	}
	figures, misses, err := eval.Evaluate(ctx, ix.Index, set, o.asked)
	if err != nil {
		return err
	}
	if o.json && o.misses {
		return o.printJSON(struct {
			eval.Figures
			Misses []miss `json:"misses"`
		}{figures, missesOf(misses)})
	}
	if err := o.printFigures(figures); err != nil || !o.misses {
		return err
	}
	w := o.writer()
	w.blank()
	for _, m := range misses {
		w.line(m.ID + " " + m.Problem + ": " + m.Detail)
	}
	return w.flush()
}

// miss is an eval.Miss in JSON.
type miss struct {
	ID      string `json:"id"`
	Problem string `json:"problem"`
	Detail  string `json:"detail"`
}

func missesOf(misses []eval.Miss) []miss {
	list := []miss{}
	for _, m := range misses {
		list = append(list, miss(m))
	}
	return list
}

// runBEIR measures the ranking of the folder's own corpus, unless another is given.
func (o *evalOptions) runBEIR(ctx context.Context) error {
	if len(o.corpus) == 0 {
		o.corpus = []string{filepath.Join(o.beir, "corpus.jsonl")}
	}
	ix, err := o.open(ctx, needPassages)
	if err != nil {
		return err
	}
	figures, err := eval.EvaluateBEIR(ctx, ix.Index, o.beir, o.limit.n)
	if err != nil {
		return err
	}
	return o.printFigures(figures)
}

// printFigures prints figures as JSON, or for people as a table of the same.
func (o *evalOptions) printFigures(figures any) error {
	if o.json {
		return o.printJSON(figures)
	}
	text, err := json.Marshal(figures)
	if err != nil {
		return fmt.Errorf("print figures: %w", err)
	}
	rows, err := table(text)
	if err != nil {
		return fmt.Errorf("print figures: %w", err)
	}
	w := o.writer()
	for _, r := range rows {
		if r.value == "" {
			w.blank()
			w.strong(r.name)
			continue
		}
		fmt.Fprintf(w.out, "%-26s %s\n", r.name, r.value)
	}
	return w.flush()
}

// row is a figure with its name; a heading has no value.
type row struct{ name, value string }

// table makes rows of a JSON object in its own order, so that a figure added to
// package eval shows without a list here. An object within is a part with a
// heading.
func table(text []byte) ([]row, error) {
	var rows []row
	in := json.NewDecoder(strings.NewReader(string(text)))
	in.UseNumber()
	name := ""
	for depth := 0; ; {
		token, err := in.Token()
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case json.Delim:
			switch t {
			case '{':
				if depth++; depth > 1 {
					rows = append(rows, row{name: spaced(name)})
				}
			case '}':
				if depth--; depth == 0 {
					return rows, nil
				}
			}
			name = ""
			continue
		case string:
			if name == "" {
				name = t
				continue
			}
		}
		rows = append(rows, row{spaced(name), figure(token)})
		name = ""
	}
}

// spaced makes words of a JSON name.
func spaced(name string) string { return strings.ReplaceAll(name, "_", " ") }

// figure is a JSON value for people; nothing counted is a dash.
func figure(value any) string {
	if value == nil {
		return "–"
	}
	return fmt.Sprint(value)
}

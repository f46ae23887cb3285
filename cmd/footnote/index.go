package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"
)

type indexOptions struct{ *program }

func newIndex(p *program) *cobra.Command {
	o := &indexOptions{program: p}
	cmd := &cobra.Command{
		Use:   "index [flags]",
		Short: "Build or update the index ahead of the first question",
		Long: "Embeds every passage and sentence that the index does not know yet, and keeps\n" +
			"the vectors. Other commands do the same when they need it; this one does it\n" +
			"ahead of time. Ctrl-C keeps what was made, and the next run goes on from there.",
		Example: "  footnote index\n" +
			"  footnote index --corpus seeds/001_fa1b032fda7dab0b.txt",
		Args: flagsOnly,
		RunE: func(cmd *cobra.Command, _ []string) error { return o.run(cmd.Context()) },
	}
	cmd.Flags().BoolVar(&p.strict, "strict", false, "make what cannot be read an error, and name all of it")
	return cmd
}

var errNotKept = errors.New("the index was made but could not be kept: give --index FILE, a new file in a folder that you may write to")

func (o *indexOptions) run(ctx context.Context) error {
	ix, err := o.open(ctx, needSentences)
	if err != nil {
		return err
	}
	stat, err := os.Stat(ix.snapshot)
	if err != nil {
		return errNotKept
	}
	// Read what was written: a warning alone would let a script believe that the
	// next command starts at once.
	lacking, warnings, err := survey(ctx, ix.Corpus(), ix.snapshot, surveyor{model: ix.model, dimension: 1})
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil || lacking > 0 || len(warnings) > 0:
		return errNotKept
	}
	_, err = fmt.Fprintf(o.out, "Indexed %s, %s, %s; embedded %s anew; %s in %s\n",
		counted(len(ix.Corpus().Articles), "article"), counted(ix.Passages(), "passage"), counted(ix.Sentences(), "sentence"),
		counted(ix.embedded, "text"), size(stat.Size()), visibleLine(ix.snapshot))
	if texts, ok := o.texts().(keptTexts); ok {
		texts.prune()
	}
	if left := leftOut(ix.Corpus()); err == nil && left != "" {
		_, err = fmt.Fprintln(o.out, left)
	}
	return err
}

// size gives a number of bytes for people.
func size(bytes int64) string {
	switch {
	case bytes < 1000:
		return fmt.Sprintf("%d bytes", bytes)
	case bytes < 1_000_000:
		return fmt.Sprintf("%.0f kB", float64(bytes)/1e3)
	default:
		return fmt.Sprintf("%.1f MB", float64(bytes)/1e6)
	}
}

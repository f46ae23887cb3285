package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"
)

type indexOptions struct {
	*program
	watching bool
}

func newIndex(p *program) *cobra.Command {
	o := &indexOptions{program: p}
	cmd := &cobra.Command{
		Use:   "index [flags]",
		Short: "Build or update the index ahead of the first question",
		Long: "Embeds every passage and sentence that the index does not know yet, and keeps\n" +
			"the vectors. Other commands do the same when they need it; this one does it\n" +
			"ahead of time. Ctrl-C keeps what was made, and the next run goes on from there.\n" +
			"With --watch it goes on until Ctrl-C, and brings the index up to date whenever\n" +
			"an article is added, changed or removed.",
		Example: "  footnote index\n" +
			"  footnote index --watch\n" +
			"  footnote index --corpus seeds/001_fa1b032fda7dab0b.txt",
		Args: flagsOnly,
		RunE: func(cmd *cobra.Command, _ []string) error { return o.run(cmd.Context()) },
	}
	cmd.Flags().BoolVar(&o.watching, "watch", false, "go on until stopped, and follow the articles' changes")
	cmd.Flags().BoolVar(&p.strict, "strict", false, "make what cannot be read an error, and name all of it")
	return cmd
}

var errNotKept = errors.New("the index was made but could not be kept: make room on its disk, or give --index FILE, a new file in a folder that you may write to")

func (o *indexOptions) run(ctx context.Context) error {
	if o.watching {
		return o.watchOn(ctx)
	}
	_, err := o.once(ctx)
	return err
}

// watchOn keeps the index up to date until ctx ends, which is how it is meant to
// end: no error.
func (o *indexOptions) watchOn(ctx context.Context) error {
	changes, err := o.watch(ctx)
	if err != nil {
		return err
	}
	ix, err := o.once(ctx)
	if err != nil {
		if ctx.Err() != nil {
			return nil
		}
		return err
	}
	o.follower(ix, needSentences, func(ix opened, d difference) {
		_, err = fmt.Fprintf(o.out, "%s: %s; embedded %s anew\n", counted(len(ix.Corpus().Articles), "article"), d, counted(ix.embedded, "text"))
	}).run(ctx, changes)
	return err
}

// once builds or updates the index, and says what it has.
func (o *indexOptions) once(ctx context.Context) (opened, error) {
	o.thorough, o.named = true, true
	ix, err := o.open(ctx, needSentences)
	o.thorough = false
	if err != nil {
		return opened{}, err
	}
	stat, err := os.Stat(ix.snapshot)
	if err != nil {
		return opened{}, errNotKept
	}
	// Read what was written: a warning alone would let a script believe that the
	// next command starts at once.
	lacking, warnings, err := survey(ctx, ix.Corpus(), ix.snapshot, surveyor{model: ix.model, dimension: 1})
	switch {
	case ctx.Err() != nil:
		return opened{}, ctx.Err()
	case err != nil || lacking > 0 || len(warnings) > 0:
		return opened{}, errNotKept
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
	return ix, err
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

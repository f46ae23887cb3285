package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"
)

type doctorOptions struct{ *program }

func newDoctor(p *program) *cobra.Command {
	o := &doctorOptions{program: p}
	return &cobra.Command{
		Use:   "doctor [flags]",
		Short: "Check settings, corpus, model, index and token",
		Long: "Checks everything that an answer needs and says what to do about what is wrong.\n" +
			"It changes nothing. Where a token is set it asks Discord what the bot may do,\n" +
			"where a server embeds it has sentences embedded there; it asks nothing else of\n" +
			"the network. The exit code is 1 when there is something to mend.",
		Example: "  footnote doctor",
		Args:    flagsOnly,
		// Settings that cannot be read are one of the findings.
		PersistentPreRunE: func(*cobra.Command, []string) error { return o.readAskedDate() },
		RunE:              func(cmd *cobra.Command, _ []string) error { return o.run(cmd.Context()) },
	}
}

// state is what a finding means.
type state string

const (
	stateOK   state = "ok"
	stateNote state = "note"
	stateMend state = "to mend"
)

// finding is one line of the doctor's report.
type finding struct {
	state   state
	subject string
	text    string
	remedy  string // what to do; "" for nothing
}

func (o *doctorOptions) run(ctx context.Context) error {
	report := o.checkSettings()
	if o.settings.values != nil {
		report = append(report, o.checkReader(), o.checkThreshold())
	}
	corpus, about := o.checkCorpus(ctx)
	report = append(report, about...)
	model, dimension, works := o.checkModel(ctx)
	report = append(report, works)
	if corpus != nil && model.Embedder != nil {
		report = append(report, o.checkIndex(ctx, corpus, model, dimension))
	}
	if corpus != nil {
		report = append(report, o.checkEditions(corpus)...)
	}
	report = append(report, o.checkBot(ctx)...)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	w := o.writer()
	faults := 0
	for _, f := range report {
		w.finding(f)
		if f.state == stateMend {
			faults++
		}
	}
	if err := w.flush(); err != nil {
		return err
	}
	if faults > 0 {
		return errors.New(counted(faults, "thing") + " to mend")
	}
	return nil
}

// finding prints a line of the report, and what to do under it.
func (w *writer) finding(f finding) {
	const column = 8 // where the words begin, after the longest state
	style := styleDim
	if f.state == stateMend {
		style = styleBold
	}
	w.labelled(column, style, string(f.state), f.subject+": "+f.text)
	if f.remedy != "" {
		w.labelled(column, style, "", "→ "+f.remedy)
	}
}

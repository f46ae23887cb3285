package main

import (
	"cmp"
	"context"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"footnote/retrieval"
)

type versionOptions struct {
	*program
	json bool
}

func newVersion(p *program) *cobra.Command {
	o := &versionOptions{program: p}
	cmd := &cobra.Command{
		Use:   "version [flags]",
		Short: "Print the version, the model and the corpus",
		Long:  "Prints what was built from what, the model and the corpus in use:\nwhat to say when reporting an answer that is wrong.",
		Example: "  footnote version\n" +
			"  footnote version --json",
		Args: flagsOnly,
		RunE: func(cmd *cobra.Command, _ []string) error { return o.run(cmd.Context()) },
	}
	cmd.Flags().BoolVar(&o.json, "json", false, "print one line of JSON")
	return cmd
}

// build is where the binary comes from; what is not known is "".
type build struct {
	Version  string `json:"version"`
	Revision string `json:"revision"`
	Time     string `json:"time"`
	Modified bool   `json:"modified"`
	Go       string `json:"go"`
	Platform string `json:"platform"`
}

func readBuild() build {
	b := build{Version: "unknown", Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH}
	made, ok := debug.ReadBuildInfo()
	if !ok {
		return b
	}
	b.Version = made.Main.Version
	for _, s := range made.Settings {
		switch s.Key {
		case "vcs.revision":
			b.Revision = s.Value
		case "vcs.time":
			b.Time = s.Value
		case "vcs.modified":
			b.Modified = s.Value == "true"
		}
	}
	return b
}

// versions is the JSON of `version`.
type versions struct {
	build
	Model  string      `json:"model"`
	Reader string      `json:"reader"` // "" where none reads
	Corpus corpusShort `json:"corpus"`
}

// corpusShort tells corpora apart.
type corpusShort struct {
	Articles    int    `json:"articles"`
	Fingerprint string `json:"fingerprint"`
	Fault       string `json:"fault"`
}

func (o *versionOptions) run(ctx context.Context) error {
	v := versions{build: readBuild()}
	model, err := o.chooseModel(ctx)
	if err != nil {
		return err
	}
	v.Model = model.Name()
	reads, err := o.chooseReader()
	if err != nil {
		return err
	}
	if reads.Reader != nil {
		v.Reader = reads.Name()
	}
	corpus, err := o.readCorpus(ctx)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil: // that no article is found is no reason to keep the version back
		v.Corpus.Fault = err.Error()
	default:
		v.Corpus = shortOf(corpus)
	}
	if o.json {
		return o.printJSON(v)
	}
	w := o.writer()
	w.versions(v)
	return w.flush()
}

func shortOf(corpus *retrieval.Corpus) corpusShort {
	return corpusShort{Articles: len(corpus.Articles), Fingerprint: corpus.Fingerprint[:12]}
}

func (w *writer) versions(v versions) {
	from := v.Version
	if v.Revision != "" {
		from += fmt.Sprintf(", revision %.12s", v.Revision)
		if v.Modified {
			from += " with changes"
		}
		from += ", " + v.Time
	}
	corpus := fmt.Sprintf("%s, fingerprint %s", counted(v.Corpus.Articles, "article"), v.Corpus.Fingerprint)
	if v.Corpus.Fault != "" {
		corpus = v.Corpus.Fault
	}
	w.labelled(10, styleBold, "footnote", from)
	w.labelled(10, styleBold, "built", v.Go+" for "+v.Platform)
	w.labelled(10, styleBold, "model", v.Model)
	w.labelled(10, styleBold, "reader", cmp.Or(v.Reader, "none"))
	w.labelled(10, styleBold, "corpus", corpus)
}

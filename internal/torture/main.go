// Command torture holds footnote to its promise that nothing is lost: on a folder of
// real files it edits, kills and asks, and ends with figures.
//
//	go run ./internal/torture
//	go run ./internal/torture -largest 2500 -killing 12m
//	go run ./internal/torture -kills 5 -articles 200 -largest 1600 -load 5s
//
// Its files are those of installed packages' documentation: texts, Markdown, pages, PDFs,
// packed ones, and Word files that pandoc makes of pages where it is installed. Most of
// its time goes into embedding, which -largest bounds.
//
// It builds the program as it is, works in a temporary folder or in that of -in, and
// needs no network.
// It ends with exit code 1 at the first promise that is broken, and keeps the folder
// then.
//
// Reading order: main.go (what is done), choose.go and gather.go (the files), beacon.go
// (articles of which the answer is known), edit.go, kills.go and round.go (one kill), load.go
// (asking while articles change), disk.go (a full and a read-only disk).
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"time"
)

// options say how long and on what.
type options struct {
	from     []string // folders of real files
	articles int      // of the corpus that is updated
	built    int      // of the corpus that is built anew
	largest  int      // bytes of the longest text that is taken
	kills    int
	killing  time.Duration // the most that the kills take, 0 for as long as they like
	load     time.Duration
	seed     uint64
	in       string // the folder to work in, "" for a temporary one
}

func main() {
	o := options{}
	from := flag.String("from", strings.Join([]string{"/usr/share/doc", "/usr/share/developers-reference", "/usr/share/R/doc", "/usr/share/texlive/texmf-dist/doc", "/usr/share/gtk-doc", "/usr/local/go"}, string(filepath.ListSeparator)), "folders of real files, split at the system's list separator")
	flag.IntVar(&o.articles, "articles", 2000, "files of the corpus that is updated")
	flag.IntVar(&o.built, "built", 10, "files of the corpus that is built anew, twice for each of half the kills")
	flag.IntVar(&o.largest, "largest", 20_000, "bytes of the longest text that is taken; pages and packed files have other measures in proportion")
	flag.IntVar(&o.kills, "kills", 200, "how often a process is killed")
	flag.DurationVar(&o.killing, "killing", 0, "stop killing after this long, 0 for never")
	flag.DurationVar(&o.load, "load", 30*time.Second, "how long questions are asked while articles change")
	flag.Uint64Var(&o.seed, "seed", 1, "of the random moments")
	flag.StringVar(&o.in, "in", "", "the folder to work in, which stays: the next run there need not embed anew what it knows")
	flag.Parse()
	o.from = filepath.SplitList(*from)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, o, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "torture:", err)
		os.Exit(1)
	}
}

// torture is one run.
type torture struct {
	options
	out     io.Writer
	program string // the file of footnote
	chance  *rand.Rand
}

// run does everything, and says on out what it came to.
func run(ctx context.Context, o options, out io.Writer) (err error) {
	folder, err := o.place()
	if err != nil {
		return err
	}
	defer func() {
		switch {
		case err != nil:
			err = fmt.Errorf("%w (everything is left in %s)", err, folder)
		case o.in == "":
			err = os.RemoveAll(folder)
		}
	}()
	began := time.Now()
	t := &torture{options: o, out: out, program: filepath.Join(folder, "footnote"), chance: rand.New(rand.NewPCG(o.seed, 0))}
	if err := build(ctx, t.program); err != nil {
		return err
	}
	large, err := t.gather(ctx, filepath.Join(folder, "large"), o.articles)
	if err != nil {
		return err
	}
	small, err := t.gather(ctx, filepath.Join(folder, "small"), o.built)
	if err != nil {
		return err
	}
	for _, step := range []func(context.Context) error{
		large.first, small.first,
		func(ctx context.Context) error { return t.killAll(ctx, small, large) },
		large.load, small.fullDisk,
	} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	fmt.Fprintf(out, "all of it in %s\n", time.Since(began).Round(time.Second))
	return nil
}

// place is the folder to work in.
func (o options) place() (string, error) {
	if o.in == "" {
		return os.MkdirTemp("", "footnote-torture-*")
	}
	folder, err := filepath.Abs(o.in)
	if err != nil {
		return "", err
	}
	return folder, os.MkdirAll(folder, 0o700)
}

// build makes the program from the module that the working folder is in.
func build(ctx context.Context, to string) error {
	module, err := exec.CommandContext(ctx, "go", "list", "-m", "-f", "{{.Dir}}").Output()
	if err != nil {
		return fmt.Errorf("find the module: %w", err)
	}
	command := exec.CommandContext(ctx, "go", "build", "-o", to, "./cmd/footnote")
	command.Dir = strings.TrimSpace(string(module))
	if said, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("build footnote: %w\n%s", err, said)
	}
	return nil
}

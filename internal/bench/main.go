// Bench measures what docs/performance.md says of searching, answering and starting,
// each figure beside its peer or its limit, all in one run:
//
//	go run ./internal/bench -embed          # once: the vectors, into the cache folder
//	go run ./internal/bench -write          # measure, and write the tables and the picture
//
// The sentences, articles and questions are those of the public sets in ../shared/data
// (-data). What has no vectors in the cache is left out and said. -write updates
// docs/performance.json, the tables in docs/performance.md and the picture in
// docs/pictures that are made of it; a test holds the three together.
//
// Reading order: figures.go (what is measured), run.go (in which order), then one file a
// table: vectors.go, terms.go, question.go, build.go. texts.go and cache.go say on what,
// tables.go and picture.go how it is shown.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
)

// options are the flags.
type options struct {
	data, cache  string
	sizes        []int
	embed, write bool
	build        int
	root         string // of the repository
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	if len(args) > 0 && args[0] == childName {
		return child(ctx, args[1:])
	}
	o, err := parse(args)
	if err != nil {
		return err
	}
	b, err := open(o)
	if err != nil {
		return err
	}
	if o.embed {
		return b.embed(ctx)
	}
	f, err := b.measure(ctx)
	if err != nil {
		return err
	}
	fmt.Print(f.tables())
	if o.write {
		return f.write(o.root)
	}
	return nil
}

func parse(args []string) (options, error) {
	set := flag.NewFlagSet("bench", flag.ContinueOnError)
	folder, err := os.UserCacheDir()
	if err != nil {
		folder = os.TempDir()
	}
	var o options
	var sizes string
	set.StringVar(&o.root, "root", ".", "the repository's folder")
	set.StringVar(&o.data, "data", filepath.Join("..", "shared", "data"), "folder of the public sets")
	set.StringVar(&o.cache, "cache", filepath.Join(folder, "footnote-bench"), "folder that keeps the vectors")
	set.StringVar(&sizes, "sizes", "1000,10000,100000", "how many sentences or passages, with commas between")
	set.IntVar(&o.build, "build", 1000, "how many passages are embedded to time a build; 0 leaves it out")
	set.BoolVar(&o.embed, "embed", false, "embed what the cache lacks, and nothing else: minutes for 10,000, up to an hour for 100,000")
	set.BoolVar(&o.write, "write", false, "write the figures into docs")
	if err := set.Parse(args); err != nil {
		return options{}, err
	}
	for field := range strings.SplitSeq(sizes, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(field))
		if err != nil || n < 1 {
			return options{}, fmt.Errorf("-sizes %q: give whole numbers above 0, with commas between", sizes)
		}
		o.sizes = append(o.sizes, n)
	}
	return o, nil
}

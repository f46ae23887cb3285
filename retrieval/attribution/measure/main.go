// Measure holds package attribution against news articles that people annotated, in
// brat's standoff form:
//
//	go run ./retrieval/attribution/measure -from ../shared/data/polnear/dev
//
// The folder holds text/NAME.txt and attributions/NAME_WHO.ann, or NAME.txt beside
// NAME.ann. Of a text that several people annotated, the first in the order of the
// alphabet is the ruler; what the second found stands below as what a person reaches.
// The definitions of all figures are in docs/attribution.md.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	from := flag.String("from", "", "`folder` of texts and annotations in standoff form")
	articles := flag.Int("articles", 0, "read `N` articles, evenly spread over the folder (default all)")
	explain := flag.Bool("explain", false, "print each attribution that was missed, found in vain or found differently")
	flag.Parse()
	if *from == "" || flag.NArg() > 0 || *articles < 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(os.Stdout, *from, *articles, *explain); err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(1)
	}
}

func run(out io.Writer, from string, articles int, explain bool) error {
	names, err := list(from)
	if err != nil {
		return err
	}
	names = spread(names, articles)
	var ours, people table
	for _, n := range names {
		a, err := open(n)
		if err != nil {
			return err
		}
		ruler := a.annotated[0]
		faults := ours.add(a, ruler, a.read(ruler))
		for _, f := range faults {
			if explain {
				fmt.Fprintf(out, "%s: %s\n", a.name, f)
			}
		}
		if len(a.annotated) > 1 {
			people.add(a, ruler, a.annotated[1])
		}
	}
	fmt.Fprintf(out, "%d articles\n%s", len(names), &ours)
	if people.all.wanted > 0 {
		fmt.Fprintf(out, "\na second annotator of the texts that have one, held against the first\n%s", &people)
	}
	return nil
}

// spread takes n names at even distances; all of them for 0.
func spread(names []source, n int) []source {
	if n == 0 || n >= len(names) {
		return names
	}
	some := make([]source, n)
	for i := range some {
		some[i] = names[i*len(names)/n]
	}
	return some
}

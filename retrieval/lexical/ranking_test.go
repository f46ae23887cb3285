package lexical

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var setsFolder = flag.String("sets", "", "folder with data sets in the BEIR layout, for BenchmarkRanking")

// BenchmarkRanking gives the figures that the defaults were chosen by: nDCG@10 and
// hit@1 of each data set in -sets under each set of parameters. It has no parts
// without -sets. The folder is seen from this package:
//
//	go test ./retrieval/lexical -run '^$' -bench Ranking -benchtime 1x -sets ../../../shared/data
func BenchmarkRanking(b *testing.B) {
	parameters := []Options{
		{K1: 1.2, B: 0.75, Title: 1}, {K1: 1.2, B: 0.4, Title: 1}, {K1: 0.9, B: 0.4, Title: 1}, {K1: 0.9, B: 0.4, Title: 2},
		{}, {K1: 0.9, B: 0.4, Title: 5}, {K1: 0.9, B: 0.2, Title: 3}, {K1: 0.9, B: 0.6, Title: 3},
		{K1: 0.6, B: 0.4, Title: 3}, {K1: 1.2, B: 0.4, Title: 3}, {K1: 1.2, B: 0.75, Title: 3},
	}
	for _, set := range judgedSets(b) {
		for _, o := range parameters {
			x := build(b, o, set.passages)
			o = o.withDefaults()
			b.Run(fmt.Sprintf("%s/k1=%.1f,b=%.2f,title=%g", set.name, o.K1, o.B, o.Title), func(b *testing.B) {
				var gain, first float64
				for b.Loop() {
					gain, first = set.figures(x)
				}
				b.ReportMetric(gain, "nDCG@10")
				b.ReportMetric(first, "hit@1")
			})
		}
	}
}

// judged is a data set; a passage's id is its line.
type judged struct {
	name     string
	passages []passage
	queries  []judgedQuery
}

type judgedQuery struct {
	terms []string
	right map[int]bool
}

// figures returns the mean nDCG@10 and the share of queries whose first passage is
// right.
func (s judged) figures(x *Index) (gain, first float64) {
	for _, q := range s.queries {
		var got, ideal float64
		for rank, m := range x.Search(q.terms, 10) {
			if q.right[m.ID] {
				got += 1 / math.Log2(float64(rank+2))
				if rank == 0 {
					first++
				}
			}
		}
		for rank := range min(10, len(q.right)) {
			ideal += 1 / math.Log2(float64(rank+2))
		}
		gain += got / ideal
	}
	n := float64(len(s.queries))
	return gain / n, first / n
}

// judgedSets reads every folder of -sets that has judgments.
func judgedSets(b *testing.B) []judged {
	if *setsFolder == "" {
		return nil
	}
	paths, err := filepath.Glob(filepath.Join(*setsFolder, "*", "qrels", "test.tsv"))
	if err != nil || len(paths) == 0 {
		b.Fatalf("no */qrels/test.tsv in %s: %v", *setsFolder, err)
	}
	a := NewAnalyzer()
	var sets []judged
	for _, path := range paths {
		folder := filepath.Dir(filepath.Dir(path))
		set := judged{name: filepath.Base(folder)}
		lines := make(map[string]int)
		for i, l := range readLines(b, filepath.Join(folder, "corpus.jsonl")) {
			lines[l.ID] = i
			set.passages = append(set.passages, passage{i, a.Terms(l.Title), a.Terms(l.Text)})
		}
		right := make(map[string]map[int]bool)
		judgments, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		for line := range strings.Lines(string(judgments)) {
			f := strings.Split(strings.TrimSpace(line), "\t")
			if len(f) != 3 || f[2] == "0" || f[2] == "score" {
				continue
			}
			if right[f[0]] == nil {
				right[f[0]] = make(map[int]bool)
			}
			right[f[0]][lines[f[1]]] = true
		}
		for _, l := range readLines(b, filepath.Join(folder, "queries.jsonl")) {
			if right[l.ID] != nil {
				set.queries = append(set.queries, judgedQuery{a.QueryTerms(l.Text), right[l.ID]})
			}
		}
		sets = append(sets, set)
	}
	return sets
}

type beirLine struct {
	ID    string `json:"_id"`
	Title string `json:"title"`
	Text  string `json:"text"`
}

func readLines(b *testing.B, path string) (lines []beirLine) {
	f, err := os.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	for d := json.NewDecoder(bufio.NewReader(f)); d.More(); {
		var l beirLine
		if err := d.Decode(&l); err != nil {
			b.Fatalf("%s: %v", path, err)
		}
		lines = append(lines, l)
	}
	return lines
}

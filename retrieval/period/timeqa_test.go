package period

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
	"unicode"
)

var timeqaFolder = flag.String("timeqa", "", "folder of the TimeQA set in the BEIR layout, for BenchmarkTimeQA")

// BenchmarkTimeQA gives the figures that Fit was chosen by: among the paragraphs of
// the right page, is the right one first, and how often does it stand above a wrong
// one (AUC), by words alone (BM25 over its best) and with the fit of its dates
// added under a weight. It has no parts without -timeqa. Seen from this package:
//
//	go test ./retrieval/period -run '^$' -bench TimeQA -benchtime 1x -timeqa ../../../shared/data/timeqa
func BenchmarkTimeQA(b *testing.B) {
	if *timeqaFolder == "" {
		return
	}
	set := readTimeQA(b, *timeqaFolder)
	for _, leave := range []bool{false, true} {
		for _, weight := range []float64{0, .25, .5, 1, 2, math.Inf(1)} {
			b.Run(fmt.Sprintf("weight=%g,datesLeftOut=%t", weight, leave), func(b *testing.B) {
				var first, auc float64
				for b.Loop() {
					first, auc = set.figures(weight, leave)
				}
				b.ReportMetric(first, "hit@1")
				b.ReportMetric(auc, "AUC")
			})
		}
	}
}

type timeqa struct {
	pages     map[string][]paragraph
	frequency map[string]int // paragraphs that have the word
	count     int
	mean      float64 // words a paragraph
	queries   []timeQuery
}

type paragraph struct {
	id     string
	words  map[string]int
	length int
	dates  []Expression
}

type timeQuery struct {
	page        string
	right       map[string]bool
	intent      Intent
	terms, rest []string // all, and those that the intent leaves
}

// figures takes a weight of infinity as the fit alone.
func (s timeqa) figures(weight float64, leave bool) (first, auc float64) {
	for _, q := range s.queries {
		terms := q.terms
		if leave {
			terms = q.rest
		}
		page := s.pages[q.page]
		scores, top := make([]float64, len(page)), 1e-9
		for i, p := range page {
			scores[i] = s.bm25(p, terms)
			top = max(top, scores[i])
		}
		best := 0
		for i, p := range page {
			if fit := q.intent.Best(p.dates); math.IsInf(weight, 1) {
				scores[i] = fit
			} else {
				scores[i] = scores[i]/top + weight*fit
			}
			if scores[i] > scores[best] {
				best = i
			}
		}
		if q.right[page[best].id] {
			first++
		}
		auc += areaUnder(scores, page, q.right)
	}
	return first / float64(len(s.queries)), auc / float64(len(s.queries))
}

func areaUnder(scores []float64, page []paragraph, right map[string]bool) float64 {
	won, pairs := 0.0, 0.0
	for i := range page {
		for j := range page {
			if !right[page[i].id] || right[page[j].id] {
				continue
			}
			pairs++
			if scores[i] > scores[j] {
				won++
			} else if scores[i] == scores[j] {
				won += .5
			}
		}
	}
	return won / max(pairs, 1)
}

func (s timeqa) bm25(p paragraph, terms []string) float64 {
	sum := 0.0
	for _, w := range terms {
		n, tf := float64(s.frequency[w]), float64(p.words[w])
		sum += math.Log(1+(float64(s.count)-n+.5)/(n+.5)) * tf / (tf + .9*(.6+.4*float64(p.length)/s.mean))
	}
	return sum
}

func readTimeQA(b *testing.B, folder string) timeqa {
	s := timeqa{pages: map[string][]paragraph{}, frequency: map[string]int{}}
	total := 0
	eachLine(b, filepath.Join(folder, "corpus.jsonl"), func(line []byte) {
		var v struct {
			ID   string `json:"_id"`
			Text string `json:"text"`
		}
		if err := json.Unmarshal(line, &v); err != nil {
			b.Fatal(err)
		}
		p := paragraph{id: v.ID, words: map[string]int{}, dates: Find(v.Text, 0)}
		for _, w := range wordsOf(v.Text) {
			if p.words[w]++; p.words[w] == 1 {
				s.frequency[w]++
			}
			p.length++
		}
		page := v.ID[:max(0, strings.LastIndexByte(v.ID, '#'))]
		s.pages[page] = append(s.pages[page], p)
		s.count++
		total += p.length
	})
	s.mean = float64(total) / float64(max(1, s.count))
	right := map[string]map[string]bool{}
	eachLine(b, filepath.Join(folder, "qrels", "test.tsv"), func(line []byte) {
		part := strings.Split(string(line), "\t")
		if right[part[0]] == nil {
			right[part[0]] = map[string]bool{}
		}
		right[part[0]][part[1]] = true
	})
	eachLine(b, filepath.Join(folder, "queries.jsonl"), func(line []byte) {
		var v struct {
			ID       string `json:"_id"`
			Text     string `json:"text"`
			Metadata struct {
				Page string `json:"page"`
			} `json:"metadata"`
		}
		if err := json.Unmarshal(line, &v); err != nil {
			b.Fatal(err)
		}
		if len(right[v.ID]) == 0 || len(s.pages[v.Metadata.Page]) == 0 {
			return
		}
		q := timeQuery{page: v.Metadata.Page, right: right[v.ID], intent: OfQuestion(v.Text, 0), terms: wordsOf(v.Text)}
		rest := []byte(v.Text)
		for _, said := range q.intent.Said {
			for i := said.Start; i < said.End; i++ {
				rest[i] = ' '
			}
		}
		q.rest = wordsOf(string(rest))
		s.queries = append(s.queries, q)
	})
	return s
}

func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

func eachLine(b *testing.B, name string, do func([]byte)) {
	file, err := os.Open(name)
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		do(lines.Bytes())
	}
	if err := lines.Err(); err != nil {
		b.Fatal(err)
	}
}

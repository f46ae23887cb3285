package published

import (
	"bufio"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"footnote/retrieval/embedding"
)

var (
	folder = flag.String("model", "", "folder of a published model; none is part of the project")
	set    = flag.String("set", "", "folder of a public set in the layout of BEIR")
	query  = flag.String("query", "", "what the model wants before a question")
)

// TestModel holds a published model, quantised on loading, to the vectors of the
// reference implementation, where its folder has reference-vectors.jsonl, and ranks a
// public set by its vectors alone:
//
//	go test ./retrieval/embedding/published -run TestModel -v -timeout 60m \
//	  -model ../../../../shared/models/bge-small-en-v1.5 -set ../../../../shared/data/scifact \
//	  -query "Represent this sentence for searching relevant passages: "
//
// The 5,183 abstracts of SciFact take some ten minutes with 12 layers of 384.
func TestModel(t *testing.T) {
	if *folder == "" {
		return
	}
	f, err := Open(os.DirFS(*folder), filepath.Base(*folder), "")
	if err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	weights, err := f.Weights()
	if err != nil {
		t.Fatal(err)
	}
	m, err := embedding.Read(weights)
	if err != nil {
		t.Fatal(err)
	}
	m = m.Prefixed(embedding.Prefixes{Query: cmp.Or(*query, f.Prefixes().Query), Passage: f.Prefixes().Passage})
	t.Logf("%s, %d bytes, made in %v", m.Name(), len(weights), time.Since(start).Round(time.Millisecond))
	againstReference(t, m.Prefixed(embedding.Prefixes{}), filepath.Join(*folder, "reference-vectors.jsonl"))
	if *set != "" {
		rankSet(t, m, *set)
	}
}

func againstReference(t *testing.T, m *embedding.Model, path string) {
	t.Helper()
	var texts []string
	var want [][]float32
	eachLine(t, path, func(line struct {
		Text   string
		Vector []float32
	}) {
		texts, want = append(texts, line.Text), append(want, line.Vector)
	})
	got, err := m.Embed(t.Context(), texts)
	if err != nil {
		t.Fatal(err)
	}
	least, sum := 1.0, 0.0
	for i := range got {
		c := inner(got[i], want[i]) / math.Sqrt(inner(want[i], want[i]))
		least, sum = min(least, c), sum+c
	}
	mean := sum / float64(len(got))
	t.Logf("cosine with %d reference vectors: mean %.5f, least %.5f", len(got), mean, least)
	if mean < .995 {
		t.Errorf("mean cosine %.5f, want at least .995", mean)
	}
}

// rankSet gives nDCG@10 of a set, titles before texts as the published figures have
// them.
func rankSet(t *testing.T, m *embedding.Model, set string) {
	t.Helper()
	type read struct {
		ID    string `json:"_id"`
		Title string `json:"title"`
		Text  string `json:"text"`
	}
	var articles, questions []string
	var ids, asked []string
	eachLine(t, filepath.Join(set, "corpus.jsonl"), func(l read) {
		ids, articles = append(ids, l.ID), append(articles, strings.TrimSpace(l.Title+" "+l.Text))
	})
	judged := judgments(t, filepath.Join(set, "qrels", "test.tsv"))
	eachLine(t, filepath.Join(set, "queries.jsonl"), func(l read) {
		if judged[l.ID] != nil {
			asked, questions = append(asked, l.ID), append(questions, l.Text)
		}
	})
	start := time.Now()
	var vectors [][]float32
	for from := 0; from < len(articles); from += 64 {
		batch, err := m.Embed(t.Context(), articles[from:min(from+64, len(articles))])
		if err != nil {
			t.Fatal(err)
		}
		vectors = append(vectors, batch...)
		if from%1024 == 0 {
			t.Logf("%d of %d after %v", len(vectors), len(articles), time.Since(start).Round(time.Second))
		}
	}
	places, err := m.EmbedQuestions(t.Context(), questions)
	if err != nil {
		t.Fatal(err)
	}
	var sum float64
	for q, place := range places {
		order := make([]int, len(ids))
		scores := make([]float64, len(ids))
		for i := range order {
			order[i], scores[i] = i, inner(place, vectors[i])
		}
		slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(scores[b], scores[a]) })
		var gain float64
		for rank, i := range order[:10] {
			gain += judged[asked[q]][ids[i]] / math.Log2(float64(rank+2))
		}
		sum += gain / ideal(judged[asked[q]])
	}
	t.Logf("nDCG@10 of %d questions, by vectors alone: %.4f", len(questions), sum/float64(len(questions)))
}

// ideal is the gain of the best order.
func ideal(judged map[string]float64) (gain float64) {
	var grades []float64
	for _, grade := range judged {
		grades = append(grades, grade)
	}
	slices.SortFunc(grades, func(a, b float64) int { return cmp.Compare(b, a) })
	for rank, grade := range grades[:min(10, len(grades))] {
		gain += grade / math.Log2(float64(rank+2))
	}
	return gain
}

// judgments are the grades of a file of lines "query, article, grade".
func judgments(t *testing.T, path string) map[string]map[string]float64 {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	judged := map[string]map[string]float64{}
	for line := range strings.Lines(string(text)) {
		var query, article string
		var grade float64
		if n, _ := fmt.Sscan(line, &query, &article, &grade); n == 3 && grade > 0 {
			if judged[query] == nil {
				judged[query] = map[string]float64{}
			}
			judged[query][article] = grade
		}
	}
	return judged
}

func inner(a, b []float32) (sum float64) {
	for i, v := range a {
		sum += float64(v) * float64(b[i])
	}
	return sum
}

// eachLine decodes a file of one JSON object a line.
func eachLine[L any](t *testing.T, path string, yield func(L)) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for d := json.NewDecoder(bufio.NewReader(file)); d.More(); {
		var line L
		if err := d.Decode(&line); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		yield(line)
	}
}

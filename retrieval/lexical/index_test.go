package lexical

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// passage is one passage of a test; its id is its own.
type passage struct {
	id          int
	title, body []string
}

func build(t testing.TB, o Options, passages []passage) *Index {
	t.Helper()
	b := NewBuilder(o)
	for _, p := range passages {
		if err := b.Add(p.id, p.title, p.body); err != nil {
			t.Fatal(err)
		}
	}
	return b.Build()
}

var nearly = cmpopts.EquateApprox(1e-12, 0)

// TestSearchArithmetic works one example through by hand.
//
//	7: title "boat"; body "boat sank"    tf(boat) = 2 + 1 = 3, length 2·1 + 2 = 4
//	3: body "talks on boat"              tf(boat) = 1,         length 3
//	9: body "talks on"                                         length 2
//
// N = 3, average length = (4 + 3 + 2) / 3 = 3, K1 = 1, B = 0.5, Title = 2.
//
//	idf(boat)  = ln(1 + (3−2+½)/(2+½)) = ln 1.6
//	idf(talks) = ln(1 + (3−2+½)/(2+½)) = ln 1.6
//	7: boat  ln 1.6 · 3·2 / (3 + ½ + ½·4/3) = ln 1.6 · 6 / 4.1667 = 1.44 ln 1.6
//	3: boat  ln 1.6 · 1·2 / (1 + ½ + ½·3/3) = ln 1.6 · 2 / 2      = 1.00 ln 1.6
//	   talks the same                                             = 1.00 ln 1.6
//	9: talks ln 1.6 · 1·2 / (1 + ½ + ½·2/3) = ln 1.6 · 2 / 1.8333 = 1.0909 ln 1.6
func TestSearchArithmetic(t *testing.T) {
	t.Parallel()
	x := build(t, Options{K1: 1, B: 0.5, Title: 2}, []passage{
		{7, words("boat"), words("boat sank")},
		{3, nil, words("talks on boat")},
		{9, nil, words("talks on")},
	})
	unit := math.Log(1.6)
	got := x.Search(words("boat talks"), 10)
	want := []Match{{3, 2 * unit}, {7, 1.44 * unit}, {9, 2 / (1.5 + 1.0/3) * unit}}
	if diff := cmp.Diff(want, got, nearly); diff != "" {
		t.Errorf("Search (-want +got):\n%s", diff)
	}
	why := x.Explain(words("boat talks"), 3)
	if diff := cmp.Diff([]TermScore{{"boat", unit}, {"talks", unit}}, why, nearly); diff != "" {
		t.Errorf("Explain (-want +got):\n%s", diff)
	}
	// A text outside the index: tf = 2, length 2, average 1: 2·2 / (2 + ½ + ½·2) = 8/7.
	if diff := cmp.Diff(8.0/7*unit, x.Score(words("boat sea"), words("boat boat"), 1), nearly); diff != "" {
		t.Errorf("Score (-want +got):\n%s", diff)
	}
}

func TestSearchEdges(t *testing.T) {
	t.Parallel()
	empty := build(t, Options{}, nil)
	silent := build(t, Options{}, []passage{{1, nil, nil}, {2, nil, nil}})
	some := build(t, Options{}, []passage{{5, nil, words("a b")}, {4, nil, words("a b")}, {-6, nil, words("a b")}, {8, nil, words("c")}})
	tests := []struct {
		name  string
		index *Index
		query string
		k     int
		keep  func(int) bool
		want  []int
	}{
		{"empty index", empty, "a", 5, nil, nil},
		{"passages without terms", silent, "a", 5, nil, nil},
		{"no terms", some, "", 5, nil, nil},
		{"unknown term", some, "zebra", 5, nil, nil},
		{"k of zero", some, "a", 0, nil, nil},
		{"k below zero", some, "a", -1, nil, nil},
		{"k above N", some, "a", math.MaxInt, nil, []int{-6, 4, 5}},
		{"equal scores by id", some, "a", 2, nil, []int{-6, 4}},
		{"unknown among known", some, "zebra c", 2, nil, []int{8}},
		{"filter", some, "a", 2, func(id int) bool { return id > 0 }, []int{4, 5}},
		{"filter of all", some, "a", 2, func(int) bool { return false }, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var got []int
			for _, m := range tt.index.SearchWhere(words(tt.query), tt.k, tt.keep) {
				got = append(got, m.ID)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("ids (-want +got):\n%s", diff)
			}
		})
	}
	if got := some.Explain(words("a"), 99); got != nil {
		t.Errorf("Explain of an unknown id = %v, want nil", got)
	}
	if got := empty.Score(words("a"), nil, 0); got != 0 {
		t.Errorf("Score of an empty text = %v, want 0", got)
	}
	if got := silent.IDF("a"); math.IsNaN(got) || got <= 0 {
		t.Errorf("IDF without postings = %v, want a number above 0", got)
	}
}

func TestRepeatedTermCountsTwice(t *testing.T) {
	t.Parallel()
	x := build(t, Options{}, []passage{{1, nil, words("a b")}, {2, nil, words("b")}})
	once, twice := x.Search(words("a"), 1), x.Search(words("a a"), 1)
	if diff := cmp.Diff(2*once[0].Score, twice[0].Score, nearly); diff != "" {
		t.Errorf("score of a term asked twice (-want +got):\n%s", diff)
	}
}

func TestAddTwice(t *testing.T) {
	t.Parallel()
	b := NewBuilder(Options{})
	if err := b.Add(1, nil, words("a")); err != nil {
		t.Fatal(err)
	}
	if err := b.Add(1, nil, words("b")); err == nil || !strings.Contains(err.Error(), "passage 1") {
		t.Errorf("Add of a known id: %v, want an error that names it", err)
	}
	if got := b.Build().DF("b"); got != 0 {
		t.Errorf("DF(b) = %d after a refused Add, want 0", got)
	}
}

func TestBuilderGoesOnWithoutChangingTheIndex(t *testing.T) {
	t.Parallel()
	b := NewBuilder(Options{})
	if err := b.Add(1, nil, words("a")); err != nil {
		t.Fatal(err)
	}
	x := b.Build()
	before := x.Search(words("a b"), 5)
	if err := b.Add(2, nil, words("a b")); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, x.Search(words("a b"), 5)); diff != "" {
		t.Errorf("Search after a later Add (-before +after):\n%s", diff)
	}
	if got := b.Build().N(); got != 2 {
		t.Errorf("N of the second index = %d, want 2", got)
	}
}

// TestSearchEqualsTheFormula compares Search with a scan that does nothing but
// follow the formula, on random passages full of equal ones.
func TestSearchEqualsTheFormula(t *testing.T) {
	t.Parallel()
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 1))
		passages := randomPassages(r, r.IntN(60), 12)
		o := Options{K1: 0.2 + r.Float64()*2, B: 0.05 + r.Float64()*0.9, Title: float64(r.IntN(4))}
		x := build(t, o, passages)
		query := randomWords(r, r.IntN(6), 14)
		k := r.IntN(70)
		want := slow(o.withDefaults(), passages, query, k)
		got := x.Search(query, k)
		if diff := cmp.Diff(want, got, nearly, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("seed %d, query %v (-want +got):\n%s", seed, query, diff)
		}
		for _, m := range got {
			var sum float64
			for _, s := range x.Explain(query, m.ID) {
				sum += s.Points
			}
			if sum != m.Score {
				t.Fatalf("seed %d: reasons of %d add up to %v, score %v", seed, m.ID, sum, m.Score)
			}
		}
	}
}

func TestOrderOfAddingDoesNotMatter(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(4, 2))
	passages := randomPassages(r, 200, 20)
	query := randomWords(r, 5, 20)
	want := build(t, Options{}, passages).Search(query, 50)
	for range 5 {
		r.Shuffle(len(passages), func(i, j int) { passages[i], passages[j] = passages[j], passages[i] })
		if diff := cmp.Diff(want, build(t, Options{}, passages).Search(query, 50)); diff != "" {
			t.Fatalf("Search of shuffled passages (-want +got):\n%s", diff)
		}
	}
}

func TestSearchIsSafeForConcurrentUse(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(9, 9))
	x := build(t, Options{}, randomPassages(r, 500, 50))
	query := randomWords(r, 4, 50)
	want := x.Search(query, 20)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 50 {
				if diff := cmp.Diff(want, x.Search(query, 20)); diff != "" {
					t.Errorf("Search (-want +got):\n%s", diff)
					return
				}
			}
		})
	}
	wg.Wait()
}

// slow is BM25 as it is written down in formula.go, one passage after the other.
func slow(o Options, passages []passage, query []string, k int) []Match {
	count := func(terms []string, term string) (n float64) {
		for _, t := range terms {
			if t == term {
				n++
			}
		}
		return n
	}
	frequency := func(p passage, term string) float64 { return o.Title*count(p.title, term) + count(p.body, term) }
	length := func(p passage) float64 { return o.Title*float64(len(p.title)) + float64(len(p.body)) }
	var total float64
	for _, p := range passages {
		total += length(p)
	}
	average := total / float64(len(passages))
	var all []Match
	for _, p := range passages {
		var score float64
		for _, term := range query {
			tf := frequency(p, term)
			if tf == 0 {
				continue
			}
			var df float64
			for _, other := range passages {
				if frequency(other, term) > 0 {
					df++
				}
			}
			n := float64(len(passages))
			score += math.Log(1+(n-df+0.5)/(df+0.5)) * tf * (o.K1 + 1) / (tf + o.K1*(1-o.B+o.B*length(p)/average))
		}
		if score > 0 {
			all = append(all, Match{p.id, score})
		}
	}
	// Rounding may part what is equal, so the order is by a rounded score.
	slices.SortFunc(all, func(a, b Match) int {
		return compare(Match{a.ID, math.Round(a.Score * 1e9)}, Match{b.ID, math.Round(b.Score * 1e9)})
	})
	return all[:min(k, len(all))]
}

func words(s string) []string { return strings.Fields(s) }

func randomWords(r *rand.Rand, n, vocabulary int) []string {
	list := make([]string, n)
	for i := range list {
		// Squared, so that some words are common and some rare.
		f := r.Float64()
		list[i] = fmt.Sprintf("w%d", int(f*f*float64(vocabulary)))
	}
	return list
}

func randomPassages(r *rand.Rand, n, vocabulary int) []passage {
	passages := make([]passage, n)
	ids := r.Perm(n * 3)
	for i := range passages {
		passages[i] = passage{ids[i], randomWords(r, r.IntN(3), vocabulary), randomWords(r, r.IntN(8), vocabulary)}
	}
	return passages
}

func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{1_000, 15_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			passages := benchmarkPassages(n)
			for b.Loop() {
				build(b, Options{}, passages)
			}
		})
	}
}

func BenchmarkSearch(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			x := build(b, Options{}, benchmarkPassages(n))
			r := rand.New(rand.NewPCG(1, 1))
			queries := make([][]string, 64)
			for i := range queries {
				queries[i] = randomWords(r, 6, 30_000)
			}
			i := 0
			for b.Loop() {
				x.Search(queries[i%len(queries)], 100)
				i++
			}
		})
	}
}

// benchmarkPassages makes passages of 60 words.
func benchmarkPassages(n int) []passage {
	r := rand.New(rand.NewPCG(2, 3))
	passages := make([]passage, n)
	for i := range passages {
		passages[i] = passage{i, nil, randomWords(r, 60, 30_000)}
	}
	return passages
}

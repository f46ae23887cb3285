package vector

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"footnote/retrieval/processor"

	gocmp "github.com/google/go-cmp/cmp"
)

// codesOf reads a sketch back, number by number.
func codesOf(s *sketch, place, dim int) []int {
	codes := make([]int, dim)
	for i := range codes {
		at := s.at(place) + i/wordBits*wordStride
		codes[i] = 2*int(s.codes[at]>>(i%wordBits)&1) + int(s.codes[at+blockSize]>>(i%wordBits)&1)
	}
	return codes
}

func TestSketchArithmetic(t *testing.T) {
	t.Parallel()
	s := newSketch(5, 9)
	s.put(8, []float32{-.7, -.1, 0, .2, .65}) // the mean size is .33
	if diff := gocmp.Diff([]int{0, 1, 2, 2, 3}, codesOf(s, 8, 5)); diff != "" {
		t.Errorf("codes (-want +got):\n%s", diff)
	}
	planes := make([]uint64, queryPlanes)
	askedPlanes(planes, []float32{-.7, -.1, 0, .2, .65}) // -7, -1, 0, 2, 6 (6.5 to the even one)
	var scores [2 * blockSize]int32
	scanPortable(scores[:], s.codes, planes, s.words)
	want := [2 * blockSize]int32{8: -7*0 - 1*1 + 0*2 + 2*2 + 6*3}
	if scores != want {
		t.Errorf("scores %v, want %v", scores, want)
	}
}

// TestScanEqualsTheSum compares every scan with the sum that it stands for, on sizes
// that do and do not fill words and blocks.
func TestScanEqualsTheSum(t *testing.T) {
	t.Parallel()
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 11))
		dim, count := 1+r.IntN(400), 1+r.IntN(60)
		vectors := randomVectors(seed, count+1, dim)
		for range r.IntN(10) { // zeros of both kinds, and numbers of one size
			v := vectors[r.IntN(count)]
			v[r.IntN(dim)] = float32(math.Copysign(0, float64(1-2*r.IntN(2))))
		}
		query := vectors[count]
		s := newSketch(dim, count)
		for i, v := range vectors[:count] {
			s.put(i, v)
		}
		planes := make([]uint64, s.words*queryPlanes)
		askedPlanes(planes, query)
		want := make([]int32, s.blocks()*blockSize)
		for place := range count {
			for i, code := range codesOf(s, place, dim) {
				want[place] += int32(code) * wholeOf(query, i)
			}
		}
		for _, scan := range scans() {
			got := make([]int32, len(want))
			scan.run(got, s.codes, planes, s.words)
			if diff := gocmp.Diff(want, got); diff != "" {
				t.Fatalf("seed %d, dimension %d, %s (-want +got):\n%s", seed, dim, scan.cpu, diff)
			}
		}
	}
}

// wholeOf is the whole number of the query's i-th one.
func wholeOf(query []float32, i int) int32 {
	var most float64
	for _, x := range query {
		most = max(most, math.Abs(float64(x)))
	}
	return int32(math.RoundToEven(float64(query[i]) / most * queryMost))
}

func FuzzKeepBest(f *testing.F) {
	f.Add([]byte{3, 1, 2, 2, 9}, 2)
	f.Add([]byte{0, 0, 0, 0}, 1)
	f.Fuzz(func(t *testing.T, scores []byte, count int) {
		if count < 1 {
			return
		}
		var list []candidate
		for place, score := range scores {
			list = append(list, newCandidate(int32(score)-100, place))
		}
		want := slices.SortedFunc(slices.Values(list), func(a, b candidate) int { return cmp.Compare(b, a) })
		want = want[:min(count, len(want))]
		least := keepBest(&list, count)
		if len(scores) > count && least != want[count-1] {
			t.Errorf("the least kept is %x, want %x", least, want[count-1])
		}
		slices.SortFunc(list, func(a, b candidate) int { return cmp.Compare(b, a) })
		if diff := gocmp.Diff(want, list); diff != "" {
			t.Errorf("kept (-want +got):\n%s", diff)
		}
	})
}

func TestCandidateOrder(t *testing.T) {
	t.Parallel()
	rising := []candidate{
		newCandidate(math.MinInt32, 0), newCandidate(-1, 5), newCandidate(-1, 4), newCandidate(0, math.MaxInt32), newCandidate(0, 0), newCandidate(math.MaxInt32, 3),
	}
	if !slices.IsSorted(rising) {
		t.Errorf("%x do not rise: a larger score, then a smaller place", rising)
	}
	if got := rising[1].place(); got != 5 {
		t.Errorf("place = %d, want 5", got)
	}
}

// textVectors are spread as vectors of texts are: far more in some directions than in
// most others.
func textVectors(seed uint64, n, dim int) [][]float32 {
	directions, vectors := randomVectors(77, 60, dim), randomVectors(seed, n, dim)
	r := rand.New(rand.NewPCG(seed, 5))
	for _, v := range vectors {
		for i := range v {
			v[i] *= .3
		}
		for d, direction := range directions {
			weight := float32(r.NormFloat64() / math.Sqrt(float64(d+4)))
			for i, x := range direction {
				v[i] += weight * x
			}
		}
	}
	return vectors
}

// TestSketchesFindTheNearest holds recall where the sketches decide, on every CPU, with
// and without a filter.
func TestSketchesFindTheNearest(t *testing.T) {
	t.Parallel()
	const n, dim, k, questions = 6000, 384, 50, 20
	s := filled(t, textVectors(1, n, dim))
	half := func(id int) bool { return id%2 == 0 }
	queries := textVectors(9, questions, dim)
	for _, cpu := range CPUs() {
		if err := s.Use(cpu); err != nil {
			t.Fatal(err)
		}
		for name, keep := range map[string]func(int) bool{"all": nil, "half": half} {
			found := 0
			for _, q := range queries {
				want := exactAmong(t, s, q, k, keep)
				got, err := s.Search(t.Context(), q, k, keep)
				if err != nil || len(got) != k {
					t.Fatalf("%s, %s: %d matches, error %v", cpu, name, len(got), err)
				}
				for _, m := range got {
					if slices.Contains(want, m) {
						found++
					}
				}
			}
			if recall := float64(found) / (k * questions); recall < .99 {
				t.Errorf("%s, %s: recall %.4f, want .99", cpu, name, recall)
			}
		}
	}
}

// exactAmong is chromem's own answer, of all vectors and then only of those wanted.
func exactAmong(t *testing.T, s *Store, query []float32, k int, keep func(int) bool) []Match {
	t.Helper()
	all, err := s.Exact(t.Context(), query, s.Len())
	if err != nil {
		t.Fatal(err)
	}
	all = slices.DeleteFunc(all, func(m Match) bool { return keep != nil && !keep(m.ID) })
	return all[:min(k, len(all))]
}

// TestFilterComesFirst keeps only vectors that thousands of others are nearer than: a
// filter after the scoring would find none of them.
func TestFilterComesFirst(t *testing.T) {
	t.Parallel()
	s := filled(t, textVectors(3, 5000, 384))
	query := textVectors(4, 1, 384)[0]
	all, err := s.Exact(t.Context(), query, s.Len())
	if err != nil {
		t.Fatal(err)
	}
	const k = 20
	for _, far := range []int{k, 2000} { // fewer than are scored, and more
		wanted := map[int]bool{}
		for _, m := range all[s.Len()-far:] {
			wanted[m.ID] = true
		}
		got, err := s.Search(t.Context(), query, k, func(id int) bool { return wanted[id] })
		if err != nil || len(got) != k {
			t.Fatalf("%d matches of the %d farthest, error %v", len(got), far, err)
		}
		found := 0
		for _, m := range got {
			if slices.Contains(all[s.Len()-far:][:k], m) {
				found++
			}
		}
		if found < k*8/10 { // these lie close together, where sketches err most
			t.Errorf("%d of the best %d of the %d farthest: %v", found, k, far, got)
		}
	}
}

// TestScoresAreChromems takes the nearest out of chromem: its sketch is still there,
// and without the vector that it stands for there must be no answer.
func TestScoresAreChromems(t *testing.T) {
	t.Parallel()
	vectors := textVectors(6, 3000, 128)
	s := filled(t, vectors)
	before, err := s.Search(t.Context(), vectors[77], 5, nil)
	if err != nil || before[0].ID != 77 {
		t.Fatalf("Search for vector 77 = %v, %v", before, err)
	}
	if err := s.collection.Delete(t.Context(), nil, nil, "77"); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Search(t.Context(), vectors[77], 5, nil); err == nil {
		t.Errorf("Search = %v, want an error: chromem does not hold the nearest", got)
	}
}

// TestOrderOfAddingDoesNotMatter adds the same vectors at once, one by one backwards,
// and in between each other.
func TestOrderOfAddingDoesNotMatter(t *testing.T) {
	t.Parallel()
	vectors := textVectors(8, 700, 100)
	query := textVectors(2, 1, 100)[0]
	want, err := filled(t, vectors).Search(t.Context(), query, 40, nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, parts := range map[string][][]int{
		"backwards": {places(699, -1, 350), places(349, -1, 0)},
		"odd first": {places(1, 2, 699), places(0, 2, 698)},
		"shuffled":  {rand.New(rand.NewPCG(1, 1)).Perm(700)},
	} {
		s, err := New("test", 100)
		if err != nil {
			t.Fatal(err)
		}
		for _, ids := range parts {
			var some [][]float32
			for _, id := range ids {
				some = append(some, vectors[id])
			}
			if err := s.Add(t.Context(), ids, some); err != nil {
				t.Fatal(err)
			}
		}
		got, err := s.Search(t.Context(), query, 40, nil)
		if diff := gocmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("%s, error %v (-want +got):\n%s", name, err, diff)
		}
	}
}

func places(from, step, to int) (list []int) {
	for i := from; ; i += step {
		if list = append(list, i); i == to {
			return list
		}
	}
}

func TestCPUs(t *testing.T) {
	t.Parallel()
	all := CPUs()
	if len(all) == 0 || all[len(all)-1] != processor.Portable {
		t.Errorf("CPUs %v, the last must be portable", all)
	}
	s := filled(t, [][]float32{{1, 0}})
	for _, cpu := range all {
		if err := s.Use(cpu); err != nil || s.scan.cpu != cpu {
			t.Errorf("Use(%q): %v, scans as on %q", cpu, err, s.scan.cpu)
		}
	}
	if err := s.Use("abacus"); !errors.Is(err, processor.ErrOther) {
		t.Errorf("Use of no CPU: error %v, want ErrOther", err)
	}
}

// BenchmarkScan is the scan alone, of sketches of 384 numbers.
func BenchmarkScan(b *testing.B) {
	const n, dim = 100_000, 384
	vectors := randomVectors(1, 1000, dim)
	s := newSketch(dim, n)
	for i := range n {
		s.put(i, vectors[i%len(vectors)])
	}
	planes, scores := make([]uint64, s.words*queryPlanes), make([]int32, s.blocks()*blockSize)
	askedPlanes(planes, vectors[0])
	for _, scan := range scans() {
		b.Run(fmt.Sprintf("cpu=%s/%d", scan.cpu, n), func(b *testing.B) {
			for b.Loop() {
				scan.run(scores, s.codes, planes, s.words)
			}
		})
	}
}

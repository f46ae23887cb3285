package lexical

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// oneByOne scores every passage, one after the other, adding up its terms in the
// order of the query, and sorts: what a search must equal, to the last bit.
func oneByOne(x *Index, query []string, keep func(int) bool) []Match {
	var all []Match
	for _, id := range x.ids {
		if keep != nil && !keep(id) {
			continue
		}
		var sum float64
		for _, s := range x.Explain(query, id) {
			sum += s.Points
		}
		if sum > 0 {
			all = append(all, Match{id, sum})
		}
	}
	slices.SortFunc(all, compare)
	return all
}

// TestSearchEqualsTheExhaustive compares on passages of several windows, where blocks
// and terms are passed over, with words from everywhere to nowhere and many passages
// that are alike.
func TestSearchEqualsTheExhaustive(t *testing.T) {
	t.Parallel()
	keeps := map[string]func(int) bool{
		"all": nil, "a third": func(id int) bool { return id%3 == 0 }, "few": func(id int) bool { return id%500 == 7 },
	}
	seeds := uint64(6)
	if raceDetector { // takes ten times as long, and has nothing to find here
		seeds = 1
	}
	for seed := range seeds {
		r := rand.New(rand.NewPCG(seed, 21))
		x := build(t, Options{}, longTailed(r, 1+r.IntN(3*windowSize)))
		for range 5 {
			query := tailWords(r, 1+r.IntN(9))
			for name, keep := range keeps {
				all := oneByOne(x, query, keep)
				for _, k := range []int{1, 3, 20, 400, 100_000} {
					want, got := all[:min(k, len(all))], x.SearchWhere(query, k, keep)
					if keep == nil && !slices.Equal(want, x.Exhaustive(query, k)) {
						t.Fatalf("seed %d, %d passages, query %v, k %d: Exhaustive differs", seed, x.N(), query, k)
					}
					if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
						t.Fatalf("seed %d, %d passages, query %v, k %d, %s (-want +got):\n%s", seed, x.N(), query, k, name, diff)
					}
				}
			}
		}
	}
}

// longTailed are passages whose words are as unequally common as words are, in runs of
// common and of rare ones, so that windows differ.
func longTailed(r *rand.Rand, n int) []passage {
	passages := make([]passage, n)
	ids := r.Perm(n * 2)
	for i := range passages {
		body := tailWords(r, 2+r.IntN(12))
		if i%7 == 0 && i > 0 {
			body = passages[i-1].body // alike but for the id
		}
		passages[i] = passage{ids[i], tailWords(r, r.IntN(2)), body}
	}
	return passages
}

// tailWords draws words of which the n-th is about 1/n as common as the first.
func tailWords(r *rand.Rand, n int) []string {
	words := make([]string, n)
	for i := range words {
		words[i] = fmt.Sprintf("w%d", int(1/(r.Float64()+1e-4)))
	}
	return words
}

func TestFilterIsAskedOnceAboutEachPassage(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(5, 5))
	x := build(t, Options{}, longTailed(r, 2*windowSize))
	asked := map[int]int{}
	x.SearchWhere([]string{"w1", "w2", "w1"}, 5, func(id int) bool { asked[id]++; return true })
	for id, n := range asked {
		if n > 1 {
			t.Fatalf("keep was asked %d times about %d", n, id)
		}
	}
}

// TestSearchAllocatesNothing holds for the second search of an Index and those after.
func TestSearchAllocatesNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 8))
	x := build(t, Options{}, longTailed(r, 3*windowSize))
	query := tailWords(r, 8)
	list := make([]Match, 0, 1000)
	all := func(int) bool { return true }
	for name, search := range map[string]func(){
		"search": func() { x.AppendWhere(list, query, 1000, nil) },
		"filter": func() { x.AppendWhere(list, query, 1000, all) },
		"few":    func() { x.AppendWhere(list, query, 5, nil) },
		"score":  func() { x.Score(query, query, 20) },
	} {
		search()
		if got := testing.AllocsPerRun(50, search); got >= 1 && !raceDetector {
			t.Errorf("%s: %v allocations, want none", name, got)
		}
	}
}

func FuzzSeek(f *testing.F) {
	f.Add([]byte{1, 2, 200}, 0, 2)
	f.Fuzz(func(t *testing.T, steps []byte, at, passage int) {
		var passages []int32
		last := int32(0)
		for _, s := range steps {
			last += int32(s) + 1
			passages = append(passages, last)
		}
		if at < 0 || at > len(passages) || int(int32(passage)) != passage {
			return
		}
		want, _ := slices.BinarySearch(passages[at:], int32(passage))
		if got := seek(passages, at, int32(passage)); got != at+want {
			t.Errorf("seek(%v, %d, %d) = %d, want %d", passages, at, passage, got, at+want)
		}
	})
}

package lexical

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestHavingEqualsLookingAtEach(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(2, 21))
	passages := longTailed(r, 3000)
	x := build(t, Options{}, passages)
	for n := range 30 {
		terms := tailWords(r, n%4)
		if n == 29 {
			terms = append(terms, "nowhere")
		}
		var want []int
		for _, p := range passages {
			missing := func(t string) bool { return !slices.Contains(p.title, t) && !slices.Contains(p.body, t) }
			if len(terms) > 0 && !slices.ContainsFunc(terms, missing) {
				want = append(want, p.id)
			}
		}
		if diff := cmp.Diff(want, slices.Collect(x.Having(terms))); diff != "" {
			t.Errorf("having %v (-want +got):\n%s", terms, diff)
		}
	}
	for id := range x.Having([]string{"w1"}) { // whoever has seen enough stops
		if id != passages[slices.IndexFunc(passages, func(p passage) bool { return slices.Contains(append(p.title, p.body...), "w1") })].id {
			t.Errorf("the first passage with w1 is %d", id)
		}
		break
	}
}

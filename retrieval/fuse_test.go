package retrieval

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFuse(t *testing.T) {
	t.Parallel()
	got := fuse(
		ranking{"lexical", 1, []scored{{7, 10}, {3, 6}, {5, 2}}},
		ranking{"vector", 3, []scored{{3, 0.9}, {8, 0.5}}},
	)
	want := []struct {
		passage int
		score   float64
		reasons []Reason
	}{
		// lexical (6-2)/(10-2) = 0.5, a quarter of it; vector (0.9-0.5)/(0.9-0.5) = 1, three quarters.
		{3, 0.875, []Reason{{"lexical", 0.125}, {"vector", 0.75}}},
		{7, 0.25, []Reason{{"lexical", 0.25}}},
		// The last of each list has nothing; equal scores are in order of passage.
		{5, 0, []Reason{{"lexical", 0}}},
		{8, 0, []Reason{{"vector", 0}}},
	}
	if len(got) != len(want) {
		t.Fatalf("%d passages, want %d", len(got), len(want))
	}
	for i, w := range want {
		if got[i].passage != w.passage || got[i].score != w.score || !cmp.Equal(got[i].reasons, w.reasons) {
			t.Errorf("place %d: %+v, want %+v", i, got[i], w)
		}
	}
}

func TestFuseOfOneScore(t *testing.T) {
	t.Parallel()
	got := fuse(ranking{"lexical", 1, []scored{{2, 4}, {1, 4}}}, ranking{"vector", 1, nil})
	if len(got) != 2 || got[0].passage != 1 || got[0].score != 0.5 || got[1].score != 0.5 {
		t.Errorf("two passages with the same score, one empty ranking: %+v", got)
	}
	if got := fuse(); len(got) != 0 {
		t.Errorf("nothing fused is %+v", got)
	}
}

// The points of a hit are its score, exactly, and do not depend on the order in
// which a ranking lists its passages.
func TestFuseAddsUp(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		lists := make([]ranking, 1+r.IntN(3))
		for i := range lists {
			lists[i] = ranking{signal: string(rune('a' + i)), weight: 0.1 + r.Float64()}
			for _, p := range r.Perm(20)[:r.IntN(20)] {
				lists[i].list = append(lists[i].list, scored{p, float64(r.IntN(5))})
			}
		}
		got := fuse(lists...)
		for _, f := range got {
			sum := 0.0
			for _, reason := range f.reasons {
				sum += reason.Points
			}
			if sum != f.score || f.score < 0 || f.score > 1+1e-9 {
				t.Fatalf("reasons %v add up to %g, score %g", f.reasons, sum, f.score)
			}
		}
		for i := range lists {
			r.Shuffle(len(lists[i].list), func(a, b int) { l := lists[i].list; l[a], l[b] = l[b], l[a] })
		}
		again := fuse(lists...)
		for i := range got {
			if got[i].passage != again[i].passage || got[i].score != again[i].score {
				t.Fatalf("place %d: %+v, shuffled %+v", i, got[i], again[i])
			}
		}
	}
}

// Every feature has a name of its own, and those that weigh nothing alone say so
// by their weight, not by a missing name.
func TestFeaturesAreNamed(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for f, name := range featureNames {
		if name == "" || seen[name] {
			t.Errorf("feature %d is named %q", f, name)
		}
		seen[name] = true
	}
	if featureNames[featSaid] != "said" || featureNames[featLead] != "lead" {
		t.Errorf("names are out of step with the features: %v", featureNames)
	}
}

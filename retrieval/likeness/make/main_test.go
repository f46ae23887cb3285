package main

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWholeWords(t *testing.T) {
	t.Parallel()
	got := wholeWords("[PAD]\nthe\n##ing\na\n1984\ntown\ncafe\n!\nthe\nб\n")
	if diff := cmp.Diff([]string{"cafe", "the", "town"}, got); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
}

// Points along (3, 4), with a little to the side of it: the first component is that
// line, the second stands on it.
func TestReduce(t *testing.T) {
	t.Parallel()
	var points [][]float64
	for i := -5.0; i <= 5; i++ {
		side := 0.1 * math.Mod(i*i, 3)
		points = append(points, []float64{3*i - 4*side, 4*i + 3*side})
	}
	for n, p := range reduce(points, 2) {
		if length := math.Hypot(points[n][0], points[n][1]); math.Abs(math.Hypot(p[0], p[1])-length) > 1e-9 {
			t.Errorf("point %d became %v: its length changed", n, p)
		}
		if math.Abs(p[1]) > 2 || math.Abs(math.Abs(p[0])-5*math.Abs(float64(n-5))) > 1 {
			t.Errorf("point %d became %v", n, p)
		}
	}
}

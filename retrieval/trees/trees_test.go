package trees

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// two trees over two features: the first asks about a and then b, the second is an
// end alone.
const two = "a\tb\n0 0.5 1 2 0\n-1\n1 2 1 2 1\n0.5\n2.5\n7\n"

func TestAdd(t *testing.T) {
	t.Parallel()
	f, err := Parse(two)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ x, want []float64 }{
		{[]float64{0.5, 9}, []float64{-1, 0}},           // at the limit is low
		{[]float64{0.6, 2}, []float64{1, -0.5}},         // 0 to 1, then 1 to .5
		{[]float64{0.6, 2.1}, []float64{1, 1.5}},        // 0 to 1, then 1 to 2.5
		{[]float64{math.NaN(), 3}, []float64{-1, 0}},    // no number is 0
		{[]float64{math.Inf(1), -1}, []float64{1, -.5}}, // as far as it goes
	} {
		points := make([]float64, 2)
		f.Add(points, c.x)
		if diff := cmp.Diff(c.want, points); diff != "" {
			t.Errorf("points of %v (-want +got):\n%s", c.x, diff)
		}
	}
	if f.Trees() != 2 {
		t.Errorf("%d trees, want 2", f.Trees())
	}
}

func TestText(t *testing.T) {
	t.Parallel()
	f, err := Parse(two)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(two, f.Text()); diff != "" {
		t.Errorf("written again (-want +got):\n%s", diff)
	}
}

func TestParseRefuses(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"", "\n1", "a\nx", "a\n0 1 1 2", "a\n1 1 1 2 0\n1\n1", "a\n0 1 0 1 0\n1", "a\n0 1 1 9 0\n1\n", "a\n0 1 -1 1 0\n1", "a\nNaN", "a\n0 NaN 1 2 0\n1\n1\n",
	} {
		if _, err := Parse(text); err == nil {
			t.Errorf("%q was read as a forest", text)
		}
	}
}

// FuzzParse holds that whatever is read can be walked to its ends.
func FuzzParse(f *testing.F) {
	f.Add(two)
	f.Add("a\n0 1 0 1 0\n1")
	f.Fuzz(func(t *testing.T, text string) {
		forest, err := Parse(text)
		if err != nil {
			return
		}
		n := len(forest.Features())
		forest.Add(make([]float64, n), make([]float64, n))
	})
}

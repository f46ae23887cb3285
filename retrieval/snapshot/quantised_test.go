package snapshot

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestQuantise(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		vector []float32
		scale  float32
		values []int8
	}{
		{"nothing", nil, 0, []int8{}},
		{"zeros", []float32{0, 0}, 0, []int8{0, 0}},
		{"the largest is 127", []float32{127, -127, 1, 0}, 1, []int8{127, -127, 1, 0}},
		{"halves go to the even one", []float32{127, 0.5, 1.5, -0.5, -1.5}, 1, []int8{127, 0, 2, 0, -2}},
		{"a quarter", []float32{-31.75, 0.25}, 0.25, []int8{-127, 1}},
		{"below any scale", []float32{1e-45}, 0, []int8{0}},
	}
	for _, tt := range tests {
		q, err := Quantise(tt.vector)
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		if diff := cmp.Diff(tt.values, q.Values()); diff != "" || q.Scale() != tt.scale || q.Dim() != len(tt.vector) {
			t.Errorf("%s: scale %g, want %g; values (-want +got):\n%s", tt.name, q.Scale(), tt.scale, diff)
		}
	}
	for _, f := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		if q, err := Quantise([]float32{1, float32(f)}); err == nil {
			t.Errorf("Quantise with %v = %v, want an error", f, q)
		}
	}
}

// TestQuantisedStaysNear holds the figures that Quantised promises, on random
// vectors of 384 numbers.
func TestQuantisedStaysNear(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		v, query := unitVector(r, 384), unitVector(r, 384)
		q, err := Quantise(v)
		if err != nil {
			t.Fatal(err)
		}
		back := q.Vector()
		if cosine := exact(v, back) / math.Sqrt(exact(back, back)); cosine < .9999 {
			t.Fatalf("cosine of a vector with itself in 8 bits is %v, want .9999", cosine)
		}
		if got, want := q.Dot(query), exact(back, query); math.Abs(got-want) > 1e-6 {
			t.Fatalf("Dot = %v, want %v", got, want)
		}
		if got, want := q.Dot(query), exact(v, query); math.Abs(got-want) > .005 {
			t.Fatalf("Dot = %v, the full vector's %v", got, want)
		}
	}
}

func TestDotOfOtherDimensions(t *testing.T) {
	t.Parallel()
	q, err := Quantise([]float32{1, 2, 3, 4, 5, 6, 7})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := q.Dot([]float32{1, 0, 0, 0, 0, 0, 1}), exact(q.Vector(), []float32{1, 0, 0, 0, 0, 0, 1}); math.Abs(got-want) > 1e-6 {
		t.Errorf("Dot of 7 numbers = %v, want %v", got, want)
	}
	for _, query := range [][]float32{nil, {1}, make([]float32, 8)} {
		if got := q.Dot(query); got != 0 {
			t.Errorf("Dot with %d numbers = %v, want 0", len(query), got)
		}
	}
}

func exact(a, b []float32) (sum float64) {
	for i := range a {
		sum += float64(a[i]) * float64(b[i])
	}
	return sum
}

func TestKeyOf(t *testing.T) {
	t.Parallel()
	pairs := [][2]string{{"", ""}, {"m", ""}, {"", "m"}, {"ab", "c"}, {"a", "bc"}, {"a", "bd"}, {"a", "\x00bc"}}
	seen := make(map[Key][2]string)
	for _, p := range pairs {
		k := KeyOf(p[0], p[1])
		if other, twice := seen[k]; twice {
			t.Errorf("%q and %q have one Key", p, other)
		}
		seen[k] = p
		if k != KeyOf(p[0], p[1]) {
			t.Errorf("%q has two Keys", p)
		}
	}
}

func BenchmarkDot(b *testing.B) {
	r := rand.New(rand.NewPCG(3, 4))
	query := unitVector(r, 384)
	q, err := Quantise(unitVector(r, 384))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		q.Dot(query)
	}
}

package embedding

import (
	"math"
	"testing"
)

// ramp is n values between -1 and 1.
func ramp(n int) []float32 {
	values := make([]float32, n)
	for i := range values {
		values[i] = float32(math.Sin(float64(i)))
	}
	return values
}

// grid is every value a network meets, in small steps, and some it never does.
func grid() []float32 {
	values := []float32{0, float32(math.Copysign(0, -1)), 1e-30, -1e-30, 1000, -1000, 1e18, -1e18}
	for x := float32(-40); x <= 40; x += 1. / 512 {
		values = append(values, x)
	}
	return append(values, make([]float32, roundUp(len(values), lanes)-len(values))...)
}

func TestGelu(t *testing.T) {
	t.Parallel()
	got := grid()
	portableGelu(got, len(got), 1, len(got))
	worst := 0.0
	for i, x := range grid() {
		exact := float64(x) * math.Erfc(-float64(x)/math.Sqrt2) / 2
		off := math.Abs(float64(got[i])-exact) / max(1, math.Abs(exact))
		if worst = max(worst, off); !(off <= 1e-6) {
			t.Fatalf("gelu(%v) = %v, want %v", x, got[i], exact)
		}
	}
	t.Logf("largest error %.2g", worst)
}

func TestExponential(t *testing.T) {
	t.Parallel()
	worst := 0.0
	for _, x := range grid() {
		if x > 0 {
			x = -x
		}
		for _, x := range []float32{x, 3 * x} {
			want, got := math.Exp(max(float64(x), leastExponent)), portableExponential(x)
			off := math.Abs(float64(got)-want) / want
			if worst = max(worst, off); !(off <= 2e-7) {
				t.Fatalf("exponential(%v) = %v, want %v", x, got, want)
			}
		}
	}
	t.Logf("largest error %.2g", worst)
}

func TestSoftmax(t *testing.T) {
	t.Parallel()
	// In the second row e^value alone would overflow; what is hidden counts nothing.
	x := make([]float32, 2*lanes)
	copy(x, []float32{0, 1, -1})
	copy(x[lanes:], []float32{1000, 1001, 300})
	hide(x, lanes, 3)
	portableSoftmax(x, nil, 2, lanes)
	sum := 1 + math.Exp(-1) + math.Exp(-2)
	want := map[int]float64{0: math.Exp(-1) / sum, 1: 1 / sum, 2: math.Exp(-2) / sum,
		lanes: math.Exp(-1) / (1 + math.Exp(-1)), lanes + 1: 1 / (1 + math.Exp(-1))}
	for i, got := range x {
		if math.Abs(float64(got)-want[i]) > 1e-6 {
			t.Errorf("weight %d is %v, want %v", i, got, want[i])
		}
	}
}

// Against the definition in float64, sizes that are no multiple of lanes among them.
func TestNormalise(t *testing.T) {
	t.Parallel()
	for _, size := range []int{1, 5, 16, 36, 384} {
		x, added, n := ramp(size), ramp(2 * size)[size:], Norm{Gain: ramp(size), Bias: ramp(size + 1)[1:]}
		want := naive{Architecture: Architecture{Epsilon: 1e-6}}.norm(add(row(x, 0, size), row(added, 0, size)), n)
		portableNormalise(x, added, n, 1e-6)
		for i := range want {
			if math.Abs(float64(x[i])-want[i]) > 1e-5 {
				t.Fatalf("size %d: value %d is %v, want %v", size, i, x[i], want[i])
			}
		}
	}
}

func TestRound(t *testing.T) {
	t.Parallel()
	for _, x := range []float32{0, .5, 1.5, 2.5, -.5, -1.5, 254.5, 255.49, -255.5, .49999997, 1e-30, -254.9} {
		if got, want := round(x), int32(math.RoundToEven(float64(x))); got != want {
			t.Errorf("round(%v) = %d, want %d", x, got, want)
		}
	}
	for x, want := range map[float32]int32{1e30: 512, -1e30: -512, float32(math.Inf(1)): 512, float32(math.Inf(-1)): -512} {
		if got := round(x); got != want {
			t.Errorf("round(%v) = %d, want %d", x, got, want)
		}
	}
	if got := round(float32(math.NaN())); got != -512 {
		t.Errorf("round of no number = %d, want -512", got)
	}
}

package embedding

import (
	"math"
	"testing"
)

func TestBalance(t *testing.T) {
	t.Parallel()
	one := &Linear{Weight: []float32{1, -4, 0, 2, 1, 3, 0, 0}} // 2 × 4
	two := &Linear{Weight: []float32{0, 1, 0, -8}}             // 1 × 4
	// √(9/1), √(4/4); no weight, no balance; no reach, none either.
	for c, want := range []float32{3, 1, 1, 1} {
		if got := balance([]float32{9, 4, 5, 0}, one, two)[c]; got != want {
			t.Errorf("balance of value %d is %v, want %v", c, got, want)
		}
	}
}

// What is divided on one side is multiplied on the other: the model stays the same.
func TestBalancedIsTheSameModel(t *testing.T) {
	t.Parallel()
	shape := tinyShape(MeanPooling)
	tensors := tinyTensors(shape)
	m := tinyModel(t, shape)
	changed := tensors.balanced(m)
	for i, l := range changed.Layers {
		for r := range shape.FeedForward {
			for c, by := range l.upBalance {
				want := float64(tensors.Layers[i].Up.Weight[r*shape.Width+c])
				if got := float64(l.Up.Weight[r*shape.Width+c]) / float64(by); math.Abs(got-want) > 1e-6*math.Abs(want) {
					t.Fatalf("layer %d, weight %d, %d is %v of itself", i, r, c, got/want)
				}
			}
		}
	}
	if l := tensors.Layers[0]; l.upBalance != nil || l.attendBalance != nil {
		t.Error("the tensors given were changed")
	}
}

// A value that is always large does not cost the others their precision.
func TestOutlierCostsLittle(t *testing.T) {
	t.Parallel()
	shape := tinyShape(MeanPooling)
	tensors := tinyTensors(shape)
	for _, l := range tensors.Layers {
		l.Mixed.Gain[5], l.Done.Gain[5] = 60, 60
		for _, linear := range []Linear{l.Query, l.Key, l.Value, l.Up} {
			for i := 5; i < len(linear.Weight); i += shape.Width {
				linear.Weight[i] /= 60
			}
		}
	}
	exact, err := New(shape, tinyVocabulary(shape.Vocabulary), tensors)
	if err != nil {
		t.Fatal(err)
	}
	encoded, err := Encode(shape, tinyVocabulary(shape.Vocabulary), tensors)
	if err != nil {
		t.Fatal(err)
	}
	m, err := Read(encoded)
	if err != nil {
		t.Fatal(err)
	}
	// Without value 5 itself, which is most of the vector and exact enough.
	got, want := embed(t, m, tinyTexts...), embed(t, exact, tinyTexts...)
	for i := range got {
		got[i][5], want[i][5] = 0, 0
		if c := cosine(got[i], want[i]); c < .999 {
			t.Errorf("%.20q: cosine %.5f, want at least .999", tinyTexts[i], c)
		}
	}
}

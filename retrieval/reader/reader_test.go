package reader

import (
	"context"
	"errors"
	"math"
	"strings"
	"testing"

	"footnote/retrieval/embedding"
	"footnote/retrieval/sealed"
)

const (
	width  = 8
	pieces = 12
)

// tiny is a model with random but constant weights, the words of a reader and its file.
func tiny(t testing.TB) (words *embedding.Model, weights []byte, e End) {
	t.Helper()
	a := embedding.Architecture{Name: "tiny", Layers: 1, Width: width, Heads: 2, FeedForward: 12, Vocabulary: pieces, MaxTokens: 24, Epsilon: 1e-12, Pooling: embedding.MeanPooling}
	vocabulary := []byte("[PAD]\n[UNK]\n[CLS]\n[SEP]\na\nb\nc\nd\ne\nf\ng\nh\n")
	tensors := tensorsOf(a)
	whole, err := embedding.Encode(a, vocabulary, tensors)
	if err != nil {
		t.Fatal(err)
	}
	if words, err = embedding.Read(whole); err != nil {
		t.Fatal(err)
	}
	encoder, err := embedding.EncodeBeside(a, vocabulary, tensors)
	if err != nil {
		t.Fatal(err)
	}
	e = End{Kind: wave(width, 5), Hidden: wave(2*width*width, 6), Bias: wave(width, 7), Out: wave(width, 8), Base: []float32{0.5}}
	weights, err = Encode(Header{Name: "tiny-reader", Limits: embedding.PairLimits{First: 4, Second: 6, All: 16}}, encoder, width, e)
	if err != nil {
		t.Fatal(err)
	}
	return words, weights, e
}

// wave is values that repeat nowhere near.
func wave(count int, seed float64) []float32 {
	values := make([]float32, count)
	for i := range values {
		values[i] = float32(math.Sin(seed + float64(i)*1.7))
	}
	return values
}

func tensorsOf(a embedding.Architecture) embedding.Tensors {
	linear := func(outputs, inputs int, seed float64) embedding.Linear {
		return embedding.Linear{Weight: wave(outputs*inputs, seed), Bias: wave(outputs, seed+1)}
	}
	norm := embedding.Norm{Gain: []float32{1, 1.1, 0.9, 1, 1.2, 1, 0.8, 1}, Bias: wave(width, 3)}
	return embedding.Tensors{
		Words: wave(a.Vocabulary*width, 1), Positions: wave(a.MaxTokens*width, 2), Embedded: norm,
		Layers: []embedding.Layer{{
			Query: linear(width, width, 10), Key: linear(width, width, 20), Value: linear(width, width, 30), Mix: linear(width, width, 40),
			Mixed: norm, Up: linear(a.FeedForward, width, 50), Down: linear(width, a.FeedForward, 60), Done: norm,
		}},
	}
}

func TestReadGivesTheEndOfThePairs(t *testing.T) {
	t.Parallel()
	words, weights, e := tiny(t)
	r, err := Read(weights, words)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(r.Name(), "tiny-reader int8x8 ") {
		t.Errorf("name %q", r.Name())
	}
	sentences, around := []string{"a b c", "d", "a b c"}, []string{"e f", "", ""}
	got, err := r.Read(t.Context(), []string{"g h", "g h", "g h"}, sentences, around)
	if err != nil {
		t.Fatal(err)
	}
	for i := range sentences {
		rows, err := r.encoder.Pairs(t.Context(), []embedding.Pair{{First: "g h", Second: sentences[i], Around: around[i]}}, r.limits, e.Kind)
		if err != nil {
			t.Fatal(err)
		}
		want := float64(e.Base[0])
		for o := range width {
			sum := float64(e.Bias[o])
			for c, v := range rows[0] {
				sum += float64(e.Hidden[o*2*width+c]) * float64(v)
			}
			want += float64(e.Out[o]) * math.Tanh(sum)
		}
		if math.Abs(got[i]-want) > 1e-5 {
			t.Errorf("sentence %d: %v, want %v", i, got[i], want)
		}
	}
	if got[0] == got[2] {
		t.Error("what stands around a sentence changes nothing")
	}
}

func TestReadRefuses(t *testing.T) {
	t.Parallel()
	words, weights, _ := tiny(t)
	r, err := Read(weights, words)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Read(t.Context(), []string{"a"}, []string{"b"}, nil); err == nil {
		t.Error("a sentence without its surroundings is read")
	}
	ended, stop := context.WithCancel(t.Context())
	stop()
	if _, err := r.Read(ended, []string{"a"}, []string{"b"}, []string{""}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want that the context ended", err)
	}
	bundled, err := embedding.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Read(weights, bundled); !errors.Is(err, ErrWeights) {
		t.Errorf("beside other words: error %v, want %v", err, ErrWeights)
	}
	for at := range weights {
		damaged := append([]byte(nil), weights...)
		damaged[at] ^= 0x40
		if _, err := Read(damaged, words); !errors.Is(err, ErrWeights) {
			t.Fatalf("byte %d is damaged and the error is %v", at, err)
		}
	}
	for size := range len(weights) {
		if _, err := Read(weights[:size], words); !errors.Is(err, ErrWeights) {
			t.Fatalf("cut at %d the error is %v", size, err)
		}
	}
}

// FuzzRead holds that no bytes, with a right checksum too, make it panic.
func FuzzRead(f *testing.F) {
	words, weights, _ := tiny(f)
	f.Add(weights[sealed.Head:])
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, rest []byte) {
		file := append(append([]byte(nil), weights[:sealed.Head]...), rest...)
		form.Seal(file)
		r, err := Read(file, words)
		if err != nil {
			if !errors.Is(err, ErrWeights) {
				t.Errorf("error %v, want %v", err, ErrWeights)
			}
			return
		}
		if _, err := r.Read(t.Context(), []string{"a b"}, []string{"c"}, []string{"d"}); err != nil {
			t.Error(err)
		}
	})
}

// TestBundledIsWhole compares the checksum that a start does not work out.
func TestBundledIsWhole(t *testing.T) {
	t.Parallel()
	words, err := embedding.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Read(bundledWeights, words); err != nil {
		t.Error(err)
	}
}

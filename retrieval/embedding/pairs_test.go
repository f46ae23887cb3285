package embedding

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var tinyPairs = []Pair{
	{"a b", "c d e", "f g"},
	{"a b", "c d e", ""},
	{"", "", ""},
	{strings.Repeat("a b ", 9), strings.Repeat("c d ", 9), strings.Repeat("e f ", 9)},
}

// tinyIDs is the tokens of a pair as the definition puts them together.
func tinyIDs(m *Model, pair Pair, l PairLimits) (ids []int32, second, behind int) {
	inner := func(text string, most int) []int32 {
		all := m.tokenizer.ids(text)
		all = all[1 : len(all)-1]
		return all[:max(0, min(most, len(all)))]
	}
	first, last := m.tokenizer.vocabulary.first, m.tokenizer.vocabulary.last
	ids = append(append([]int32{first}, inner(pair.First, l.First)...), last)
	second = len(ids)
	ids = append(ids, inner(pair.Second, l.Second)...)
	behind = len(ids)
	ids = append(ids, last)
	if around := inner(pair.Around, l.All-len(ids)-1); len(around) > 0 {
		ids = append(append(ids, around...), last)
	}
	return ids, second, behind
}

func TestPairsAgreeWithNaive(t *testing.T) {
	t.Parallel()
	shape := tinyShape(MeanPooling)
	m, dumb := tinyModel(t, shape), naive{shape, tinyTensors(shape)}
	kind := make([]float32, shape.Width)
	for i := range kind {
		kind[i] = float32(i%5) / 4
	}
	limits := PairLimits{First: 10, Second: 12, All: 30}
	got, err := m.Pairs(t.Context(), tinyPairs, limits, kind)
	if err != nil {
		t.Fatal(err)
	}
	for i, pair := range tinyPairs {
		ids, second, behind := tinyIDs(m, pair, limits)
		if len(ids) > limits.All {
			t.Fatalf("pair %d: %d tokens", i, len(ids))
		}
		x := dumb.rows(ids, second, kind)
		want := append([]float64{}, x[0]...)
		mean := make([]float64, shape.Width)
		for _, r := range x[second:behind] {
			mean = add(mean, r)
		}
		for c := range mean {
			if behind > second {
				mean[c] /= float64(behind - second)
			}
		}
		if c := cosine(got[i], append(want, mean...)); c < agree {
			t.Errorf("pair %d: cosine with the naive rows %.12f, want at least %.12f", i, c, agree)
		}
	}
}

// A pair gives the same whatever stands beside it, and single texts computed by the same
// pass afterwards know nothing of its kind.
func TestPairsInAnyCompany(t *testing.T) {
	t.Parallel()
	m, limits := tinyModel(t, tinyShape(MeanPooling)), PairLimits{First: 10, Second: 12, All: 30}
	kind := make([]float32, m.Dim())
	kind[3] = 2
	text := embed(t, m, "abc")[0]
	together, err := m.Pairs(t.Context(), tinyPairs, limits, kind)
	if err != nil {
		t.Fatal(err)
	}
	for i := range tinyPairs {
		alone, err := m.Pairs(t.Context(), tinyPairs[i:i+1], limits, kind)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(together[i], alone[0]); diff != "" {
			t.Errorf("pair %d gives something else when alone", i)
		}
	}
	if diff := cmp.Diff(text, embed(t, m, "abc")[0]); diff != "" {
		t.Error("a text has another vector after pairs")
	}
	ended, stop := context.WithCancel(t.Context())
	stop()
	if _, err := m.Pairs(ended, tinyPairs, limits, kind); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want that the context ended", err)
	}
}

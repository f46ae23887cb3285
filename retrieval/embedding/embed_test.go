package embedding

import (
	"context"
	"errors"
	"math"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func embed(t testing.TB, m *Model, texts ...string) [][]float32 {
	t.Helper()
	vectors, err := m.Embed(t.Context(), texts)
	if err != nil {
		t.Fatal(err)
	}
	return vectors
}

// agree is the least cosine between computations in float32 and in float64.
const agree = 1 - 1e-9

func TestEmbedAgreesWithNaive(t *testing.T) {
	t.Parallel()
	for _, pooling := range []Pooling{MeanPooling, FirstPooling} {
		shape := tinyShape(pooling)
		m := tinyModel(t, shape)
		dumb := naive{shape, tinyTensors(shape)}
		for i, vector := range embed(t, m, tinyTexts...) {
			want := dumb.vector(m.tokenizer.ids(tinyTexts[i]))
			if c := cosine(vector, want); c < agree {
				t.Errorf("%s pooling, %.20q: cosine with the naive vector %.12f, want at least %.12f", pooling, tinyTexts[i], c, agree)
			}
		}
	}
}

// Not parallel: GOMAXPROCS is global.
func TestEmbedIsTheSameInAnyCompany(t *testing.T) {
	m := bundled(t)
	texts := []string{"", "One short text.", textOf(33), textOf(70), "One short text."}
	together := embed(t, m, texts...)
	for i, text := range texts {
		if diff := cmp.Diff(together[i], embed(t, m, text)[0]); diff != "" {
			t.Errorf("text %d has another vector when alone", i)
		}
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, cores := range []int{1, 2, 3, 7} {
		runtime.GOMAXPROCS(cores)
		if diff := cmp.Diff(together, embed(t, m, texts...)); diff != "" {
			t.Errorf("other vectors with %d cores", cores)
		}
		if diff := cmp.Diff(together[2:3], embed(t, m, texts[2])); diff != "" {
			t.Errorf("another vector for one text on %d cores", cores)
		}
	}
}

func TestGroupTexts(t *testing.T) {
	t.Parallel()
	long, short := strings.Repeat("x", groupBytes+1), strings.Repeat("x", groupBytes/4)
	tests := map[string]struct {
		texts []string
		cores int
		want  [][]int
	}{
		"one":                       {[]string{short}, 4, [][]int{{0}}},
		"long ones first and alone": {[]string{short, long, "", long}, 1, [][]int{{1}, {3}, {0, 2}}},
		"as many as fit, evenly":    {slices.Repeat([]string{short}, 6), 1, [][]int{{0, 3, 4}, {1, 2, 5}}},
		"the same for every core":   {slices.Repeat([]string{short}, 6), 3, [][]int{{0, 5}, {1, 4}, {2, 3}}},
		"fewer than cores":          {[]string{short, short}, 7, [][]int{{0}, {1}}},
		"nothing in them":           {[]string{"", ""}, 2, [][]int{{0, 1}}},
	}
	for name, tt := range tests {
		if diff := cmp.Diff(tt.want, groupTexts(func(i int) int { return len(tt.texts[i]) }, len(tt.texts), tt.cores)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestEmbedFromManyGoroutines(t *testing.T) {
	t.Parallel()
	m := tinyModel(t, tinyShape(MeanPooling))
	want := embed(t, m, tinyTexts...)
	var callers sync.WaitGroup
	for range 8 {
		callers.Go(func() {
			for range 5 {
				got, err := m.Embed(t.Context(), tinyTexts)
				if err != nil || !cmp.Equal(want, got) {
					t.Errorf("another answer beside other callers, error %v", err)
				}
			}
		})
	}
	callers.Wait()
}

func TestEmbedForeignText(t *testing.T) {
	t.Parallel()
	m := bundled(t)
	long := strings.Repeat("the long march of ten thousand words ", 10_000/7+1)
	texts := []string{"", "\xff\xfe\xed\xa0\x80", "\x00", long, strings.Repeat("\u0301", 50_000), "😀"}
	for i, vector := range embed(t, m, texts...) {
		if len(vector) != m.Dim() {
			t.Fatalf("text %d: %d values, want %d", i, len(vector), m.Dim())
		}
		if length := math.Sqrt(inner(row(vector, 0, len(vector)), row(vector, 0, len(vector)))); math.Abs(length-1) > 1e-6 {
			t.Errorf("text %d: length %v, want 1", i, length)
		}
	}
	if m.Tokens(long) <= m.MaxTokens() {
		t.Fatalf("the long text has only %d tokens", m.Tokens(long))
	}
	beginning := long[:len(long)/2]
	if diff := cmp.Diff(embed(t, m, beginning), embed(t, m, long)); diff != "" {
		t.Error("what stands after the cut changes the vector")
	}
}

func TestEmbedNothing(t *testing.T) {
	t.Parallel()
	if got := embed(t, tinyModel(t, tinyShape(MeanPooling))); got == nil || len(got) != 0 {
		t.Errorf("vectors of no texts: %v, want none", got)
	}
}

func TestEmbedStopsWithContext(t *testing.T) {
	t.Parallel()
	m := tinyModel(t, tinyShape(MeanPooling))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, texts := range [][]string{{"a"}, tinyTexts} {
		if got, err := m.Embed(ctx, texts); !errors.Is(err, context.Canceled) || got != nil {
			t.Errorf("vectors %v, error %v; want none and context.Canceled", got, err)
		}
	}
}

// lateContext ends when it has been asked so many times.
type lateContext struct {
	context.Context
	asked atomic.Int64
}

func (c *lateContext) Err() error {
	if c.asked.Add(-1) < 0 {
		return context.Canceled
	}
	return nil
}

// A pass stops between two layers, and can be used again.
func TestEmbedStopsBetweenLayers(t *testing.T) {
	t.Parallel()
	m := tinyModel(t, tinyShape(MeanPooling))
	want := embed(t, m, tinyTexts...)
	for layers := range m.shape.Layers {
		ctx := &lateContext{Context: t.Context()}
		ctx.asked.Store(int64(1 + layers)) // once before the first stage
		p := newPass(m)
		for range 2 {
			p.begin()
			p.addText("a b c")
			if err := p.run(ctx, 3); !errors.Is(err, context.Canceled) {
				t.Errorf("after %d layers: error %v, want context.Canceled", layers, err)
			}
		}
		m.passes.Put(p)
	}
	if diff := cmp.Diff(want, embed(t, m, tinyTexts...)); diff != "" {
		t.Error("other vectors after passes that were stopped")
	}
}

func TestEmbedRefusesVectorWithoutDirection(t *testing.T) {
	t.Parallel()
	shape := tinyShape(MeanPooling)
	tensors := tinyTensors(shape)
	clear(tensors.Layers[1].Done.Gain)
	clear(tensors.Layers[1].Done.Bias)
	m, err := New(shape, tinyVocabulary(shape.Vocabulary), tensors)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := m.Embed(t.Context(), []string{"a"}); !errors.Is(err, errNotFinite) || got != nil {
		t.Errorf("vectors %v, error %v; want none and errNotFinite", got, err)
	}
}

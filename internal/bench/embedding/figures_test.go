package main

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const docs = "../../../docs"

// The page and the picture are those of the kept figures.
func TestPageHasTheFigures(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile(filepath.Join(docs, "figures", "embedding.json"))
	if err != nil {
		t.Fatal(err)
	}
	var f figures
	if err := json.Unmarshal(text, &f); err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile(filepath.Join(docs, "performance.md"))
	if err != nil {
		t.Fatal(err)
	}
	want, err := f.within(page)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(page)); diff != "" {
		t.Errorf("docs/performance.md (-figures +page):\n%s", diff)
	}
	picture, err := os.ReadFile(filepath.Join(docs, "pictures", "embedding.svg"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(f.picture()), string(picture)); diff != "" {
		t.Errorf("docs/pictures/embedding.svg (-figures +picture):\n%s", diff)
	}
}

// Every round times every side once, and a figure is the median of the rounds; what is
// slow is timed where it ends soon.
func TestMeasure(t *testing.T) {
	t.Parallel()
	var order strings.Builder
	fake := func(name string, slow bool, seconds ...float64) side {
		calls := 0
		return side{name: name, slow: slow, time: func(context.Context, kase, int) ([]float64, error) {
			order.WriteString(name)
			calls++
			return []float64{9, seconds[(calls-1)%len(seconds)], 0}, nil
		}}
	}
	sides := []side{fake("a", false, 5, 1, 3, 2), fake("b", true, 5, 4)}
	got, err := measure(t.Context(), nil, kase{1, 16, 1}, sides, 3)
	if err != nil {
		t.Fatal(err)
	}
	want := []measured{{"a", kase{1, 16, 1}, 2, 1, 3}, {"b", kase{1, 16, 1}, 4, 4, 5}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(measured{})); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if order.String() != "abababab" {
		t.Errorf("timed in the order %s", order.String())
	}
	if got, err = measure(t.Context(), nil, kase{2, 16, 1}, sides, 3); err != nil || len(got) != 1 {
		t.Errorf("%d figures on two cores, error %v, want one", len(got), err)
	}
}

func TestRate(t *testing.T) {
	t.Parallel()
	f := figures{Measured: []measured{
		{Side: "a", kase: kase{1, passage, 1}, Seconds: .01},
		{Side: "a", kase: kase{1, passage, 8}, Seconds: .04},
		{Side: "a", kase: kase{1, passage, 64}, Seconds: .64},
	}}
	if got, ok := f.rate("a", 1); got != 200 || !ok {
		t.Errorf("%v passages a second, want the 200 of the batch that suits best", got)
	}
	if _, ok := f.rate("a", 2); ok {
		t.Error("there is a rate of what was not measured")
	}
}

func TestTextOf(t *testing.T) {
	t.Parallel()
	if got := textOf(5); got != "word word word" {
		t.Errorf("got %q", got)
	}
}

package main

import (
	"fmt"
	"slices"
	"strings"
)

// figures count the attributions of one kind.
type figures struct {
	wanted, found int // attributions
	owned, named  int // those of them with a source
	overlap, same int // contents
	// itself and near are sources of found contents, another is one that shares too
	// few words with the source wanted, none a missing one, needless one not wanted.
	itself, near, another, none, needless int
	cue, cueSame                          int // cues that share a word, and those that share all
}

// compare counts a found attribution against the one wanted, whose contents overlap.
func (f *figures) compare(want, got attributed) {
	f.overlap++
	if slices.Equal(want.content, got.content) {
		f.same++
	}
	switch {
	case len(want.source) == 0 && len(got.source) > 0:
		f.needless++
	case len(want.source) == 0:
	case len(got.source) == 0:
		f.none++
	case slices.Equal(want.source, got.source):
		f.itself++
		f.near++
	case dice(want.source, got.source) > enough:
		f.near++
	default:
		f.another++
	}
	if common(want.cue, got.cue) > 0 || len(want.cue)+len(got.cue) == 0 {
		f.cue++
		if slices.Equal(want.cue, got.cue) {
			f.cueSame++
		}
	}
}

// alone are the sources by themselves, whatever they say: each once, however many
// attributions share it.
type alone struct{ wanted, found, same int }

func (s *alone) add(want, got [][]int) {
	distinct := func(all [][]int) [][]int {
		slices.SortFunc(all, slices.Compare)
		return slices.CompactFunc(all, slices.Equal)
	}
	want, got = distinct(want), distinct(got)
	s.wanted += len(want)
	s.found += len(got)
	for _, w := range want {
		if _, ok := slices.BinarySearchFunc(got, w, slices.Compare); ok {
			s.same++
		}
	}
}

// table is the figures of all kinds, separately and together.
type table struct {
	by    [kinds]figures
	all   figures
	spans alone
}

func (t *table) count(k kind, count func(*figures)) {
	count(&t.by[k])
	count(&t.all)
}

func (t *table) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-9s %6s %6s  %-20s  %-20s  %-20s  %-20s  %-6s %s\n", "", "wanted", "found", "content P R F1", "content exact", "source", "source exact", "cue F1", "exact")
	rows := []struct {
		name string
		f    figures
	}{{"all", t.all}}
	for k := range kinds {
		rows = append(rows, struct {
			name string
			f    figures
		}{k.String(), t.by[k]})
	}
	for _, r := range rows {
		f := r.f
		fmt.Fprintf(&b, "%-9s %6d %6d  %s  %s  %s  %s  %s  %s\n", r.name, f.wanted, f.found, prf(f.overlap, f.found, f.wanted), prf(f.same, f.found, f.wanted),
			prf(f.near, f.named, f.owned), prf(f.itself, f.named, f.owned), f1(f.cue, f.found, f.wanted), f1(f.cueSame, f.found, f.wanted))
	}
	fmt.Fprintf(&b, "sources by themselves, exact: %s (%d wanted, %d found)\n", prf(t.spans.same, t.spans.found, t.spans.wanted), t.spans.wanted, t.spans.found)
	for k := range kinds {
		f := t.by[k]
		said := f.near + f.another + f.none
		fmt.Fprintf(&b, "%s, of those found that have a source: %.3f right, %.3f another, %.3f none named\n", k, part(f.near, said), part(f.another, said), part(f.none, said))
	}
	return b.String()
}

// prf prints precision, recall and their harmonic mean.
func prf(right, found, wanted int) string {
	return fmt.Sprintf("%.3f %.3f %s ", part(right, found), part(right, wanted), f1(right, found, wanted))
}

func f1(right, found, wanted int) string { return fmt.Sprintf("%.3f", part(2*right, found+wanted)) }

func part(of, all int) float64 {
	if all == 0 {
		return 0
	}
	return float64(of) / float64(all)
}

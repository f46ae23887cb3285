package main

import (
	"cmp"
	"fmt"
	"slices"
)

// kind is how something is said.
type kind int

const (
	direct   kind = iota // all its words stand in quotation marks
	mixed                // some do
	indirect             // none
	kinds
)

func (k kind) String() string { return [...]string{"direct", "mixed", "indirect"}[k] }

// attributed is a relation by the numbers of its words.
type attributed struct {
	relation
	kind                 kind
	content, source, cue []int
}

func (a article) attributed(all []relation) []attributed {
	out := make([]attributed, 0, len(all))
	for _, r := range all {
		one := attributed{relation: r, content: a.withoutThat(a.in(r.content)), source: a.in(r.source), cue: a.in(r.cue)}
		marks := 0
		for _, w := range one.content {
			if a.marked[w] {
				marks++
			}
		}
		switch marks {
		case len(one.content):
			one.kind = direct
		case 0:
			one.kind = indirect
		default:
			one.kind = mixed
		}
		if len(one.content) > 0 {
			out = append(out, one)
		}
	}
	return out
}

// withoutThat leaves out the "that" which opens a reported clause: some count it to
// what is said, others do not.
func (a article) withoutThat(content []int) []int {
	if len(content) > 1 {
		if w := a.words[content[0]]; a.body[w.start:w.end] == "that" {
			return content[1:]
		}
	}
	return content
}

// enough is the Dice coefficient from which two contents, or two sources, overlap:
// they share more than half of their words, both ways together.
const enough = 0.5

// pair joins wanted and found attributions one to one, the contents that have most in
// common first: of[i] is the one found for wanted i, -1 where there is none.
func pair(wanted, found []attributed) (of []int) {
	type match struct {
		w, f  int
		share float64
	}
	var matches []match
	for w := range wanted {
		for f := range found {
			if s := dice(wanted[w].content, found[f].content); s > enough {
				// Of two that found the same words the one with the same cue is meant.
				matches = append(matches, match{w, f, s + dice(wanted[w].cue, found[f].cue)/1000})
			}
		}
	}
	slices.SortFunc(matches, func(a, b match) int {
		return cmp.Or(cmp.Compare(b.share, a.share), a.w-b.w, a.f-b.f)
	})
	of = slices.Repeat([]int{-1}, len(wanted))
	taken := make([]bool, len(found))
	for _, m := range matches {
		if of[m.w] < 0 && !taken[m.f] {
			of[m.w], taken[m.f] = m.f, true
		}
	}
	return of
}

// dice is twice what two sorted lists share by what they hold together.
func dice(a, b []int) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	return 2 * float64(common(a, b)) / float64(len(a)+len(b))
}

// common counts what two sorted lists share.
func common(a, b []int) (n int) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// add counts the attributions found in an article against those wanted, and tells
// what is wrong with them.
func (t *table) add(a article, wanted, found annotation) (faults []string) {
	want, got := a.attributed(wanted.attributions), a.attributed(found.attributions)
	t.spans.add(sources(want), sources(got))
	of := pair(want, got)
	for w, g := range of {
		if g >= 0 {
			got[g].kind = want[w].kind // words in marks, where the annotator left out one
		}
	}
	for _, g := range got {
		t.count(g.kind, func(f *figures) { f.found++; f.named += sign(len(g.source)) })
	}
	for i, w := range want {
		t.count(w.kind, func(f *figures) { f.wanted++; f.owned += sign(len(w.source)) })
		if of[i] < 0 {
			faults = append(faults, fmt.Sprintf("missed %s | %s | %s | %s", w.kind, a.print(w.relation.source), a.print(w.relation.cue), a.print(w.relation.content)))
			continue
		}
		g := got[of[i]]
		t.count(w.kind, func(f *figures) { f.compare(w, g) })
		if !slices.Equal(w.content, g.content) {
			faults = append(faults, fmt.Sprintf("content %s | %s | want %s | have %s", w.kind, a.print(g.relation.cue), a.print(w.relation.content), a.print(g.relation.content)))
		}
		if !slices.Equal(w.source, g.source) {
			as := "source"
			if len(w.source) > 0 && len(g.source) > 0 && dice(w.source, g.source) <= enough {
				as = "another source"
			}
			faults = append(faults, fmt.Sprintf("%s %s | %s | want %s | have %s | %s", as, w.kind, a.print(g.relation.cue), a.print(w.relation.source), a.print(g.relation.source), a.print(w.relation.content)))
		}
	}
	for f, g := range got {
		if !slices.Contains(of, f) {
			faults = append(faults, fmt.Sprintf("in vain %s | %s | %s | %s", g.kind, a.print(g.relation.source), a.print(g.relation.cue), a.print(g.relation.content)))
		}
	}
	return faults
}

func sources(all []attributed) (spans [][]int) {
	for _, one := range all {
		if len(one.source) > 0 {
			spans = append(spans, one.source)
		}
	}
	return spans
}

func sign(n int) int { return min(n, 1) }

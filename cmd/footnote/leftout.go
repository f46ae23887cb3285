package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"footnote/retrieval"
)

// mostEndings is how many kinds of other files the summary names.
const mostEndings = 6

// leftOut says how much of a corpus could not be used, and which files hold no
// articles; "" for nothing.
func leftOut(corpus *retrieval.Corpus) string {
	var parts []string
	if n := len(corpus.Skipped); n > 0 {
		parts = append(parts, fmt.Sprintf("%s, named on standard error", counted(n, "problem")))
	}
	others := 0
	for _, n := range corpus.Others {
		others += n
	}
	if others > 0 {
		parts = append(parts, fmt.Sprintf("%s of kinds that hold no articles (%s)", counted(others, "file"), endings(corpus.Others)))
	}
	if len(parts) == 0 {
		return ""
	}
	return "Left out: " + strings.Join(parts, "; ")
}

// endings gives the endings of file names with their numbers, the most frequent first.
func endings(others map[string]int) string {
	all := slices.SortedFunc(maps.Keys(others), func(a, b string) int {
		return cmp.Or(cmp.Compare(others[b], others[a]), strings.Compare(a, b))
	})
	var parts []string
	for i, ending := range all {
		if i == mostEndings {
			parts = append(parts, "…")
			break
		}
		parts = append(parts, fmt.Sprintf("%s %d", cmp.Or(visibleLine(ending), "no ending"), others[ending]))
	}
	return strings.Join(parts, ", ")
}

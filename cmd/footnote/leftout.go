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

// leftOut says how much of a corpus could not be used, how much of it is there twice, and
// which files hold no articles; "" for nothing.
func leftOut(corpus *retrieval.Corpus) string {
	var parts []string
	if n := len(corpus.Skipped); n > 0 {
		parts = append(parts, fmt.Sprintf("%s, named on standard error", counted(n, "problem")))
	}
	if n := printedTwice(corpus); n > 0 {
		parts = append(parts, fmt.Sprintf("%s of what is there already, counted once in an answer", counted(n, "printing")))
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
	return "Besides: " + strings.Join(parts, "; ")
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

// printedTwice counts the articles that are printings of one before them.
func printedTwice(corpus *retrieval.Corpus) int {
	n := 0
	for _, a := range corpus.Articles {
		if others := corpus.Printings(a); len(others) > 0 && others[0].ID < a.ID {
			n++
		}
	}
	return n
}

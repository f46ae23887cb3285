package pdf

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// bodyOf puts the pages together: a blank line where the space between two lines, or
// the size of their letters, says that a paragraph ends, and an indent where the first
// line of a paragraph has one.
func bodyOf(pages [][]row) string {
	heads := runningHeads(pages)
	var body strings.Builder
	for _, page := range pages {
		page = withoutHeads(page, heads)
		step := usualStep(page)
		for i, r := range page {
			switch {
			case i == 0 && body.Len() > 0:
				body.WriteString(breakAfter(body.String()))
			case i > 0:
				before := page[i-1]
				gap := before.y - r.y
				switch {
				case gap > 1.35*step || gap < -step && sentenceEnds(before.text) || r.size > 1.15*before.size || r.size < 0.85*before.size:
					body.WriteString("\n\n")
				case gap >= 0 && r.left-before.left > 0.8*r.size && r.left-before.left < 6*r.size:
					body.WriteString("\n  ")
				default:
					body.WriteString("\n")
				}
			}
			body.WriteString(r.text)
		}
	}
	return body.String()
}

// breakAfter is what stands between two pages: a sentence that goes on is not cut.
func breakAfter(body string) string {
	if sentenceEnds(body) {
		return "\n\n"
	}
	return "\n"
}

func sentenceEnds(text string) bool {
	text = strings.TrimRight(text, " \t\n”\"’')")
	return text == "" || strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, ":")
}

// usualStep is the median distance of two lines of a page.
func usualStep(page []row) float64 {
	var steps []float64
	for i := 1; i < len(page); i++ {
		if gap := page[i-1].y - page[i].y; gap > 0 {
			steps = append(steps, gap)
		}
	}
	if len(steps) == 0 {
		return 12
	}
	slices.Sort(steps)
	return steps[(len(steps)-1)/2]
}

// fewestHeads is on how many pages a line must stand first or last to be a running head.
const fewestHeads = 3

// runningHeads are the lines, their numbers aside, that stand first or last on several
// pages.
func runningHeads(pages [][]row) map[string]bool {
	seen := map[string]int{}
	for _, page := range pages {
		for _, r := range edges(page) {
			if withoutNumbers(r.text) != "" {
				seen[headOf(r)]++
			}
		}
	}
	heads := map[string]bool{}
	for head, n := range seen {
		heads[head] = n >= fewestHeads
	}
	return heads
}

// headOf is a line and the size of its letters, in points: the title of an article may be
// the running head of its other pages, in small letters, and is none on the first.
func headOf(r row) string { return fmt.Sprintf("%.0f %s", r.size, withoutNumbers(r.text)) }

// edges are the highest and the lowest line of a page.
func edges(page []row) []row {
	if len(page) < 3 {
		return nil
	}
	high, low := page[0], page[0]
	for _, r := range page {
		if r.y > high.y {
			high = r
		}
		if r.y < low.y {
			low = r
		}
	}
	return []row{high, low}
}

// withoutHeads leaves out a page's running heads and its number.
func withoutHeads(page []row, heads map[string]bool) []row {
	for range 2 { // a number may stand above or below a head
		for _, edge := range edges(page) {
			if heads[headOf(edge)] || withoutNumbers(edge.text) == "" && len(edge.text) <= 12 {
				page = slices.DeleteFunc(slices.Clone(page), func(r row) bool { return r == edge })
			}
		}
	}
	return page
}

// withoutNumbers is a line without its numbers, blanks and dashes: what is left of
// "- 12 -" is nothing.
func withoutNumbers(text string) string {
	return strings.TrimFunc(strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) || unicode.IsSpace(r) {
			return -1
		}
		return r
	}, text), func(r rune) bool { return r == '-' || r == '–' || r == '—' || r == '|' })
}

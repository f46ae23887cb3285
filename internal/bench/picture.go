package main

import (
	"fmt"
	"html"
	"math"
	"strings"
)

// Measures of the picture in pixels.
const (
	pictureWide, pictureHigh = 760, 420
	plotLeft, plotRight      = 62, 540
	plotTop, plotBottom      = 56, 372
)

// series is one line of the picture: milliseconds by size.
type series struct {
	name, colour string
	sizes        []int
	ms           []float64
}

// picture draws the p50 of both searches beside their peers by size, both axes in powers
// of ten.
func (f *figures) picture() string {
	exact, vectors := series{name: "vectors: chromem's scan", colour: "#9aa0a6"}, series{name: "vectors: best 50", colour: "#1a73e8"}
	all, terms := series{name: "terms: every place", colour: "#d7b98a"}, series{name: "terms: best 50", colour: "#c5221f"}
	for _, r := range f.Vectors {
		exact.add(r.Size, r.Exact.P50)
		vectors.add(r.Size, r.Best50.P50)
	}
	for _, r := range f.Terms {
		all.add(r.Size, r.Exhaustive50.P50)
		terms.add(r.Size, r.Best50.P50)
	}
	return draw("Search by size, p50", fmt.Sprintf("%s, Go %s, commit %s", f.Machine.CPU, f.Machine.Go, f.Commit), []series{exact, vectors, all, terms})
}

func (s *series) add(size int, ms float64) {
	s.sizes, s.ms = append(s.sizes, size), append(s.ms, ms)
}

func draw(title, under string, list []series) string {
	x, y := axis{math.Inf(1), math.Inf(-1)}, axis{math.Inf(1), math.Inf(-1)}
	for _, s := range list {
		for i := range s.sizes {
			x.hold(float64(s.sizes[i]))
			y.hold(s.ms[i])
		}
	}
	across := func(size int) float64 { return plotLeft + x.share(float64(size))*(plotRight-plotLeft) }
	up := func(ms float64) float64 { return plotBottom - y.share(ms)*(plotBottom-plotTop) }
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img" aria-label="%s" font-family="system-ui,sans-serif" font-size="12">`+"\n", pictureWide, pictureHigh, pictureWide, pictureHigh, html.EscapeString(title))
	fmt.Fprintf(&b, `<rect width="%d" height="%d" fill="#fff"/><text x="%d" y="24" font-size="16" font-weight="600">%s</text><text x="%d" y="42" fill="#5f6368">%s</text>`+"\n", pictureWide, pictureHigh, plotLeft, html.EscapeString(title), plotLeft, html.EscapeString(under))
	for _, power := range y.powers() {
		at := up(power)
		fmt.Fprintf(&b, `<path d="M%d %.1fH%d" stroke="#e8eaed"/><text x="%d" y="%.1f" text-anchor="end" fill="#5f6368">%g ms</text>`+"\n", plotLeft, at, plotRight, plotLeft-6, at+4, power)
	}
	for _, power := range x.powers() {
		fmt.Fprintf(&b, `<text x="%.1f" y="%d" text-anchor="middle" fill="#5f6368">%s</text>`+"\n", across(int(power)), plotBottom+20, grouped(int(power)))
	}
	label := math.Inf(-1)
	for _, s := range byLast(list) {
		var path strings.Builder
		for i := range s.sizes {
			fmt.Fprintf(&path, "%c%.1f %.1f", "ML"[min(i, 1)], across(s.sizes[i]), up(s.ms[i]))
			fmt.Fprintf(&b, `<circle cx="%.1f" cy="%.1f" r="3.5" fill="%s"/>`+"\n", across(s.sizes[i]), up(s.ms[i]), s.colour)
		}
		last := len(s.sizes) - 1
		label = max(label+16, up(s.ms[last])+4) // not over the one above
		fmt.Fprintf(&b, `<path d="%s" fill="none" stroke="%s" stroke-width="2"/><text x="%d" y="%.1f" fill="%s">%s, %s ms</text>`+"\n", path.String(), s.colour, plotRight+10, label, s.colour, html.EscapeString(s.name), brief(s.ms[last]))
	}
	b.WriteString("</svg>\n")
	return b.String()
}

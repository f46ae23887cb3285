package main

import (
	"fmt"
	"html"
	"math"
	"strings"
)

// Measures of the picture in pixels, by eye.
const (
	plotLeft, plotTop  = 60, 58
	plotWide, plotHigh = 380, 260
	wholeWide          = plotLeft + plotWide + 150
	wholeHigh          = plotTop + plotHigh + 50
)

// styles tell the lines apart, without colour too (colours of Okabe and Ito 2008).
var styles = []struct{ side, color, dash string }{
	{ours8bits, "#0072b2", ""},
	{peerInt8, "#d55e00", "6 3"},
	{peerFloat32, "#555555", "2 3"},
	{oursAVX2, "#56b4e9", "8 2 2 2"},
}

// picture draws the milliseconds of a text on one core by its tokens. Both scales are
// logarithms: a line that is lower by so much is faster by so many times.
func (f figures) picture() []byte {
	var b strings.Builder
	least, most := math.Inf(1), 0.0
	for _, s := range styles {
		for _, tokens := range sizes {
			if m, ok := f.of(s.side, kase{1, tokens, 1}); ok {
				least, most = min(least, 1000*m.Seconds), max(most, 1000*m.Seconds)
			}
		}
	}
	bottom, top := math.Floor(math.Log2(least)), math.Ceil(math.Log2(most))
	x := func(tokens int) float64 {
		first, last := math.Log2(float64(sizes[0])), math.Log2(float64(sizes[len(sizes)-1]))
		return plotLeft + plotWide*(math.Log2(float64(tokens))-first)/(last-first)
	}
	y := func(ms float64) float64 { return plotTop + plotHigh*(1-(math.Log2(ms)-bottom)/(top-bottom)) }
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%[1]d" height="%[2]d" role="img" font-family="system-ui, sans-serif" font-size="11" fill="#444">`+"\n", wholeWide, wholeHigh)
	title := "Milliseconds to embed one text, one core"
	fmt.Fprintf(&b, "<title>%s</title>\n<rect width=\"%d\" height=\"%d\" rx=\"6\" fill=\"#fff\"/>\n", title, wholeWide, wholeHigh)
	fmt.Fprintf(&b, `<text x="%d" y="24" font-size="14" font-weight="600" fill="#111">%s</text>`+"\n", plotLeft, title)
	fmt.Fprintf(&b, `<text x="%d" y="41">%s; lower is faster</text>`+"\n", plotLeft, html.EscapeString(f.Machine.CPU+", "+f.Machine.Kernels+", "+f.Machine.Day))
	for power := bottom; power <= top; power++ {
		at := y(math.Exp2(power))
		fmt.Fprintf(&b, `<line x1="%d" x2="%d" y1="%.1f" y2="%.1[3]f" stroke="#e4e4e4"/><text x="%d" y="%.1f" text-anchor="end">%g</text>`+"\n", plotLeft, plotLeft+plotWide, at, plotLeft-7, at+4, math.Exp2(power))
	}
	for _, tokens := range sizes {
		fmt.Fprintf(&b, `<line x1="%.1f" x2="%.1[1]f" y1="%d" y2="%d" stroke="#e4e4e4"/><text x="%.1[1]f" y="%d" text-anchor="middle">%d</text>`+"\n", x(tokens), plotTop, plotTop+plotHigh, plotTop+plotHigh+16, tokens)
	}
	fmt.Fprintf(&b, `<text x="%d" y="%d" text-anchor="middle">tokens</text>`+"\n", plotLeft+plotWide/2, plotTop+plotHigh+36)
	fmt.Fprintf(&b, `<text transform="translate(20 %d) rotate(-90)" text-anchor="middle">milliseconds</text>`+"\n", plotTop+plotHigh/2)
	f.lines(&b, x, y)
	return []byte(b.String() + "</svg>\n")
}

func (f figures) lines(b *strings.Builder, x func(int) float64, y func(float64) float64) {
	for i, s := range styles {
		var points []string
		for _, tokens := range sizes {
			if m, ok := f.of(s.side, kase{1, tokens, 1}); ok {
				points = append(points, fmt.Sprintf("%.1f,%.1f", x(tokens), y(1000*m.Seconds)))
			}
		}
		if points == nil {
			continue
		}
		fmt.Fprintf(b, `<polyline points="%s" fill="none" stroke="%s" stroke-width="2" stroke-dasharray="%s"/>`+"\n", strings.Join(points, " "), s.color, s.dash)
		at := plotTop + 12 + 20*i
		fmt.Fprintf(b, `<line x1="%d" x2="%d" y1="%d" y2="%[3]d" stroke="%s" stroke-width="2" stroke-dasharray="%s"/><text x="%d" y="%d">%s</text>`+"\n",
			plotLeft+plotWide+10, plotLeft+plotWide+34, at, s.color, s.dash, plotLeft+plotWide+40, at+4, html.EscapeString(strings.Replace(s.side, "onnxruntime", "onnx", 1)))
	}
}

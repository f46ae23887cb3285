package eval

import (
	"fmt"
	"html"
	"strings"
)

// Measures of a picture in pixels, by eye.
const (
	plotSide   = 300 // of a square plot
	plotLeft   = 58  // from the plot's edge to the picture's
	plotTop    = 58
	plotBottom = 52
	plotWide   = plotLeft + plotSide + 26
	plotHigh   = plotTop + plotSide + plotBottom
)

// Colours that are told apart without seeing red and green, and by their
// lightness alone (Okabe and Ito 2008).
const (
	colorLine = "#0072b2"
	colorMark = "#d55e00"
	colorBar  = "#c9dff0"
	colorAxis = "#444"
	colorGrid = "#e4e4e4"
)

// picture is an SVG in the making. White lies behind everything, so that it reads
// on a dark page too.
type picture struct{ out strings.Builder }

func newPicture(plots int, title, words string) *picture {
	p := &picture{}
	fmt.Fprintf(&p.out, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%[1]d" height="%[2]d" role="img" font-family="system-ui, sans-serif" font-size="11" fill="%[3]s">`+"\n", plots*plotWide, plotHigh, colorAxis)
	fmt.Fprintf(&p.out, "<title>%s</title>\n<desc>%s</desc>\n", html.EscapeString(title), html.EscapeString(words))
	fmt.Fprintf(&p.out, `<rect width="%d" height="%d" rx="6" fill="#fff"/>`+"\n", plots*plotWide, plotHigh)
	return p
}

func (p *picture) bytes() []byte { return []byte(p.out.String() + "</svg>\n") }

// plot is a square whose sides go from 0 to 1.
type plot struct {
	*picture
	left int
}

// axes names a plot's sides.
type axes struct{ title, under, across, up string }

// plot draws the frame of the plot that stands so many places from the left.
func (p *picture) plot(place int, a axes) plot {
	pl := plot{p, place*plotWide + plotLeft}
	for i := range 6 {
		share := float64(i) / 5
		pl.line([]point{{share, 0}, {share, 1}}, colorGrid, "")
		pl.line([]point{{0, share}, {1, share}}, colorGrid, "")
		pl.text(pl.x(share), plotTop+plotSide+15, "middle", fmt.Sprintf("%.1f", share))
		pl.text(pl.x(0)-7, pl.y(share)+4, "end", fmt.Sprintf("%.1f", share))
	}
	fmt.Fprintf(&p.out, `<text x="%.1f" y="24" font-size="14" font-weight="600" fill="#111">%s</text>`+"\n", pl.x(0), html.EscapeString(a.title))
	pl.text(pl.x(0), 41, "start", a.under)
	pl.text(pl.x(0.5), plotTop+plotSide+35, "middle", a.across)
	fmt.Fprintf(&p.out, `<text transform="translate(%.1f %.1f) rotate(-90)" text-anchor="middle">%s</text>`+"\n", pl.x(0)-38, pl.y(0.5), html.EscapeString(a.up))
	return pl
}

// point is a place in a plot, each coordinate 0 to 1.
type point struct{ across, up float64 }

func (p plot) x(share float64) float64 { return float64(p.left) + share*plotSide }
func (p plot) y(share float64) float64 { return plotTop + (1-share)*plotSide }

// line joins points; dash is a pattern of SVG, "" for none.
func (p plot) line(points []point, color, dash string) {
	var places []string
	for _, at := range points {
		place := fmt.Sprintf("%.1f,%.1f", p.x(at.across), p.y(at.up))
		if len(places) == 0 || places[len(places)-1] != place {
			places = append(places, place)
		}
	}
	width := 1.0
	if color == colorLine {
		width = 2
	}
	fmt.Fprintf(&p.out, `<polyline points="%s" fill="none" stroke="%s" stroke-width="%g"`, strings.Join(places, " "), color, width)
	if dash != "" {
		fmt.Fprintf(&p.out, ` stroke-dasharray="%s"`, dash)
	}
	p.out.WriteString("/>\n")
}

// diagonal draws the line on which both coordinates are the same.
func (p plot) diagonal() { p.line([]point{{0, 0}, {1, 1}}, colorAxis, "4 4") }

// bar stands on the plot's foot.
func (p plot) bar(from, to, high float64) {
	fmt.Fprintf(&p.out, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s"/>`+"\n", p.x(from)+1, p.y(high), (to-from)*plotSide-2, high*plotSide, colorBar)
}

func (p plot) dot(at point, color string, radius float64) {
	fmt.Fprintf(&p.out, `<circle cx="%.1f" cy="%.1f" r="%g" fill="%s"/>`+"\n", p.x(at.across), p.y(at.up), radius, color)
}

// text writes words at pixels of the picture.
func (p *picture) text(x, y float64, anchor, words string) {
	fmt.Fprintf(&p.out, `<text x="%.1f" y="%.1f" text-anchor="%s">%s</text>`+"\n", x, y, anchor, html.EscapeString(words))
}

package main

import (
	"fmt"
	"html"
	"strings"
)

// Measures in pixels, by eye.
const (
	width      = 760
	left       = 72 // of the container: an avatar stands before it
	padding    = 16
	gap        = 10
	lineHeight = 21
	fontSize   = 15
	smallSize  = 12.5
	buttonHigh = 32
)

// canvas is a picture in the making, from the top down.
type canvas struct {
	out strings.Builder
	y   float64
}

func newCanvas() *canvas { return &canvas{y: 20} }

// header is who speaks.
func (c *canvas) header() {
	fmt.Fprintf(&c.out, `<circle cx="38" cy="%.0f" r="20" fill="#5865f2"/><text x="38" y="%.0f" text-anchor="middle" class="b" font-size="18" fill="#fff">[1]</text>`+"\n", c.y+22, c.y+28)
	fmt.Fprintf(&c.out, `<text x="%d" y="%.0f" class="b" font-size="16" fill="#f2f3f5">Footnote</text>`, left, c.y+12)
	fmt.Fprintf(&c.out, `<rect x="%d" y="%.0f" width="34" height="16" rx="4" fill="#5865f2"/><text x="%d" y="%.0f" text-anchor="middle" class="b" font-size="10.5" fill="#fff">APP</text>`+"\n", left+86, c.y-1, left+103, c.y+11)
	c.y += 24
}

// component draws one part of the container.
func (c *canvas) component(part component) {
	room := float64(width - left - 2*padding - 20)
	switch part.Type {
	case kindText:
		c.text(part.Content, room)
	case kindSeparator:
		fmt.Fprintf(&c.out, `<rect x="%d" y="%.1f" width="%.0f" height="1" fill="#4e5058"/>`+"\n", left+padding, c.y, room)
		c.y++
	case kindSection:
		wide := 0.0
		if part.Accessory != nil {
			wide = c.button(*part.Accessory, float64(left+padding)+room, true) + gap
		}
		top := c.y
		for _, text := range part.Components {
			c.text(text.Content, room-wide)
		}
		c.y = max(c.y, top+buttonHigh)
	case kindRow:
		x := float64(left + padding)
		for _, b := range part.Components {
			x += c.button(b, x, false) + 8
		}
		c.y += buttonHigh
	}
	c.y += gap
}

// button draws a button with its left end at x, or its right one, and gives its
// width.
func (c *canvas) button(b component, x float64, fromRight bool) float64 {
	wide := measure(b.says(), 14, false) + 28
	if fromRight {
		x -= wide
	}
	fmt.Fprintf(&c.out, `<rect x="%.1f" y="%.1f" width="%.1f" height="%d" rx="8" fill="#4e5058"/>`, x, c.y, wide, buttonHigh)
	fmt.Fprintf(&c.out, `<text x="%.1f" y="%.1f" text-anchor="middle" font-size="14" fill="#fff">%s</text>`+"\n", x+wide/2, c.y+21, html.EscapeString(b.says()))
	return wide
}

// text draws markdown, wrapped into room.
func (c *canvas) text(markdown string, room float64) {
	for line := range strings.SplitSeq(markdown, "\n") {
		quoted := strings.HasPrefix(line, "> ")
		small := strings.HasPrefix(line, "-# ")
		line = strings.TrimPrefix(strings.TrimPrefix(line, "> "), "-# ")
		x, size, colour, within := float64(left+padding), float64(fontSize), "#dbdee1", room
		if small {
			size, colour = smallSize, "#949ba4"
		}
		if quoted {
			x, within = x+14, within-14
		}
		top := c.y
		for _, wrapped := range wrap(words(line), size, within) {
			fmt.Fprintf(&c.out, `<text x="%.1f" y="%.1f" font-size="%g" fill="%s">`, x, c.y+15, size, colour)
			for _, w := range runs(wrapped) {
				class := ""
				if w.bold {
					class = ` class="b"`
				}
				fmt.Fprintf(&c.out, `<tspan%s>%s</tspan>`, class, html.EscapeString(w.text))
			}
			c.out.WriteString("</text>\n")
			c.y += lineHeight
		}
		if quoted {
			fmt.Fprintf(&c.out, `<rect x="%d" y="%.1f" width="4" height="%.1f" rx="2" fill="#4e5058"/>`+"\n", left+padding, top, c.y-top)
		}
	}
}

// finish puts the picture together: its ground, the container, the caption.
func (c *canvas) finish(top float64, caption string) string {
	high := c.y + 40
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" width="%d" height="%.0f" viewBox="0 0 %d %.0f" role="img" aria-label="%s" font-family="'gg sans','Noto Sans','Helvetica Neue',Helvetica,Arial,sans-serif">`+"\n",
		width, high, width, high, html.EscapeString(caption))
	b.WriteString("<style>.b{font-weight:600}</style>\n")
	fmt.Fprintf(&b, `<rect width="%d" height="%.0f" rx="10" fill="#313338"/>`+"\n", width, high)
	fmt.Fprintf(&b, `<rect x="%d" y="%.1f" width="%d" height="%.1f" rx="8" fill="#2b2d31" stroke="#3f4147"/>`+"\n", left, top, width-left-20, c.y-top)
	b.WriteString(c.out.String())
	fmt.Fprintf(&b, `<text x="%d" y="%.1f" font-size="12" font-style="italic" fill="#949ba4">%s</text>`+"\n</svg>\n", left, c.y+25, html.EscapeString(caption))
	return b.String()
}

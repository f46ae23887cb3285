package pdf

import (
	"io"
	"math"

	"github.com/ledongthuc/pdf"
)

// letter is what a page shows at one place: a letter, a ligature of several.
type letter struct {
	text              string
	x, y, width, size float64 // points
	turn              int     // quarter turns, or oblique
}

// matrix maps text or user space to the page (ISO 32000-1, 8.3.4): its columns are
// a c e, b d f.
type matrix struct{ a, b, c, d, e, f float64 }

var identity = matrix{a: 1, d: 1}

// times is m after n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m.a*n.a + m.b*n.c, m.a*n.b + m.b*n.d,
		m.c*n.a + m.d*n.c, m.c*n.b + m.d*n.d,
		m.e*n.a + m.f*n.c + n.e, m.e*n.b + m.f*n.d + n.f,
	}
}

func moved(x, y float64) matrix { return matrix{a: 1, d: 1, e: x, f: y} }

// state is the graphics state, as far as text depends on it (ISO 32000-1, 9.3).
type state struct {
	page                                     matrix
	font                                     *font
	size, letterGap, wordGap, leading, raise float64
	stretch                                  float64
}

// canvas follows what a page draws.
type canvas struct {
	fonts   *fonts
	letters []letter
	state
	saved        []state
	text, line   matrix
	formsAllowed int
}

// deepestForm bounds forms within forms, which may hold each other.
const deepestForm = 4

// show draws the content of a page or form with its resources. It panics on content
// that is not as it should be; the letters before it stay.
func (c *canvas) show(content, resources pdf.Value) {
	known := c.fonts.of(resources)
	draw := func(stack *pdf.Stack, op string) {
		args := make([]pdf.Value, stack.Len())
		for i := len(args) - 1; i >= 0; i-- {
			args[i] = stack.Pop()
		}
		c.operate(op, args, known, resources)
	}
	if content.Kind() == pdf.Array { // one content in several streams
		for i := range content.Len() {
			bounded(content.Index(i))
			pdf.Interpret(content.Index(i), draw)
		}
		return
	}
	bounded(content)
	pdf.Interpret(content, draw)
}

// maxStream bounds what is unpacked of one content; that of a page of text has some
// 10 kB, of one with a map as lines some MB.
const maxStream = 64 << 20

// bounded panics on a stream that unpacks to more than maxStream: packed twice, a file
// of some kB can hold more than any computer reads.
func bounded(stream pdf.Value) {
	if n, _ := io.Copy(io.Discard, io.LimitReader(stream.Reader(), maxStream+1)); n > maxStream {
		panic(errLoop)
	}
}

// operate does one operator; those that move no text do nothing, and so do those with
// too few operands.
func (c *canvas) operate(op string, args []pdf.Value, known map[string]*font, resources pdf.Value) {
	number := func(i int) float64 { return args[i].Float64() }
	if len(args) < operands[op] {
		return
	}
	switch op {
	case "q":
		c.saved = append(c.saved, c.state)
	case "Q":
		if n := len(c.saved); n > 0 {
			c.state, c.saved = c.saved[n-1], c.saved[:n-1]
		}
	case "cm":
		c.page = matrix{number(0), number(1), number(2), number(3), number(4), number(5)}.times(c.page)
	case "BT":
		c.text, c.line = identity, identity
	case "Tf":
		c.font, c.size = known[args[0].Name()], number(1)
	case "Tc":
		c.letterGap = number(0)
	case "Tw":
		c.wordGap = number(0)
	case "TL":
		c.leading = number(0)
	case "Ts":
		c.raise = number(0)
	case "Tz":
		c.stretch = number(0) / 100
	case "Td":
		c.nextLine(number(0), number(1))
	case "TD":
		c.leading = -number(1)
		c.nextLine(number(0), number(1))
	case "Tm":
		c.line = matrix{number(0), number(1), number(2), number(3), number(4), number(5)}
		c.text = c.line
	case "T*":
		c.nextLine(0, -c.leading)
	case "'":
		c.nextLine(0, -c.leading)
		c.write(args[0].RawString())
	case "\"":
		c.wordGap, c.letterGap = number(0), number(1)
		c.nextLine(0, -c.leading)
		c.write(args[2].RawString())
	case "Tj":
		c.write(args[0].RawString())
	case "TJ":
		c.writeSpaced(args[0])
	case "Do":
		c.form(resources.Key("XObject").Key(args[0].Name()), resources)
	}
}

// operands are how many each operator needs.
var operands = map[string]int{"cm": 6, "Tf": 2, "Tc": 1, "Tw": 1, "TL": 1, "Ts": 1, "Tz": 1, "Td": 2, "TD": 2, "Tm": 6, "'": 1, "\"": 3, "Tj": 1, "TJ": 1, "Do": 1}

func (c *canvas) nextLine(x, y float64) {
	c.line = moved(x, y).times(c.line)
	c.text = c.line
}

// writeSpaced writes strings with numbers between them, which move the next one.
func (c *canvas) writeSpaced(list pdf.Value) {
	for i := range list.Len() {
		if part := list.Index(i); part.Kind() == pdf.String {
			c.write(part.RawString())
		} else {
			c.text = moved(-part.Float64()/1000*c.size*c.stretch, 0).times(c.text)
		}
	}
}

// write shows a string in the font that is set.
func (c *canvas) write(codes string) {
	if c.font == nil {
		return
	}
	if len(c.letters) > mostLetters {
		panic(errLoop)
	}
	for code, g := range c.font.glyphs(codes) {
		at := matrix{c.size * c.stretch, 0, 0, c.size, 0, c.raise}.times(c.text).times(c.page)
		along, up := math.Hypot(at.a, at.b), math.Hypot(at.c, at.d)
		c.letters = append(c.letters, letter{g.text, at.e, at.f, g.width * along, up, turnOf(at)})
		step := g.width*c.size + c.letterGap
		if code == " " {
			step += c.wordGap
		}
		c.text = moved(step*c.stretch, 0).times(c.text)
	}
}

// form draws a form: content with resources of its own.
func (c *canvas) form(form, around pdf.Value) {
	if form.Key("Subtype").Name() != "Form" || c.formsAllowed == 0 {
		return
	}
	resources := form.Key("Resources")
	if resources.IsNull() {
		resources = around
	}
	before, saved, text, line := c.state, c.saved, c.text, c.line
	c.formsAllowed--
	if m := form.Key("Matrix"); m.Len() == 6 {
		n := func(i int) float64 { return m.Index(i).Float64() }
		c.page = matrix{n(0), n(1), n(2), n(3), n(4), n(5)}.times(c.page)
	}
	c.show(form, resources)
	c.formsAllowed++
	c.state, c.saved, c.text, c.line = before, saved, text, line
}

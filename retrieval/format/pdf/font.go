package pdf

import (
	"io"
	"iter"
	"maps"
	"regexp"
	"strconv"
	"strings"

	"github.com/ledongthuc/pdf"
)

// glyph is what a code of a font shows; its width is in parts of the letters' size.
type glyph struct {
	text  string
	width float64
}

// font is a font of a page, read once: what the file holds of it is unpacked anew each
// time it is asked for.
type font struct {
	encoding pdf.TextEncoding
	meant    map[string]string // by code: what the font's own table says, before encoding
	double   bool              // two bytes a code
	widths   map[int]float64   // by code, in thousandths
	other    float64           // the width of the other codes
	known    map[string]glyph
}

// fonts are those of the pages seen so far.
type fonts struct {
	key   string
	fonts map[string]*font
}

// of gives the fonts of a page by their names there. Most pages of a file have those of
// the page before: what their dictionary says, references and all, is the same then.
func (f *fonts) of(resources pdf.Value) map[string]*font {
	all := resources.Key("Font")
	if key := all.String(); f.fonts == nil || key != f.key {
		f.key, f.fonts = key, map[string]*font{}
		for _, name := range all.Keys() {
			f.fonts[name] = openFont(all.Key(name))
		}
	}
	return f.fonts
}

// openFont reads a font; one that cannot be read shows nothing, and is nil.
func openFont(v pdf.Value) (opened *font) {
	defer func() {
		if recover() != nil {
			opened = nil
		}
	}()
	if v.Key("ToUnicode").Kind() == pdf.Stream {
		bounded(v.Key("ToUnicode"))
	}
	source := pdf.Font{V: v}
	f := &font{encoding: source.Encoder(), widths: map[int]float64{}, known: map[string]glyph{}}
	if v.Key("Subtype").Name() != "Type0" {
		first, widths := int(v.Key("FirstChar").Int64()), v.Key("Widths")
		for i := range widths.Len() {
			f.widths[first+i] = widths.Index(i).Float64()
		}
		if v.Key("Subtype").Name() == "Type3" { // in units of its own
			if m := v.Key("FontMatrix"); m.Len() == 6 {
				for code := range f.widths {
					f.widths[code] *= 1000 * m.Index(0).Float64()
				}
			}
		}
		f.other = v.Key("FontDescriptor").Key("MissingWidth").Float64()
		if widths.Len() == 0 {
			f.other = 500 // one of the 14 fonts that every reader has
		}
		f.meant = differing(v.Key("Encoding").Key("Differences"))
		maps.Copy(f.meant, readUnicode(v.Key("ToUnicode")))
		if encoding := v.Key("Encoding"); encoding.Kind() != pdf.Name && v.Key("ToUnicode").IsNull() {
			f.readNames(v.Key("FontDescriptor").Key("FontFile"))
		}
		return f
	}
	f.double = true
	under := v.Key("DescendantFonts").Index(0)
	if f.other = 1000; !under.Key("DW").IsNull() {
		f.other = under.Key("DW").Float64()
	}
	f.readWidths(under.Key("W"))
	return f
}

// named is how the program of a Type 1 font says which letter a code shows.
var named = regexp.MustCompile(`dup\s+(\d{1,3})\s*/(\w+)\s+put`)

// special are the letters that TeX's fonts have at places of their own; at the other
// places they have what ASCII has.
var special = map[string]string{
	"fi": "fi", "fl": "fl", "ff": "ff", "ffi": "ffi", "ffl": "ffl", "quotedblleft": "“", "quotedblright": "”",
	"quoteleft": "‘", "quoteright": "’", "endash": "–", "emdash": "—", "bullet": "•", "dotlessi": "ı", "minus": "−",
}

// longestHead bounds the readable part of a Type 1 font's program.
const longestHead = 64 << 10

// readNames reads a font's own encoding from its program, where nothing else tells it.
func (f *font) readNames(program pdf.Value) {
	if program.IsNull() {
		return
	}
	head, _ := io.ReadAll(io.LimitReader(program.Reader(), longestHead))
	for _, m := range named.FindAllSubmatch(head, -1) {
		code, err := strconv.Atoi(string(m[1]))
		text, ok := special[string(m[2])]
		if err == nil && code < 256 && ok {
			width := f.other
			if w, known := f.widths[code]; known {
				width = w
			}
			f.known[string([]byte{byte(code)})] = glyph{text, width / 1000}
		}
	}
}

// differing are the codes that an encoding gives to ligatures and the like, whose names
// the library does not know: a code, then the names from there on.
func differing(list pdf.Value) map[string]string {
	meant := map[string]string{}
	code := 0
	for i := range list.Len() {
		switch v := list.Index(i); v.Kind() {
		case pdf.Integer:
			code = int(v.Int64())
		case pdf.Name:
			if name := v.Name(); code >= 0 && code < 256 && (strings.ContainsAny(name, "_.") || strings.HasPrefix(name, "uni")) {
				if text := textOfName(name); text != "" {
					meant[string([]byte{byte(code)})] = text
				}
			}
			code++
		}
	}
	return meant
}

// readWidths reads the widths of a composite font: "first [w w w]" and "first last w"
// (ISO 32000-1, 9.7.4.3).
func (f *font) readWidths(list pdf.Value) {
	for i := 0; i+1 < list.Len(); {
		first, next := int(list.Index(i).Int64()), list.Index(i+1)
		if next.Kind() == pdf.Array {
			for j := range next.Len() {
				f.widths[first+j] = next.Index(j).Float64()
			}
			i += 2
			continue
		}
		width := list.Index(i + 2).Float64()
		for code := first; code <= int(next.Int64()) && code <= 0xffff; code++ {
			f.widths[code] = width
		}
		i += 3
	}
}

// glyphs gives what each code of a string shows.
func (f *font) glyphs(codes string) iter.Seq2[string, glyph] {
	return func(yield func(string, glyph) bool) {
		step := 1
		if f.double {
			step = 2
		}
		for ; len(codes) >= step; codes = codes[step:] {
			if !yield(codes[:step], f.glyph(codes[:step])) {
				return
			}
		}
	}
}

func (f *font) glyph(code string) glyph {
	g, ok := f.known[code]
	if !ok {
		n := int(code[0])
		if f.double {
			n = n<<8 | int(code[1])
		}
		width, known := f.widths[n]
		if !known {
			width = f.other
		}
		text, ok := f.meant[code]
		if !ok {
			text = f.encoding.Decode(code)
		}
		g = glyph{text, width / 1000}
		f.known[code] = g
	}
	return g
}

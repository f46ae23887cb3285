package retrieval

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// plainLine reads a line that has no more than an export of articles needs: an object of
// texts and whole numbers, and another one of these as its "metadata". ok is false where
// there is more, or something is wrong, and encoding/json has the say. It takes a fifth of
// the time, which for 100,000 articles is most of what reading them costs, and its texts are parts
// of the line. text is valid UTF-8.
func plainLine(text string) (r record, ok bool) {
	p := plainReader{left: text}
	facts, within := p.object(true)
	p.space()
	if p.bad || p.left != "" {
		return nil, false
	}
	for _, f := range append(within, facts...) {
		if strings.TrimSpace(f.text) != "" {
			r.set(f.name, f.text)
		}
	}
	return r, true
}

// plainReader reads JSON from the front. What is not plain sets bad.
type plainReader struct {
	left string
	bad  bool
}

func (p *plainReader) space() {
	for p.left != "" && strings.IndexByte(" \t\r\n", p.left[0]) >= 0 {
		p.left = p.left[1:]
	}
}

// next takes a byte, white space before it, when it is the next.
func (p *plainReader) next(b byte) bool {
	p.space()
	if p.left == "" || p.left[0] != b {
		return false
	}
	p.left = p.left[1:]
	return true
}

// object reads an object, and the one under "metadata" where one may be within.
func (p *plainReader) object(outer bool) (facts, within record) {
	facts = make(record, 0, 4)
	if p.bad = !p.next('{'); p.bad || p.next('}') {
		return facts, nil
	}
	for {
		p.space()
		written := p.text()
		name := factName(written)
		if p.bad = p.bad || !p.next(':') || facts.has(name); p.bad {
			return nil, nil
		}
		p.space()
		switch {
		case p.left == "":
			p.bad = true
		case p.left[0] == '"':
			facts = append(facts, fact{name, p.text()})
		case p.left[0] == '{' && outer && written == "metadata":
			within, _ = p.object(false)
			facts = append(facts, fact{name: name})
		default:
			facts = append(facts, fact{name, p.wholeNumber()})
		}
		if p.bad || p.next('}') {
			return facts, within
		}
		if p.bad = !p.next(','); p.bad {
			return nil, nil
		}
	}
}

func (r record) has(name string) bool {
	for _, f := range r {
		if f.name == name {
			return true
		}
	}
	return false
}

// wholeNumber reads one as it is written.
func (p *plainReader) wholeNumber() string {
	n := 0
	for n < len(p.left) && '0' <= p.left[n] && p.left[n] <= '9' {
		n++
	}
	number := p.left[:n]
	p.left = p.left[n:]
	// 1.5 and 1e5 are numbers, too, and 01 is none.
	if p.bad = p.bad || n == 0 || n > 1 && number[0] == '0' || p.left != "" && strings.IndexByte(" \t\r\n,}", p.left[0]) < 0; p.bad {
		return ""
	}
	return number
}

// text reads a text between quotation marks.
func (p *plainReader) text() string {
	if p.bad = p.bad || p.left == "" || p.left[0] != '"'; p.bad {
		return ""
	}
	p.left = p.left[1:]
	var b []byte // what was read before the last escape; nil for none
	for i := 0; i < len(p.left); i++ {
		switch c := p.left[i]; {
		case c == '"':
			text := p.left[:i]
			p.left = p.left[i+1:]
			if b == nil {
				return text
			}
			return string(append(b, text...))
		case c < ' ':
			p.bad = true
			return ""
		case c == '\\':
			r, size := escaped(p.left[i:])
			if size == 0 {
				p.bad = true
				return ""
			}
			if b == nil {
				b = make([]byte, 0, len(p.left))
			}
			b = utf8.AppendRune(append(b, p.left[:i]...), r)
			p.left = p.left[i+size:]
			i = -1
		}
	}
	p.bad = true
	return ""
}

// escaped is the character that an escape at the beginning of text stands for, with the
// escape's size; 0 where it stands for half of one, or for nothing.
func escaped(text string) (r rune, size int) {
	if len(text) < 2 {
		return 0, 0
	}
	switch text[1] {
	case '"', '\\', '/':
		return rune(text[1]), 2
	case 'b':
		return '\b', 2
	case 'f':
		return '\f', 2
	case 'n':
		return '\n', 2
	case 'r':
		return '\r', 2
	case 't':
		return '\t', 2
	case 'u':
		if len(text) < 6 {
			return 0, 0
		}
		n, err := strconv.ParseUint(text[2:6], 16, 32)
		if err != nil || utf16.IsSurrogate(rune(n)) {
			return 0, 0
		}
		return rune(n), 6
	}
	return 0, 0
}

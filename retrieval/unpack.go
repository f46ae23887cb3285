package retrieval

import (
	"encoding/binary"
	"slices"
	"unicode/utf8"
)

// unpacker reads what was packed (made.go). What it reads may be anything: where it makes no sense, bad is
// set and all that follows is empty.
type unpacker struct {
	left string
	bad  bool
}

// number reads a number that is no larger than most.
func (u *unpacker) number(most int) int {
	// Of one byte, as nearly all are.
	if len(u.left) > 0 && u.left[0] < 0x80 && int(u.left[0]) <= most {
		n := int(u.left[0])
		u.left = u.left[1:]
		return n
	}
	var b [binary.MaxVarintLen64]byte
	n, size := binary.Uvarint(b[:copy(b[:], u.left)])
	if size <= 0 || n > uint64(max(most, 0)) {
		u.left, u.bad = "", true
		return 0
	}
	u.left = u.left[size:]
	return int(n)
}

// text reads a text, which is a part of what is read.
func (u *unpacker) text() string {
	n := u.number(len(u.left))
	if n > len(u.left) { // the number's own bytes are gone
		u.left, u.bad = "", true
		return ""
	}
	text := u.left[:n]
	u.left = u.left[n:]
	return text
}

func (u *unpacker) texts(into *[]string) []string {
	first := len(*into)
	for range u.number(len(u.left)) {
		*into = append(*into, u.text())
	}
	return slices.Clip((*into)[first:])
}

// passOver reads a list of texts and keeps nothing of it.
func (u *unpacker) passOver() {
	for range u.number(len(u.left)) {
		u.text()
	}
}

// room is where passages and their sentences are put: of a whole corpus into one piece of
// memory each, where a piece for every passage would take longer than reading them.
type room struct {
	passages  []Passage
	sentences []Span
}

// passages reads the passages of an article with that body. They are such as it could
// have, or bad is set.
func (u *unpacker) passages(article int, body string, into *room) {
	n, at := u.number(len(u.left)), 0
	u.bad = u.bad || n == 0
	for range n {
		p, first := Passage{Article: article, words: u.number(len(body))}, len(into.sentences)
		for range u.number(len(u.left)) {
			start := at + u.number(len(body)-at)
			end := start + u.number(len(body)-start)
			if u.bad = u.bad || end == start || !isEdge(body, start) || !isEdge(body, end); u.bad {
				return
			}
			into.sentences, at = append(into.sentences, Span{start, end}), end
		}
		p.Sentences = slices.Clip(into.sentences[first:])
		if u.bad = u.bad || len(p.Sentences) == 0; u.bad {
			return
		}
		p.Span = Span{p.Sentences[0].Start, at}
		into.passages = append(into.passages, p)
	}
}

// isEdge reports whether a text can be cut at a byte.
func isEdge(text string, at int) bool { return at == len(text) || utf8.RuneStart(text[at]) }

// contents are the terms and names of an article.
type contents struct {
	title, names []string
	terms        [][]string // by passage
}

// contents reads what stands behind the passages, of which there are n.
func (u *unpacker) contents(n int, into *portion) contents {
	c, first := contents{title: u.texts(&into.texts), names: u.texts(&into.texts)}, len(into.terms)
	for range n {
		into.terms = append(into.terms, u.texts(&into.texts))
	}
	c.terms = slices.Clip(into.terms[first:])
	return c
}

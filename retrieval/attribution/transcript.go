package attribution

import (
	"strings"
	"unicode"
)

// label is the speaker's name before a turn of a printed interview.
type label struct {
	span Span // of the name, without colon
	turn Span // of what is said
}

// labels finds the turns of a transcript, by the index of their paragraph. One
// line with a colon is no transcript: a label counts when it is in capitals (or
// Q and A) or comes again, and when at least two paragraphs have one.
func labels(texts []text) map[int]label {
	found := map[int]label{}
	times := map[string]int{}
	for i := range texts {
		t := &texts[i]
		if l, ok := t.label(); ok {
			found[i] = l
			times[t.body[l.span.Start:l.span.End]]++
		}
	}
	turns := 0
	for i, l := range found {
		name := texts[i].body[l.span.Start:l.span.End]
		if name != strings.ToUpper(name) && times[name] < 2 {
			delete(found, i)
			continue
		}
		turns++
	}
	if turns < 2 || len(times) < 2 {
		return nil
	}
	return found
}

// maxLabel bounds a label, in bytes.
const maxLabel = 48

// label reads "SMITH:", "Jane Doe:", "Q." or "A:" at the start of a paragraph
// that goes on without quotation marks.
func (t *text) label() (label, bool) {
	at := trim(t.body, t.span)
	words := t.body[at.Start:at.End]
	end := strings.IndexByte(words[:min(len(words), maxLabel)], ':')
	if end < 0 && len(words) > 2 && (words[0] == 'Q' || words[0] == 'A') && words[1] == '.' {
		end = 1
	}
	if end < 1 {
		return label{}, false
	}
	name := words[:end]
	if len(strings.Fields(name)) > 4 || !unicode.IsLetter([]rune(name)[0]) {
		return label{}, false
	}
	for _, w := range strings.Fields(name) {
		first := []rune(w)[0]
		if !unicode.IsUpper(first) {
			return label{}, false
		}
	}
	turn := trim(t.body, Span{at.Start + end + 1, at.End})
	if !strings.ContainsFunc(t.body[turn.Start:turn.End], unicode.IsLetter) {
		return label{}, false // a list of figures: "Hale: 547"
	}
	if turn.Start >= turn.End || len(t.quotes) > 0 && t.quotes[0].outer.Start == turn.Start {
		return label{}, false
	}
	return label{span: Span{at.Start, at.Start + end}, turn: turn}, true
}

// turn is the quotation of a turn; Q and A are nobody's name.
func (m *memory) turn(t *text, l label) Quotation {
	as := plain(t.body, l.span)
	q := Quotation{Span: l.turn, Content: l.turn, Kind: Direct, Speech: true, Speaker: as, AsWritten: as, SpeakerSpan: l.span}
	if len(as) == 1 {
		q.Speaker = ""
	}
	s := sentence{text: t, tokens: t.units}
	if n, ok := readName(s.tokens, 0); ok {
		if r := m.oneNamed(n); r.set() {
			q.Speaker = r.name
		}
	}
	return q
}

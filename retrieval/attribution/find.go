package attribution

import (
	"cmp"
	"slices"
	"strings"
)

// Find returns the reported speech of an article in order of Span.Start: direct,
// mixed and indirect. Paragraphs are those of body, in order; what lies outside
// them is not read. Direct and mixed quotations never overlap.
//
// Spans of paragraphs that do not fit the body are cut to fit or left out.
func Find(body string, paragraphs []Paragraph) []Quotation {
	return slices.DeleteFunc(Marked(body, paragraphs), func(q Quotation) bool { return !q.Speech })
}

// Marked is Find with the words in quotation marks that are not speech as well;
// their Speech is false and they have no speaker.
func Marked(body string, paragraphs []Paragraph) []Quotation {
	found, _ := readArticle(body, paragraphs)
	return found
}

// Read is Find with the references of the article besides, in order: where it
// means somebody without naming them.
func Read(body string, paragraphs []Paragraph) ([]Quotation, []Reference) {
	found, references := readArticle(body, paragraphs)
	return slices.DeleteFunc(found, func(q Quotation) bool { return !q.Speech }), references
}

func readArticle(body string, paragraphs []Paragraph) ([]Quotation, []Reference) {
	texts := readParagraphs(body, paragraphs)
	people := findPeople(texts)
	m := newMemory(people)
	turns := labels(texts)
	r := referrer{m: m}
	var found []Quotation
	for i := range texts {
		t := &texts[i]
		if l, ok := turns[i]; ok {
			found = append(found, m.turn(t, l))
			continue
		}
		first := len(found)
		m.startParagraph(t)
		for _, s := range t.sentences() {
			r.read(s)
			said := m.readSentence(s)
			r.agree(said)
			found = append(found, said...)
		}
		if q, ok := m.headline(t); i == 0 && ok && len(found) == 0 {
			found = append(found, q)
		}
		m.endParagraph(t)
		m.fillOpen(t, found, first)
	}
	slices.SortStableFunc(found, func(a, b Quotation) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return found, r.found
}

// text is one paragraph read: its marked passages and its words.
type text struct {
	body   string
	span   Span
	cuts   []int // where the caller's sentences start
	quotes []marked
	tokens []token
	units  []token // tokens with each marked passage as one hole
	within []token // the tokens of the marked passages
}

func readParagraphs(body string, paragraphs []Paragraph) []text {
	texts := make([]text, 0, len(paragraphs))
	var last int
	for _, p := range paragraphs {
		// Foreign spans must neither panic nor have a byte read twice.
		span := Span{max(p.Span.Start, last, 0), min(p.Span.End, len(body))}
		if span.Start >= span.End {
			continue
		}
		last = span.End
		t := text{body: body, span: span, quotes: pairMarks(body, span)}
		t.tokens = tokenize(body, span, t.quotes)
		t.units = t.holes()
		t.within = make([]token, 0, max(0, len(t.tokens)+len(t.quotes)-len(t.units)))
		for _, k := range t.tokens {
			if k.quote > 0 {
				t.within = append(t.within, k)
			}
		}
		for _, s := range p.Sentences {
			t.cuts = append(t.cuts, s.Start)
		}
		texts = append(texts, t)
	}
	return texts
}

// plain returns the words of body in s on one line.
func plain(body string, s Span) string { return strings.Join(strings.Fields(body[s.Start:s.End]), " ") }

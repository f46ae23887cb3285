package main

import (
	"slices"
	"strings"
	"unicode"

	"footnote/retrieval/attribution"
	"footnote/retrieval/segment"
)

// article is a text cut into words, and what people annotated in it.
type article struct {
	name, body string
	words      []span // runs of letters and digits, without a possessive s
	marked     []bool // by word: it stands within double quotation marks
	annotated  []annotation
}

func newArticle(name, body string) article {
	a := article{name: name, body: body}
	open, from := false, -1
	var last rune
	word := func(end int) {
		if from >= 0 && !(body[from:end] == "s" && (last == '\'' || last == '’')) {
			a.words, a.marked = append(a.words, span{from, end}), append(a.marked, open)
		}
		from = -1
	}
	for i, r := range body {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) {
			if from < 0 {
				from = i
			}
			continue
		}
		word(i)
		doubled := r == last && strings.ContainsRune("'`", r)
		if last = r; doubled { // the typewriter's two, as old wires print them
			r, last = '"', 0
		}
		switch r {
		case '“':
			open = true
		case '”', '\n': // a mark left open ends with its paragraph
			open = false
		case '"':
			open = !open
		}
	}
	word(len(body))
	return a
}

// read finds the attributions as retrieval does, by its paragraphs and sentences;
// what stands where the ruler set the text apart is left out. The quotations that one
// cue reports are one attribution, with the words in marks that go on after it without
// a cue of their own, as annotators have it.
func (a article) read(ruler annotation) annotation {
	var split []attribution.Paragraph
	for _, p := range segment.Paragraphs(a.body) {
		paragraph := attribution.Paragraph{Span: attribution.Span(p)}
		for _, s := range segment.Sentences(a.body, p) {
			paragraph.Sentences = append(paragraph.Sentences, attribution.Span(s))
		}
		split = append(split, paragraph)
	}
	var found annotation
	by := map[attribution.Span]int{} // a cue's attribution
	last, speaker, direct := -1, "", false
	for _, q := range attribution.Find(a.body, split) {
		content := span(span{q.Content.Start, q.Content.End})
		if slices.ContainsFunc(ruler.left, func(s span) bool { return s.start <= content.start && content.end <= s.end }) {
			continue
		}
		goesOn := q.Cue == "" && q.AsWritten == "" && last >= 0 && direct && q.Speaker == speaker
		i, known := by[q.CueSpan]
		switch {
		case goesOn:
			i = last
		case q.Cue == "" || !known:
			i = len(found.attributions)
			found.attributions = append(found.attributions, relation{})
			if q.Cue != "" {
				by[q.CueSpan] = i
			}
		}
		r := &found.attributions[i]
		r.content = append(r.content, content)
		if q.AsWritten != "" && len(r.source) == 0 {
			r.source = []span{{q.SpeakerSpan.Start, q.SpeakerSpan.End}}
		}
		if q.Cue != "" && len(r.cue) == 0 {
			r.cue = []span{{q.CueSpan.Start, q.CueSpan.End}}
		}
		if q.Kind != attribution.Indirect {
			last, speaker, direct = i, q.Speaker, true
		}
	}
	return found
}

// in are the numbers of the words in the spans, each once and in order.
func (a article) in(spans []span) []int {
	var all []int
	for _, s := range spans {
		i, _ := slices.BinarySearchFunc(a.words, s.start, func(w span, at int) int { return w.end - at - 1 })
		for ; i < len(a.words) && a.words[i].start < s.end; i++ {
			all = append(all, i)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// print is the text of spans on one line.
func (a article) print(spans []span) string {
	parts := make([]string, len(spans))
	for i, s := range spans {
		parts[i] = strings.Join(strings.Fields(a.body[s.start:s.end]), " ")
	}
	return strings.Join(parts, " … ")
}

package retrieval

import (
	"slices"
	"strings"

	"footnote/retrieval/boilerplate"
	"footnote/retrieval/format/markdown"
	"footnote/retrieval/segment"
)

// Passage is a contiguous piece of one Article: whole paragraphs joined, or
// whole sentences of a paragraph that is too long. Passages of an article do not
// overlap, and a site's own text (package boilerplate) lies in none of them.
type Passage struct {
	// Article is the position of its Article in Corpus.Articles.
	Article int
	// Span is where it lies in the article's Body.
	Span Span
	// Sentences lie within Span, in order, without white space at their ends.
	Sentences []Span
	words     int
}

// cuttingRules names the rules by which articles are cut. It stands in every
// snapshot's header: change it with any change to what a passage is.
const cuttingRules = "paragraphs 60-200 words, site text and front matter left out, 1"

// Sizes of a passage in words. The model reads 256 word pieces, some 190 English
// words: a passage beyond that is embedded by its beginning only. Under 60 words
// a vector says little (docs/ranking.md has the figures).
const (
	minPassageWords = 60
	maxPassageWords = 200
)

// paragraph is a paragraph of an article as the cutter sees it.
type paragraph struct {
	sentences []Span
	words     []int // of each sentence
	// apart says that text left out stands before it, so that joining it to the
	// paragraph before would take that text in.
	apart bool
}

func (p paragraph) count() int {
	n := 0
	for _, w := range p.words {
		n += w
	}
	return n
}

// cut gives the passages of an article. Every article has at least one.
func cut(article int, body string) []Passage {
	var passages []Passage
	for _, group := range join(split(paragraphs(body))) {
		passage := Passage{Article: article}
		for _, p := range group {
			passage.Sentences = append(passage.Sentences, p.sentences...)
			passage.words += p.count()
		}
		last := len(passage.Sentences) - 1
		passage.Span = Span{passage.Sentences[0].Start, passage.Sentences[last].End}
		passages = append(passages, passage)
	}
	return passages
}

// withoutMark leaves a byte-order mark at the beginning of a body out of a span:
// it is no word of the article.
func withoutMark(body string, s Span) Span {
	if s.Start == 0 && strings.HasPrefix(body, byteOrderMark) && s.End > len(byteOrderMark) {
		s.Start = len(byteOrderMark)
	}
	return s
}

// everySentence gives the sentences of a body, the site's own text included.
func everySentence(body string) []Span {
	var all []Span
	for _, p := range segment.Paragraphs(body) {
		for _, s := range segment.Sentences(body, p) {
			all = append(all, withoutMark(body, Span(s)))
		}
	}
	return all
}

// paragraphs finds the paragraphs of a body and leaves out the site's own text.
func paragraphs(body string) []paragraph {
	var all [][]segment.Span
	for _, p := range segment.Paragraphs(body) {
		if sentences := segment.Sentences(body, p); len(sentences) > 0 {
			all = append(all, sentences)
		}
	}
	left := siteText(body, all)
	var kept []paragraph
	apart := false
	for _, sentences := range all {
		p := paragraph{apart: apart}
		for _, s := range sentences {
			span := withoutMark(body, Span(s))
			switch {
			case !slices.ContainsFunc(left, span.Overlaps):
				p.sentences = append(p.sentences, span)
				p.words = append(p.words, segment.Words(span.Of(body)))
			case len(p.sentences) == 0:
				p.apart = true
			}
		}
		apart = len(p.sentences) == 0 || p.sentences[len(p.sentences)-1].End != sentences[len(sentences)-1].End
		if len(p.sentences) > 0 {
			kept = append(kept, p)
		}
	}
	return kept
}

// siteText are the spans of a body that are no text of the article: the site's own, and
// what its writer put down about it in front.
func siteText(body string, all [][]segment.Span) []Span {
	var spans []Span
	if _, _, rest, ok := markdown.Front(body); ok {
		spans = append(spans, Span{0, rest})
	}
	for _, s := range boilerplate.Find(body, all) {
		spans = append(spans, Span(s))
	}
	return spans
}

// split cuts every paragraph of more than maxPassageWords into runs of whole
// sentences of nearly the same size. A sentence is never cut, however long.
func split(in []paragraph) []paragraph {
	var out []paragraph
	for _, p := range in {
		total := p.count()
		parts := (total + maxPassageWords - 1) / maxPassageWords
		if parts <= 1 || len(p.sentences) == 1 {
			out = append(out, p)
			continue
		}
		start, seen := 0, 0
		for part := 1; start < len(p.sentences); part++ {
			end := start + 1
			seen += p.words[start]
			// The next sentence belongs here when its middle does.
			for end < len(p.sentences) && (seen+p.words[end]/2)*parts < total*part {
				seen += p.words[end]
				end++
			}
			out = append(out, paragraph{p.sentences[start:end], p.words[start:end], p.apart && start == 0})
			start = end
		}
	}
	return out
}

// join puts neighbouring paragraphs together until a group has minPassageWords,
// as long as no group grows beyond maxPassageWords. What is left over at the end
// of an article joins the group before it.
func join(in []paragraph) [][]paragraph {
	var groups [][]paragraph
	size := 0 // words of the last group
	for i, p := range in {
		words, last := p.count(), len(groups)-1
		fits := last >= 0 && !p.apart && size+words <= maxPassageWords
		ends := i+1 == len(in) || in[i+1].apart
		if fits && (size < minPassageWords || ends && words < minPassageWords) {
			groups[last] = append(groups[last], p)
			size += words
			continue
		}
		groups = append(groups, []paragraph{p})
		size = words
	}
	return groups
}

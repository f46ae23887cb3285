package retrieval

import (
	"regexp"
	"slices"

	"footnote/retrieval/attribution"
)

// readable are an article's paragraphs as package attribution takes them.
func readable(a *Article) []attribution.Paragraph {
	var split []attribution.Paragraph
	for _, p := range paragraphs(a.Body) {
		first, last := p.sentences[0], p.sentences[len(p.sentences)-1]
		paragraph := attribution.Paragraph{Span: attribution.Span{Start: first.Start, End: last.End}}
		for _, s := range p.sentences {
			paragraph.Sentences = append(paragraph.Sentences, attribution.Span(s))
		}
		split = append(split, paragraph)
	}
	return split
}

// asksForSpeech are the words by which a question asks for what somebody said.
var asksForSpeech = regexp.MustCompile(`(?i)\b(say|says|said|saying|tell|told|quote|quoted|quotes|quotation|call|called|claim|claims|claimed|argue|argued|think|thinks|thought|describe|described|respond|responded|react|reacted|words|according|statement|comment|commented|believe|believed|warn|warned|promise|promised)\b`)

// asksExactWords are the words by which a question asks for speech word for word.
var asksExactWords = regexp.MustCompile(`(?i)\b(quotes?|quotations?|exact|exactly|verbatim|literally|word for word|own words|precise words|actual words)\b`)

// speakersAsked are the names of a query that asks for what they said; none when
// it asks for something else.
func speakersAsked(q Query) []string {
	if !asksForSpeech.MatchString(q.Text) {
		return nil
	}
	return q.Names
}

// quotationsBy are the spans of an article's quotations whose speaker is one of
// the names; exact leaves out what is told in the reporter's words.
func (ix *Index) quotationsBy(article int, names []string, exact bool) []Span {
	if len(names) == 0 {
		return nil
	}
	var spans []Span
	for _, q := range ix.said(article) {
		if q.Speaker != "" && !(exact && q.Kind == attribution.Indirect) && slices.ContainsFunc(names, func(name string) bool { return attribution.Match(q.Speaker, name) }) {
			spans = append(spans, Span(q.Span))
		}
	}
	return spans
}

// speakerOf names who said the quotation of which the span has most; "" when the
// article does not say. quoted reports whether the span quotes anybody at all.
func (ix *Index) speakerOf(article int, span Span) (speaker string, quoted bool) {
	speaker, _, quoted = ix.voiceOf(article, span)
	return speaker, quoted
}

// voiceOf is speakerOf with the writing or person in whose words the article
// reports the quotation, "" when the article itself does.
func (ix *Index) voiceOf(article int, span Span) (speaker, by string, quoted bool) {
	most := 0
	for _, q := range ix.said(article) {
		shared := min(q.Span.End, span.End) - max(q.Span.Start, span.Start)
		if q.Kind != attribution.Indirect && shared > most {
			speaker, by, quoted, most = q.Speaker, q.QuotedBy, true, shared
		}
	}
	return speaker, by, quoted
}

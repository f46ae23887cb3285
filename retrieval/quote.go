package retrieval

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode"

	"footnote/retrieval/attribution"
	"footnote/retrieval/segment"
)

// Quotes gives every quotation that the request asks for, in order of date, then
// of article and place; undated articles come last. A quotation printed word for
// word in a second article carries SameAs. The error is a filter that nothing
// can pass, or the end of ctx.
func (ix *Index) Quotes(ctx context.Context, r QuoteRequest) ([]Quote, error) {
	if err := r.Filter.Check(); err != nil {
		return nil, err
	}
	r = r.timed()
	if r.Filter.Check() != nil {
		return []Quote{}, nil // the mayor in 2016, of articles since 2020
	}
	by, about := ix.speakerAsked(r), ix.analyzer.QueryTerms(r.About)
	quotes := []Quote{}
	for _, a := range ix.byDate() {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if !r.Filter.keeps(ix.corpus.Articles[a]) {
			continue
		}
		for _, q := range ix.said(a) {
			if (r.Indirect || q.Kind != attribution.Indirect) && by.said(a, q) && ix.isAbout(a, q, about) {
				quotes = append(quotes, quote(ix.corpus.Articles[a], q))
			}
		}
	}
	number(quotes)
	if r.Limit > 0 && len(quotes) > r.Limit {
		quotes = quotes[:r.Limit]
	}
	return quotes, nil
}

// byDate gives the articles, as positions in the corpus, in order of date.
func (ix *Index) byDate() []int {
	order := make([]int, len(ix.corpus.Articles))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(ix.corpus.Articles[a].Published.Compare(ix.corpus.Articles[b].Published), cmp.Compare(a, b))
	})
	return order
}

// isAbout reports whether the sentences of a quotation share a term with the
// topic; no topic is every topic.
func (ix *Index) isAbout(article int, q attribution.Quotation, about []string) bool {
	if len(about) == 0 {
		return true
	}
	span := Span(q.Span)
	for _, p := range ix.passages[ix.first[article]:ix.first[article+1]] {
		if !p.Span.Overlaps(span) {
			continue
		}
		for _, s := range p.Sentences {
			if s.Overlaps(span) && slices.ContainsFunc(ix.analyzer.Terms(s.Of(ix.corpus.Articles[article].Body)), func(t string) bool { return slices.Contains(about, t) }) {
				return true
			}
		}
	}
	return false
}

func quote(a *Article, q attribution.Quotation) Quote {
	c := citation(a, Span(q.Span))
	c.Speaker, c.QuotedBy, c.Quoted = q.Speaker, q.QuotedBy, true
	return Quote{Citation: c, SpeakerAsWritten: q.AsWritten, Cue: q.Cue, Kind: string(q.Kind),
		Content: offsets(q.Content), SpeakerSpan: offsets(q.SpeakerSpan), CueSpan: offsets(q.CueSpan)}
}

// offsets are those of a span, none for the empty one.
func offsets(s attribution.Span) []int {
	if s.Start >= s.End {
		return []int{}
	}
	return []int{s.Start, s.End}
}

// wireWords is how many words a quotation needs to be known as wire copy whoever
// it is given to: one article's spokeswoman is another's spokesperson. Shorter ones
// ("we won") are the same only by the same speaker.
const wireWords = 8

// number counts the quotes from 1 and marks repeats of a wire copy.
func number(quotes []Quote) {
	type words struct{ speaker, text string }
	first := map[words]int{}
	for i := range quotes {
		q := &quotes[i]
		q.N = i + 1
		key := words{text: sortedWords(q.Text)}
		if segment.Words(q.Text) < wireWords {
			key.speaker = fold(q.Speaker)
		}
		if n := first[key]; n == 0 {
			first[key] = q.N
		} else if quotes[n-1].Article != q.Article {
			q.SameAs = n
		}
	}
}

// sortedWords are the words of a text, plain and sorted: "December 8 2022" and "8
// December 2022" are one text in two houses' styles.
func sortedWords(text string) string {
	words := strings.FieldsFunc(plain(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	slices.Sort(words)
	return strings.Join(words, " ")
}

// plain is a text without case, accents and the shapes of its quotation marks
// and dashes, by which two printings of one text are known.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '“', '”', '"', '‘', '’', '\'':
			return -1
		case '–', '—':
			return '-'
		}
		return r
	}, fold(text))
}

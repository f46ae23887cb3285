package retrieval

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"footnote/retrieval/answertype"
)

const (
	// defaultCitations is how many excerpts an answer shows when nobody says
	// otherwise: what a person reads in one look, and what fits a Discord message.
	defaultCitations = 3
	// furtherShare is how near to the best sentence's score in the first look a further
	// one must come to be shown: under it, it is about something else more often than
	// not.
	furtherShare = 0.55
	// longestJoined is up to how many bytes sentences side by side become one excerpt:
	// two or three of news, some 50 words.
	longestJoined = 300
)

// excerpts chooses the sentences to show, best first: the best one, and further
// ones that come near it and say something else, each made whole.
func (ix *Index) excerpts(ranked []sentence, limit int) []sentence {
	if limit <= 0 {
		limit = defaultCitations
	}
	var chosen []sentence
	for _, s := range ranked {
		if len(chosen) == limit {
			break
		}
		if !s.nears(ranked[0]) {
			continue
		}
		s.span = ix.whole(s)
		if !slices.ContainsFunc(chosen, func(c sentence) bool { return c.repeats(s) }) {
			chosen = append(chosen, s)
		}
	}
	return chosen
}

// nears reports whether a sentence comes near enough to the best one to be shown beside
// it.
func (s sentence) nears(best sentence) bool { return s.first >= furtherShare*best.first }

// joined makes one excerpt of chosen sentences that stand side by side in a passage, up
// to longestJoined: so they were written, and so they read. It takes the place of the
// better one. Sentences of two speakers, or of one and of the reporter, stay apart, each
// with its own.
func (ix *Index) joined(chosen []sentence) []sentence {
	var kept []sentence
	for _, s := range chosen {
		at := slices.IndexFunc(kept, func(k sentence) bool { return k.joins(s) && ix.sameVoice(k, s) })
		if at < 0 {
			kept = append(kept, s)
			continue
		}
		span := kept[at].span
		kept[at].span = Span{min(span.Start, s.span.Start), max(span.End, s.span.End)}
	}
	return kept
}

// sameVoice reports whether two sentences of an article quote the same speaker, or
// nobody.
func (ix *Index) sameVoice(s, t sentence) bool {
	speaker, quoted := ix.speakerOf(s.hit.Passage.Article, s.span)
	other, too := ix.speakerOf(t.hit.Passage.Article, t.span)
	return speaker == other && quoted == too
}

// joins reports whether two sentences stand side by side, with white space between
// them, and are short enough together.
func (s sentence) joins(t sentence) bool {
	if s.hit.passage != t.hit.passage {
		return false
	}
	first, second := s.span, t.span
	if second.Start < first.Start {
		first, second = second, first
	}
	return first.End <= second.Start && second.End-first.Start <= longestJoined &&
		strings.TrimSpace(s.hit.Article.Body[first.End:second.Start]) == ""
}

// repeats reports whether two sentences show the same words: the same place, or
// a wire copy of it.
func (s sentence) repeats(t sentence) bool {
	if s.hit.Article == t.hit.Article && s.span.Overlaps(t.span) {
		return true
	}
	return sortedWords(s.text()) == sortedWords(t.text()) || s.copies(t)
}

// cite makes numbered citations of sentences, with the words that answer the
// question emphasised.
func (ix *Index) cite(q answertype.Question, chosen []sentence) []Citation {
	citations := make([]Citation, 0, len(chosen))
	for i, s := range chosen {
		c := citation(s.hit.Article, s.span)
		c.N = i + 1
		c.Speaker, c.QuotedBy, c.Quoted = ix.voiceOf(s.hit.Passage.Article, s.span)
		c.Partial = len(ix.cutQuotations(s.hit.Passage.Article, s.span)) > 0
		c.Refers = ix.referencesIn(s.hit.Passage.Article, s.span)
		c.AlsoIn = ix.corpus.alsoIn(s.hit.Article, c.Text)
		c.Emphasis = emphasis(q, s.span, s.text())
		citations = append(citations, c)
	}
	return citations
}

// emphasis are the words of an excerpt that have the form of an answer, as spans
// of the article: the best ones, or none where the form says too little. On
// squad2 the first span is right for .42 of questions of no known type.
func emphasis(q answertype.Question, excerpt Span, text string) [][2]int {
	spans := [][2]int{}
	switch q.Type {
	case answertype.Other, answertype.Name, answertype.YesNo:
		return spans
	}
	for i, found := range answertype.Shown(q, text) {
		if i == 0 || q.Type == answertype.Quotation && isMarked(text, found) {
			spans = append(spans, [2]int{excerpt.Start + found.Start, excerpt.Start + found.End})
		}
	}
	slices.SortFunc(spans, func(a, b [2]int) int { return cmp.Compare(a[0], b[0]) })
	return spans
}

// isMarked reports whether a quotation mark stands right before a span: all that is
// quoted answers what somebody said.
func isMarked(text string, s answertype.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:s.Start])
	return strings.ContainsRune("\"“‘'«„", before)
}

// citation is what finds a span in its article.
func citation(a *Article, span Span) Citation {
	title, made := a.Headline()
	return Citation{
		Article: a.ID, Title: title, TitleMade: made,
		Outlet: a.Outlet, OutletInferred: a.IsInferred("outlet"),
		Published: a.Published.String(), PublishedInferred: a.IsInferred("published"),
		Start: span.Start, End: span.End, Text: span.Of(a.Body), Emphasis: [][2]int{}, Refers: []Reference{},
	}
}

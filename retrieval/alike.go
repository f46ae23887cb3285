package retrieval

import (
	"slices"
	"strings"
	"unicode"

	"footnote/retrieval/answertype"
	"footnote/retrieval/lexical"
)

// isNext reports whether a sentence follows another of its article, with nothing but white
// space and marks between.
func isNext(before, after sentence) bool {
	return before.hit.Article == after.hit.Article && before.span.End <= after.span.Start &&
		!strings.ContainsFunc(before.hit.Article.Body[before.span.End:after.span.Start], unicode.IsLetter)
}

// says reports whether a sentence has most of the words of a clause, small ones apart,
// and two of them at least. All words count the same: a rare one that the reporter put
// in another way must not outweigh the rest.
func (ix *Index) says(s sentence, clause string) bool {
	own := ix.analyzer.Terms(s.text())
	met, seen := 0, map[string]bool{}
	for _, t := range ix.analyzer.Terms(clause) {
		if ix.analyzer.IsStop(t) || seen[t] {
			continue
		}
		seen[t] = true
		if slices.Contains(own, t) {
			met++
		}
	}
	return met >= 2 && float64(met) >= deniedShare*float64(len(seen))
}

// hasWord reports whether a sentence has a form of a word; every sentence has "".
func (ix *Index) hasWord(s sentence, word string) bool {
	if word == "" {
		return true
	}
	terms, text := ix.analyzer.Terms(word), s.text()
	return slices.ContainsFunc(ix.analyzer.Tokens(text), func(t lexical.Token) bool {
		return slices.Contains(terms, t.Term) || answertype.SameVerb(word, text[t.Start:t.End])
	})
}

// sameSpeaker reports whether both sentences quote one named person, who then speaks
// for one side only.
func (ix *Index) sameSpeaker(a, b sentence) bool {
	one, _ := ix.speakerOf(a.hit.Passage.Article, a.span)
	other, _ := ix.speakerOf(b.hit.Passage.Article, b.span)
	return one != "" && fold(one) == fold(other)
}

// around is a sentence with its neighbours of the passage and its article's title: where
// it says who and where.
func (s sentence) around() string {
	all, at := s.hit.Passage.Sentences, s.at
	before, after := all[max(0, at-1)], all[min(len(all)-1, at+1)]
	return s.hit.Article.Title + "\n" + Span{min(before.Start, s.span.Start), max(after.End, s.span.End)}.Of(s.hit.Article.Body)
}

// shareName reports whether two texts have a name in common.
func shareName(a, b string) bool { return len(commonNames(a, b)) > 0 }

// commonNames are the capitalised words, folded, that two texts have in common.
func commonNames(a, b string) []string {
	names := capitalised(b)
	var common []string
	for _, x := range capitalised(a) {
		name := fold(x.text)
		if len(x.text) > 3 && !slices.Contains(common, name) && slices.ContainsFunc(names, func(y capital) bool { return strings.EqualFold(x.text, y.text) }) {
			common = append(common, name)
		}
	}
	return common
}

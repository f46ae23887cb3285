package retrieval

import (
	"regexp"
	"slices"
	"strings"

	"footnote/retrieval/answertype"
	"footnote/retrieval/period"
)

// formerly finds who or what was something, or stands beside it, with three words
// behind it.
var formerly = regexp.MustCompile(`(?i)\b(former|ex|then|erstwhile|outgoing|ousted|previous|shadow|deputy|vice|acting|assistant|would-be)[ -]+((?:[\pL'’-]+ ?){1,3})`)

// longAgo finds clauses that put a sentence into another time than its article's.
var longAgo = regexp.MustCompile(`(?i)\b(when (he|she|they|it|i|we) |(years|decades) (ago|earlier|before)\b|used to\b|back then\b|at the time\b|in those days\b|originally\b)`)

// isFormer reports whether a sentence calls former, or shadow, what the query asks
// for as present, or tells of a time long before: "the former mayor" does not say who
// the mayor is, nor "when he began, a ticket was £1".
func (j *judging) isFormer(s sentence) bool {
	if j.isDatedBack(s) || longAgo.MatchString(s.text()) {
		return true
	}
	for _, m := range formerly.FindAllStringSubmatch(s.text(), -1) {
		if j.asksFor(m[2]) && !j.asksFor(m[1]) {
			return true
		}
	}
	return false
}

// isNobody reports whether the best name that a sentence has for who is asked for is
// made of the question's own words, without the office: a Home Office spokesman is no
// Home Secretary, but Mayor Khan may be the mayor.
func (j *judging) isNobody(s sentence) bool {
	if j.asks.Type != answertype.Person {
		return false
	}
	found := answertype.Find(j.asks, s.text())
	if len(found) == 0 {
		return true
	}
	name := s.text()[found[0].Start:found[0].End]
	return j.asksFor(name) && !slices.Contains(j.ix.analyzer.Terms(name), j.office())
}

// office is the term of the office whose holder is asked for: the last word before
// "of" or the like; "" where there is none.
func (j *judging) office() string {
	rest := j.query.Own[len(holder.FindString(j.query.Own)):]
	noun := ""
	for _, word := range strings.Fields(rest) {
		terms := j.ix.analyzer.Terms(word)
		if says := len(terms) > 0 && j.terms.has(terms[0]); says {
			noun = terms[0]
		} else if noun != "" {
			break
		}
	}
	return noun
}

// isDatedBack reports whether a sentence gives what the query asks for a time long
// before its article: "the minister in 2016".
func (j *judging) isDatedBack(s sentence) bool {
	published := periodOf(s.hit.Article.Published)
	text := s.text()
	for _, e := range period.Find(text, published.First) {
		if e.Period.Last == 0 || e.Period.Last >= published.First-staleDays {
			continue
		}
		words := strings.Fields(text[:e.Start])
		if n := len(words); n > 1 && (words[n-1] == "in" || words[n-1] == "of") && j.asksFor(words[n-2]) {
			return true
		}
	}
	return false
}

// asksFor reports whether the query asks for any of the words.
func (j *judging) asksFor(words string) bool {
	return slices.ContainsFunc(j.ix.analyzer.Terms(words), func(t string) bool { return !j.ix.analyzer.IsStop(t) && j.terms.has(t) })
}

package boilerplate

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A score is what a sentence, or a paragraph, says for and against being the
// site's own text. All are points, never negative.
type score struct {
	voice     float64 // the site speaks, or speaks to the reader
	trade     float64 // it is about the site's own trade
	reporting float64 // it reports
	words     int
	voiced    int  // words in sentences with a voice
	personal  int  // words in sentences with "you", "we" or an imperative
	label     bool // a short line that is boilerplate only beside other boilerplate
}

func (v score) total() float64 { return v.voice + v.trade - v.reporting }

// clears reports that v has a voice, a trade, and the points it needs.
func (v score) clears(need float64) bool {
	return v.voice > 0 && v.trade > 0 && v.total() >= need
}

// follows reports that a sentence at the end of a paragraph is boilerplate, on
// its own or, next to boilerplate, with less.
func (v score) follows(need float64, next bool) bool {
	return v.clears(need) || next && v.voice > 0 && v.trade > 0 && v.total() >= beside
}

func (v *score) add(w score) {
	v.voice += w.voice
	v.trade += w.trade
	v.reporting += w.reporting
	v.words += w.words
	v.voiced += w.voiced
	v.personal += w.personal
	v.label = w.label
}

// A place says where in its paragraph a sentence stands.
type place struct {
	only  bool // it is the whole paragraph, as furniture is
	first bool
}

// scoreOf reads one sentence. Words within quoted are left out.
func scoreOf(body string, s Span, quoted []Span, at place) score {
	words, quotedWords := wordsOf(body, s, quoted)
	v := score{words: len(words) + quotedWords}
	if len(words) == 0 {
		return v
	}
	var seen tally
	var counted []string // a word counts once
	for i := 0; i < len(words); {
		e, n := lookup(words[i:])
		if e != (entry{}) && !slices.Contains(counted, words[i]) {
			counted = append(counted, words[i])
			seen.note(e)
		}
		i += n
	}
	ask := imperative(words)
	if seen.reader || seen.site || ask > 0 {
		v.personal = v.words
	}
	v.voice = seen.voice() + ask
	v.trade = seen.trade()
	v.reporting = seen.reports
	if quotedWords >= longQuotation {
		v.reporting += reportingQuotation
	}
	if namesPerson(body, s, quoted) {
		v.reporting += reportingName
	}
	at.only = at.only && quotedWords == 0
	v.furniture(body[s.Start:s.End], words, at)
	if v.voice > 0 {
		v.voiced = v.words
	}
	return v
}

// furniture adds what only short lines and footers have.
func (v *score) furniture(text string, words []string, at place) {
	line := strings.Join(words, " ")
	for _, opening := range linkOpenings {
		rest, ok := strings.CutPrefix(line, opening)
		if v.reporting >= reportingVerb && !strings.Contains(text, ":") { // Read more books, he told them
			break
		}
		if ok && (rest == "" || at.only && rest[0] == ' ' && len(words) <= linkWords) {
			v.voice, v.trade = v.voice+furnitureVoice, v.trade+furnitureTrade
			v.reporting = 0
			return
		}
	}
	switch {
	case at.only && len(words) <= labelWords && labels[line]:
		v.voice, v.trade = v.voice+furnitureVoice, v.trade+furnitureTrade
	case at.only && weakLabels[line]:
		v.label = true
	case at.first && strings.Contains(text, "©") || copyrighted(words) || strings.Contains(line, "all rights reserved"):
		v.voice, v.trade = v.voice+furnitureVoice, v.trade+furnitureTrade
		v.reporting = 0
	case at.only && v.voice > 0 && v.trade >= light && len(words) <= shortLine:
		v.voice += shortLinePoints
	}
}

// copyrighted reports a copyright line: the word and a year.
func copyrighted(words []string) bool {
	return len(words) > 1 && words[0] == "copyright" && len(words[1]) == len("2006") && strings.Trim(words[1], "0123456789") == ""
}

// imperative gives the points of a site's verb that opens the sentence, or the
// part behind its opening clause.
func imperative(words []string) float64 {
	if points := opensWithVerb(words); points > 0 {
		return points
	}
	if comma := slices.Index(words, ","); comma > 0 && clauses[words[0]] {
		return opensWithVerb(words[comma+1:])
	}
	return 0
}

func opensWithVerb(words []string) float64 {
	for len(words) > 0 && polite[words[0]] {
		words = words[1:]
	}
	if len(words) == 0 {
		return 0
	}
	e, n := lookup(words)
	if e.verb == mildVerb && n < len(words) && nounBefore[words[n]] {
		return 0
	}
	return e.verb
}

// wordsOf returns the words of s outside quotation marks, in small letters, and
// how many stand within. Apostrophes belong to words and become straight. A comma
// is a word, so that no phrase runs across it.
func wordsOf(body string, s Span, quoted []Span) (words []string, quotedWords int) {
	for i := s.Start; i < s.End; {
		start := i
		for i < s.End {
			r, size := utf8.DecodeRuneInString(body[i:s.End])
			apostrophe := (r == '\'' || r == '’') && i > start && letterAt(body, i+size)
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !apostrophe {
				break
			}
			i += size
		}
		if i == start {
			r, size := utf8.DecodeRuneInString(body[i:s.End])
			if r == ',' {
				words = append(words, ",")
			}
			i += size
			continue
		}
		if within(quoted, start) {
			quotedWords++
			continue
		}
		words = append(words, strings.ReplaceAll(strings.ToLower(body[start:i]), "’", "'"))
	}
	return words, quotedWords
}

// namesPerson reports a title and a name, outside quotation marks: "Mr Smith".
func namesPerson(body string, s Span, quoted []Span) bool {
	text := body[s.Start:s.End]
	for _, title := range titles {
		if i := strings.Index(text, title); i >= 0 && !within(quoted, s.Start+i) {
			return true
		}
	}
	return false
}

func letterAt(body string, i int) bool {
	r, _ := utf8.DecodeRuneInString(body[i:])
	return unicode.IsLetter(r)
}

// within reports that i lies in one of spans, which are in order.
func within(spans []Span, i int) bool {
	n, found := slices.BinarySearchFunc(spans, i, func(s Span, i int) int { return s.Start - i })
	return found || n > 0 && i < spans[n-1].End
}

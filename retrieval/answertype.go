package retrieval

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// answerType is the kind of words that would answer a question.
type answerType int

const (
	anyAnswer    answerType = iota
	nameAnswer              // who, whom, where: a name that the question does not have
	numberAnswer            // how many, how much: a number
	dateAnswer              // when, which year: a year, a month or a day
)

var (
	asksNumber = regexp.MustCompile(`(?i)\b(how (many|much|large|big|high|tall|far|long|old|fast|often)|what (number|percentage|percent|share|proportion|amount|price|cost|sum)|which (number|percentage|share))\b`)
	asksDate   = regexp.MustCompile(`(?i)\b(when|(what|which) (year|date|day|month|decade|century)|since when|how long ago)\b`)
	asksName   = regexp.MustCompile(`(?i)\b(who|whom|whose|where|(what|which) (\w+ )?(person|politician|minister|man|woman|country|city|town|party|company|newspaper|place|organi[sz]ation|group))\b`)

	hasNumber = regexp.MustCompile(`(?i)\p{Nd}|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|hundreds?|thousands?|millions?|billions?|half|twice|none)\b`)
	hasDate   = regexp.MustCompile(`\b(1[0-9]{3}|20[0-9]{2})s?\b|\b(January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|(?i:\b(yesterday|today|tomorrow|(last|next|this) (week|month|year|spring|summer|autumn|fall|winter)|century)\b)`)
	yearWord  = regexp.MustCompile(`\b(1[0-9]{3}|20[0-9]{2})\b`)
)

// answerTypeOf reads off a question what kind of words would answer it.
func answerTypeOf(question string) answerType {
	switch {
	case asksNumber.MatchString(question):
		return numberAnswer
	case asksDate.MatchString(question):
		return dateAnswer
	case asksName.MatchString(question):
		return nameAnswer
	default:
		return anyAnswer
	}
}

// in reports whether a sentence has words of the type that the question does not
// have itself.
func (t answerType) in(sentence, question string) bool {
	switch t {
	case numberAnswer:
		return newMatch(hasNumber, sentence, question)
	case dateAnswer:
		return newMatch(hasDate, sentence, question)
	case nameAnswer:
		question = strings.ToLower(question)
		return slices.ContainsFunc(capitalised(sentence), func(c capital) bool {
			return !strings.Contains(question, strings.ToLower(c.text)) && (c.inside || len(c.text) > 3)
		})
	default:
		return false
	}
}

func newMatch(kind *regexp.Regexp, sentence, question string) bool {
	for _, found := range kind.FindAllString(sentence, -1) {
		if !strings.Contains(strings.ToLower(question), strings.ToLower(found)) {
			return true
		}
	}
	return false
}

// yearsOf are the years that a question names.
func yearsOf(question string) []int {
	var years []int
	for _, text := range yearWord.FindAllString(question, -1) {
		if year, err := strconv.Atoi(text); err == nil {
			years = append(years, year)
		}
	}
	return years
}

// ofYear reports whether a sentence is about one of the years: it has the year,
// or its article was published in it.
func ofYear(years []int, sentence string, a *Article) bool {
	return slices.ContainsFunc(years, func(year int) bool {
		return a.Published.Year == year || strings.Contains(sentence, strconv.Itoa(year))
	})
}

package retrieval

import (
	"regexp"
	"slices"
	"strings"

	"footnote/retrieval/answertype"
	"footnote/retrieval/period"
)

const (
	// sameShare is how near to the best sentence another must come, in score, in the
	// question's words and in its words of the kind asked for, to give another value of
	// the same thing. Under it, it more often tells of another thing.
	sameShare = 0.7
	// changeShare is the share of the score where the question itself asks for a change.
	changeShare = 0.5
)

// overTime puts the sentences that give different values of the same asked thing at
// different times in order of time, before the others: the newest first where the
// question asks for the present state, else the oldest. The note tells a person so;
// "" leaves the order as it was.
//
// The best sentence must stay first unless the change is sure. So the question must
// fix no time and ask for a count, a sum or who holds an office; the times are those
// of different articles, and the values must differ.
func overTime(q Query, chosen []sentence) (ordered []sentence, note string) {
	when, _ := intentOf(q)
	asks := answertype.Of(q.Own)
	if when.Order != period.OverTime && (!when.Period.IsZero() || len(when.Unresolved) > 0 || !changes(asks, q.Own)) {
		return chosen, ""
	}
	var series, others []sentence
	for _, s := range chosen {
		if len(series) == 0 && len(others) > 0 || !differs(series, s, asks, when.Order) {
			others = append(others, s)
		} else {
			series = append(series, s)
		}
	}
	if len(series) < 2 {
		return chosen, ""
	}
	early, end := func(s, t sentence) bool { return s.hit.Article.Published.Compare(t.hit.Article.Published) < 0 }, "oldest"
	if when.Order == period.Latest {
		early, end = func(s, t sentence) bool { return t.hit.Article.Published.Compare(s.hit.Article.Published) < 0 }, "newest"
	}
	ordered, whole := inOrder(series, others, early)
	note = "The articles say different things at different times"
	if whole {
		note += "; the " + end + " comes first"
	}
	return ordered, note + "."
}

// inOrder sorts a series by what comes early, and lets the others into it, but none
// before its first, which is to answer; those and the undated come last. whole says
// that there are none of those, so that all that have a date stand in order of time.
func inOrder(series, others []sentence, early func(s, t sentence) bool) (ordered []sentence, whole bool) {
	compare := func(s, t sentence) int {
		switch {
		case early(s, t):
			return -1
		case early(t, s):
			return 1
		}
		return 0
	}
	slices.SortStableFunc(series, compare)
	first := series[0]
	var before []sentence
	whole = true
	for _, s := range others {
		if undated := s.hit.Article.Published.IsZero(); undated || early(s, first) {
			before = append(before, s)
			whole = whole && undated
		} else {
			series = append(series, s)
		}
	}
	slices.SortStableFunc(series, compare)
	return append(series, before...), whole
}

// differs reports whether a sentence gives another value, at another time, than each
// of a series, of which the first is the best.
func differs(series []sentence, s sentence, asks answertype.Question, order period.Order) bool {
	published := periodOf(s.hit.Article.Published)
	if published.IsZero() || order == period.Latest && s.features[featNewer] == 0 {
		return false
	}
	for i, t := range series {
		if published.Distance(periodOf(t.hit.Article.Published)) == 0 {
			return false
		}
		switch {
		case i > 0 || order == period.OverTime && s.first >= changeShare*t.first:
		case order == period.OverTime, s.first-s.newness() < sameShare*(t.first-t.newness()),
			s.features[featCovered] < sameShare*t.features[featCovered], s.features[featType] < sameShare*t.features[featType]:
			return false
		}
		if order != period.OverTime && sameValue(asks, s.text(), t.text()) {
			return false
		}
	}
	return order == period.OverTime || value(asks, s.text()) != ""
}

// newness is how many points of a sentence's score are for being new.
func (s sentence) newness() float64 { return s.features[featNewer] * firstWeights[featNewer] }

// sameValue reports whether two sentences answer alike: by the same number, or by
// names that share a word.
func sameValue(asks answertype.Question, a, b string) bool {
	x, y := value(asks, a), value(asks, b)
	switch asks.Type {
	case answertype.Person, answertype.Organisation, answertype.Name, answertype.Role:
	default:
		return x == y
	}
	words := strings.Fields(y)
	return slices.ContainsFunc(strings.Fields(x), func(w string) bool { return slices.Contains(words, w) })
}

// value is what a sentence answers: the digits of a number, or words in lower case.
func value(asks answertype.Question, text string) string {
	found := answertype.Shown(asks, text)
	if len(found) == 0 {
		return ""
	}
	words := fold(text[found[0].Start:found[0].End])
	if number := figure.FindString(words); number != "" {
		return strings.ReplaceAll(number, ",", "")
	}
	return words
}

var (
	figure = regexp.MustCompile(`[0-9][0-9.,]*`)
	// holder finds a question for who holds an office: "who is the mayor of Leeds", but
	// with another the clause of "who was the man who drove", "who was hurt".
	holder = regexp.MustCompile(`(?i)^who(['’]s| is| was| are| were| has been| have been| runs| ran| leads| led| heads| headed| chairs| chaired| owns| owned) `)
	// member finds "which party does she speak for".
	member = regexp.MustCompile(`(?i)^(which|what) \pL+ (is|was|does|did) `)
	clause = regexp.MustCompile(`(?i).\b(who|that|which|whose|to|by|with|behind|first|\pL+ed)\b`)
)

// state begins what somebody is or was without an office: "who was against the tram".
var state = regexp.MustCompile(`(?i)^(against|for|in|on|at|under|among|there|not|ill|hurt|dead|alive|responsible|guilty|right|wrong|to|invited|involved)\b`)

// changes reports whether a question asks for something that has one value at a time.
func changes(asks answertype.Question, text string) bool {
	switch asks.Type {
	case answertype.Number, answertype.Money, answertype.Percent, answertype.Duration, answertype.Age, answertype.Role:
		return true
	case answertype.Person, answertype.Organisation, answertype.Name:
		opening := holder.FindString(text)
		if opening == "" {
			return member.MatchString(text)
		}
		return !clause.MatchString(" "+text[len(opening):]) && !state.MatchString(text[len(opening):])
	}
	return false
}

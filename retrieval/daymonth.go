package retrieval

import (
	"fmt"
	"regexp"
	"strings"

	"footnote/retrieval/period"
)

// dayMonth is a day without a year: "4 November", "November 4th", "the 4th of November".
var dayMonth = regexp.MustCompile(`(?i)\b(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:` + months + `)|(?:` + months + `) \d{1,2}(?:st|nd|rd|th)?)\b(?:,? \d{4})?`)

const months = `january|february|march|april|may|june|july|august|september|october|november|december`

// reportDays is within how many days after a day papers tell of it.
const reportDays = 3

// readDay gives a day without a year the year of the articles: "on 4 November" is the one
// of which they tell, if they tell of one alone, and not the last one before the question
// was asked. The note says so.
func (ix *Index) readDay(q *Query) {
	at := dayMonth.FindStringIndex(q.Text)
	if at == nil || len(dayMonth.FindAllString(q.Text, 2)) > 1 {
		return
	}
	said := q.Text[at[0]:at[1]]
	if last := said[len(said)-1]; last >= '0' && last <= '9' && len(said) > 4 && said[len(said)-5] == ' ' {
		return // it has its year
	}
	year := 0
	for _, a := range ix.corpus.Articles {
		if a.Published.Day == 0 || a.Published.Year == year {
			continue
		}
		told := period.Find(fmt.Sprintf("%s %d", said, a.Published.Year), 0)
		if len(told) != 1 || !told[0].IsResolved() {
			return // 31 June
		}
		if days := day(a.Published) - told[0].Period.First; days < 0 || days > reportDays {
			continue
		}
		if year != 0 {
			return // of two years: nobody can tell
		}
		year = a.Published.Year
	}
	if year == 0 || year == q.Question.Now.Year {
		return
	}
	full := fmt.Sprintf("%s %d", said, year)
	q.Text, q.Own = strings.Replace(q.Text, said, full, 1), strings.Replace(q.Own, said, full, 1)
	q.Notes = append(q.Notes, fmt.Sprintf("“%s” read as %s.", said, full))
}

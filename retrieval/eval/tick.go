package eval

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"footnote/retrieval"
)

// Kinds of the judgments that a person makes by ticking excerpts.
const (
	KindAnswered   = "answered"   // an excerpt was ticked
	KindUnanswered = "unanswered" // the articles do not answer it
)

// Tick makes a judgment of the numbers of the excerpts that answer a question, as
// a person types them ("1 3", "2,4"), or of "none" when the articles do not answer
// it. The numbers are those of offered, from 1. The errors are sentences for the
// person.
func Tick(question Judgment, offered []retrieval.Citation, typed string) (Judgment, error) {
	j := question
	j.Kind, j.History = KindAnswered, append([]string{}, j.History...)
	j.Evidence, j.Answer, j.MustNot = []Evidence{}, []string{}, []string{}
	fields := strings.FieldsFunc(strings.ToLower(typed), func(r rune) bool { return isSpace(r) || r == ',' })
	if len(fields) == 0 {
		return Judgment{}, errors.New("type the numbers of the excerpts that answer, or none")
	}
	if len(fields) == 1 && (fields[0] == "none" || fields[0] == "0") {
		j.Kind = KindUnanswered
		return j, nil
	}
	var ticked []int
	for _, f := range fields {
		n, err := strconv.Atoi(f)
		if err != nil || n < 1 || n > len(offered) {
			return Judgment{}, fmt.Errorf("%q is none of the numbers shown, 1 to %d", f, len(offered))
		}
		if !slices.Contains(ticked, n) {
			ticked = append(ticked, n)
			j.Evidence = append(j.Evidence, Evidence{offered[n-1].Article, offered[n-1].Text})
		}
	}
	return j, nil
}

// SameQuestion reports whether two judgments ask the same, after the same earlier
// questions.
func (j Judgment) SameQuestion(k Judgment) bool {
	return j.Question == k.Question && slices.Equal(j.History, k.History)
}

// FreeID gives an ID that none of the judgments has: the one wished for, or the
// wish with the first free number behind it.
func FreeID(judgments []Judgment, wish string) string {
	taken := map[string]bool{}
	for _, j := range judgments {
		taken[j.ID] = true
	}
	id := wish
	for n := 2; taken[id]; n++ {
		id = fmt.Sprintf("%s-%d", wish, n)
	}
	return id
}

package retrieval

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// MaxQuestionRunes is the longest question that is read, in characters. Discord
// lets a person type 4,000 at most; whatever is longer is a text, not a question.
const MaxQuestionRunes = 4000

// Query is a Question made clean and valid.
type Query struct {
	Question Question
	// Own is the question as valid UTF-8 without control characters, names read as
	// the corpus writes them.
	Own string
	// Text is what is searched for: Own, with an earlier question of the
	// conversation in front when it is a follow-up.
	Text string
	// Terms are the terms of Text that are worth searching for.
	Terms []string
	// Names are the names that Text asks about and the corpus has.
	Names []string
	// Unknown are the names that no article has, as they were typed.
	Unknown []string
	// looked are the words that were looked for, as they were typed.
	looked []string
	// Notes are sentences for people about how the question was understood.
	Notes []string
}

// query makes a Query of a Question, or says why there is none.
func (ix *Index) query(q Question) (Query, Silence) {
	text := clean(q.Text)
	switch {
	case text == "":
		return Query{Question: q}, SilenceEmpty
	case utf8.RuneCountInString(q.Text) > MaxQuestionRunes:
		return Query{Question: q}, SilenceTooLong
	}
	query := Query{Question: q, Own: text, Text: text}
	if earlier := ix.followUp(text, q.History); len(earlier) > 0 {
		query.Text = strings.Join(earlier, " ") + " " + text
		query.Notes = append(query.Notes, fmt.Sprintf("Understood as a follow-up to “%s”.", strings.Join(earlier, "” and “")))
	}
	ix.readNames(&query)
	query.Terms = ix.analyzer.QueryTerms(query.Text)
	query.looked = ix.lookedFor(query.Text)
	if !ix.asksSomething(query.Terms) {
		return query, SilenceNotAQuestion
	}
	return query, ""
}

// asksSomething reports whether any term says what a question is about.
func (ix *Index) asksSomething(terms []string) bool {
	for _, t := range terms {
		if !ix.analyzer.IsStop(t) {
			return true
		}
	}
	return false
}

// mostLooked bounds how many words an abstention repeats.
const mostLooked = 12

// lookedFor are the words of a text that say what it is about, each once.
func (ix *Index) lookedFor(text string) []string {
	var words []string
	end := 0
	for _, t := range ix.analyzer.Tokens(text) {
		if t.Start < end || ix.analyzer.IsStop(t.Term) { // a compound comes after its parts
			continue
		}
		end = t.End
		word := text[t.Start:t.End]
		if !slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(w, word) }) && len(words) < mostLooked {
			words = append(words, word)
		}
	}
	return words
}

// clean gives a text as valid UTF-8 with single spaces, without control and
// formatting characters (a right-to-left override would turn an answer around).
func clean(text string) string {
	var b strings.Builder
	space := false
	for _, r := range strings.ToValidUTF8(text, " ") {
		switch {
		case unicode.IsSpace(r) || unicode.IsControl(r):
			space = b.Len() > 0
		case unicode.Is(unicode.Cf, r) && r != '\u200d': // joins the parts of an emoji
		default:
			if space {
				b.WriteByte(' ')
				space = false
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}

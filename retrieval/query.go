package retrieval

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"footnote/retrieval/followup"
	"footnote/retrieval/speechact"
)

// MaxQuestionRunes is the longest question that is read, in characters. Discord
// lets a person type 4,000 at most; whatever is longer is a text, not a question.
const MaxQuestionRunes = 4000

// Query is a Question made clean and valid.
type Query struct {
	Question Question
	// Own is the question as valid UTF-8 without control characters, names read as
	// the corpus writes them, those that a follow-up leaves out put in.
	Own string
	// Text is what is searched for: Own, with an earlier question of the
	// conversation in front where a follow-up does not say what the talk is about.
	Text string
	// Terms are the terms of Text that are worth searching for.
	Terms []string
	// Names are the names that Text asks about and the corpus has.
	Names []string
	// Unknown are the names that no article has, as they were typed.
	Unknown []string
	// act is what the person does by saying that; only a question is answered.
	act speechact.Act
	// looked are the words that were looked for, as they were typed.
	looked looked
	// past is what an answer to "Anything else?" leaves out, and rounds how many
	// answers besides.
	past   []sentence
	rounds int
	// unclear says that it asks about somebody whom nobody named, and nothing else.
	unclear bool
	// Notes are sentences for people about how the question was understood.
	Notes []string
}

// query makes a Query of a Question, or says why there is none.
func (ix *Index) query(ctx context.Context, q Question) (Query, Silence) {
	text := clean(q.Text)
	switch {
	case text == "":
		return Query{Question: q}, SilenceEmpty
	case tooLong(q.Text):
		return Query{Question: q}, SilenceTooLong
	}
	query := Query{Question: q}
	if act, asked := speechact.Read(text); act == speechact.Question {
		text = asked
	} else {
		query.act = act
	}
	query.Own, query.Text = text, text
	ix.followUp(ctx, &query)
	return query, ix.finish(&query)
}

// finish reads the names and terms of a query whose Own and Text are known, or says why
// there is nothing to search for.
func (ix *Index) finish(q *Query) Silence {
	ix.readDay(q)
	ix.readNames(q)
	ix.readPlainNames(q)
	ix.readAcronyms(q)
	ix.readMisspelt(q)
	q.Terms = ix.analyzer.QueryTerms(q.Text)
	q.looked = ix.lookFor(q.Text, q.Unknown, timesIn(*q))
	if q.unclear || q.act != speechact.Question || !ix.asksSomething(q.Terms) {
		return SilenceNotAQuestion
	}
	return ""
}

// goOn makes the query ask what a follow-up was understood to ask.
func (q *Query) goOn(r followup.Reading) {
	q.Own, q.Text = clean(r.Own), clean(r.Own)
	if r.Context != "" {
		q.Text = clean(r.Context) + " " + q.Own
	}
}

func tooLong(text string) bool { return utf8.RuneCountInString(text) > MaxQuestionRunes }

// asksSomething reports whether any term says what a question is about; figures
// alone do not.
func (ix *Index) asksSomething(terms []string) bool {
	for _, t := range terms {
		if !ix.analyzer.IsStop(t) && strings.ContainsFunc(t, unicode.IsLetter) {
			return true
		}
	}
	return false
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

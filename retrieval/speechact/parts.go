package speechact

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mostParts is how many questions of one text are told apart; a text that asks more is
// read as one.
const mostParts = 3

// Parts are the questions that a text asks, where it asks two or three that can each
// stand alone: "Who is the mayor and when was she elected?", "Who won? Who lost?". A text
// that asks one is given as it is. What only adds to a question is no part: "and in how
// many boats?", "and why?", "who came and who did not" inside another clause.
func Parts(text string) []string {
	parts := []string{}
	from := 0
	for i := 0; i < len(text); i++ {
		next, ok := divides(text, i)
		if !ok || insideMarks(text[from:i]) || !asks(text[from:i]) || !asksAlone(text[next:]) {
			continue
		}
		parts = append(parts, asOne(text[from:i]))
		from, i = next, next
	}
	parts = append(parts, asOne(text[from:]))
	if len(parts) == 1 || len(parts) > mostParts {
		return []string{text}
	}
	return parts
}

// divides reports whether another question may begin after byte i, and where: behind a
// question mark, or behind "and".
func divides(text string, i int) (next int, ok bool) {
	rest := text[i:]
	switch {
	case strings.HasPrefix(rest, "? "):
		next = i + 2
		for _, and := range []string{"And ", "and ", "Also ", "also "} {
			if strings.HasPrefix(text[next:], and) {
				next += len(and)
			}
		}
		return next, true
	case strings.HasPrefix(rest, " and "):
		return i + len(" and "), true
	case strings.HasPrefix(rest, ", and "), strings.HasPrefix(rest, "; and "):
		return i + len(", and "), true
	}
	return 0, false
}

// insideMarks reports whether a text ends inside quotation marks.
func insideMarks(text string) bool {
	return strings.Count(text, `"`)%2 == 1 || strings.Count(text, "“") > strings.Count(text, "”")
}

// asks reports whether a text begins as a question; what follows "and" must do more.
func asks(text string) bool {
	words := wordsOf(text)
	return len(words) > 2 && (asksWith[words[0]] || isVerb(words[0])) || asksAlone(text)
}

// asksAlone reports whether a text begins as a whole question does: with a question word
// and a verb ("when was she", "who paid"), or with an auxiliary and a subject.
func asksAlone(text string) bool {
	words := wordsOf(text)
	first, second := at(words, 0), at(words, 1)
	switch {
	case len(words) < 2:
		return false
	case first == "who" || first == "who's" || first == "what's":
		return second != "and" && second != "or"
	case first == "what" || first == "which":
		return isVerb(second) && len(words) > 2 || len(words) > 3 && hasVerb(words[2:min(len(words), 5)])
	case first == "how":
		return len(words) > 2 && (isVerb(second) || hasVerb(words[2:min(len(words), 6)]))
	case first == "when" || first == "where" || first == "why" || first == "whom" || first == "whose":
		return len(words) > 2 && isVerb(second)
	}
	return len(words) > 2 && isVerb(first)
}

func isVerb(w string) bool { return modals[w] || being[w] || doing[w] }

func hasVerb(words []string) bool {
	for _, w := range words {
		if isVerb(w) {
			return true
		}
	}
	return false
}

// doing are the auxiliaries besides those of being and the modals.
var doing = map[string]bool{"do": true, "does": true, "did": true, "has": true, "have": true, "had": true, "is": true, "was": true, "are": true, "were": true}

// asOne is a part as a question by itself: with a capital and a question mark.
func asOne(part string) string {
	part = strings.TrimRight(strings.TrimSpace(part), "?.!,; ")
	r, size := utf8.DecodeRuneInString(part)
	return string(unicode.ToUpper(r)) + part[size:] + "?"
}

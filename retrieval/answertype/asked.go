package answertype

import "strings"

// asking is a question being read.
type asking struct {
	text     string
	tokens   []token
	question Question
	head     int // the token of the noun asked about; -1 for none
}

// read finds the question's word and reads what follows it.
func (a *asking) read() {
	a.head = -1
	at, word := a.questionWord()
	switch word {
	case "who", "whom", "whose", "who's":
		a.who(at, word)
	case "when":
		a.question.Type = Date
	case "where", "where's", "whereabouts":
		a.question.Type = Place
	case "why":
		a.question.Type = Reason
	case "how":
		a.how(at + 1)
	case "what", "which", "what's":
		a.what(at, word)
	case "name", "list", "give":
		a.whatIs(at+1, true)
	case "quote":
		a.question.Type = Quotation
	default:
		if len(a.tokens) > 0 && a.tokens[0].is(auxiliary) {
			a.question.Type = YesNo
		} else {
			a.bare()
		}
	}
}

func (a *asking) low(i int) string {
	if i < 0 || i >= len(a.tokens) {
		return ""
	}
	return strings.ToLower(a.text[a.tokens[i].start:a.tokens[i].end])
}

// questionWord returns the word that asks: the first of the question, or after a
// preposition ("In which year"), or else the first what, which or how many, as
// others inside a sentence mostly begin a clause ("the man who").
func (a *asking) questionWord() (at int, word string) {
	first := 0
	for first < len(a.tokens) && (a.tokens[first].mark != 0 || a.tokens[first].is(preposition) || a.tokens[first].is(connector) || a.low(first) == "so" || a.low(first) == "but") {
		first++
	}
	if word = a.low(first); asks[word] && !a.subordinate(first) {
		return first, word
	}
	if orders[word] {
		return first, word
	}
	if len(a.tokens) > first && a.tokens[first].is(auxiliary) && first == 0 {
		return 0, ""
	}
	for _, strong := range []bool{true, false} {
		for i := first; i < len(a.tokens); i++ {
			word := a.low(i)
			if !asks[word] || a.subordinate(i) {
				continue
			}
			if !strong || word == "what" || word == "how" || word == "which" && !a.clause(i) {
				return i, word
			}
		}
	}
	return -1, ""
}

// subordinate reports whether the question word at i begins a clause before the
// question proper: "When Washington arrived, who met him?".
func (a *asking) subordinate(i int) bool {
	if w := a.low(i); w != "when" && w != "where" && w != "how" || i+1 < len(a.tokens) && a.tokens[i+1].is(auxiliary) {
		return false
	}
	comma := false
	for j := i + 1; j < len(a.tokens); j++ {
		comma = comma || a.tokens[j].mark == ','
		if comma && asks[a.low(j)] {
			return true
		}
	}
	return false
}

// clause reports whether the which at i adds a clause: after a comma or a
// preposition after a comma, with no noun behind it.
func (a *asking) clause(i int) bool {
	return i > 0 && a.tokens[i-1].mark == ',' && i+1 < len(a.tokens) && a.tokens[i+1].is(auxiliary|pronoun)
}

var orders = words("name list give quote")

var asks = words("who whom whose who's when where where's whereabouts why how what which what's")

func words(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

package period

import "strings"

// tense is the time of a question's main verb.
type tense uint8

const (
	noTense tense = iota // none seen, or one that is neither (would, has called for)
	present              // is, does, runs, will
	past                 // was, did, told
)

// verbReach is how many words of "how many people in the north of France" may
// stand between the question's word and its verb.
const verbReach = 9

// tense reads the tense of the main verb of a question, or of the last of several:
// the first verb behind the word that asks, or the one the question begins with.
// Words of a clause within it ("who", "that") end the search, and where it finds
// nothing there is no tense: nothing is guessed.
func (p *parser) tense() tense {
	from := p.lastSentence()
	asks := p.asks(from)
	if asks < 0 && from > 0 {
		from = 0
		asks = p.asks(0)
	}
	if asks < 0 {
		return p.auxiliary(p.opening(from), false)
	}
	counts := p.low(asks) == "how" && (p.low(asks+1) == "many" || p.low(asks+1) == "much")
	plain := true // no word that could be a past form
	for i := asks + 1; i < len(p.tokens) && i <= asks+verbReach; i++ {
		w := p.low(i)
		if t := p.auxiliary(i, counts); t != noTense || isModal(w) || w == "has" || w == "have" {
			return t
		}
		switch {
		case isPast(w) && p.at(i).shape&capital == 0:
			return past
		case p.singular(i, asks):
			return present
		case i > asks+1 && (w == "who" || w == "whom" || w == "that" || w == "which" || w == "what"):
			return noTense
		}
		plain = plain && !isUnchanged(w)
	}
	if counts && plain {
		return present // "How many people live in Leeds?"
	}
	return noTense
}

// auxiliary is the tense of token i where it is an auxiliary; counts says that the
// question asks how many, of whom "have arrived" tells the present state.
func (p *parser) auxiliary(i int, counts bool) tense {
	switch p.low(i) {
	case "is", "are", "am", "isn", "aren", "does", "do", "doesn", "don", "can", "must", "will":
		return present
	case "s", "re":
		if p.at(i-1).kind == mark && p.at(i-1).shape&glued != 0 && isAsking(p.low(i-2)) {
			return present // "who's"
		}
	case "was", "were", "wasn", "weren", "did", "didn", "had", "hadn":
		return past
	case "has", "have":
		if counts || !p.isPerfect(i) {
			return present
		}
	}
	return noTense
}

// isPerfect reports whether has or have at token i goes with a participle: the
// perfect tells of what was, to an end that is not said.
func (p *parser) isPerfect(i int) bool {
	for k := i + 1; k < len(p.tokens) && k <= i+5; k++ {
		if w := p.low(k); isPast(w) || isUnchanged(w) || w == "been" || w == "done" || strings.HasSuffix(w, "wn") || strings.HasSuffix(w, "ken") || strings.HasSuffix(w, "ten") {
			return true
		}
	}
	return false
}

// singular reports whether token i is the third person of a verb: "who runs", and
// "which firm owns the" where no plural can stand.
func (p *parser) singular(i, asks int) bool {
	t := p.at(i)
	if t.shape&plural == 0 || t.shape&capital != 0 || strings.HasSuffix(p.low(i), "ss") {
		return false
	}
	if i == asks+1 {
		return p.low(asks) == "who"
	}
	before, behind := p.at(i-1), p.at(i+1)
	if before.kind == mark || before.shape&plural != 0 || before.kind == inWord || before.kind == ofWord {
		return false
	}
	return behind.kind == theWord || behind.kind == aWord || behind.shape&capital != 0 && behind.kind != mark
}

// lastSentence is the first token of the last sentence.
func (p *parser) lastSentence() int {
	for i := len(p.tokens) - 2; i > 0; i-- {
		if t := p.tokens[i]; t.kind == mark && (t.value == '?' || t.value == '.' && p.at(i+1).shape&capital != 0 && i+2 < len(p.tokens)) {
			return i + 1
		}
	}
	return 0
}

// asks is the word that asks from token i on; -1 without one.
func (p *parser) asks(i int) int {
	for ; i < len(p.tokens); i++ {
		if isAsking(p.low(i)) {
			return i
		}
		if p.auxiliary(i, false) != noTense {
			return -1
		}
	}
	return -1
}

// opening is the first token from i on that does not only join ("And is it open?").
func (p *parser) opening(i int) int {
	for p.at(i).kind == andWord || p.low(i) == "but" || p.low(i) == "so" || p.is(i, mark) {
		i++
	}
	return i
}

// low is the text of token i in lower case; "" where there is none.
func (p *parser) low(i int) string {
	if i < 0 || i >= len(p.tokens) {
		return ""
	}
	return strings.ToLower(p.words(i))
}

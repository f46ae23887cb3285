package answertype

// how reads what follows how, at token i.
func (a *asking) how(i int) {
	word := a.low(i)
	switch {
	case word == "come":
		a.question.Type = Reason
	case word == "many" || word == "few":
		a.howMany(i + 1)
	case word == "much":
		a.howMuch(i + 1)
	case word == "long" || word == "soon" || word == "quickly":
		a.question.Type = Duration
		if a.low(i+1) == "ago" {
			a.question.Type = Date
		} else if word == "long" && a.at(i+1).is(copula) && !a.mentions(lasting) {
			a.question.Type = Distance // how long is the bridge: a duration is asked with a verb
		}
	case word == "old":
		a.question.Type = Age
	case measures[word]:
		a.question.Type = Distance
	case word == "exactly":
		a.how(i + 1)
	case counts[word]:
		a.question.Type = Number
	default:
		a.question.Type = Manner
		if a.mentions(sayings) && a.said(sayings) {
			a.question.Type = Quotation
		}
	}
}

var (
	measures = words("far tall high deep wide thick broad near close short low")
	counts   = words("big large often frequently fast heavy hot cold strong loud great small dense populous expensive hard likely")
	lasting  = words("last lasted take took been stay stayed live lived serve served reign reigned rule ruled war battle term period")
	costing  = words("cost costs pay paid pays spend spent spends worth price money earn earned raise raised sell sold fine fined charge charged give gave provide invest invested budget salary fund funding owe donate donated bid buy bought make made compensation sum gross grossed receive received contribute save saves saved saving savings award awarded")
	sayings  = words("say said call says describe described describes react reacted respond responded explain reply replied comment commented claim claimed argue argued warn warned tell told announce announced suggest suggested promise promised tweet tweeted insist insisted")
)

// howMany takes the noun after how many: "how many of the people" too.
func (a *asking) howMany(i int) {
	a.question.Type = Number
	for a.at(i).is(function) && (a.at(i).is(preposition) || a.low(i) == "the" || a.low(i) == "other" || a.low(i) == "more" || a.low(i) == "different" || a.at(i).is(pronoun)) {
		i++
	}
	if a.head = a.phrase(i); a.head >= 0 && a.at(a.head).is(verbal|auxiliary) {
		a.head = -1 // "How many of them went"
	}
	if a.head >= 0 {
		switch singular(a.low(a.head)) {
		case "percent":
			a.question.Type = Percent
		case "pound", "euro", "dollar":
			a.question.Type = Money
		case "year", "day", "week", "month", "hour", "minute", "decade":
			if a.at(a.head+1).is(auxiliary) || a.at(a.head+1).is(function) {
				a.question.Type = Duration
			}
		case "mile", "kilometre", "kilometer", "metre", "meter", "foot":
			a.question.Type = Distance
		}
	}
}

// howMuch is money where a verb of paying stands in the question or nothing is
// counted, a share for "how much of", and an amount otherwise.
func (a *asking) howMuch(i int) {
	a.question.Type = Number
	switch {
	case a.at(i).word() && !a.at(i).is(function) && nouns[singular(a.low(i))] != Money:
		a.head = a.phrase(i) // "How much oil did they sell"
	case nouns[singular(a.low(i))] == Money || a.mentions(costing):
		a.question.Type = Money
	case a.low(i) == "of":
		a.question.Type = Percent
	}
	for _, t := range a.tokens {
		if t.mark == '£' || t.mark == '$' || t.mark == '€' {
			a.question.Type = Money
		}
	}
}

// mentions reports whether one of the words stands in the question.
func (a *asking) mentions(words map[string]bool) bool {
	for i := range a.tokens {
		if words[a.low(i)] {
			return true
		}
	}
	return false
}

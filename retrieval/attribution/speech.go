package attribution

import "strings"

// speech tells speech from terms, titles and nicknames among the passages that a
// frame claims.
func (s sentence) speech(i int, f frame, by place, sh shape) bool {
	intro := by == leading && f.class != calls && s.introduces(f, i)
	if by == following {
		if sh.words <= 2 && s.at(i-1).word && !s.at(i-1).is(conjunctions) {
			return s.predicate(i, frame{cue: -1, class: says}) && !s.named(i)
		}
		return !(i > 0 && s.named(i)) && !(sh.title && !sh.stopped && sh.words > 1 && i > 0 && s.at(i-1).word && s.at(i+1).text != ",")
	}
	if f.class == accords {
		return (sh.words >= 3 || s.predicate(i, f) || s.at(i-1).text == "," && sh.sentence) && !sh.title && !s.named(i)
	}
	if intro && (s.at(i-1).text == ":" || s.at(i-1).text == "," || f.to() == i) {
		return !s.named(i) && !(f.to() == i && sh.title && sh.words > 1 && s.at(i+1).word && f.class == voices)
	}
	if prev := s.at(i - 1); sh.capitals && sh.words > 1 && prev.word && !intro && (f.class != calls || prev.is(prepositions) && prev.low != "as") {
		return false // a title, whatever stop it ends in
	}
	if (f.class == voices || f.class == thinks || f.class == opines) && !intro {
		return sh.words >= 4 && !sh.title
	}
	if s.named(i) || s.nickname(i) || sh.title && sh.words > 1 {
		return false
	}
	if prev := s.at(i - 1); sh.capitals && sh.words > 1 && (prev.poss || prev.low == "on" || prev.low == "in") {
		return false // on CBS's "Face the Nation," as American papers set the comma
	}
	if sh.words <= 2 {
		// "is considered “sacred”" says what a thing is called, not who said so.
		return (s.predicate(i, f) || s.trails(i)) && (f.known || f.inherits)
	}
	return true
}

// naming are the words before a passage that make it a name or a term.
const namingWords = "so-called dubbed titled entitled named nicknamed codenamed termed word words term phrase slogan hashtag aka alias title film movie book novel song single album series show play documentary programme podcast game column essay hit thriller drama musical painting exhibition"

// named reports whether the words before the passage at i introduce a name, a
// term or a title rather than speech.
func (s sentence) named(i int) bool {
	prev := s.at(i - 1)
	switch {
	case prev.is(naming), prev.text == "," && s.at(i-2).is(naming):
		return true
	case prev.low == "as" && (s.at(i-2).low == "known" || s.at(i-2).low == "billed" || s.at(i-2).low == "marketed"):
		return true
	case prev.low == "called" && !s.at(i-2).is(pronouns) && !s.at(i-2).is(auxiliaries) && !s.at(i-2).upper:
		return true
	case prev.low == "reads" || prev.low == "reading":
		return s.at(i-1).text != ":"
	}
	return false
}

// nickname reports whether the passage stands inside a name.
func (s sentence) nickname(i int) bool {
	prev, next := s.at(i-1), s.at(i+1)
	return prev.word && prev.upper && next.word && next.upper && !prev.is(starters)
}

// predicate reports whether a short passage is what the speaker says of a thing:
// it follows a copula ("was a “disgrace”"), the cue ("called it “absurd”") or the
// preposition that the cue takes ("called for “drastic measures”").
func (s sentence) predicate(i int, f frame) bool {
	k := i - 1
	for k > f.cue && (s.tokens[k].is(indefinite) || s.tokens[k].is(intensifiers) || s.tokens[k].low == "the" || s.tokens[k].low == "no" && s.at(k-1).is(copulas)) {
		k--
	}
	switch t := s.at(k); {
	case f.class <= tells && f.cue >= 0 && k == i-1 && k > f.cue && s.verbal(i):
		return true // said the firm “remains committed” to it
	case k == i-1 && k <= f.cue:
		return f.class != tells
	case k < 0:
		return false
	case t.is(pronouns) && f.class <= tells:
		return true // said it “remains open”
	case !s.ended(i) && s.at(i+1).word && !s.at(i+1).is(conjunctions|determiners) && !s.at(i+1).is(prepositions) && !s.at(i+1).is(adverbs) && f.class != calls:
		return false // attributive: was in the “jungle” camp
	case k == f.cue:
		return f.class != tells
	case t.is(copulas):
		return true
	case t.low == "had" || t.low == "has" || t.low == "have":
		return k == i-1 // had “full confidence” in her
	case f.class == calls:
		return k-f.cue <= 8 && (t.is(prepositions) || t.is(pronouns) || k-f.cue <= 4)
	}
	return false
}

// verbal reports whether the words of the passage at i open with a finite verb.
func (s sentence) verbal(i int) bool {
	in := s.marked(i).inner
	first, _, more := strings.Cut(s.body[in.Start:in.End], " ")
	return more && has(first, auxiliaries|verbs|pasts|copulas) && first != "as" && first != "to"
}

// trails reports whether a short passage ends its clause with a prepositional
// phrase: accepted it "with regret."
func (s sentence) trails(i int) bool {
	in := s.marked(i).inner
	first, _, _ := strings.Cut(s.body[in.Start:in.End], " ")
	return s.ended(i) && has(first, prepositions) && s.at(i-1).word
}

// ended reports whether the words of the passage at i end in a comma or a stop.
func (s sentence) ended(i int) bool {
	return strings.IndexByte(",.?!", s.body[s.marked(i).inner.End-1]) >= 0
}

// intensifiers may stand between a copula and the words quoted.
const intensifiersWords = "very so too utterly really not completely totally absolutely simply quite rather deeply extremely nothing less more most just"

// isDirect tells whole sentences from fragments.
func (s sentence) isDirect(i int, f frame, by place, sh shape) bool {
	prev := s.at(i - 1)
	switch {
	case i == 0 || prev.hole || prev.text == ":":
		return by == following || prev.text == ":" || prev.hole
	case by == following:
		return prev.text == "," || prev.is(conjunctions) && i == 1
	case prev.text == ",":
		return s.introduces(f, i)
	case f.to() == i:
		return sh.capital && (sh.words > 1 || sh.stopped)
	case s.addressed(f.to(), i) && f.class != calls:
		return sh.sentence
	}
	return false
}

package answertype

import "strings"

// Described is how surely a sentence says what somebody is whom a question of the type
// Role or Description names: 1 for "X, a baker,", "chief engineer X" and "X is a baker", less
// for "X, who runs the shop,", 0 where it only names them. It is 0 for a question that
// names nobody.
func Described(q Question, text string) float64 {
	if !q.Describes() {
		return 0
	}
	s := &sentence{q: &q, text: text, tokens: read(text)}
	s.match()
	best := 0.0
	for i := 0; i < len(s.tokens); i++ {
		if !s.isNamed(i) {
			continue
		}
		from := i
		for s.isNamed(i + 1) {
			i++
		}
		for from > 0 && s.tokens[from-1].word() && (s.tokens[from-1].capital && (s.tokens[from-1].is(given) || s.tokens[from-1].asked >= 0) || plainTitle[s.lower(from-1)]) {
			from--
		}
		if !s.tokens[i].possessive {
			best = max(best, s.behindName(i+1))
		}
		best = max(best, s.beforeName(from))
	}
	return best
}

// Describes reports whether what somebody is is asked for, by their name: "Who is X?",
// "What is X's job?". What a thing is, and which title somebody was given, is told in too
// many ways.
func (q Question) Describes() bool {
	if q.Type != Role && (q.Type != Description || !q.who) || awards[strings.ToLower(q.Head)] {
		return false
	}
	for _, t := range q.terms {
		if t.name {
			return true
		}
	}
	return false
}

// awards are what somebody is given, and is not.
var awards = words("title titles award awards rank degree prize honour honor")

// plainTitle are titles that say nothing of what somebody does.
var plainTitle = words("mr mrs ms miss mx dr sir dame lord lady")

// isNamed reports whether token i is part of the name that is asked about.
func (s *sentence) isNamed(i int) bool {
	t := s.at(i)
	return t.asked >= 0 && t.capital && (s.q.terms[t.asked].name || i > 0 && s.at(i-1).asked >= 0 && s.at(i-1).capital)
}

// behindName judges what follows a name from token i on.
func (s *sentence) behindName(i int) float64 {
	t := s.at(i)
	switch {
	case t.is(copula) && t.word():
		return s.nounAt(i + 1)
	case t.is(becomes) && (s.lower(i+1) == "as" || t.is(copula)):
		return s.nounAt(i + 2)
	case t.mark != ',' && t.mark != '(' && t.mark != '–' && t.mark != '—':
		return 0
	}
	i++
	if s.at(i).digits { // her age
		i++
		if s.at(i).mark == ',' {
			i++
		}
	}
	switch low := s.lower(i); {
	case (low == "who" || low == "whose") && !s.at(i+1).is(speech):
		if s.at(i + 1).is(auxiliary) {
			return 0.9 * s.nounAt(i+2)
		}
		return 0.8
	case low == "which" && s.at(i+1).is(copula):
		return s.nounAt(i + 2)
	}
	return s.nounAt(i)
}

// nounAt judges what may be a noun of role with what belongs to it, from token i on.
func (s *sentence) nounAt(i int) float64 {
	article := s.lower(i) == "a" || s.lower(i) == "an" || s.lower(i) == "the"
	for j := i; j < min(i+8, len(s.tokens)); j++ {
		t := s.tokens[j]
		switch {
		case t.mark != 0 && t.mark != '-', t.is(speech|auxiliary) && !t.is(office), j > i && s.lower(j) == "who":
			j = len(s.tokens)
		case s.role(j):
			return 1
		}
	}
	if article {
		return 0.9
	}
	return 0
}

// beforeName judges what stands before the name that begins at token i: "chief engineer
// X", "The council's chief executive, X,".
func (s *sentence) beforeName(i int) float64 {
	switch before := s.at(i - 1); {
	case before.word() && s.role(i-1):
		return 1
	case before.mark == ',' || before.mark == '-':
		for j := i - 2; j >= max(0, i-9); j-- {
			if t := s.tokens[j]; t.mark != 0 && t.mark != '-' || t.is(speech|auxiliary) && !t.is(office) {
				break
			}
			if s.role(j) {
				return 0.9
			}
		}
	}
	return 0
}

// role reports whether token i is a noun for what somebody does or is.
func (s *sentence) role(i int) bool {
	t, low := s.at(i), s.lower(i)
	if !t.word() || plainTitle[low] || t.asked >= 0 && t.capital && s.q.terms[t.asked].name {
		return false
	}
	if t.is(office|title) || agent(low) || t.is(family) && s.q.Type != Role {
		return true
	}
	if t.is(function|month|season|verbal) || notRoles[low] || len(low) < 5 || t.capital && !t.initial {
		return false
	}
	for _, end := range []string{"er", "or", "ian", "eer", "ant", "chief", "star", "boss", "hand"} {
		if strings.HasSuffix(singular(low), end) {
			return true
		}
	}
	return low == "chief" || low == "executive"
}

// notRoles end as nouns of role do and are none.
var notRoles = words(`former latter other another later earlier never under over after river water number order matter letter paper power
	summer winter september october november december further rather whether together however larger smaller longer higher lower better
	either neither quarter chapter corner center theater poster shower tower computer monster easter major minor error motor factor sector
	door floor color honor flavor humor tumor mayor-elect elder younger older senior junior superior prior interior exterior important distant
	significant relevant instant constant pleasant restaurant plant grant want`)

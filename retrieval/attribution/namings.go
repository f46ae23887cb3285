package attribution

import (
	"slices"
	"strings"
)

// namings are who a sentence is about, as far as its reporter says.
type namings struct {
	persons []int    // in m.people, each once
	others  []byte   // the genders of those who have no name: "a reporter", "his brother"
	bodies  []string // capitalised names of anything else
	agents  []string // those of them that no preposition of place stands before
	// subject says that the first of them does something in the sentence.
	subject bool
}

// placing are the prepositions by which a name is where something is.
var placing = wordSet("in at to from near off of across outside around into towards toward over through")

// namesIn are those of the reporter's words of a sentence.
func (r *referrer) namesIn(s sentence) (found namings) {
	for i := 0; i < len(s.tokens); {
		t := s.tokens[i]
		n, ok := readName(s.tokens, i)
		if !ok {
			if unnamed(s, i) {
				found.others = append(found.others, genderOf(t.low))
			}
			i++
			continue
		}
		i = n.to
		switch who := r.m.people.lookup(n); {
		case who >= 0 && r.m.people.all[who].strong:
			found.persons = appendOnce(found.persons, who)
			if r.m.people.all[who].gender != 0 || given[r.m.people.all[who].words[0]] != 0 {
				continue // else a company may be meant after all: "Norwell Devices closed"
			}
		case who >= 0 && !s.at(n.from-1).is(prepositions): // Norwell Devices has the shape of a person's name
			found.persons = appendOnce(found.persons, who)
		}
		if name := n.full(); len(n.core) > 0 && !isTitle(n.core[0]) && !r.m.people.lower[n.core[0].low] && !slices.Contains(found.bodies, name) {
			first := len(found.bodies) == 0 && !s.at(n.from-1).is(prepositions) && !n.poss
			found.bodies = append(found.bodies, name)
			if !placing[s.at(n.from-1).low] {
				found.agents = append(found.agents, name)
			}
			apposed := s.at(n.to).text == "," && s.at(n.to+1).is(determiners)
			found.subject = found.subject || first && (verbBehind(s.at(n.to)) || apposed)
			if first && len(n.core) == 1 && !n.core[0].is(bodyWords) && !acronym(n.core[0].text) && len(found.persons) == 0 {
				found.others = append(found.others, 0) // "Conyers won against Mr Orr", of whom nothing else is known
			}
		}
	}
	return found
}

// verbBehind reports whether a word goes on like the verb of the name before it.
func verbBehind(t token) bool {
	return t.word && !t.upper && (t.is(auxiliaries|cueForms|pasts|verbs|adverbs) || strings.HasSuffix(t.low, "ed"))
}

// unnamed reports whether unit i is a person whom no name stands beside: "told a
// reporter", "his brother", but not "Mr Orr, a lawyer," nor "is a lawyer".
func unnamed(s sentence, i int) bool {
	t := s.tokens[i]
	if t.upper && i > 0 || t.hole || !t.is(offices|persons) && !isSpokes(t.low) || t.poss {
		return false
	}
	if s.at(i+1).upper || s.at(i+1).is(offices|persons) || s.at(i+1).text == "," && s.at(i+2).upper {
		return false // "the mayor Ann Orr", "deputy chairman", "its head, Ann Orr,"
	}
	from := i
	for from > 0 && s.at(from-1).word && !s.at(from).is(determiners|pronouns) && !s.at(from-1).is(prepositions|auxiliaries|conjunctions|cueForms) {
		from--
	}
	before := s.at(from - 1)
	switch before.low {
	case ",", "–", "—", "(", "is", "was", "be", "been", "being", "as", "became", "become", "becoming":
		return false
	}
	return true
}

func appendOnce(list []int, who int) []int {
	if slices.Contains(list, who) {
		return list
	}
	return append(list, who)
}

// wordSet is a set of the words of a list.
func wordSet(list string) map[string]bool {
	words := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		words[w] = true
	}
	return words
}

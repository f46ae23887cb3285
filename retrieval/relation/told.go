package relation

import "slices"

// Told is how well a sentence tells of the relation that a question asks for, 0 to 1;
// before are the sentences before it, which may say whom "her successor" means. It is 0
// for None, and for Act the share of the words asked for whose root or family it has.
func (q Question) Told(sentence, before string) float64 {
	if len(q.Words) == 0 {
		return 0
	}
	switch q.Kind {
	case Successor, Predecess:
		return q.succession(sentence, before)
	case Kin:
		return q.kin(sentence, before)
	case Cause:
		return q.cause(sentence, before)
	case Wish:
		return q.wish(sentence, before)
	case Act:
		return q.act(wordsOf(sentence))
	}
	return 0
}

// act is the share of the words asked for that a sentence meets: by one of the same root,
// or by one of a family near whom or what is asked about ("the club's boss" for "Who runs
// the club?"), since newspapers give everybody an office.
func (q Question) act(words []word) float64 {
	met := 0.0
	for _, asked := range q.Words {
		for i, w := range words {
			same := !w.mark && root(w.low) == root(asked)
			if attributes[asked] && !q.touches(words) && !pronouns[at(words, 0).low] {
				continue // another's salary
			}
			if amounts[asked] && !same && !slices.ContainsFunc(words, word.figure) {
				continue // "to pay for it" tells no salary
			}
			if same && (q.done || q.held || q.touches(words)) || !same && akin(asked, words, i) && (!inCharge(asked) || q.nearSubject(words, i)) {
				met++
				break
			}
		}
	}
	share := met / float64(len(q.Words))
	if q.done && slices.ContainsFunc(familyOf[root(q.Words[0])], func(f int) bool { return making[f] }) && q.byName(words) {
		share = max(share, agentShare)
	}
	return share
}

// pronouns may be whom a question asks about.
var pronouns = set("he she it they his her its their")

func (q Question) touches(words []word) bool {
	return len(q.Subject) == 0 || slices.ContainsFunc(q.Subject, func(low string) bool { return hasWord(words, low) })
}

// inCharge reports whether a word is of the first family, of those who lead and run.
func inCharge(low string) bool { return slices.Contains(familyOf[root(low)], 0) }

// beside is how many words from a word of a family what is asked about may stand.
const beside = 8

// nearSubject reports whether what is asked about stands near the word at i; where the
// question names nothing, a name must.
func (q Question) nearSubject(words []word, i int) bool {
	near := words[max(0, i-beside):min(len(words), i+beside+1)]
	if len(q.Subject) == 0 {
		return slices.ContainsFunc(near, func(w word) bool { return w.capital && !empty[w.low] && !months[w.low] })
	}
	return q.touches(near)
}

// agentShare is what "by" before a name tells of who made something, whatever the verb: "a
// musical by Stephen Sondheim".
const agentShare = 0.7

// byName reports whether "by" stands before a name, and not behind a verb of another
// relation: "directed by the Swede Per Lund", but not "was replaced by his son Per".
func (q Question) byName(words []word) bool {
	for i, w := range words {
		if w.low == "by" && namedWithin(words, i+1) >= 0 && (i == 0 || len(familyOf[root(words[i-1].low)]) == 0 || akin(q.Words[0], words, i-1)) {
			return true
		}
	}
	return false
}

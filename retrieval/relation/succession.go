package relation

import "slices"

// comesAfter are the verbs of who comes after: "replaced", "succeeded", "takes over from".
var (
	comesAfter = set("replace replaces replaced replacing succeed succeeds succeeded succeeding supplant supplants supplanted")
	follows    = set("follow follows followed following")
	takes      = set("take takes took taken taking")
	overs      = set("over charge reins helm place job post role shoes seat")
	steps      = set("step steps stepped stepping fill fills filled filling")
	heirs      = set("successor replacement heir")
	ancestors  = set("predecessor")
	objects    = set("him her them")
)

// succession reads who came after somebody, or before: "Who replaced X?", "Who is X's
// successor?", "Who did X take over from?", "Who was X followed by?", "Who was mayor
// before X?".
func succession(words []word) (Question, bool) {
	for i, w := range words {
		rest := words[i+1:]
		switch {
		case heirs[w.low], ancestors[w.low]:
			kind := Successor
			if ancestors[w.low] {
				kind = Predecess
			}
			_, subject := nounOf(words[1:])
			return Question{Kind: kind, Words: []string{w.low}, Subject: lastName(subject)}, len(lastName(subject)) > 0
		case comesAfter[w.low], follows[w.low] && i < 4, takes[w.low] && overs[at(words, i+1).low], takes[w.low] && overs[at(words, i+2).low],
			takes[w.low] && overs[at(words, i+3).low], w.low == "came" && at(words, i+1).low == "after":
			kind, subject := Successor, rest
			before := words[1:i]
			passive := at(rest, 0).low == "by" || len(rest) == 0
			if done := len(before) > 0 && (before[0].low == "did" || before[0].low == "does" || before[0].low == "will" && len(before) > 1); done && len(contents(before)) > 0 {
				kind, subject = Predecess, before // Who did X replace?
			} else if passive && len(before) > 0 && being[before[0].low] {
				subject = before // Who was X replaced by?
			}
			if takes[w.low] {
				subject = slices.DeleteFunc(slices.Clone(subject), func(w word) bool { return overs[w.low] })
			}
			for j, r := range subject {
				if r.low == "as" && j > 0 { // Who replaced X as mayor?
					subject = subject[:j]
					break
				}
			}
			return Question{Kind: kind, Words: []string{w.low}, Subject: lastName(subject)}, len(lastName(subject)) > 0
		case (w.low == "before" || w.low == "after") && i > 1 && hasName(rest):
			kind := Successor
			if w.low == "before" {
				kind = Predecess
			}
			return Question{Kind: kind, Words: []string{w.low}, Subject: lastName(rest)}, true
		}
	}
	return Question{}, false
}

func hasName(words []word) bool {
	return slices.ContainsFunc(words, func(w word) bool { return w.capital && !months[w.low] })
}

var months = set("january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday christmas easter brexit")

// lastName is the last word of the first name among some words, or of the office where
// nobody is named.
func lastName(words []word) []string {
	for i, w := range words {
		if w.capital && !empty[w.low] && !months[w.low] && (i+1 >= len(words) || !words[i+1].capital || w.owner) {
			return []string{w.low}
		}
	}
	low := contents(words)
	if len(low) == 0 || hasName(words) {
		return nil
	}
	return low[len(low)-1:]
}

// succession is how well a sentence tells who came after the subject, or before; before is
// what stands before it.
func (q Question) succession(sentence, before string) float64 {
	words := wordsOf(sentence)
	near := q.nearest(before)
	if !q.names(words) && !near {
		return 0
	}
	for i, w := range words {
		object, verb := -1, true
		switch next := at(words, i+1); {
		case heirs[w.low] || ancestors[w.low]:
			verb = false
		case comesAfter[w.low]:
			object = i + 1
		case follows[w.low] && (q.named(words, i+1) || next.low == "by" && namedWithin(words, i+2) >= 0 || q.Kind == Predecess && q.names(words[:i]) && namedWithin(words, i+1) >= 0):
			object = i + 1
		case takes[w.low] && (next.low == "over" || overs[at(words, i+2).low]) && (fromAt(words, i+2) > 0):
			object = fromAt(words, i+2)
		case w.low == "in" && next.low == "place" && at(words, i+2).low == "of":
			object = i + 3
		case (w.low == "taken" || w.low == "filled") && seatBefore(words, i) && byAt(words, i+1) > 0:
			object = byAt(words, i+1) // "her place was taken by Y"
		case w.low == "in" && (next.owner || next.low == "his" || next.low == "her") && seats[at(words, i+2).low]:
			if q.Kind == Successor && (q.is(next) || !next.owner && near) {
				return 1 // in X's place
			}
			continue
		case steps[w.low] && slices.ContainsFunc(words[i:min(i+7, len(words))], func(w word) bool { return w.low == "shoes" }):
			object = i + 1
		case takes[w.low] && (next.low == "over" || next.low == "charge" || overs[at(words, i+2).low] && next.low == "the"):
			if q.Kind == Successor && !q.subjectDoes(words, i) {
				return 0.7 // takes over as chief executive
			}
			continue
		default:
			continue
		}
		if verb {
			if told := q.actor(words, i, object, near); told > 0 {
				return told
			}
			continue
		}
		if told := q.heir(words, i, near, heirs[w.low]); told > 0 {
			return told
		}
	}
	return 0
}

// ends are the marks that end a sentence.
var ends = set(". ? !")

// nearest reports whether the last of the sentences before that names anybody names the
// subject: he, whom the next one means. A word with a capital at the beginning of a
// sentence is a name where it has one elsewhere too.
func (q Question) nearest(before string) bool {
	words := wordsOf(before)
	names := map[string]bool{}
	for i, w := range words {
		if w.capital && !w.initials && i > 0 && !ends[words[i-1].low] {
			names[w.low] = true
		}
	}
	someone, subject := false, false
	for i := len(words) - 1; i >= 0; i-- {
		w := words[i]
		if ends[w.low] && someone && !at(words, i-1).capital {
			break
		}
		subject = subject || q.is(w)
		someone = someone || q.is(w) || w.capital && !empty[w.low] && !months[w.low] && names[w.low]
	}
	return subject
}

// actor judges a verb of succession at i with its object: whoever does it comes after.
func (q Question) actor(words []word, i, object int, near bool) float64 {
	passive := at(words, object).low == "by"
	if passive {
		object++
	}
	other := namedWithin(words, object)
	switch {
	case q.named(words, object): // somebody replaces the subject, or is replaced by them
		return flag(passive == (q.Kind == Predecess))
	case passive && other >= 0:
		return flag(q.Kind == Successor) // the subject is replaced by somebody
	case !passive && objects[at(words, object).low]:
		// "was appointed to replace him": before it stands who is meant
		return flag(q.Kind == Successor && (q.named(words[:i], -1) || near))
	case !passive && other >= 0 && !at(words, object).mark:
		return flag(q.Kind == Predecess && (q.names(words[:i]) || near))
	}
	return 0
}

// heir judges a noun of succession at i: "her successor, Y", "X's predecessor was Y", "Y,
// the successor of X".
func (q Question) heir(words []word, i int, near bool, after bool) float64 {
	who := namedWithin(words, i+1)
	right := after == (q.Kind == Successor)
	if next := at(words, i+1).low; next == "of" || next == "to" {
		return flag(right && q.named(words, i+2))
	}
	if who >= 0 && q.named(words, i+1) { // the successor is the subject
		return flag(!right)
	}
	owned := q.named(words[:i], -1) || near
	return flag(right && owned && (who >= 0 || slices.ContainsFunc(words[:i], func(w word) bool { return w.capital })))
}

// seats are what somebody leaves to who comes after.
var seats = set("place job post role seat position chair shoes stead office")

// seatBefore reports whether what was taken, at i, is somebody's place.
func seatBefore(words []word, i int) bool {
	return slices.ContainsFunc(words[max(0, i-4):i], func(w word) bool { return seats[w.low] })
}

// byAt is where "by" stands at i or right behind it; 0 for none.
func byAt(words []word, i int) int {
	for j := i; j < min(i+2, len(words)); j++ {
		if words[j].low == "by" {
			return j
		}
	}
	return 0
}

// reach is how many words a name may stand behind its verb: "the former mayor Dr Anna".
const reach = 6

// namedWithin is where a name begins from i on, within reach and before another clause;
// -1 for none.
func namedWithin(words []word, i int) int {
	for j := max(i, 0); j < min(i+reach, len(words)); j++ {
		switch w := words[j]; {
		case w.mark && w.low != "," && w.low != "-" && w.low != ".":
			return -1
		case w.capital && !empty[w.low] && !months[w.low]:
			return j
		}
	}
	return -1
}

// named reports whether the subject stands within reach from i on, in the first name there;
// with -1, anywhere among the words.
func (q Question) named(words []word, i int) bool {
	if i < 0 {
		return q.names(words)
	}
	for j := i; j < min(i+reach, len(words)); j++ {
		switch w := words[j]; {
		case q.is(w):
			return true
		case w.mark && w.low != "-" && w.low != ".", w.capital && !at(words, j+1).capital && !empty[w.low] && !q.is(at(words, j+1)):
			return false
		}
	}
	return false
}

func (q Question) names(words []word) bool { return slices.ContainsFunc(words, q.is) }

func (q Question) is(w word) bool { return !w.mark && w.low == q.Subject[0] }

// subjectDoes reports whether the subject is the last name before the verb at i.
func (q Question) subjectDoes(words []word, i int) bool {
	for j := i - 1; j >= 0; j-- {
		if q.is(words[j]) {
			return true
		}
		if words[j].capital && !empty[words[j].low] {
			return false
		}
	}
	return false
}

// fromAt is where the object of "takes over … from" begins; 0 for none.
func fromAt(words []word, i int) int {
	for j := i; j < min(i+5, len(words)); j++ {
		if words[j].low == "from" {
			return j + 1
		}
	}
	return 0
}

func flag(holds bool) float64 {
	if holds {
		return 1
	}
	return 0
}

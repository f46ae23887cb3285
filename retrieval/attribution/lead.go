package attribution

// skipLead passes over what may stand before the subject of a clause: "But",
// "Meanwhile", "On Tuesday", "In a statement".
func (s sentence) skipLead(from, end int) int {
	for from < end {
		t := s.tokens[from]
		switch {
		case t.is(conjunctions), t.is(adverbs), t.is(days), isLy(t.low) && !t.is(offices) && from+1 < end && !adjectival[t.low]:
			from++
		case s.quantity(from):
			return from
		case t.is(prepositions):
			// The phrase's own noun goes with it; a new article, title or name
			// after a lower-case word or a day starts the subject.
			i := from + 1
			for i < end && (s.tokens[i].is(determiners) || s.tokens[i].is(prepositions)) {
				i++
			}
			for i++; i < end; i++ {
				t, prev := s.tokens[i], s.tokens[i-1]
				if prev.is(prepositions) {
					continue
				}
				if t.is(determiners|pronouns) || t.is(courtesy) || t.upper && (!prev.upper || prev.is(days) || prev.digit) {
					break
				}
				if prev.is(days) && !t.digit || prev.digit && !t.is(prepositions) && !t.is(days) && len(prev.text) == 4 {
					break
				}
			}
			if i >= end {
				return end
			}
			from = i
		default:
			return from
		}
	}
	return from
}

// adjectival are words in -ly that describe nouns: "early polls".
var adjectival = wordSet("early likely daily weekly monthly elderly friendly deadly costly quarterly")

func isLy(w string) bool {
	return len(w) > 4 && w[len(w)-2:] == "ly" && w != "family" && w != "ally" && w != "italy" && w != "assembly"
}

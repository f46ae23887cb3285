package period

// longest is the length of the longest word of the lexicon.
const longest = len("approximately")

// wordOf looks a word in lower case up. The words are those of the calendar and of
// English grammar; none is of a subject.
func wordOf(w []byte) (kind, int32, shape) {
	if m, s := monthOf(w); m != 0 {
		return monthName, m, s
	}
	if k, v, s := calendarWord(w); k != other {
		return k, v, s
	}
	if k, v := grammarWord(w); k != other {
		return k, v, 0
	}
	k, v := countingWord(w)
	return k, v, 0
}

// grammarWord looks up the words that point, bound and join.
func grammarWord(w []byte) (kind, int32) {
	switch string(w) {
	case "last":
		return lastWord, 0
	case "past":
		return pastWord, 0
	case "this":
		return thisWord, 0
	case "next", "coming":
		return nextWord, 0
	case "that", "previous", "preceding", "following":
		return thatWord, 0
	case "same":
		return sameWord, 0
	case "early":
		return partWord, early
	case "mid":
		return partWord, middle
	case "late":
		return partWord, late
	case "earlier":
		return partWord, earlier
	case "later":
		return partWord, later
	case "start", "beginning":
		return edgeWord, early
	case "middle":
		return edgeWord, middle
	case "end", "close":
		return edgeWord, late
	case "ago":
		return agoWord, 0
	case "so":
		return soFar, 0
	case "now", "present", "date":
		return nowWord, 0
	case "the":
		return theWord, 0
	case "a", "an":
		return aWord, 0
	case "in", "during", "within", "throughout":
		return inWord, 0
	case "over", "for":
		return inWord, 1
	case "on":
		return onWord, 0
	case "of":
		return ofWord, 0
	case "by":
		return byWord, 0
	case "from":
		return fromWord, 0
	case "to", "through", "thru":
		return toWord, 0
	case "until", "till":
		return untilWord, 0
	case "since":
		return sinceWord, 0
	case "before":
		return beforeWord, 0
	case "after":
		return afterWord, 0
	case "between":
		return betweenWord, 0
	case "and":
		return andWord, 0
	case "around", "about", "approximately":
		return aboutWord, 0
	case "circa", "c", "ca":
		return aboutWord, 1
	case "will", "shall", "due", "scheduled", "expected", "upcoming", "going":
		return willWord, 0
	}
	return other, 0
}

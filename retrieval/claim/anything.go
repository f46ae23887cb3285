package claim

// anything reads the denial of all that could be claimed of a verb: "nobody hid anything",
// "I never took anything", "we hid nothing". It turns on token i.
func (s sentence) anything(i int) (Denial, bool) {
	if s.low(len(s.tokens)-1) == "?" || s.isSupposed(i) {
		return Denial{}, false
	}
	switch low := s.low(i); {
	case low == "nothing":
		if verb := s.low(i - 1); persons[s.low(i-2)] && s.at(i-1).isWord() && !closed[verb] && !empty[verb] {
			return Denial{Words: Span{s.at(i - 1).start, s.at(i).end}, Content: Span{s.at(i - 2).start, s.at(i).end}, Verb: verb, All: true}, true
		}
	case low == "nobody", low == "one" && s.low(i-1) == "no":
		from := i
		if low == "one" {
			from--
		}
		return s.doneTo(from, from, i+1)
	case contraries[low] && !empty[low] || isNegation(low):
		from := i - 1
		for ; from > i-4 && (have[s.low(from)] || helping[s.low(from)]); from-- {
		}
		if persons[s.low(from)] {
			return s.doneTo(from, i, i+1)
		}
	}
	return Denial{}, false
}

// doneTo reads the verb of a clause that begins at token from, from k on, and asks that
// any thing or person stands behind it. The words that deny begin at token words.
func (s sentence) doneTo(from, words, k int) (Denial, bool) {
	for first := k; k < first+4 && (be[s.low(k)] || have[s.low(k)] || helping[s.low(k)] || adverbs[s.low(k)]); k++ {
	}
	verb := s.low(k)
	if !s.at(k).isWord() || closed[verb] && verb != "told" || empty[verb] || deniers[verb] != "" {
		return Denial{}, false
	}
	for behind := k + 1; behind <= k+2; behind++ {
		switch s.low(behind) {
		case "anything", "anyone", "anybody", "any":
			content := s.rest(from)
			if content.End > content.Start && s.text[content.End-1] == ',' {
				content.End--
			}
			return Denial{Words: Span{s.at(words).start, s.at(k).end}, Content: content, Verb: verb, All: true}, true
		}
	}
	return Denial{}, false
}

var (
	helping = set(`did do does ever can could will would of us them`)
	// empty are verbs of which a denial says nothing: "I know nothing", "nobody has
	// anything", "nobody saw anything", and those that deny themselves.
	empty = set(`did do had have has was were is are got get know knew known see saw seen hear heard say said saying mean meant want wanted need needed
		denied rejects rejected reject rejecting refused refuse refuses failed stopped ruled unlikely without neither nor none nobody nothing no`)
)

func isNegation(word string) bool {
	return len(word) > 3 && (word[len(word)-3:] == "n't" || len(word) > 5 && word[len(word)-5:] == "n’t")
}

// isSupposed reports whether the clause before token i makes it one that might be: "if
// nobody hid anything".
func (s sentence) isSupposed(i int) bool {
	for k := i - 1; k >= 0 && k > i-6; k-- {
		if low := s.low(k); low == "if" || low == "whether" || low == "unless" || low == "until" || low == "that" && s.low(k-1) == "so" {
			return true
		}
	}
	return false
}

// predicate is the word that a clause from token i on says of its subject: "resign" of
// "she will resign as mayor", "taking" of "taking money"; "" where it cannot be told.
func (s sentence) predicate(i int) string {
	if isGerund(s.low(i)) {
		return s.low(i)
	}
	helped := false
	for k := i; k < i+longestSubject && !s.ends(k); k++ {
		low := s.low(k)
		switch {
		case be[low] || have[low] || auxiliaries[low]:
			helped = true
		case helped && (adverbs[low] || low == "not" || low == "never" || len(low) > 4 && low[len(low)-2:] == "ly"):
		case helped:
			if s.at(k).isWord() && !closed[low] {
				return low
			}
			return ""
		case k > i && isPast(low) && !closed[low] && (persons[s.low(k-1)] || s.isName(k-1)):
			return low
		}
	}
	return ""
}

var auxiliaries = set(`will would could may might should can must shall did does do`)

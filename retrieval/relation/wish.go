package relation

import "slices"

var (
	// wishes ask what somebody wants, and tell it.
	wishes = set(`want wants wanted wanting demand demands demanded demanding seek seeks sought seeking propose proposes proposed
		urge urges urged urging advocate advocates advocated wish wishes wished`)
	// wishesFor tell it with "for" or "on" behind: "called for", "campaigns for".
	wishesFor = set(`call calls called calling campaign campaigns campaigned campaigning ask asks asked asking press presses pressed push pushes pushed
		plead pleads pleaded appeal appeals appealed lobby lobbies lobbied fight fights`)
	// perhapsWishes tell it more weakly.
	perhapsWishes = set(`should must hope hopes hoped hoping plan plans planned aim aims aimed intend intends intended need needs needed insist insists
		insisted desire determined keen would ought like promised promises promise`)
)

// wish reads "What does X want?", "What did she call for?".
func wish(words []word) (Question, bool) {
	if d := at(words, 1).low; d != "do" && d != "does" && d != "did" {
		return Question{}, false
	}
	for i, w := range words[2:] {
		if i > 0 && (wishes[w.low] || wishesFor[w.low] && at(words, i+3).low == "for" || w.low == "hope" || w.low == "plan") {
			subject := contents(words[2 : i+2])
			return Question{Kind: Wish, Words: []string{w.low}, Subject: subject}, len(subject) > 0
		}
	}
	return Question{}, false
}

// wish is how well a sentence tells what somebody wants; before is what stands before it.
func (q Question) wish(sentence, before string) float64 {
	told := 0.0
	words := wordsOf(sentence)
	for i, w := range words {
		next := at(words, i+1).low
		switch {
		case w.mark:
		case wishes[w.low], wishesFor[w.low] && (next == "for" || next == "on" || next == "against"):
			told = 1
		case wishesFor[w.low] && slices.ContainsFunc(words[i:min(i+7, len(words))], func(w word) bool { return w.low == "to" }):
			told = max(told, 0.9) // asked the court to review it
		case perhapsWishes[w.low]:
			told = max(told, 0.6)
		}
	}
	switch {
	case q.about(sentence):
		return told
	case q.about(before):
		return 0.8 * told
	}
	return 0
}

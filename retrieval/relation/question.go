package relation

import (
	"slices"
	"strings"
)

// Kind is the kind of a relation.
type Kind uint8

// The kinds. None is asked for where the question tells no relation that could be read.
const (
	None      Kind = iota
	Successor      // who came after somebody
	Predecess      // who came before somebody
	Kin            // whose wife, brother or child somebody is
	Cause          // why something was done
	Wish           // what somebody wants
	Act            // who does something, or what somebody's something is
)

var kinds = [...]string{"none", "successor", "predecessor", "kin", "cause", "wish", "act"}

// String returns the kind in lower case.
func (k Kind) String() string {
	if int(k) < len(kinds) {
		return kinds[k]
	}
	return "unknown"
}

// Question is a question read by Of. It does not change.
type Question struct {
	Kind Kind
	// Words are those that say what is asked, in lower case: the verb, the noun of kin or
	// of office.
	Words []string
	// Subject are the words of whom or what it is asked about, in lower case.
	Subject []string
	// done says that the word of Act is a verb of what somebody did.
	done bool
	// held says that it is a noun of what somebody is: "owner".
	held bool
}

// Of reads off a question which relation it asks for.
func Of(question string) Question {
	words := slices.DeleteFunc(wordsOf(question), func(w word) bool { return w.mark })
	for len(words) > 0 && openings[words[0].low] {
		words = words[1:]
	}
	switch at(words, 0).low {
	case "who", "whom", "who's", "whose":
		return who(words)
	case "why":
		return why(words)
	case "what", "what's":
		return what(words)
	case "how":
		return howMany(words)
	}
	return Question{}
}

var (
	openings = set("and but so then please exactly")
	empty    = set(`a an the this that these those some any his her its their our my your him them it he she they of to for in at on by with from as and or but
		is are was were be been being am do does did has have had having will would can could shall should may might must who whom whose what which why when where how
		not now currently today then ever just also really actually still again first new old former next previous so there here then's into about over up out off down whole own own's last
		mr mrs ms dr sir dame lord lady`)
	being = set("is was are were be been being became become becomes remains s")
	ofs   = set("of as for in at to on with behind from by when while during after before since under")
)

// contents are the words of some that say something, names among them, in lower case.
func contents(words []word) []string {
	var low []string
	for _, w := range words {
		if !w.mark && !empty[w.low] {
			low = append(low, w.low)
		}
	}
	return low
}

// who reads "Who runs the club?", "Who is the brother of X?", "Who replaced X?".
func who(words []word) Question {
	if q, ok := succession(words); ok {
		return q
	}
	i := 1
	be := words[0].low == "who's"
	for empty[at(words, i).low] && i < len(words) {
		be = be || being[words[i].low]
		if at(words, i+1).capital && words[i].low == "the" || words[i].low == "the" {
			break
		}
		i++
	}
	rest := words[min(i, len(words)):]
	if len(rest) == 0 {
		return Question{}
	}
	if q, ok := kin(rest); ok {
		return q
	}
	if be {
		return holder(rest)
	}
	if rest[0].capital {
		return Question{} // Who did Smith meet
	}
	if len(familyOf[root(rest[0].low)]) == 0 || vague[rest[0].low] {
		return Question{} // a verb that may be told in any words: "used", "gave"
	}
	return Question{Kind: Act, Words: []string{rest[0].low}, Subject: contents(rest[1:]), done: true}
}

// holder reads what follows "who is": "the owner of the club", "the club's owner". A name
// alone asks who that is, which is no relation.
func holder(rest []word) Question {
	noun, subject := nounOf(rest)
	if len(noun) == 0 || slices.ContainsFunc(noun, func(w word) bool { return w.capital }) || isPlural(noun[len(noun)-1].low) {
		return Question{} // "the members": a list of them seldom says so
	}
	return Question{Kind: Act, Words: contents(noun), Subject: contents(subject), held: true}
}

func isPlural(low string) bool {
	return len(low) > 3 && strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "ss") && !strings.HasSuffix(low, "us")
}

// nounOf parts a noun from what it belongs to: of "the club's first owner" and "the first
// owner of the club" the noun is the owner.
func nounOf(rest []word) (noun, subject []word) {
	for i, w := range rest {
		if w.owner {
			noun, subject = rest[i+1:], rest[:i+1]
		}
	}
	if noun == nil {
		noun = rest
	}
	for i, w := range noun {
		if i > 0 && ofs[w.low] {
			return noun[:i], append(slices.Clone(subject), noun[i+1:]...)
		}
	}
	return noun, subject
}

// why reads "Why was the manager sacked?": the last verb-like word is what was done.
func why(words []word) Question {
	said := words[1:]
	if len(said) < 2 {
		return Question{}
	}
	act := -1
	for i, w := range said {
		if act >= 0 && ofs[w.low] {
			break // resign as rector
		}
		if !empty[w.low] && !w.capital && !w.owner {
			act = i
		}
	}
	if act < 0 {
		return Question{}
	}
	return Question{Kind: Cause, Words: []string{said[act].low}, Subject: contents(said[:act])}
}

// what reads "What does X want?", "What will the weather be in X?".
func what(words []word) Question {
	if q, ok := wish(words); ok {
		return q
	}
	if be := at(words, 1).low; (words[0].low == "what's" || be == "is" || be == "was") && len(words) > 2 {
		return stated(words[2:])
	}
	if !modal[at(words, 1).low] {
		return Question{}
	}
	be := slices.IndexFunc(words, func(w word) bool { return w.low == "be" })
	if be < 3 {
		return Question{}
	}
	noun, _ := nounOf(words[2:be])
	asked := contents(noun)
	if len(asked) == 0 || slices.ContainsFunc(noun, func(w word) bool { return w.capital }) {
		return Question{}
	}
	return Question{Kind: Act, Words: asked[len(asked)-1:], Subject: contents(words[be:])}
}

// vague are verbs that say little by themselves: "held the office", "played X", which is
// told with "as".
var vague = set(`hold holds held act acts acted acting work works worked working play plays played playing
	perform performs performed take takes took make makes made claim claims claimed`)

var modal = set("will would shall should can could may might must")

// About gives a question that names nothing but a pronoun the words of the talk before, of
// which it asks.
func (q Question) About(before string) Question {
	if len(q.Subject) == 0 {
		q.Subject = contents(wordsOf(before))
	}
	return q
}

// about reports whether a text has the last word of whom or what is asked about.
func (q Question) about(text string) bool {
	return len(q.Subject) == 0 || hasWord(wordsOf(text), q.Subject[len(q.Subject)-1])
}

// hasWord reports whether a word stands among some, whatever its ending.
func hasWord(words []word, low string) bool {
	return slices.ContainsFunc(words, func(w word) bool { return !w.mark && sameWord(w.low, low) })
}

// sameWord reports whether two words are one but for their endings; a short one must be
// the same, as short names lose what tells them apart.
func sameWord(a, b string) bool {
	return a == b || len(a) > 5 && len(b) > 5 && root(a) == root(b) || a+"s" == b || b+"s" == a
}

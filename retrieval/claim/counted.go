package claim

import "strings"

// longestNoun is how many words a noun with its modifiers may have.
const longestNoun = 4

// counted reads a number before a noun: "12 police officers were injured", "killed at
// least 12 people", "15 died". It returns the token behind the noun.
func (s sentence) counted(i, from int, f *Figure) (end int, ok bool) {
	if m := s.low(i - 2); s.low(i) == "%" || s.low(i) == "percent" || s.low(i) == "per" || m == "£" || m == "$" || m == "€" || s.low(from) == "£" || partly[s.low(i)] {
		return 0, false
	}
	var words []string
	end = i
	for ; len(words) <= longestNoun; end++ {
		t := s.at(end)
		if t.low == "-" && t.glued && s.at(end+1).glued && len(words) > 0 {
			continue
		}
		if !t.isWord() || closed[t.low] || events[t.low] != "" || len(words) > 0 && isPast(t.low) || calendar[t.low] && t.capital {
			break
		}
		words = append(words, t.low)
	}
	switch {
	case len(words) > longestNoun || timeUnits[s.low(end-1)] && len(words) > 0:
		return 0, false
	case len(words) > 0:
		f.noun, f.anybody = stem(words[len(words)-1]), anybody[words[len(words)-1]]
		for _, w := range words[:len(words)-1] {
			if !neutral[w] && w != "asylum" && !(f.anybody && (anybody[w] || w == "boat" || w == "channel")) {
				f.modifiers = append(f.modifiers, stem(w))
			}
		}
	case events[s.low(end)] == "" && !be[s.low(end)] && !have[s.low(end)]:
		return 0, false
	default:
		f.noun, f.anybody = "person", true
	}
	if s.low(end) == "of" {
		for k := end + 1; k <= end+longestNoun && s.at(k).isWord() && (s.low(k) == "the" || !closed[s.low(k)]); k++ {
			if s.low(k) != "the" {
				f.modifiers = append(f.modifiers, stem(s.low(k)))
			}
		}
		if len(f.modifiers) == 0 {
			return 0, false // 12 of them
		}
	}
	if len(words) == 0 && !f.bare(s, end) {
		return 0, false
	}
	if !s.undergoes(end, f) && !s.suffers(from, f) {
		return 0, false
	}
	if len(words) == 0 && events[s.low(end)] != "" {
		end++
	}
	return end, true
}

// bare reports whether a number without a noun counts people: what follows is what
// became of them.
func (f *Figure) bare(s sentence, i int) bool {
	for be[s.low(i)] || have[s.low(i)] || s.low(i) == "also" {
		i++
	}
	act := events[s.low(i)]
	return act == "killed" || act == "injured" || act == "missing" || act == "arrested" || act == "rescued"
}

var timeUnits = set(`second seconds minute minutes hour hours day days week weeks month months year years decade decades century
	centuries night nights time times mile miles metre metres meter meters km kilometres kilometers ft feet inch inches acres
	hectares kg tonnes tons points goals runs degrees pages chapters old`)

// undergoes reads what became of those counted, behind their noun: "were killed",
// "arrived", "dead". A verb of which they are the doers is none of it: "12 people killed
// a soldier".
func (s sentence) undergoes(i int, f *Figure) bool {
	for k := i; k < i+reach; k++ {
		t := s.at(k)
		switch {
		case t.low == "," && (s.low(k+1) == "including" || s.low(k+1) == "among" || s.low(k+1) == "most" || s.low(k+1) == "mostly"):
			for k++; k < i+reach && s.low(k) != ","; k++ {
			}
			continue
		case s.stop(k), joins[t.low], t.digits && !joinedBy[s.low(k-1)]:
			return s.verb(i, f)
		}
		if act := events[t.low]; act != "" {
			f.act = act
			f.Grows = have[s.low(k-1)] || have[s.low(k-2)] // have been killed
			return !transitive[act] || be[s.low(k-1)] || s.low(k-1) == "also" || isAdjective[t.low] || !s.object(k+1)
		}
	}
	return s.verb(i, f)
}

var (
	joins       = set(`and or but while after when as because before although though if those who'd whose than`)
	joinedBy    = set(`in on aboard of at with from`)
	transitive  = set(`killed injured arrested rescued saved evacuated displaced infected charged convicted deported destroyed sacked`)
	isAdjective = set(`dead died dying deaths fatalities perished homeless`)
	openers     = set(`a an the his her their its our this that these those at more over about some him them`)
)

// object reports whether a noun phrase begins at token i, the object of a verb before it.
func (s sentence) object(i int) bool {
	t := s.at(i)
	return t.digits || numerals[t.low] > 0 || openers[t.low] && !(t.low == "at" && s.low(i+1) != "least") || s.isName(i) || t.isWord() && !closed[t.low] && !strings.HasSuffix(t.low, "ly") && !t.mark
}

// suffers reads what was done to those counted, before the number: "killed at least 12
// people", "leaving 12 dead". Who does it is the attack, the police or the party.
func (s sentence) suffers(from int, f *Figure) bool {
	k := from - 1
	if s.low(k) == "of" && s.low(k-1) == "lives" {
		f.act = "killed"
		return true
	}
	t := s.at(k)
	if !t.isWord() {
		return false
	}
	switch act := events[t.low]; {
	case act != "":
		if act == "arrived" || be[s.low(k-1)] {
			return false
		}
		f.act = act
	case isPast(t.low) && !closed[t.low] && !be[s.low(k-1)]:
		f.act = "to " + stem(t.low)
	default:
		return false
	}
	for k--; have[s.low(k)] || strings.HasSuffix(s.low(k), "ly"); k-- {
	}
	for ; s.at(k).isWord() && s.at(k).capital && !calendar[s.low(k)] && !closed[s.low(k)]; k-- {
		f.agents = append(f.agents, s.low(k))
	}
	return events[t.low] != "" || len(f.agents) > 0
}

// verb reads any other verb directly behind the noun: "12 houses were sold".
func (s sentence) verb(i int, f *Figure) bool {
	passive := false
	for be[s.low(i)] || have[s.low(i)] {
		passive = passive || be[s.low(i)]
		i++
	}
	if t := s.at(i); t.isWord() && isPast(t.low) {
		f.act = "were " + stem(t.low)
		if !passive && s.object(i+1) {
			return false
		}
		return true
	}
	return false
}

// isPast reports whether a word has the form of a verb in the past.
func isPast(word string) bool {
	return len(word) > 3 && strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "eed") || irregular[word] != "" && irregular[word] != "person" && !nounForms[word]
}

var nounForms = set(`people persons men women children feet cut`)

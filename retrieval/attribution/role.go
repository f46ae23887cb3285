package attribution

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// role reads a phrase that names no person: a role, a body, a writing. A short
// one that points back ("the spokesman", "the ministry") takes the words of the
// longer one before it; an office takes the name of who was said to hold it.
func (m *memory) role(s sentence, p phrase) speaker {
	from := p.from
	definite := s.tokens[from].low == "the" || s.tokens[from].low == "this" || s.tokens[from].low == "that" || s.tokens[from].low == "its" || s.tokens[from].low == "their"
	for from < p.to && !s.quantity(from) && (s.tokens[from].is(determiners) && s.at(from+1).low != "of" || s.tokens[from].is(adverbs) && from == p.from) {
		from++
	}
	// "the country's interior ministry" points back as "the interior ministry".
	if from < p.to-2 && s.tokens[from].poss && !s.tokens[from].upper && s.tokens[headOf(s, from, p.to)].is(bodyNouns) {
		definite = true
		from++
	}
	if from >= p.to {
		return speaker{}
	}
	head := headOf(s, from, p.to)
	key := spokesKey(s.tokens[head].low)
	name := m.roleWords(s, from, p.to)
	if last := s.tokens[p.to-1]; p.owner && last.poss { // "the mayor's view"
		name = strings.TrimSuffix(name, plain(s.body, last.Span)) + last.name()
	}
	if definite {
		if i := m.holder(s, from, head, p.to); i >= 0 {
			return m.person(i)
		}
	}
	if definite && strings.HasSuffix(s.tokens[head].low, "-year-old") {
		if r := m.latest(func(r speaker) bool { return r.nature == human }); r.set() {
			return r
		}
	}
	r := speaker{name: name, who: -1, nature: natureOf(s, p, head)}
	if definite || p.to-from == 1 && s.tokens[from].upper {
		if full := m.earlier(key, name); full != "" {
			r.name = full
		}
	}
	if definite && from == p.to-1 && (key == "company" || key == "firm") {
		if named := m.onlyFirm(); named != "" {
			r.name = named // "the company", where only one has spoken
		}
	}
	if head == p.to-1 || s.tokens[head].low != "spokesman" {
		r.name = m.expandTail(r.name)
	}
	if r.nature == writing && m.seen.set() && strings.HasSuffix(m.seen.name, r.name) {
		r.name = m.seen.name // "the memo" is the one introduced before
	}
	r.gender = genderOf(s.tokens[head].low)
	if len(m.roles[key]) < maxNamesakes && !slices.Contains(m.roles[key], r.name) {
		m.roles[key] = append(m.roles[key], r.name)
	}
	return r
}

// headOf is the unit of the head noun: the last word before a preposition, or
// before the first one after a possessive ("the Bank of England’s economist").
func headOf(s sentence, from, to int) int {
	start := from + 1
	for i := from; i < to-1; i++ {
		if s.tokens[i].poss {
			start = i + 1
		}
	}
	for i := start; i < to; i++ {
		if s.tokens[i].is(prepositions) {
			return i - 1
		}
	}
	return to - 1
}

// roleWords prints the phrase; a capital that only the start of a sentence gave
// is taken back ("Ministers" where the article also has "ministers").
func (m *memory) roleWords(s sentence, from, to int) string {
	words := s.words(from, to)
	if t := s.tokens[from]; from == 0 && t.upper && m.people.lower[t.low] && t.text != strings.ToUpper(t.text) {
		words = t.low + words[len(t.text):]
	}
	return words
}

// spokesKey makes one word of spokesman, spokeswoman and spokesperson.
func spokesKey(w string) string {
	if isSpokes(w) {
		if strings.HasSuffix(w, "men") || strings.HasSuffix(w, "people") || strings.HasSuffix(w, "persons") || strings.HasSuffix(w, "women") {
			return "spokespeople"
		}
		return "spokesperson"
	}
	return w
}

// earlier is the latest longer role of the same head that has all the words of
// name.
func (m *memory) earlier(key, name string) string {
	short := strings.Fields(fold(name))
	for i := len(m.roles[key]) - 1; i >= 0; i-- {
		long := strings.Fields(fold(m.roles[key][i]))
		if len(long) > len(short) && containsAll(long, short) {
			return m.roles[key][i]
		}
	}
	return ""
}

func containsAll(words, some []string) bool {
	for _, w := range some {
		if !slices.ContainsFunc(words, func(v string) bool { return spokesKey(v) == spokesKey(w) }) {
			return false
		}
	}
	return true
}

// expandTail fills in what a role is of: "spokesperson for the ministry" where
// the article named the French interior ministry before.
func (m *memory) expandTail(name string) string {
	for _, of := range []string{" for the ", " of the ", " at the ", " from the "} {
		before, tail, ok := strings.Cut(name, of)
		if !ok || strings.Contains(tail, " ") {
			continue
		}
		if full := m.earlier(spokesKey(fold(tail)), tail); full != "" {
			return before + of + full
		}
	}
	return name
}

// holder is the person said before to hold the office in units [from, to), -1
// when none is or it may be another's.
func (m *memory) holder(s sentence, from, head, to int) int {
	if head != to-1 || !s.tokens[head].is(offices) || head-from > 1 {
		return -1
	}
	office := s.tokens[head].low
	if head == from {
		if h := m.holders[office]; len(h) > 0 && !isSpokes(office) {
			return h[len(h)-1]
		}
		// Named only later: sure when the article knows one holder.
		if h := m.people.holders[office]; len(h) == 1 && !isSpokes(office) {
			return h[0]
		}
		return -1
	}
	if h := m.holders[s.tokens[from].low+" "+office]; len(h) > 0 {
		return h[len(h)-1]
	}
	// "the regional president": the only president so far.
	if h := m.holders[office]; len(h) == 1 && !s.tokens[from].upper && (s.tokens[from].low == "regional" || s.tokens[from].low == "former") {
		return h[0]
	}
	return -1
}

// natureOf tells what a role is by its head noun and article.
func natureOf(s sentence, p phrase, head int) nature {
	t := s.tokens[head]
	switch {
	case t.is(writings):
		return writing
	case t.is(bodyNouns), t.is(bodyWords) && t.upper:
		return body
	case t.upper && head > p.from && s.tokens[head-1].upper && !s.tokens[head-1].is(determiners): // Norwell Devices
		return body
	case strings.HasSuffix(t.low, "s") && !strings.HasSuffix(t.low, "ss"), t.low == "people", t.low == "men", t.low == "women", t.low == "spokesmen":
		return many
	case t.is(offices | persons), isSpokes(t.low), s.tokens[p.from].low == "his", s.tokens[p.from].low == "her", s.tokens[p.from].low == "a", s.tokens[p.from].low == "an", s.tokens[p.from].low == "another":
		return human
	case t.upper:
		return body
	}
	return unclear
}

// onlyFirm is the one body with a name of its own among the recent speakers, ""
// when there are several or it is a public one, as its words tell.
func (m *memory) onlyFirm() string {
	only := ""
	for _, r := range m.recent {
		if r.nature != body || r.who >= 0 || m.now-r.stamp > maxAge {
			continue
		}
		words := strings.Fields(r.name)
		if first, _ := utf8.DecodeRuneInString(r.name); !unicode.IsUpper(first) || only != "" && only != r.name {
			return ""
		}
		for _, w := range words {
			if w = strings.ToLower(w); has(w, bodyNouns) && w != "bank" && w != "group" && w != "company" || has(w, publicBodies) {
				return ""
			}
		}
		only = r.name
	}
	return only
}

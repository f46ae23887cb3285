package attribution

import "strings"

// lookup finds the person that a name means, -1 when there is none. Among
// several of one surname the gender of the title decides, then the given name,
// then who is named most.
func (p *people) lookup(n name) int {
	if len(n.core) == 0 {
		return -1
	}
	full := fold(n.full())
	words := strings.Fields(full)
	last := words[len(words)-1]
	if len(words) > 1 {
		if i, ok := p.byName[full]; ok {
			return i
		}
		for _, i := range head(p.bySurname[last], maxNamesakes) {
			if w := p.all[i].words; len(w) > 1 && w[0] == words[0] {
				return i
			}
		}
		if !has(words[0], particles) {
			return -1
		}
	}
	if i := p.best(p.bySurname[last], n.title, true); i >= 0 {
		return i
	}
	if len(words) > 1 {
		return -1 // of "Mr van Dijk" the particle is no given name
	}
	if i := p.best(p.byGiven[last], n.title, n.title != ""); i >= 0 && given[last] != 0 {
		return i
	}
	if n.title != "" && len(last) >= minNear {
		for _, d := range deletions(last) {
			if i := p.best(p.byNear[d], n.title, true); i >= 0 {
				return i
			}
		}
	}
	return -1
}

const (
	// maxNamesakes bounds how many persons of one surname are held against a
	// mention; a real article has two or three.
	maxNamesakes = 16
	// minNear is the shortest surname that may be misspelt: "Betrand" is
	// Bertrand, but "Lee" is not Lea.
	minNear = 6
)

// best is the person of the list that fits the title and has a full name, the
// most often named first; -1 when none fits, or when weak is not allowed and
// only the shape of the name speaks for it.
func (p *people) best(list []int, title string, weak bool) int {
	best := -1
	g := genderOf(title)
	for _, i := range head(list, maxNamesakes) {
		who := p.all[i]
		if g != 0 && who.gender != 0 && who.gender != 'b' && g != who.gender || !weak && !who.strong {
			continue
		}
		if best < 0 || rank(who) > rank(p.all[best]) {
			best = i
		}
	}
	return best
}

// rank orders namesakes: a full name before a surname alone, then a person for
// sure, then the one named more often.
func rank(who person) int {
	r := min(len(who.Mentions), 1000)
	if who.strong {
		r += 1000
	}
	if len(who.words) > 1 {
		r += 10000
	}
	return r
}

func head(list []int, n int) []int { return list[:min(n, len(list))] }

// deletions are a word and its forms with one letter left out: two words share
// one when they are a letter apart.
func deletions(word string) []string {
	runes := []rune(word)
	if len(runes) > 40 {
		return nil
	}
	out := []string{word}
	for i := range runes {
		out = append(out, string(runes[:i])+string(runes[i+1:]))
	}
	return out
}

func genderOf(title string) byte {
	switch {
	case has(title, male):
		return 'm'
	case has(title, female):
		return 'f'
	}
	return 0
}

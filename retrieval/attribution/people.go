package attribution

import (
	"slices"
	"strings"
)

// Person is somebody an article names.
type Person struct {
	// Name is the fullest name the article prints, without titles.
	Name string
	// Mentions are the places of the name or a part of it, titles included, in
	// order. Pronouns are not among them.
	Mentions []Span
	// Titles are what the article calls the person by, before or after the name,
	// as written and each once: "Shadow home secretary", "president of the region".
	Titles []string
	// Gender is 'm' or 'f' by title or given name; 0 where neither tells.
	Gender byte
}

// People returns the persons named in an article in order of their first
// mention: for completing a speaker's name as it is typed.
func People(body string, paragraphs []Paragraph) []Person {
	people := findPeople(readParagraphs(body, paragraphs))
	var found []Person
	for _, p := range people.all {
		if p.strong {
			found = append(found, p.known())
		}
	}
	slices.SortStableFunc(found, func(a, b Person) int { return a.Mentions[0].Start - b.Mentions[0].Start })
	return found
}

// person is a Person with what resolves its other mentions.
type person struct {
	Person
	words  []string // of the name, folded
	gender byte     // 'm', 'f', or 0 when nothing tells
	strong bool     // something besides the shape of the name says it is a person
}

// known is the Person with what its other mentions told.
func (p person) known() Person {
	if p.gender != 'b' {
		p.Person.Gender = p.gender
	}
	return p.Person
}

// people are the persons of one article by the parts of their names.
type people struct {
	all       []person
	byName    map[string]int
	bySurname map[string][]int
	byGiven   map[string][]int
	byNear    map[string][]int // surnames with one letter left out
	holders   map[string][]int // persons whose name an office stands before
	lower     map[string]bool  // capitalised words that the article also prints in lower case
}

// findPeople reads the whole article once for full names, and once more for the
// mentions by a part of one: "Mr Kruger" may come before "Danny Kruger".
func findPeople(texts []text) *people {
	p := &people{byName: map[string]int{}, bySurname: map[string][]int{}, byGiven: map[string][]int{}, byNear: map[string][]int{}, holders: map[string][]int{}, lower: map[string]bool{}}
	capital := map[string]bool{}
	for i := range texts {
		for _, t := range texts[i].tokens {
			if t.upper {
				capital[t.low] = true
			}
		}
	}
	for i := range texts {
		for _, t := range texts[i].tokens {
			if t.word && !t.upper && capital[t.low] {
				p.lower[t.low] = true
			}
		}
	}
	eachName(texts, func(tokens []token, n name) {
		if n.likePerson() && !p.ordinary(n) && !after(tokens, n, "the") {
			p.add(tokens, n)
		}
	})
	eachName(texts, func(tokens []token, n name) {
		if (len(n.core) == 1 || n.partial()) && n.title != "" && !n.core[0].is(bodyWords) && p.lookup(n) < 0 && (tokens[n.from].is(courtesy) || officer(tokens, n)) {
			p.add(tokens, n) // only ever "Mr Siebert"
		}
		if i := p.lookup(n); i >= 0 {
			who := &p.all[i]
			who.Mentions = append(who.Mentions, Span{tokens[n.from].Start, tokens[n.to-1].End})
			who.call(titleOf(tokens, n))
			who.call(titleAfter(tokens, n))
			if g := genderOf(n.title); g != 0 && who.gender == 0 {
				who.gender = g
			}
			for _, t := range tokens[n.from:n.to] {
				if h := p.holders[t.low]; t.is(offices) && len(h) < 2 && !slices.Contains(h, i) {
					p.holders[t.low] = append(h, i)
				}
			}
			if len(n.core) == 1 && (tokens[n.from].is(courtesy) || n.to < len(tokens) && tokens[n.to].is(cueForms)) {
				who.strong = true
			}
		}
	})
	for i := range p.all { // a name that the second reading gave to somebody else
		if len(p.all[i].Mentions) == 0 {
			p.all[i].Mentions, p.all[i].strong = []Span{{}}, false
		}
	}
	return p
}

// eachName calls f for each capitalised run, with holes for marked passages and
// then once more within those passages.
func eachName(texts []text, f func([]token, name)) {
	for i := range texts {
		t := &texts[i]
		for _, tokens := range [][]token{t.units, t.within} {
			for j := 0; j < len(tokens); {
				n, ok := readName(tokens, j)
				if !ok {
					j++
					continue
				}
				f(tokens, n)
				j = n.to
			}
		}
	}
}

// officer reports whether an office right before a lone surname makes it a
// person's: President Bush, Sen. Pike.
func officer(tokens []token, n name) bool {
	return len(n.core) == 1 && n.from < n.to && tokens[n.from].upper && has(n.title, offices) && !n.core[0].digit && !acronym(n.core[0].text) && !n.core[0].poss
}

func after(tokens []token, n name, word string) bool {
	return n.title == "" && n.from > 0 && tokens[n.from-1].low == word
}

// ordinary reports whether a run is words that the article also prints in lower
// case: a headline or the start of a sentence, not a name.
func (p *people) ordinary(n name) bool {
	if n.title != "" {
		return false
	}
	for _, t := range n.core {
		if p.lower[t.low] && !t.is(particles) && given[fold(t.low)] == 0 {
			return true
		}
	}
	return false
}

// add notes a full name, or a further reason to take one for a person.
func (p *people) add(tokens []token, n name) {
	full := n.full()
	key := fold(full)
	i, known := p.byName[key]
	if !known {
		i = len(p.all)
		p.byName[key] = i
		p.all = append(p.all, person{Person: Person{Name: full}, words: strings.Fields(key)})
		p.index(i)
	}
	who := &p.all[i]
	first := given[who.words[0]]
	if who.gender == 0 {
		who.gender = genderOf(n.title)
	}
	if who.gender == 0 && first != 'b' && len(who.words) > 1 {
		who.gender = first
	}
	next := func(k int) token {
		if n.to+k < len(tokens) {
			return tokens[n.to+k]
		}
		return token{}
	}
	who.strong = who.strong || n.title != "" || first != 0 || next(0).is(cueForms) ||
		next(0).text == "," && (next(1).digit && len(next(1).text) == 2 && next(2).text == "," || next(1).low == "who") ||
		n.from > 1 && tokens[n.from-2].hole && tokens[n.from-1].is(cueForms)
}

// index files person i under the parts of the name.
func (p *people) index(i int) {
	words := p.all[i].words
	last := words[len(words)-1]
	p.bySurname[last] = append(p.bySurname[last], i)
	if len(words) < 2 {
		return
	}
	p.byGiven[words[0]] = append(p.byGiven[words[0]], i)
	for _, d := range deletions(last) {
		p.byNear[d] = append(p.byNear[d], i)
	}
}

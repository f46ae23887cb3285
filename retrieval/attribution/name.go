package attribution

import (
	"slices"
	"strings"
)

// name is a run of capitalised words read as a name: titles, then the core.
type name struct {
	from, to int     // the run in its tokens, titles included
	core     []token // without titles, nicknames and what follows a name (MP, QC)
	title    string  // the last title before the core, folded; "" when there is none
	poss     bool    // it ends in a possessive, so that it only owns what follows
}

// full is the name without titles, as one prints it.
func (n name) full() string {
	parts := make([]string, len(n.core))
	for i, t := range n.core {
		parts[i] = t.name()
	}
	return strings.Join(parts, " ")
}

// maxRun bounds a run of capitals: a headline in capitals is no name, and a
// bound keeps the whole linear.
const maxRun = 12

// readName reads the run of capitalised words at i; ok is false when none
// starts there.
func readName(tokens []token, i int) (n name, ok bool) {
	if !startsName(tokens, i) {
		return name{}, false
	}
	j := i + 1
	for j < len(tokens) && j-i < maxRun && continuesName(tokens, j) {
		j++
	}
	n = name{from: i, to: j, poss: tokens[j-1].poss}
	n.core, n.title = coreOf(tokens, i, j)
	return n, true
}

func startsName(tokens []token, i int) bool {
	t := tokens[i]
	if !t.word || !t.upper || credited(tokens, i) {
		return false
	}
	return !t.is(starters) && (!t.is(days) || monthName(tokens, i)) || t.is(courtesy)
}

// credits stand before the name of who took a picture: "Photo: Ann Lee" tells of nobody.
var credits = []string{"photo", "photos", "photograph", "photographs", "photography", "picture", "pictures", "image", "images", "credit", "illustration", "video"}

// credited reports whether a capital belongs to the name in a picture's credit.
func credited(tokens []token, i int) bool {
	k := i
	for k > 0 && i-k < maxRun && tokens[k-1].word && tokens[k-1].upper {
		k--
	}
	return k >= 2 && tokens[k-1].text == ":" && slices.Contains(credits, tokens[k-2].low)
}

// monthName reports whether the month at i is a given name: Jan Koster.
func monthName(tokens []token, i int) bool {
	if i+1 >= len(tokens) || !tokens[i+1].upper || tokens[i+1].is(days|starters) {
		return false
	}
	switch tokens[i].low {
	case "jan", "april", "may", "june", "august":
		return i == 0 || tokens[i-1].low != "in" && !tokens[i-1].digit
	}
	return false
}

func continuesName(tokens []token, j int) bool {
	t, prev := tokens[j], tokens[j-1]
	if prev.poss || prev.quote != t.quote && !t.hole && !prev.hole {
		return false
	}
	switch {
	case t.hole: // Dwayne "The Rock" Johnson
		return prev.upper && j+1 < len(tokens) && tokens[j+1].upper && len(t.text) < 40 && !tokens[j+1].is(starters)
	case t.word && t.upper:
		return !t.is(starters) && !(t.is(days) && t.low != "may" && t.low != "june" && t.low != "april" && t.low != "august") || t.is(particles)
	case t.is(particles) || t.low == "of" && prev.low == "secretary":
		for k := j + 1; k < len(tokens) && k < j+4; k++ {
			if tokens[k].upper {
				return true
			}
			if !tokens[k].is(particles) {
				return false
			}
		}
	}
	return false
}

// coreOf finds the name proper in the run [i, j).
func coreOf(tokens []token, i, j int) (core []token, title string) {
	for j-1 > i && tokens[j-1].is(postTitles) {
		j--
	}
	from := i
	for k := i; k < j-1; k++ {
		if isTitle(tokens[k]) {
			from, title = k+1, tokens[k].low
		}
	}
	if from == i && i+3 <= j && tokens[i].is(persons) && given[fold(tokens[i].low)] == 0 { // Butcher Ian Coe, but Terry Butcher
		from, title = i+1, tokens[i].low
	}
	if from+2 < j && tokens[from].low == "of" { // Secretary of State Antony Blinken
		from = max(from+2, j-2)
	}
	if from == i && i > 0 && tokens[i-1].is(offices) { // home secretary Chris Philp
		title = tokens[i-1].low
	}
	for from+2 < j && (acronym(tokens[from].text) || tokens[from].is(bodyWords) || demonym(tokens[from].low) && given[fold(tokens[from+1].low)] != 0) {
		from++
	}
	core = tokens[from:j:j]
	if slices.ContainsFunc(core, func(t token) bool { return t.hole }) {
		core = slices.DeleteFunc(slices.Clone(core), func(t token) bool { return t.hole })
	}
	return core, title
}

// partial reports whether the name starts with a particle: a surname alone, "von
// der Leyen", "Le Pen". (Al Gore and Ben Ali have given names.)
func (n name) partial() bool {
	return len(n.core) > 1 && n.core[0].is(particles) && !(n.core[0].upper && (n.core[0].low == "al" || n.core[0].low == "ben"))
}

// surnames are words of places and bodies that people are called as well: Ann White.
var surnames = wordSet("white hall hill park west north wall lake day law green book post church house college bush field")

// likePerson reports whether a name has the shape of a person's full name: two
// to four words, none of which names a body or a place.
func (n name) likePerson() bool {
	if len(n.core) < 2 || len(n.core) > 5 || n.partial() {
		return false
	}
	for i, t := range n.core {
		if isTitle(t) && given[fold(n.core[0].low)] == 0 {
			return false // Prime Minister, but John Major
		}
		if t.is(bodyWords) && !(i == 0 && given[fold(t.low)] != 0) && !(i == 1 && len(n.core) == 2 && surnames[t.low] && given[fold(n.core[0].low)] != 0) || t.digit || acronym(t.text) && i > 0 && len(t.text) > 2 && !strings.Contains(t.text, ".") {
			return false
		}
	}
	return true
}

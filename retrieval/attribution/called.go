package attribution

import (
	"slices"
	"strings"
)

// maxTitles bounds what one person is called by in one article.
const maxTitles = 12

// call notes a title of the person.
func (p *person) call(title string) {
	if title != "" && len(p.Titles) < maxTitles && !slices.Contains(p.Titles, title) {
		p.Titles = append(p.Titles, title)
	}
}

// titleOf is the office that stands before a name: "UK Transport Minister" in "UK
// Transport Minister Lilian Greenwood", "home secretary" in "the home secretary,
// Yvette Cooper,"; "" when none does.
func titleOf(tokens []token, n name) string {
	core := n.to
	if len(n.core) > 0 {
		for core > n.from && tokens[core-1].Start >= n.core[0].Start {
			core--
		}
	}
	end := core
	if end > 1 && end == n.from && tokens[end-1].text == "," {
		end--
		if !calling(tokens[end-1].low) {
			return ""
		}
	}
	from := end
	for from > 0 && end-from < maxRun && (titleWord(tokens[from-1]) || from-1 > n.from && tokens[from-1].low == "of") {
		from--
	}
	return officeIn(tokens, from, end)
}

// titleAfter is the office in apposition after a name: "Xavier Bertrand, president
// of the region,"; "" when there is none.
func titleAfter(tokens []token, n name) string {
	from := n.to + 1
	if n.poss || from >= len(tokens) || tokens[n.to].text != "," {
		return ""
	}
	if tokens[from].low == "who" && from+1 < len(tokens) && tokens[from+1].is(copulas) {
		from += 2
	}
	end := from
	for end < len(tokens) && end-from < maxRun && (tokens[end].word && !tokens[end].is(auxiliaries|pronouns|cueForms) && !(tokens[end].low == "and" && end+1 < len(tokens) && tokens[end+1].is(determiners)) || tokens[end].text == "&") {
		end++
	}
	for from < end && tokens[from].is(determiners) {
		from++
	}
	head := from // an office stands at the head, before any preposition
	for head < end && !tokens[head].is(prepositions) {
		head++
	}
	if head == from || !calling(tokens[head-1].low) {
		return ""
	}
	return words(tokens[from:end])
}

func titleWord(t token) bool {
	verb := !t.upper && (t.is(pasts|verbs) || strings.HasSuffix(t.low, "ed"))
	return t.word && !t.digit && !t.poss && !verb && !t.is(determiners|prepositions|auxiliaries|pronouns|conjunctions|courtesy) && (t.upper || !t.is(cueForms))
}

// calling reports whether a noun says what somebody is: an office, a trade, a head.
func calling(word string) bool { return has(word, offices|persons) || word == "head" }

// officeIn prints the units [from, end) when an office of theirs ends them, "" else.
func officeIn(tokens []token, from, end int) string {
	if !slices.ContainsFunc(tokens[from:end], func(t token) bool { return calling(t.low) }) {
		return ""
	}
	return words(tokens[from:end])
}

func words(tokens []token) string {
	all := make([]string, len(tokens))
	for i, t := range tokens {
		all[i] = strings.TrimSuffix(t.text, ".")
	}
	return strings.Join(all, " ")
}

// Called says how the titles of a person fit an office that somebody typed: at
// all, and only as one of another time or rank (former, shadow, deputy).
//
// Every word of the office stands in one title, in its order and before what the
// title is of ("French interior minister" is an interior minister, a permanent
// secretary at the Home Office is no home secretary); or all of them stand side
// by side ("president of the region").
func Called(titles []string, office string) (now, otherwise bool) {
	want := matchWords(office)
	if !slices.ContainsFunc(want, calling) {
		return false, false
	}
	for _, title := range titles {
		have := matchWords(title)
		head := len(have)
		if i := slices.IndexFunc(have, func(w string) bool { return has(w, prepositions) }); i > 0 {
			head = i
		}
		if !inOrder(have[:head], want) && !sideBySide(have, want) {
			continue
		}
		if slices.ContainsFunc(have[:head], func(w string) bool { return has(w, distancing) && !slices.Contains(want, w) }) {
			otherwise = true
			continue
		}
		now = true
	}
	return now, otherwise
}

// distancingWords before an office make it another one: a former, shadow or prime
// minister is no minister to one who asks for the minister.
const distancingWords = "former ex shadow deputy vice assistant acting then late outgoing incoming prime associate junior undersecretary would-be one-time onetime ex-president ex-minister elect"

func inOrder(have, want []string) bool {
	for _, w := range want {
		i := slices.Index(have, w)
		if i < 0 {
			return false
		}
		have = have[i+1:]
	}
	return true
}

func sideBySide(have, want []string) bool {
	for i := 0; i+len(want) <= len(have); i++ {
		if slices.Equal(have[i:i+len(want)], want) {
			return true
		}
	}
	return false
}

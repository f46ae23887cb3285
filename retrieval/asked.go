package retrieval

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// readNames finds the names that a query asks about. A word that no article has
// is read as a name one or two letters away, with a note; or else the whole name
// it stands in is unknown.
func (ix *Index) readNames(q *Query) {
	text := q.Text
	times := timesIn(*q)
	for _, name := range ix.askedNames(text, times) {
		known, unknown := []string{}, false
		for i, w := range name {
			near, ok := ix.misspelt(w.text)
			if !ok {
				near, ok = ix.completes(name, i)
			}
			switch {
			case ix.knows(w.text):
				known = append(known, w.text)
			case ok:
				known = append(known, near)
				q.Text = replaceWord(q.Text, w.text, near)
				q.Own = replaceWord(q.Own, w.text, near)
				q.Notes = append(q.Notes, fmt.Sprintf("No article mentions “%s”; read as “%s”.", w.text, near))
			default:
				unknown = true
			}
		}
		if unknown {
			last := name[len(name)-1]
			whole := withCapitals(text, Span{name[0].start, last.start + len(last.text)})
			q.Unknown = append(q.Unknown, whole.Of(text))
		} else {
			q.Names = append(q.Names, strings.Join(known, " "))
		}
	}
}

// besideName are words all in capitals before a name and after it: the FA Cup.
var besideName = [2]*regexp.Regexp{regexp.MustCompile(`(?:\b[A-Z]{2,6} )+$`), regexp.MustCompile(`^(?: [A-Z]{2,6}\b)+`)}

// withCapitals widens a name by the words in capitals beside it.
func withCapitals(text string, name Span) Span {
	before, after := besideName[0].FindStringIndex(text[:name.Start]), besideName[1].FindStringIndex(text[name.End:])
	if before != nil {
		name.Start = before[0]
	}
	if after != nil {
		name.End += after[1]
	}
	return name
}

// askedNames are the names of a question, by their capitals: runs of capitalised
// words with a space between them. A question's first word has a capital anyway
// and counts only where articles write it as a name. Where a small word has one
// too, the question is set like a headline and capitals say nothing. The words of
// times ("in March", "since Brexit") are no names.
func (ix *Index) askedNames(text string, times []Span) [][]capital {
	var found [][]capital
	end := -1 // of the word before
	for i, w := range capitalised(text) {
		switch {
		case slices.ContainsFunc(times, func(t Span) bool { return t.Contains(Span{w.start, w.start + len(w.text)}) }):
			continue
		case ix.isStopWord(w.text) && !ix.opensName(text, w):
			if i > 0 && w.inside {
				return nil
			}
			continue
		case len(w.text) < 2 || !w.inside && !ix.hasName(w.text):
			continue
		}
		if last := len(found) - 1; last >= 0 && w.start == end+1 && text[end] == ' ' {
			found[last] = append(found[last], w)
		} else {
			found = append(found, []capital{w})
		}
		end = w.start + len(w.text)
	}
	return found
}

// opensName reports whether a small word with a capital is a name's first: Per
// Hallberg, Will Smith.
func (ix *Index) opensName(text string, w capital) bool {
	rest, ok := strings.CutPrefix(text[w.start+len(w.text):], " ")
	if !ok || !w.inside {
		return false
	}
	next := capitalised(rest[:wordEnd(rest, 0)])
	if len(next) == 0 {
		return false
	}
	name := w.text + " " + next[0].text
	_, found := ix.personNamed(name, ix.near(name))
	return found
}

// misspelt gives the name that a word not in the corpus was meant to be; ok is
// false when there is none near it, or the word is a common one of its own.
func (ix *Index) misspelt(word string) (name string, ok bool) {
	if s, spells := ix.embedder.(speller); spells && s.Knows(fold(word)) {
		return "", false
	}
	return ix.names.near(word)
}

// completes gives the name that word i of a longer one was meant to be, common word
// or not, where an article has it right beside the next or the last one: "Emanuel
// Macron" is Emmanuel Macron.
func (ix *Index) completes(name []capital, i int) (near string, ok bool) {
	if near, ok = ix.names.near(name[i].text); !ok || len(name) < 2 {
		return "", false
	}
	whole := near + " " + ix.spelling(name[min(i+1, len(name)-1)].text)
	if i == len(name)-1 {
		whole = ix.spelling(name[i-1].text) + " " + near
	}
	return near, ix.writes(whole)
}

// writes reports whether any article has these words side by side. Only passages that
// have all of them are read: of 100,000 some few.
func (ix *Index) writes(words string) bool {
	for passage := range ix.terms.Having(ix.analyzer.Terms(words)) {
		p := ix.passages[passage]
		if strings.Contains(p.Span.Of(ix.articleOf(p).Body), words) {
			return true
		}
	}
	return false
}

// replaceWord replaces a capitalised word where it stands as a whole word.
func replaceWord(text, word, by string) string {
	var b strings.Builder
	end := 0
	for _, w := range capitalised(text) {
		if w.text == word {
			b.WriteString(text[end:w.start])
			b.WriteString(by)
			end = w.start + len(word)
		}
	}
	return b.String() + text[end:]
}

// knows reports whether any passage has the word, or an outlet or a byline.
func (ix *Index) knows(word string) bool {
	for _, term := range ix.analyzer.Terms(word) {
		if ix.terms.DF(term) > 0 {
			return true
		}
	}
	return ix.hasName(word)
}

// hasName reports whether a word is a name of the corpus.
func (ix *Index) hasName(word string) bool {
	_, ok := ix.names.at(fold(word))
	return ok
}

// spelling is a name as the articles write it, "" for none of theirs.
func (ix *Index) spelling(word string) string {
	n, _ := ix.names.at(fold(word))
	return n.spelling
}

func (ix *Index) isStopWord(word string) bool {
	for _, term := range ix.analyzer.Terms(word) {
		if !ix.analyzer.IsStop(term) {
			return false
		}
	}
	return true
}

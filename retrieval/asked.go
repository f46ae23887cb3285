package retrieval

import (
	"fmt"
	"strings"
)

// readNames finds the names that a query asks about. One that no article has is
// read as a name one or two letters away, with a note, or else is unknown.
func (ix *Index) readNames(q *Query) {
	type correction struct{ from, to string }
	var corrections []correction
	for _, w := range ix.askedNames(q.Text) {
		if ix.knows(w.text) {
			q.Names = append(q.Names, w.text)
			continue
		}
		if name, ok := ix.names.near(w.text); ok {
			q.Names = append(q.Names, name)
			corrections = append(corrections, correction{w.text, name})
			continue
		}
		q.Unknown = append(q.Unknown, w.text)
	}
	for _, c := range corrections {
		q.Text = strings.ReplaceAll(q.Text, c.from, c.to)
		q.Notes = append(q.Notes, fmt.Sprintf("No article mentions “%s”; read as “%s”.", c.from, c.to))
	}
}

// askedNames are the words of a question that are names by their capital. A
// question's first word has one anyway and counts only where articles write it
// as a name; where most words are capitalised, a capital says nothing.
func (ix *Index) askedNames(text string) []capital {
	all := capitalised(text)
	if words := strings.Fields(text); len(words) > 4 && len(all)*3 > len(words)*2 {
		return nil
	}
	var found []capital
	for _, w := range all {
		if ix.isStopWord(w.text) || len(w.text) < 2 || !w.inside && ix.names.mentions[fold(w.text)] == 0 {
			continue
		}
		found = append(found, w)
	}
	return found
}

// knows reports whether any passage has the word.
func (ix *Index) knows(word string) bool {
	for _, term := range ix.analyzer.Terms(word) {
		if ix.terms.DF(term) > 0 {
			return true
		}
	}
	return false
}

func (ix *Index) isStopWord(word string) bool {
	for _, term := range ix.analyzer.Terms(word) {
		if !ix.analyzer.IsStop(term) {
			return false
		}
	}
	return true
}

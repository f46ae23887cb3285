package retrieval

import (
	"strings"

	"footnote/retrieval/attribution"
)

// askedSpeaker is whose quotations a request is for.
type askedSpeaker struct {
	name   string            // "" for everybody
	lone   string            // the surname by which only this person is meant, folded
	titled []map[string]bool // by article: who is called by the office asked for
}

// speakerAsked reads whose quotations a request is for: any part of a name, a role as the
// articles write it, or an office. An office means whom an article calls so, and
// in the other articles of the same year the same persons, unless those call them
// former or shadow: "home secretary" is another one in 2016 than in 2024.
func (ix *Index) speakerAsked(r QuoteRequest) askedSpeaker {
	by := askedSpeaker{name: strings.Join(strings.Fields(clean(r.Speaker)), " ")}
	if by.name == "" {
		return by
	}
	by.lone = ix.loneSurname(by.name)
	by.titled = make([]map[string]bool, len(ix.corpus.Articles))
	otherwise := make([]map[string]bool, len(ix.corpus.Articles))
	ofYear := map[int]map[string]bool{}
	for a, article := range ix.corpus.Articles {
		if !r.Filter.keeps(article) {
			continue
		}
		by.titled[a], otherwise[a] = map[string]bool{}, map[string]bool{}
		year := article.Published.Year
		for _, p := range ix.people(a) {
			now, once := attribution.Called(p.Titles, by.name)
			by.titled[a][p.Name] = now
			otherwise[a][p.Name] = once
			if now && year != 0 {
				if ofYear[year] == nil {
					ofYear[year] = map[string]bool{}
				}
				ofYear[year][p.Name] = true
			}
		}
	}
	for a, article := range ix.corpus.Articles {
		for name := range ofYear[article.Published.Year] {
			if by.titled[a] != nil && !otherwise[a][name] {
				by.titled[a][name] = true
			}
		}
	}
	return by
}

// said reports whether a quotation in an article is by the speaker asked for.
func (by askedSpeaker) said(article int, q attribution.Quotation) bool {
	switch {
	case by.name == "":
		return true
	case q.Speaker == "":
		return false
	case attribution.Match(q.Speaker, by.name), by.lone != "" && fold(q.Speaker) == by.lone:
		return true
	case attribution.Writing(q.QuotedBy) && attribution.Match(q.QuotedBy, by.name):
		return true // the memo's words, and what it says that somebody said
	}
	return by.titled[article] != nil && by.titled[article][q.Speaker]
}

// loneSurname is the surname of a full name, folded, when the articles know that
// person and no other one of the surname: an article that prints only "Mr Kruger"
// then means Danny Kruger. It is "" otherwise.
func (ix *Index) loneSurname(name string) string {
	words := strings.Fields(fold(name))
	if len(words) < 2 {
		return ""
	}
	last, known := words[len(words)-1], false
	for a := range ix.corpus.Articles {
		for _, p := range ix.people(a) {
			full := strings.Fields(fold(p.Name))
			if len(full) < 2 || full[len(full)-1] != last {
				continue
			}
			if !attribution.Match(p.Name, name) {
				return ""
			}
			known = true
		}
	}
	if !known {
		return ""
	}
	return last
}

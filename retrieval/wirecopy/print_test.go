package wirecopy_test

import (
	"strings"
	"testing"

	"footnote/retrieval/wirecopy"
)

const agency = "Three trawlers collided in thick fog off Norby early on Friday, and 14 sailors were taken to hospital, the coastguard said in a statement."

func TestCopies(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		a, b string
		want bool
	}{
		"itself":              {agency, agency, true},
		"marks and case":      {"“We will go on with the talks until the ferry sails again in May,” she said.", "'We will go on with the talks until the ferry sails again in May', she SAID", true},
		"date turned around":  {"They agreed to work towards a deal on fishing in a joint statement at the group’s December 8 2022 meeting in Lund.", "They agreed to work towards a deal on fishing in a joint statement at the group’s 8 December 2022 meeting in Lund.", true},
		"one word changed":    {agency, strings.Replace(agency, "statement", "message", 1), true},
		"begun otherwise":     {agency, "OSLO (AFP) - " + agency, true},
		"cut short":           {agency, "Three trawlers collided in thick fog off Norby early on Friday, and 14 sailors were taken to hospital.", true},
		"another figure":      {agency, strings.Replace(agency, "14", "17", 1), false},
		"another number word": {agency, strings.Replace(agency, "Three", "Four", 1), false},
		"denied":              {"The minister told the council that he knew of the payments.", "The minister told the council that he never knew of the payments.", false},
		"contraction":         {"The ferry does sail on Sunday mornings in the winter months.", "The ferry doesn't sail on Sunday mornings in the winter months.", false},
		"two reporters":       {agency, "Fourteen seamen went to hospital after a collision of three fishing boats near Norby, where fog lay over the sea on Friday morning.", false},
		"one quotation":       {"The mayor, who has been in office since May, told reporters that “the bridge will cost nothing at all”.", "Asked about the price in a debate on Monday, Anna Berg repeated that “the bridge will cost nothing at all”.", false},
		"short":               {"He declined to comment.", "He declined to comment.", false},
		"in a page":           {agency, strings.Repeat("The rain went on for days and nobody came to the market in Lund. ", 20) + agency, false},
		"empty":               {"", "", false},
	} {
		if got := wirecopy.Of(c.a).Copies(wirecopy.Of(c.b)); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
		if ab, ba := wirecopy.Of(c.a).Copies(wirecopy.Of(c.b)), wirecopy.Of(c.b).Copies(wirecopy.Of(c.a)); ab != ba {
			t.Errorf("%s: the order of the texts matters", name)
		}
	}
}

func TestWithin(t *testing.T) {
	t.Parallel()
	paragraph := "It was the second accident this year. " + agency + " The harbour was closed until noon."
	for sentence, want := range map[string]bool{
		agency:                                 true,
		strings.Replace(agency, "14", "17", 1): false,
		"The harbour was closed until noon.":   false, // many write that
		"It was the first accident since the new lighthouse was built, the mayor said.": false,
	} {
		if got := wirecopy.Of(sentence).Within(wirecopy.Of(paragraph)); got != want {
			t.Errorf("%q: %v, want %v", sentence, got, want)
		}
	}
}

func FuzzOf(f *testing.F) {
	f.Add(agency)
	f.Add("\xff’’,,..")
	f.Fuzz(func(t *testing.T, text string) {
		p := wirecopy.Of(text)
		if c := p.Contained(p); c != 0 && c != 1 {
			t.Errorf("%q contains %g of itself", text, c)
		}
	})
}

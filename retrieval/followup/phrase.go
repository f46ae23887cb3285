package followup

import "strings"

// phrase is a noun phrase of a question: "new criminal offence", "Peter Walsh".
type phrase struct {
	from, to int    // words, half-open: the core, without article
	start    int    // the first word with what leads it: an owner, a number
	prep     string // the preposition before it; "" for none
	lead     string // the article or the like before it
	asked    bool   // a question word stands before it: which party, how many jobs
	plural   bool
	name     int // the name that is its head; -1 for a common noun
}

// nounPhrases finds the noun phrases of a question in order. Questions are short and
// mostly of a few forms, so that the closed classes around a run of other words tell
// where a phrase is, and what verb ends it.
func (p parsed) nounPhrases() []phrase {
	var found []phrase
	prep := ""
	for i := p.opening(); i < len(p.words); {
		w := p.words[i]
		switch {
		case w.time:
			prep = ""
		case !w.open() && w.is(preposition):
			prep = w.low
		case !w.open() && w.class&(determiner|pointer|possessive|quantity) == 0:
			prep = ""
		case w.open():
			if p.opensVerb(i) {
				prep = ""
				break
			}
			f := p.phraseAt(i)
			f.prep, prep = prep, ""
			if n := len(found); n > 0 && p.at(i-1).possessive && found[n-1].to == i {
				f.start, f.prep, f.asked = found[n-1].start, found[n-1].prep, found[n-1].asked
			}
			found = append(found, f)
			i = f.to
			continue
		}
		i++
	}
	return found
}

// run is where the run of open words at i ends.
func (p parsed) run(i int) int {
	j := i + 1
	for j < len(p.words) && p.words[j].open() && !p.words[j].time && !p.words[j].after && !p.words[j-1].possessive {
		j++
	}
	return j
}

// phraseAt reads the noun phrase that begins with the open word at i.
func (p parsed) phraseAt(i int) phrase {
	end := p.ofName(i, p.run(i))
	to := p.cutVerb(i, end)
	f := phrase{from: i, to: to, start: i, name: p.words[to-1].name}
	for f.start > 0 && p.words[f.start-1].is(quantity) && p.words[f.start-1].low != "many" && p.words[f.start-1].low != "few" {
		f.start--
	}
	before := p.at(f.start - 1)
	if before.is(determiner | pointer | possessive) {
		f.lead = before.low
	}
	f.asked = before.low == "which" || before.low == "what" || before.low == "whose" || before.low == "many" || before.low == "much"
	f.plural = f.name < 0 && (isPlural(p.words[to-1].low) || before.low == "many" || before.low == "these" || before.low == "those")
	return f
}

// ofName goes on to the end of a name with "of" in it: Court of Appeal.
func (p parsed) ofName(i, end int) int {
	for end < len(p.words) && p.words[end-1].name >= 0 && p.words[end-1].upper && p.words[end].low == "of" {
		next := end + 1
		if p.low(next) == "the" {
			next++
		}
		if p.at(next).name < 0 || !p.at(next).upper {
			break
		}
		end = p.run(next)
	}
	return end
}

// isPlural reports whether a noun means several, by its form.
func isPlural(low string) bool {
	switch {
	case plurals[low]:
		return true
	case notPlural[low], len(low) < 4:
		return false
	}
	return strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "ss") && !strings.HasSuffix(low, "us") && !strings.HasSuffix(low, "is")
}

// head is the last word of a phrase.
func (p parsed) head(f phrase) word { return p.words[f.to-1] }

// described is the text of a phrase with its owner or number.
func (p parsed) described(f phrase) string { return p.text(f.start, f.to) }

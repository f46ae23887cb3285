package attribution

import "strings"

// part is a stretch of units, [from, to).
type part struct {
	from, to int
	verb     bool // a preposition before it belongs to the cue
	// loose says that it is no clause: a wish, or what somebody thinks of.
	loose bool
}

// contents are the parts of the sentence that frame i reports: none, one, or the
// two that a reporting clause in the middle leaves.
func (s sentence) contents(frames []frame, i int) []part {
	f := frames[i]
	if f.negated {
		return nil
	}
	start, end := s.stretch(frames, i)
	if parts, ok := s.asReported(f, start, end); ok {
		return parts
	}
	if p, ok := s.suffered(f); ok {
		return []part{p}
	}
	comma := f.from() - 1
	if comma > start && s.at(comma).text == "," && f.class != opines && f.class != calls && f.class != judges && (f.class != voices || s.tokens[f.cue].is(takesThat)) && !f.inherits && (f.class <= tells || f.class == accords || f.to() >= end || s.at(f.to()).text == ",") {
		rest := s.pastTimes(f.to(), end)
		if k := s.pastTold(f, end); k > rest {
			rest = k
		}
		switch first := s.tokens[start]; {
		case s.at(rest).text == ":" || rest < end && !f.inverted && (first.low == "asked" || isIng(first.low)) && (s.at(rest).text != "," || s.at(rest+1).hole || !s.clause(rest, end)):
		case f.inverted || f.class == accords || rest >= end || !s.tokens[start].is(conjunctions|prepositions) && s.closes(rest) && !s.clause(rest, end) && s.addressed(f.to(), end):
			if s.at(rest).text == "," && !s.clause(start, comma) && s.clause(rest, end) && rest+3 < end && !isIng(s.at(rest+1).low) {
				return []part{{from: start, to: comma}, {from: rest + 1, to: end}}
			}
			if f.class == accords || s.clause(start, comma) || f.class == says && rest >= end && comma-start > 4 {
				return []part{{from: start, to: comma}}
			}
		case s.at(rest).text == "," && first.is(prepositions|conjunctions) && first.low != "and" && first.low != "but" && s.clause(rest+1, end) && rest+3 < end && !s.at(rest+1).is(conjunctions) && !isIng(s.at(rest+1).low):
			return []part{{from: start, to: comma}, {from: rest + 1, to: end}} // Under the plan, he says, shareholders would get
		case s.at(rest).text == "," && s.opensRest(rest+1) && rest+2 < end:
			if s.tokens[comma-1].is(conjunctions) { // "… because, he said, he was tired"
				return []part{{from: rest + 1, to: end}}
			}
			return []part{{from: start, to: comma}, {from: rest + 1, to: end}}
		case s.tokens[start].is(conjunctions | prepositions):
			// "Whenever he met merchants, Smith informed them"
		case s.addressed(f.to(), end) && (!s.clause(f.to(), end) || f.class == says && s.timely(f.to())) && s.clause(start, comma):
			return []part{{from: start, to: comma}}
		}
	}
	switch {
	case f.class == accords:
		if f.cue <= start+1 {
			for k := s.pastDescription(f.to(), end); k < end-3 && k < f.to()+30; k++ {
				if s.tokens[k].text == "," && !s.at(k+1).is(plurals|pronouns) || s.tokens[k].text == "," && s.at(k+1).low != "who" && s.at(k+1).low != "which" {
					return []part{{from: k + 1, to: end}}
				}
			}
		}
		if f.cue > start+3 && s.speaks(f.subject) && s.clause(start, f.cue) && s.at(f.cue-1).word && s.at(f.cue-1).low != "and" {
			return []part{{from: start, to: f.cue}} // "… of the total according to X"
		}
		return nil
	case f.inverted:
		return nil
	}
	if next := s.at(f.to()).low; strings.HasPrefix(s.tokens[f.cue].low, "call") && (next == "on" || next == "upon") && s.goesTo(f.to()+1, end) {
		return []part{{from: f.to() + 1, to: end, verb: true}} // called on ministers to act
	}
	if p, ok := s.about(f, end); ok {
		return []part{p}
	}
	if from, to, ok := s.complement(f, end); ok {
		return []part{{from: from, to: to, loose: f.class == thinks && s.tokens[from].low == "to"}}
	}
	if (f.known || f.inherits) && !f.inverted {
		if to, ok := s.object(f, f.to(), end); ok {
			return []part{{from: f.to(), to: to, loose: true}}
		}
	}
	return nil
}

// pastTold is the comma after the one told, when the sentence goes on behind it:
// "The decision, Mr Hart told the board, would be announced"; 0 when it does not.
func (s sentence) pastTold(f frame, end int) int {
	for k := f.to(); f.class == tells && !f.inverted && k < end && k < f.to()+8; k++ {
		if s.tokens[k].text == "," {
			if s.opensRest(k+1) && k > f.to() {
				return k
			}
			return 0
		}
		if !s.tokens[k].word || s.tokens[k].is(auxiliaries|pronouns) || s.tokens[k].low == "that" {
			return 0
		}
	}
	return 0
}

// pastDescription is the comma after what describes the writing or the person of
// an "according to" that opens the sentence: "According to the lawsuit, filed on
// Monday in Dallas, the company knew"; from itself where nothing does.
func (s sentence) pastDescription(from, end int) int {
	t := s.at(from + 1)
	if s.at(from).text != "," || !(t.is(relatives) || t.word && !t.upper && len(t.low) > 4 && strings.HasSuffix(t.low, "ed") && !s.at(from+2).is(auxiliaries|pasts)) {
		return from
	}
	for k := from + 2; k < end-3 && k < from+24; k++ {
		if s.tokens[k].text == "," && s.clause(k, end) {
			return k
		}
	}
	return from
}

// speaks reports whether a phrase after "according to" is somebody or a writing
// beyond doubt: things are also done according to rules.
func (s sentence) speaks(p phrase) bool {
	head := s.tokens[headOf(s, p.from, p.to)]
	if p.named || head.upper || head.is(writings|offices|bodyNouns) || isSpokes(head.low) {
		return true
	}
	for k := p.from; k < p.to && !head.is(measures); k++ { // a count by the Gazette
		if s.tokens[k].low == "by" || s.tokens[k].low == "from" {
			return true
		}
	}
	return false
}

// opensRest reports whether unit i goes on with a clause that a reporting clause
// broke: "The plan, he said, was dropped."
func (s sentence) opensRest(i int) bool {
	t := s.at(i)
	return t.is(auxiliaries|prepositions|pasts|verbs) && !t.upper || t.word && !t.upper && strings.HasSuffix(t.low, "ed") ||
		t.is(determiners|pronouns) || t.is(adverbs|conjunctions) && t.low != "and" && t.low != "but" && s.at(i+1).word ||
		(t.low == "and" || t.low == "but") && s.at(i+1).is(pronouns) && s.verbLike(i+2)
}

// pastTimes skips the times and places of saying after unit i: "said on Monday".
func (s sentence) pastTimes(i, end int) int {
	for i < end {
		t := s.tokens[i]
		switch {
		case t.is(days | times), (t.is(adverbs) || isLy(t.low)) && !t.upper && t.low != "there" && t.low != "here", t.digit && s.at(i-1).is(days):
			i++
		case (t.low == "last" || t.low == "this" || t.low == "next" || t.low == "late" || t.low == "early") && s.at(i+1).is(times|days):
			i += 2
		case (t.low == "on" || t.low == "in" || t.low == "at" || t.low == "after" || t.low == "during") && i+1 < end:
			k := i + 1
			for k < end && k < i+12 && (s.tokens[k].word || s.tokens[k].text == "&") && !s.tokens[k].is(auxiliaries|pronouns|conjunctions|pasts) {
				k++
			}
			if k < end && s.tokens[k].text != "," && s.tokens[k].low != "that" {
				return i
			}
			i = k
		default:
			return i
		}
	}
	return i
}

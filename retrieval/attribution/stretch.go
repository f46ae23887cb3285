package attribution

import "strings"

// stretch bounds what frame i may report: other frames beside it take the rest
// of the sentence.
func (s sentence) stretch(frames []frame, i int) (start, end int) {
	end = len(s.tokens)
	for end > 0 && !s.tokens[end-1].word && !s.tokens[end-1].hole && s.tokens[end-1].text != "%" {
		end--
	}
	if end < len(s.tokens) && s.tokens[end].text == ")" {
		for k := end; k > frames[i].cue; k-- { // a credit or an aside at the end
			if s.tokens[k].text == "(" {
				end = k
				break
			}
		}
	}
	f := frames[i]
	for k := f.to(); k < end; k++ {
		if s.tokens[k].text == ";" {
			end = k
			break
		}
	}
	for k := f.from() - 1; k >= 0; k-- {
		if s.tokens[k].text == ";" || s.tokens[k].text == ":" {
			start = k + 1
			break
		}
	}
	for _, g := range frames[i+1:] {
		if f.inherits && g.known && g.from() < f.from() && g.cue > f.to() && g.cue < end && s.at(g.cue-1).text == "," {
			end = g.cue - 1 // "Smith, noting that he was ill, called it off"
			break
		}
		if g.from() <= f.to() || g.from() >= end {
			continue
		}
		if k := s.parted(g); k > f.to() || k == f.to() && f.class != accords {
			end = k
			break
		}
	}
	start = max(start, s.dateline())
	for k := f.to() + 2; k < end-2; k++ { // "…, a claim Tehran denies"
		if t := s.tokens[k]; (t.text == "," || t.text == "–" || t.text == "—") && (s.tokens[k+1].low == "a" || s.tokens[k+1].low == "an") && (s.tokens[k+2].is(nounCues) || s.tokens[k+2].is(nounForms) && s.at(k+3).is(determiners|relatives)) {
			end = k
			break
		}
	}
	for j := i - 1; j >= 0; j-- {
		g := frames[j]
		if g.inverted && g.to() < f.from() && s.at(g.to()).is(conjunctions) {
			start = max(start, g.to()+1)
		}
	}
	// "While the government insists it works, charities say …"
	if f.known && !f.inverted && s.tokens[start].is(conjunctions) && s.tokens[start].low != "and" && s.tokens[start].low != "but" && f.from()-start < 4 && f.from() > start {
		for k := f.to() + 2; k < end; k++ {
			if s.tokens[k].text == "," {
				end = k
				break
			}
		}
	}
	if f.class == opines && !s.clause(0, f.cue) && s.tokens[f.cue].is(nounCues) {
		end = s.firstClause(f.to(), end)
	}
	if s.at(f.cue-1).low == "who" && !f.inverted || s.at(f.cue-1).low == "which" {
		lead := s.at(f.to()).low == "that" && s.at(f.to()+1).is(prepositions)
		for k := f.to() + 1; k < end; k++ { // "Smith, who said he was ill, left."
			if s.tokens[k].text == "," {
				if lead { // "which says that with time, prices fall"
					lead = false
					continue
				}
				end = k
				break
			}
		}
	}
	return start, end
}

// dateline is the unit after "LONDON (AP) —" at the start of the sentence, else 0.
func (s sentence) dateline() int {
	if t := s.tokens[0]; !acronym(strings.Trim(t.text, ".")) && !(len(t.text) > 2 && t.text == strings.ToUpper(t.text)) {
		return 0
	}
	for k := 1; k < 10 && k < len(s.tokens)-1; k++ {
		if t := s.tokens[k]; t.text == "—" || t.text == "–" {
			return k + 1
		} else if t.word && !t.upper && !t.digit && !t.is(particles) {
			break
		}
	}
	return 0
}

// holeWithin reports whether a marked passage starts within n units after unit i.
func (s sentence) holeWithin(i, n int) bool {
	for k := i + 1; k <= i+n; k++ {
		if s.at(k).hole {
			return true
		}
	}
	return false
}

// firstClause is where the clause at from ends when the verb of another follows
// it: "the road would reopen | was rejected".
func (s sentence) firstClause(from, end int) int {
	verbs := 0
	for k := from + 1; k < end; k++ {
		t, prev := s.tokens[k], s.tokens[k-1]
		switch {
		case t.is(conjunctions) || t.text == ",":
			verbs = 0
		case verbs > 0 && !t.upper && (t.is(pasts) || len(t.low) > 4 && strings.HasSuffix(t.low, "ed")) && !prev.is(auxiliaries|adverbs|determiners|prepositions|pronouns):
			return k
		case t.is(auxiliaries) && t.low != "to" && !prev.is(auxiliaries|adverbs) && !prev.is(pronouns):
			if verbs++; verbs > 1 {
				return k
			}
		}
	}
	return end
}

// parted is where the words before frame g end that g takes no part in: before
// "…, and Smith said", "…, adding", "…, according to"; 0 when g may be reported
// itself ("said his lawyer had told him").
func (s sentence) parted(g frame) int {
	k := g.from() - 1
	for g.inherits && k > 0 && (s.tokens[k].is(adverbs) || isLy(s.tokens[k].low)) {
		k--
	}
	t := s.at(k)
	comma := t.text == "," || t.hole && s.ended(k)
	switch {
	case comma && (g.inverted || g.class == accords || g.inherits && (isIng(s.tokens[g.cue].low) || s.at(k+1).low == "then")):
		return k
	case comma && g.known && !g.subject.pronoun && g.class <= tells && g.to() < len(s.tokens) && !s.at(g.to()).is(determiners) && s.addressed(g.to(), len(s.tokens)) && !s.clause(g.to()-1, len(s.tokens)) && s.at(g.to()).low != "that":
		return k // "…, Laura Petrie told analysts"
	case comma && g.class != opines && g.class != thinks && (g.to() >= len(s.tokens)-1 || s.closes(g.to()) && s.at(g.to()).text != ","):
		return k
	case g.class == accords:
		return g.cue
	case g.inherits && (t.low == "and" || t.low == "but") && (g.class == says || g.class == tells || s.holeWithin(g.cue, 8)):
		if s.at(k-1).text == "," {
			k--
		}
		return k
	case g.inherits && t.low == "and" && s.at(k-1).hole && s.ended(k-1):
		return k // wrote that it "fails," and ordered
	case g.known && t.low == "but" && s.at(k-1).hole:
		return k // had been “bumpy,” but he insisted
	case g.known && s.at(k-1).text == "," && (t.low == "and" || t.low == "but" || t.low == "while" || t.low == "whereas" || t.low == "although" || t.low == "though"):
		return k - 1
	case g.known && (t.low == "while" || t.low == "whereas"):
		return k
	}
	return 0
}

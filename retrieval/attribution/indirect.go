package attribution

// indirect reads the clause that a sentence reports without marks. A sentence
// with marked speech has none: its words in marks stand for it.
func (m *memory) indirect(s sentence, frames []frame, speakers []speaker, marked []Quotation) (Quotation, bool) {
	for _, q := range marked {
		if q.Speech {
			return Quotation{}, false
		}
	}
	for i, f := range frames {
		if !f.known || f.negated || !speakers[i].set() || f.class == calls || f.class == voices {
			continue
		}
		if speakers[i].nature == unclear && s.tokens[f.cue].is(implying) {
			continue
		}
		from, to, ok := s.reported(f)
		if !ok {
			continue
		}
		q := Quotation{Span: s.spanOf(from, to), Kind: Indirect, Speech: true, Speaker: speakers[i].name, AsWritten: speakers[i].as,
			SpeakerSpan: speakers[i].span, CueSpan: s.spanOf(f.cue, f.cueTo)}
		q.Cue = plain(s.body, q.CueSpan)
		return q, true
	}
	return Quotation{}, false
}

// implying are cues that things have as well as people: "the name suggests".
const implyingWords = "suggest suggests suggested suggesting explain explains explained reveal reveals revealed confirm confirms confirmed promise promises promised hint hints hinted predict predicts predicted underline underlines underlined underscore underscores underscored estimate estimates estimated conclude concludes concluded maintain maintains maintained state states stated note notes noted"

// reported finds the clause [from, to) that a frame reports.
func (s sentence) reported(f frame) (from, to int, ok bool) {
	end := len(s.tokens)
	for end > 0 && !s.tokens[end-1].word && !s.tokens[end-1].hole {
		end--
	}
	// A credit or an aside in brackets at the end is not part of the clause.
	if end < len(s.tokens) && s.tokens[end].text == ")" {
		for k := end; k > f.cue; k-- {
			if s.tokens[k].text == "(" {
				end = k
				break
			}
		}
	}
	// "The plan had failed, Mr Smith said." and "…, according to the memo."
	if c := f.from() - 1; c > 2 && s.at(c).text == "," && (f.inverted || f.to() >= end || s.closes(f.to())) && (f.class == accords || s.clause(0, c)) {
		if f.inverted || f.to() >= end || s.addressed(f.to(), end) && !s.clause(f.to(), end) {
			return 0, c, true
		}
	}
	if f.class == accords {
		if f.cue == 0 && s.at(f.to()).text == "," && end-f.to() > 4 {
			return f.to() + 1, end, true
		}
		return 0, 0, false
	}
	if f.inverted {
		return 0, 0, false
	}
	// "said that …", "told the BBC (that) …", "said the …"
	from = f.to()
	for k := from; k < end && k < from+12; k++ {
		if s.tokens[k].low == "that" && (k == from || f.class == tells || s.addressed(from, k)) {
			if end-k > 3 {
				return k + 1, end, true
			}
			return 0, 0, false
		}
		if s.tokens[k].text == "," || s.tokens[k].is(copulas) {
			break
		}
	}
	if f.class == tells {
		from = s.pastAddressee(from, end)
	}
	t := s.at(from)
	opens := t.low == "there" || t.is(determiners) || t.is(pronouns) || t.upper || t.word && !t.is(prepositions) && !t.is(conjunctions) && !t.is(auxiliaries) && !t.is(adverbs)
	if !opens || end-from < 4 || !s.clause(from, end) {
		return 0, 0, false
	}
	return from, end, true
}

// pastAddressee skips the one told: a name, or an article with its noun.
func (s sentence) pastAddressee(from, end int) int {
	i := from
	if i < end && s.tokens[i].is(determiners) {
		i++
	}
	for i < end && (s.tokens[i].upper && !s.tokens[i].is(starters) || s.tokens[i].low == "reporters" || s.tokens[i].low == "lawmakers" || s.tokens[i].low == "mps" || s.tokens[i].low == "journalists" || s.tokens[i].digit) {
		i++
		if s.tokens[i-1].poss {
			i++
			break
		}
	}
	if i == from || i == from+1 && s.tokens[from].is(determiners) {
		i++
	}
	return min(i, end)
}

// clause reports whether the units [from, to) hold a finite verb, as far as its
// form tells.
func (s sentence) clause(from, to int) bool {
	for i := from + 1; i < to; i++ {
		t := s.tokens[i]
		if t.is(auxiliaries) && t.low != "to" && t.low != "be" && t.low != "being" && t.low != "been" && t.low != "having" {
			return true
		}
		if n := len(t.low); !t.upper && n > 4 && t.low[n-2:] == "ed" && !s.tokens[i-1].is(determiners) && !s.tokens[i-1].is(prepositions) {
			return true
		}
	}
	return false
}

package attribution

import "strings"

// asReported reads what an "as" before the frame makes of the sentence: "As the Post
// reported, the bridge was shut", "The bridge, as she noted, was shut". ok is false
// where no such "as" stands.
func (s sentence) asReported(f frame, start, end int) (parts []part, ok bool) {
	as := f.from() - 1
	if as < start || s.tokens[as].low != "as" || f.inverted || f.class > tells || !f.known {
		return nil, false
	}
	rest := s.pastTimes(f.to(), end)
	behind := rest < end && s.tokens[rest].text == "," && end-rest > 3
	switch {
	case as == start && behind:
		return []part{{from: rest + 1, to: end}}, true
	case as > start+1 && s.at(as-1).text == "," && (behind || as > start+3 && rest >= end):
		parts = []part{{from: start, to: as - 1}}
		if behind && !s.at(rest+1).is(conjunctions) {
			parts = append(parts, part{from: rest + 1, to: end})
		}
		return parts, behind || s.clause(start, as-1)
	}
	return nil, false
}

// suffered reads what somebody thinks of, where it stands before the verb: "The bill
// was criticised by doctors", "the law, opposed by the union,".
func (s sentence) suffered(f frame) (part, bool) {
	if !f.known || f.inverted || f.subject.from <= f.cue || s.at(f.subject.from-1).low != "by" || !s.tokens[f.cue].is(takesNoun) || s.tokens[f.cue].is(takesWords) {
		return part{}, false
	}
	j := f.cue
	for j > 0 && (s.tokens[j-1].is(auxiliaries|adverbs) || isLy(s.tokens[j-1].low) || s.tokens[j-1].text == ",") {
		j--
	}
	p, ok := s.before(j)
	if !ok || p.pronoun && p.to-p.from > 1 {
		return part{}, false
	}
	return part{from: p.from, to: p.to, loose: true}, true
}

// participle reports whether the verb at unit i is what is done by those behind a "by":
// "the law, opposed by the union,".
func (s sentence) participle(i int) bool {
	t := s.tokens[i]
	return t.is(takesNoun) && strings.HasSuffix(t.low, "ed") && s.at(i+1).low == "by"
}

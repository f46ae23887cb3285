package attribution

import "strings"

// passiveFrame reads "was described as … by Mr Smith" and "was quoted as
// saying", whose subject is not in front or not the speaker.
func (s sentence) passiveFrame(f frame) (frame, bool) {
	if s.at(f.cueTo).low == "as" && s.at(f.cueTo+1).low == "saying" {
		return f, false // that frame follows
	}
	for i := f.cueTo; i < len(s.tokens) && i < f.cueTo+16 && s.tokens[i].text != ","; i++ {
		if s.tokens[i].low == "by" && !(i > f.cueTo && strings.HasSuffix(s.tokens[i-1].low, "ed")) {
			f.subject, f.known = s.after(i + 1)
			break
		}
	}
	// "It was reported that the king was ill": somebody says so, nobody says who.
	if low := s.tokens[f.cue].low; !f.known && (f.class == says && low != "agreed" || low == "believed" || low == "thought" || low == "feared") && s.at(f.cueTo).low == "that" && s.impersonal(f.cue) {
		f.nameless = true
		return f, true
	}
	if low := s.tokens[f.cue].low; !f.known && (low == "claimed" || low == "reported" || low == "alleged" || low == "announced") && f.cueTo >= len(s.tokens)-1 && s.impersonal(f.cue) {
		for k := f.cue - 1; k > 0; k-- { // "…, it has been claimed."
			if s.tokens[k].low == "it" {
				f.subject, f.known, f.nameless = phrase{from: k, to: k + 1, pronoun: true}, s.at(k-1).text == ",", true
				return f, f.known
			}
		}
	}
	if f.class == tells || f.class == voices {
		return f, f.known
	}
	return f, f.known || f.class == calls
}

// impersonal reports whether the verb at unit cue has "it" for its subject.
func (s sentence) impersonal(cue int) bool {
	k := cue - 1
	for k > 0 && (s.tokens[k].is(auxiliaries|adverbs) || isLy(s.tokens[k].low)) {
		k--
	}
	return s.at(k).low == "it"
}

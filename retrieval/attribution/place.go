package attribution

import "strings"

// place says where the frame of a passage stands.
type place byte

const (
	nowhere   place = iota
	leading         // Smith said: Q
	following       // Q, Smith said
	trailing        // the Q was late, Smith said
)

// frameOf finds the frame that claims the passage at unit i.
func (s sentence) frameOf(i int, frames []frame) (place, int) {
	next := i + 1
	for s.at(next).text == "," || s.at(next).text == "—" || s.at(next).text == "–" || s.at(next).is(adverbs) && !s.at(next).upper {
		next++
	}
	prev, later := -1, -1
	for j, f := range frames {
		switch {
		case f.class == thinks || f.class >= opines, f.class == calls && f.cue < i && s.brokenOff(f, i):
		case f.cue < i:
			prev = j
		case later < 0:
			later = j
		}
	}
	embedded := prev >= 0 && s.at(i-1).word && frames[prev].known && frames[prev].class <= tells
	for j := later; j >= 0 && j < len(frames) && !embedded; j++ {
		f := frames[j]
		if f.class == thinks || f.class >= opines {
			continue
		}
		if f.known && f.class != calls && !f.subject.relative(s, f) && (f.from() == next || f.from() == i+1 || prev < 0 && s.apposes(i, next, f)) {
			if prev < 0 || !s.introduces(frames[prev], i) || s.at(i-1).text != ":" {
				return following, j
			}
		}
	}
	if prev >= 0 {
		return leading, prev
	}
	if later >= 0 {
		for j := later; j < len(frames); j++ {
			if f := frames[j]; f.known && f.class != calls && f.class != voices && f.class != judges && s.at(f.from()-1).text == "," && f.from() > i {
				return trailing, j
			}
		}
	}
	return nowhere, 0
}

// brokenOff reports whether another clause stands between frame f and the passage at
// unit i: "if they backed him, he would fight till “the last dog dies”".
func (s sentence) brokenOff(f frame, i int) bool {
	for k := f.to(); k < i-2; k++ {
		if s.tokens[k].text == "," && s.tokens[k+1].is(pronouns) && s.tokens[k+1].low != "who" && s.verbLike(k+2) {
			return true
		}
	}
	return false
}

// apposes reports whether nothing but the beginning of its apposition stands
// between the passage at i and the frame's subject: "…," Smith's lawyer, Anna
// Bell, said.
func (s sentence) apposes(i, next int, f frame) bool {
	last := s.marked(i).inner.End - 1
	if f.from() <= next || f.from()-next > 14 || i > 0 && s.at(i-1).word || strings.IndexByte(",?!", s.body[last]) < 0 && s.at(i+1).text != "," {
		return false
	}
	for k := next; k < f.from(); k++ {
		if t := s.tokens[k]; t.hole || t.is(auxiliaries) || t.is(cueForms) || t.text == ":" || t.text == ";" {
			return false
		}
	}
	return s.tokens[f.from()-1].text == ","
}

// relative reports whether the frame is a relative clause ("…, who said").
func (p phrase) relative(s sentence, f frame) bool { return s.at(f.cue-1).low == "who" && !f.inverted }

// introduces reports whether the frame leads straight to the passage at i: by a
// colon, by a comma, or with nothing between but the one addressed.
func (s sentence) introduces(f frame, i int) bool {
	if s.at(i-1).text == ":" {
		return true
	}
	if f.to() == i {
		return true
	}
	return s.at(i-1).text == "," && (f.to() >= i-1 || s.addressed(f.to(), i-1))
}

// addressed reports whether the units [from, to) may be whom or where one says
// something: "the BBC on Monday", "in a statement".
func (s sentence) addressed(from, to int) bool {
	if to-from > 16 {
		return false
	}
	for k := from; k < to; k++ {
		if t := s.tokens[k]; t.low == "that" || t.is(copulas) && t.low != "as" || t.low == "would" || t.low == "will" {
			return false
		}
	}
	return true
}

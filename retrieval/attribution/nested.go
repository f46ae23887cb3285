package attribution

import (
	"cmp"
	"slices"
)

// told reads the marked words of a writing that say what a person said: the memo
// that says “He stressed that the talks were over” quotes him, not itself. The
// person becomes the speaker, and the writing the one that quotes.
func (m *memory) told(s sentence, i int, q *Quotation, by speaker) {
	if by.nature != writing || !q.Speech || q.Speaker == "" {
		return
	}
	byQuote := func(t token, quote int) int { return cmp.Compare(t.quote, quote) }
	from, _ := slices.BinarySearchFunc(s.within, s.tokens[i].quote, byQuote)
	to, _ := slices.BinarySearchFunc(s.within, s.tokens[i].quote+1, byQuote)
	inner := sentence{text: s.text, tokens: s.within[from:min(to, from+maxSentence)]}
	frames := inner.frames(m.known)
	if len(frames) == 0 {
		return
	}
	f := frames[0]
	if !f.known || f.negated || f.inverted || f.from() > 1 || f.class != says && f.class != tells || len(inner.contents(frames, 0)) == 0 {
		return
	}
	who := m.resolve(inner, f.subject)
	if !who.set() || who.nature != human {
		return
	}
	q.QuotedBy, q.Speaker = q.Speaker, who.name
	q.AsWritten, q.SpeakerSpan = who.as, who.span
	q.CueSpan = inner.spanOf(f.cue, f.cueTo)
	q.Cue = plain(s.body, q.CueSpan)
}

// outermost is the frame that reports frame f, where the same one speaks in both: in
// "Hale said he thinks it is “late”" Hale said it.
func (s sentence) outermost(frames []frame, speakers []speaker, f, i int) int {
	if !frames[f].known || !frames[f].subject.pronoun || frames[f].class == calls {
		return f
	}
	for g := f - 1; g >= 0; g-- {
		outer := frames[g]
		if outer.class > tells || !outer.known || outer.negated || outer.inverted || outer.to() > frames[f].subject.from || speakers[g].name == "" || speakers[g].name != speakers[f].name {
			continue
		}
		for _, p := range s.contents(frames, g) {
			if p.from <= frames[f].subject.from && i < p.to {
				return g
			}
		}
	}
	return f
}

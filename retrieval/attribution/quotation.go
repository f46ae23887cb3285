package attribution

// quotation says whose the marked passage at unit i is, and whether it is
// speech at all.
func (m *memory) quotation(s sentence, i int, frames []frame, speakers []speaker, subject speaker) Quotation {
	k := s.marked(i)
	q := Quotation{Span: k.inner, Content: k.inner, Kind: Mixed}
	by, f := s.frameOf(i, frames)
	shape := shapeOf(s.body, k.inner)
	attach := func(who speaker) {
		q.Speech, q.Speaker = true, who.name
		if who.span != (Span{}) {
			q.AsWritten, q.SpeakerSpan = who.as, who.span
		}
	}
	cue := func() {
		q.CueSpan = s.spanOf(frames[f].cue, frames[f].cueTo)
		q.Cue = plain(s.body, q.CueSpan)
		m.spoke = true
	}
	switch by {
	case following, leading:
		if !s.speech(i, frames[f], by, shape) && !(m.last.set() && s.at(i-1).is(conjunctions) && s.at(i-2).hole && m.last.at == i-2 && m.now == m.last.stamp) {
			return q
		}
		own := f
		if by == leading {
			f = s.outermost(frames, speakers, f, i)
		}
		attach(speakers[f])
		cue()
		f = own
		if s.isDirect(i, frames[f], by, shape) {
			q.Kind = Direct
		} else if by == leading {
			if q.Content = s.predicated(frames[f], i); q.Content == k.inner {
				q.Content = s.onward(frames, f, i)
			}
		} else {
			q.Content = s.around(frames, f, i)
		}
	case trailing:
		if shape.words < 3 && !s.predicate(i, frame{cue: -1, class: says}) || shape.title && shape.words > 1 || s.named(i) {
			return q
		}
		attach(speakers[f])
		cue()
		q.Content = s.whole(frames, f, i)
	default:
		m.unframed(s, i, k, shape, subject, &q)
	}
	if by == leading || by == following {
		m.told(s, i, &q, speakers[f])
	}
	if q.Speech {
		m.last = speaker{name: q.Speaker, as: q.AsWritten, span: q.SpeakerSpan, who: -1, stamp: m.now, at: i}
		m.spoke = true
	}
	return q
}

// unframed judges a passage that no cue of its sentence claims.
func (m *memory) unframed(s sentence, i int, k marked, shape shape, subject speaker, q *Quotation) {
	continued := func(who speaker) {
		q.Speech, q.Kind, q.Speaker = true, Direct, who.name
	}
	switch {
	case s.signed(i, m.people):
		n, _ := readName(s.tokens, i+2)
		r := m.resolve(s, phrase{from: n.from, to: n.to, name: n, named: true})
		q.Speech, q.Kind, q.Speaker, q.AsWritten, q.SpeakerSpan = true, Direct, r.name, r.as, r.span
	case !s.alone():
		if p, verb, ok := s.tag(i, m.known); ok && (i == 0 || s.at(i-1).hole) && shape.words > 1 {
			if r := m.resolve(s, p); r.set() {
				f := frame{cue: verb, cueTo: verb + 1, subject: p, known: true, inverted: p.from > verb}
				q.Speech, q.Kind, q.Speaker = true, Direct, r.name
				q.SpeakerSpan = s.phraseSpan(s.source(f))
				q.AsWritten = plain(s.body, q.SpeakerSpan)
				q.CueSpan = s.spanOf(verb, verb+1)
				q.Cue = plain(s.body, q.CueSpan)
				return
			}
		}
		if s.at(i-1).text == ":" && !shape.title && shape.words > 1 && !s.named(i) {
			q.Speech, q.Kind = true, Direct
			if p, ok := s.before(i - 1); ok && i < 8 && !s.clause(0, i-1) {
				subject = m.resolve(s, p)
			}
			if subject.set() {
				q.Speaker, q.AsWritten, q.SpeakerSpan = subject.name, subject.as, subject.span
			}
			return
		}
		if shape.words >= minUnframed && !shape.title && !s.named(i) {
			q.Speech = true
			if shape.sentence && (i == 0 || s.at(i-1).hole) {
				continued(m.context(k))
			}
		}
	case m.carries && k.atStart:
		continued(m.carry)
	case shape.sentence || shape.words >= minUnframed:
		continued(m.context(k))
		if m.lead.set() && m.leadCue != (Span{}) { // Hale said:¶“…”
			q.AsWritten, q.SpeakerSpan = m.lead.as, m.lead.span
			q.CueSpan = m.leadCue
			q.Cue = plain(s.body, q.CueSpan)
		}
	}
}

// minUnframed is how many words in marks are speech even where no cue says so:
// terms and names of things are shorter.
const minUnframed = 5

// context is the speaker whom a quotation without words of its own continues:
// the one of this paragraph so far, or of the one before.
func (m *memory) context(k marked) speaker {
	switch {
	case m.lead.set():
		return m.lead
	case m.last.set():
		return m.last
	case m.inPara:
		return m.topic
	case m.carries && k.atStart:
		return m.carry
	case m.paraSpoke:
		return m.topic
	}
	return speaker{}
}

// alone reports whether the sentence is nothing but marked passages.
func (s sentence) alone() bool {
	for _, t := range s.tokens {
		if t.word && !t.hole {
			return false
		}
	}
	return true
}

// signed reports whether a dash and a name follow: "…" — John Smith
func (s sentence) signed(i int, people *people) bool {
	if d := s.at(i + 1).text; d != "—" && d != "–" && d != "-" || i+2 >= len(s.tokens) {
		return false
	}
	n, ok := readName(s.tokens, i+2)
	return ok && (n.likePerson() || people.lookup(n) >= 0) && (n.to == len(s.tokens) || s.at(n.to).text == "," || s.at(n.to).text == ".")
}

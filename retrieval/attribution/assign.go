package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// readSentence finds the quotations of one sentence and keeps in mind what the
// next ones need.
func (m *memory) readSentence(s sentence) []Quotation {
	m.now++
	frames := s.frames(m.known)
	subject := m.subject(s)
	speakers := m.speakers(s, frames, subject)
	var found []Quotation
	for i, t := range s.tokens {
		if t.hole {
			found = append(found, m.quotation(s, i, frames, speakers, subject))
		}
	}
	if q, ok := m.indirect(s, frames, speakers, found); ok {
		found = append(found, q)
	}
	m.observe(s)
	m.conclude(s, subject, frames, speakers)
	return found
}

// subject is the person (or body) that the sentence is about: its first name
// that no preposition governs.
func (m *memory) subject(s sentence) speaker {
	for i := 0; i < len(s.tokens) && i < 30; {
		t := s.tokens[i]
		if t.hole {
			break
		}
		n, ok := readName(s.tokens, i)
		if !ok {
			if i < 6 && i > 0 && s.tokens[0].is(determiners) && !t.upper && (t.is(bodyNouns) || t.is(offices) || isSpokes(t.low)) && s.at(i+1).word && !s.at(i+1).is(prepositions) && !s.at(i+1).is(offices) {
				p := phrase{from: 0, to: i + 1}
				if pn, ok := s.lastNounName(i + 1); ok {
					i = pn
					continue
				}
				return m.resolve(s, p)
			}
			i++
			continue
		}
		i = n.to
		if n.poss || n.from > 0 && s.tokens[n.from-1].is(prepositions) || len(n.core) == 0 {
			continue
		}
		if n.title == "" && n.from > 0 && s.tokens[n.from-1].low == "the" && m.people.lookup(n) < 0 {
			continue
		}
		p := phrase{from: n.from, to: n.to, name: n, named: true}
		if r := m.named(s, p); r.set() && (r.who < 0 || m.people.all[r.who].strong || n.likePerson()) {
			r.span = s.spanOf(n.from, n.to)
			r.as = plain(s.body, r.span)
			return r
		}
		if n.from == 0 && s.at(n.to).word && !s.nameWithin(n.to, 4) {
			return m.resolve(s, p)
		}
	}
	return speaker{}
}

// nameWithin reports whether a person's name starts within n words of unit i:
// "Tory deputy chair Lee Anderson" is not about "Tory".
func (s sentence) nameWithin(i, n int) bool {
	for k := i; k < i+n && s.at(k).word; k++ {
		if s.at(k).upper {
			found, ok := readName(s.tokens, k)
			return ok && found.likePerson()
		}
	}
	return false
}

// lastNounName reports whether a name starts at unit i: "home secretary Chris
// Philp" is about Philp, not about his office.
func (s sentence) lastNounName(i int) (int, bool) {
	if i < len(s.tokens) {
		if n, ok := readName(s.tokens, i); ok && n.likePerson() {
			return i, true
		}
	}
	return 0, false
}

// speakers resolves the subjects of the frames in order.
func (m *memory) speakers(s sentence, frames []frame, subject speaker) []speaker {
	out := make([]speaker, len(frames))
	for i, f := range frames {
		switch {
		case f.known && f.subject.pronoun && subject.set() && subject.span.End <= s.tokens[f.subject.from].Start && fitsPronoun(subject, s.tokens[f.subject.from].low):
			out[i] = subject
			out[i].span = s.spanOf(f.subject.from, f.subject.to)
			out[i].as = plain(s.body, out[i].span)
		case f.known:
			out[i] = m.resolve(s, f.subject)
		case f.inherits && i > 0 && out[i-1].set():
			out[i] = out[i-1]
		case f.inherits && subject.set() && subject.span.Start < s.tokens[f.cue].Start:
			out[i] = subject
		}
		m.remember(out[i])
	}
	return out
}

func fitsPronoun(s speaker, low string) bool {
	switch low {
	case "he", "she":
		return s.nature == human && (s.gender == 0 || s.gender == 'b' || s.gender == genderOf(low))
	case "it":
		return s.nature == body || s.nature == writing
	case "they":
		return s.nature == many || s.nature == body
	}
	return false
}

// conclude keeps the sentence's speaker or subject for the next sentence.
func (m *memory) conclude(s sentence, subject speaker, frames []frame, speakers []speaker) {
	topic := subject
	for i := range frames {
		if speakers[i].set() && frames[i].class != calls {
			topic = speakers[i]
			m.spoke = true
			break
		}
	}
	if topic.set() {
		m.remember(topic)
	}
	alone := true
	for _, t := range s.tokens {
		alone = alone && (t.hole || !t.word)
	}
	if !alone {
		m.topic, m.inPara = topic, true
	}
	m.lead = speaker{}
	if n := len(s.tokens); n > 0 && s.tokens[n-1].text == ":" {
		m.lead = topic
	}
}

// quotation says whose the marked passage at unit i is, and whether it is
// speech at all.
func (m *memory) quotation(s sentence, i int, frames []frame, speakers []speaker, subject speaker) Quotation {
	k := s.marked(i)
	q := Quotation{Span: k.inner, Kind: Mixed}
	by, f := s.frameOf(i, frames)
	shape := shapeOf(s.body, k.inner)
	attach := func(who speaker) {
		q.Speech, q.Speaker = true, who.name
		if who.set() {
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
		if !s.speech(i, frames[f], by, shape) {
			return q
		}
		attach(speakers[f])
		cue()
		if s.isDirect(i, frames[f], by, shape) {
			q.Kind = Direct
		}
	case trailing:
		if shape.words < 3 || shape.title || s.named(i) {
			return q
		}
		attach(speakers[f])
		cue()
	default:
		m.unframed(s, i, k, shape, subject, &q)
	}
	if q.Speech {
		m.last = speaker{name: q.Speaker, as: q.AsWritten, span: q.SpeakerSpan, who: -1}
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
	case s.signed(i):
		n, _ := readName(s.tokens, i+2)
		r := m.resolve(s, phrase{from: n.from, to: n.to, name: n, named: true})
		q.Speech, q.Kind, q.Speaker, q.AsWritten, q.SpeakerSpan = true, Direct, r.name, r.as, r.span
	case !s.alone(i):
		if s.at(i-1).text == ":" && !shape.title && shape.words > 1 && !s.named(i) {
			q.Speech, q.Kind = true, Direct
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
func (s sentence) alone(int) bool {
	for _, t := range s.tokens {
		if t.word && !t.hole {
			return false
		}
	}
	return true
}

// signed reports whether a dash and a name follow: "…" — John Smith
func (s sentence) signed(i int) bool {
	if d := s.at(i + 1).text; d != "—" && d != "–" && d != "-" || i+2 >= len(s.tokens) {
		return false
	}
	n, ok := readName(s.tokens, i+2)
	return ok && n.likePerson() && (n.to == len(s.tokens) || s.at(n.to).text == "," || s.at(n.to).text == ".")
}

// shape is what the words of a passage look like by themselves.
type shape struct {
	words    int
	capital  bool // starts with a capital, a digit or a bracket
	sentence bool // a capital at the start and a stop at the end
	stopped  bool // ends in a stop or comma
	title    bool // every longer word has a capital: a title, a name
}

func shapeOf(body string, in Span) shape {
	words := body[in.Start:in.End]
	first, _ := utf8.DecodeRuneInString(words)
	last, _ := utf8.DecodeLastRuneInString(words)
	sh := shape{capital: unicode.IsUpper(first) || unicode.IsDigit(first) || strings.ContainsRune("[(“‘\"'$£€…", first)}
	sh.stopped = strings.ContainsRune(".?!,…;—–-”’", last)
	sh.sentence = sh.capital && strings.ContainsRune(".?!…”’", last)
	sh.title = !sh.stopped || last == '!' || last == '?'
	for _, w := range strings.Fields(words) {
		sh.words++
		if sh.words > 12 {
			sh.title = false
		}
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) && !prepositions[w] && !determiners[w] && w != "and" && w != "or" && w != "but" || sh.words == 1 && unicode.IsLower(r) {
			sh.title = false
		}
	}
	return sh
}

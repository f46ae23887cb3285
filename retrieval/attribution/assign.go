package attribution

// readSentence finds the quotations of one sentence and keeps in mind what the
// next ones need.
func (m *memory) readSentence(s sentence) []Quotation {
	m.now++
	frames := s.frames(m.known)
	subject := m.subject(s)
	speakers, by := m.speakers(s, frames, subject)
	var found []Quotation
	for i, t := range s.tokens {
		if t.hole {
			found = append(found, m.quotation(s, i, frames, speakers, subject))
		}
	}
	found = m.indirect(s, frames, speakers, found)
	for i, name := range by {
		for k := range found {
			if found[k].CueSpan == s.spanOf(frames[i].cue, frames[i].cueTo) {
				found[k].QuotedBy = name
			}
		}
	}
	m.observe(s)
	m.conclude(s, subject, frames, speakers)
	return found
}

// speakers resolves the subjects of the frames in order; by names, by frame, who
// quotes one.
func (m *memory) speakers(s sentence, frames []frame, subject speaker) (_ []speaker, by map[int]string) {
	out := make([]speaker, len(frames))
	for i, f := range frames {
		if f.by.from < f.by.to {
			if by == nil {
				by = map[int]string{}
			}
			by[i] = m.resolve(s, f.by).name
		}
		switch {
		case f.nameless:
		case f.known && f.subject.pronoun && subject.set() && subject.span.End <= s.tokens[f.subject.from].Start && fitsPronoun(subject, s.tokens[f.subject.from].low):
			out[i] = subject
			out[i].span = s.phraseSpan(f.subject.from, f.subject.to)
			out[i].as = plain(s.body, out[i].span)
		case f.known:
			out[i] = m.resolve(s, f.subject)
		case f.inherits && i > 0 && out[heir(frames, i)].set():
			out[i] = out[heir(frames, i)]
		case f.inherits:
			out[i] = m.opening(s, f, subject)
		}
		if f.known && out[i].set() {
			out[i].span = s.phraseSpan(s.source(f))
			out[i].as = plain(s.body, out[i].span)
		}
		m.remember(out[i])
	}
	return out, by
}

// heir is the frame before frame i from which it takes its subject: the one right
// before it, or past those that say what somebody did not think, or what is thought
// within reported words: "Hale said the board hopes to stay but added".
func heir(frames []frame, i int) int {
	last := i - 1
	for j := i - 1; j >= 0; j-- {
		if !frames[j].negated {
			last = j
			break
		}
	}
	for j := last; j >= 0 && frames[i].class <= tells && frames[last].class > voices; j-- {
		if f := frames[j]; f.class <= tells && f.known && !f.negated && !f.inverted {
			return j
		}
	}
	return last
}

func fitsPronoun(s speaker, low string) bool {
	switch low {
	case "he", "she":
		return s.nature == human && (s.gender == 0 || s.gender == 'b' || s.gender == genderOf(low)) || s.surname()
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
	m.lead, m.leadCue = speaker{}, Span{}
	if n := len(s.tokens); n > 0 && s.tokens[n-1].text == ":" {
		m.lead = topic
		for i, f := range frames {
			if speakers[i].set() && speakers[i].span == topic.span && f.class <= voices {
				m.leadCue = s.spanOf(f.cue, f.cueTo)
			}
		}
	}
}

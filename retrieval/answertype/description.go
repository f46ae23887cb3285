package answertype

// descriptions adds what the sentence says somebody or something is: an apposition
// behind the name or before it, the words after is, as or became. Where the name
// asked about does not stand in the sentence ("He is a lawyer"), with less weight.
func (s *sentence) descriptions() {
	s.appositions()
	s.copulas()
	if s.q.Type == Role {
		s.roles()
	}
}

// appositions adds "X, head of cabinet," and "X, who is head of cabinet," and "X
// (a protocol)" behind a word of the question, and "the lawyer X" before one.
func (s *sentence) appositions() {
	for i, t := range s.tokens {
		if t.asked < 0 || !t.capital && s.q.Type == Role {
			continue
		}
		if next := s.at(i + 1); next.asked < 0 && (next.mark == ',' || next.mark == '(' || next.mark == '–' || next.mark == '—') {
			from, form := i+2, float32(0.75)
			if w := s.lower(from); w == "a" || w == "an" || w == "the" || s.at(from).is(office) {
				form = 1
			} else if w == "who" && s.at(from+1).is(copula) {
				from, form = from+2, 1
			} else if s.at(from).possessive || s.at(from+1).possessive {
				form = 0.95
			} else if s.at(from).digits || s.at(from).is(relative|month|speech) {
				form = 0.2
			}
			if to := s.phraseEnd(from, 16); to > from {
				s.add(from, to, form)
			}
		}
		s.before(i)
	}
}

// before adds the role that stands right before the name at token i: "Chief
// Transport Adviser Sir Hugh Cole", "the German chancellor Olaf Scholz".
func (s *sentence) before(i int) {
	to := i
	for to > 0 && s.at(to-1).capital && !s.at(to-1).is(office) && (s.at(to-1).is(title|given) || s.at(to-1).asked >= 0) && s.at(to-1).word() {
		to--
	}
	from := to
	for from > 0 && s.at(from-1).word() && !s.at(from-1).is(function) && s.at(from-1).asked < 0 && from > to-5 {
		from--
	}
	if from < to && s.at(i).capital && s.at(to-1).word() {
		form := float32(0.35)
		switch {
		case s.at(to - 1).is(office | title | family):
			form = 0.95
		case s.q.Type == Role || s.at(to-1).capital:
			return
		}
		s.add(from, to, form)
	}
}

// copulas adds what follows is, was or remained: "X is a protocol that".
func (s *sentence) copulas() {
	seen := false
	for i, t := range s.tokens {
		seen = seen || t.asked >= 0
		if !t.is(copula) || !t.word() {
			continue
		}
		form := float32(0.9)
		if w := s.lower(i + 1); w != "a" && w != "an" && w != "the" && !s.at(i+1).is(office) {
			form = 0.5
		}
		if !seen {
			form *= 0.5
		}
		if to := s.phraseEnd(i+1, 14); to > i+1 {
			s.add(i+1, to, form)
		}
	}
	if len(s.found) == 0 {
		s.whole(0.3)
	}
}

// roles adds the nouns of office with what belongs to them, after as, became or
// appointed with more weight than elsewhere.
func (s *sentence) roles() {
	for i, t := range s.tokens {
		if t.word() && (t.is(becomes) || s.lower(i) == "as") {
			if to := s.phraseEnd(i+1, 9); to > i+1 {
				s.add(i+1, to, 0.6)
			}
		}
		if !t.is(office) || t.asked >= 0 && t.capital {
			continue
		}
		from := i
		for from > 0 && s.at(from-1).word() && !s.at(from-1).is(function|becomes) && s.at(from-1).asked < 0 {
			from--
		}
		if from > 0 && s.at(from).glued && s.at(from-1).digits {
			from-- // 23rd
		}
		form := float32(0.6)
		if before := s.at(from - 1); before.is(becomes) || s.lower(from-1) == "as" || s.at(from-2).is(becomes) || s.lower(from-2) == "as" {
			form = 0.95
		}
		to := i + 1
		if s.lower(to) == "of" || s.lower(to) == "to" || s.lower(to) == "for" {
			to = s.phraseEnd(to, 7)
		}
		s.add(from, to, form)
	}
}

// phraseEnd returns where the description that begins at token from ends: at a
// mark, or at a word that begins another clause, or most tokens on.
func (s *sentence) phraseEnd(from, most int) int {
	for i := from; i < len(s.tokens) && i < from+most; i++ {
		t := s.tokens[i]
		if t.mark != 0 && t.mark != '-' && t.mark != '\'' && t.mark != '’' && t.mark != '"' {
			return i
		}
		if i > from && (t.is(auxiliary|speech) || t.word() && (s.lower(i) == "who" || s.lower(i) == "which" || s.lower(i) == "that" || s.lower(i) == "when")) {
			return i
		}
	}
	return min(len(s.tokens), from+most)
}

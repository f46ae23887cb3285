package answertype

// clauseEnd returns the end of the clause that begins at token from: the first
// stop, semicolon or dash, a comma where little has been said, or most tokens on.
func (s *sentence) clauseEnd(from, most int) int {
	for i := from; i < len(s.tokens) && i < from+most; i++ {
		switch t := s.tokens[i]; {
		case t.mark == ';' || t.mark == '—' || t.mark == '?' || t.mark == '!':
			return i
		case t.mark == '.' && i == len(s.tokens)-1:
			return i
		case t.mark == ',' && i > from+3 && most < len(s.tokens):
			return i
		}
	}
	return min(len(s.tokens), from+most)
}

// reasons adds the clauses that give a cause or a purpose.
func (s *sentence) reasons() {
	for i, t := range s.tokens {
		if !t.word() {
			continue
		}
		form := float32(0)
		from := i + 1
		switch word := s.lower(i); {
		case word == "because":
			form = 1
		case word == "due" && s.lower(i+1) == "to", word == "owing" && s.lower(i+1) == "to":
			from, form = i+2, 1
		case word == "order" && s.lower(i+1) == "to":
			from, form = i+1, 0.9
		case word == "result" && s.lower(i+1) == "of", word == "reason", word == "reasons":
			from, form = i+1, 0.9
		case word == "since" && !s.at(i+1).digits && !s.at(i+1).is(month), word == "therefore", word == "thus", word == "hence":
			form = 0.6
		case word == "as" && s.at(i+1).is(pronoun|function) && !s.at(i+1).is(preposition) && i > 2, word == "so" && (s.lower(i+1) == "that" || s.at(i+1).is(pronoun)):
			form = 0.55
		case t.is(because):
			form = 0.6
		case word == "to" && s.at(i+1).word() && !s.at(i+1).is(function) && !s.at(i+1).capital:
			form = 0.4
		case word == "for" && !s.at(i+1).capital && s.at(i+1).word():
			form = 0.4
		}
		if form == 0 {
			continue
		}
		if to := s.clauseEnd(from, 30); to > from {
			s.add(from, to, form)
		}
	}
	s.whole(weakReason)
}

// manners adds the phrases that tell a means.
func (s *sentence) manners() {
	for i, t := range s.tokens {
		if !t.is(means) || !t.word() {
			continue
		}
		form := float32(0.8)
		if low := s.lower(i); low == "with" || low == "use" || low == "used" || low == "uses" {
			form = 0.6
		}
		if s.at(i + 1).digits {
			continue
		}
		if to := s.clauseEnd(i+1, 14); to > i+1 {
			s.add(i, to, form)
		}
	}
	s.whole(0.6)
}

// whole adds the longest stretch without a word of the question, for questions
// whose answer may be any clause.
func (s *sentence) whole(form float32) {
	bestFrom, bestTo, from := 0, 0, 0
	for i := 0; i <= len(s.tokens); i++ {
		if i < len(s.tokens) && s.tokens[i].asked < 0 {
			continue
		}
		if i-from > bestTo-bestFrom {
			bestFrom, bestTo = from, i
		}
		from = i + 1
	}
	if bestTo > bestFrom {
		s.add(bestFrom, bestTo, form)
	}
}

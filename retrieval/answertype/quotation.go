package answertype

// quoteMarks are the marks that open a quotation, with those that close it.
var quoteMarks = map[rune]rune{'"': '"', '“': '”', '‘': '’', '«': '»', '„': '“', '\'': '\''}

// marked calls take for the words inside each pair of quotation marks, [from, to).
// A quotation that is not closed runs to the end of the sentence; one that was
// opened in a sentence before runs from the beginning.
func (s *sentence) marked(take func(from, to int)) {
	last := 0
	for i := 0; i < len(s.tokens); i++ {
		closing, ok := quoteMarks[s.tokens[i].mark]
		if !ok || s.tokens[i].mark == '\'' && !s.opensSingle(i) {
			if s.tokens[i].mark == '”' && i > 0 && last == 0 {
				take(0, i)
				last = i
			}
			continue
		}
		to := i + 1
		for to < len(s.tokens) && (s.tokens[to].mark != closing || (closing == '\'' || closing == '’') && s.at(to+1).glued && s.at(to+1).word()) {
			to++
		}
		if to > i+1 && (to < len(s.tokens) || closing != '\'') {
			take(i+1, to)
		}
		last = to
		i = to
	}
}

// opensSingle tells a straight single mark that opens from an apostrophe.
func (s *sentence) opensSingle(i int) bool {
	return s.at(i+1).glued && s.at(i+1).mark == 0 && !(s.tokens[i].glued && s.at(i-1).mark == 0)
}

// quotations adds the marked words, and with less weight what is reported without
// marks: the clause after a verb of speech, or before one at the end.
func (s *sentence) quotations() {
	marked := false
	s.marked(func(from, to int) {
		form := float32(1)
		if to-from < 3 {
			form = 0.7
		}
		marked = true
		s.add(from, to, form)
	})
	for i, t := range s.tokens {
		if !t.is(speech) || !t.word() {
			continue
		}
		form := float32(0.7)
		if marked {
			form = 0.45
		}
		from := i + 1
		if s.lower(from) == "that" {
			from++
		}
		if to := s.clauseEnd(from, len(s.tokens)); to > from+1 {
			s.add(from, to, form)
		} else if i > 3 && s.at(0).word() {
			s.add(0, s.clauseEnd(0, i), form*0.8)
		}
	}
	if len(s.found) == 0 {
		s.others()
	}
}

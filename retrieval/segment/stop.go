package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ends reports whether the sentence ends with st.
func (s *scanner) ends(st stop) bool {
	at := skipSpace(s.text, st.end, len(s.text))
	if at == len(s.text) {
		return true
	}
	if s.onlyOpeners(s.start, st.start) || s.bracketed(st) {
		return false
	}
	next := s.wordFrom(at)
	switch {
	case st.kind == wide:
		// 「なぜ？」と: the quotation is part of the sentence around it.
		return !(st.closes && at == st.end && unicode.Is(unicode.Hiragana, next.first))
	case at == st.end:
		return s.runsOn(st, next)
	case st.kind == mark:
		return s.endsWithMark(st, next)
	case st.kind == ellipsis:
		return next.class != small && next.text != "I"
	}
	return s.endsWithDot(st, next)
}

// onlyOpeners reports that nothing but opening marks, dashes and white space
// stands between from and to: an ellipsis there begins the sentence.
func (s *scanner) onlyOpeners(from, to int) bool {
	for _, r := range s.text[from:to] {
		if !isOpener(r) && !isStraightQuote(r) && !isDash(r) && !unicode.IsSpace(r) {
			return false
		}
	}
	return true
}

// bracketed reports marks alone between brackets: "[...]", "(!)".
func (s *scanner) bracketed(st stop) bool {
	before, _ := utf8.DecodeLastRuneInString(s.text[s.first:st.start])
	behind, _ := utf8.DecodeLastRuneInString(s.text[:st.end])
	return (before == '[' || before == '(') && (behind == ']' || behind == ')')
}

// endsWithMark decides on ! and ? with white space behind.
func (s *scanner) endsWithMark(st stop, next word) bool {
	switch {
	case next.class == small: // "Why?" she asked; Yahoo! is
		return false
	case st.closes && s.speakerFollows(next):
		return false
	case in(exclaimed, s.wordBefore(st.start).text) && !next.opensSentence():
		return false
	}
	return true
}

// speakerFollows reports that next begins a name and a verb of reporting:
// "Why?" Mr Smith asked.
func (s *scanner) speakerFollows(next word) bool {
	const longest = 5 // words: "Prime Minister Sir Keir Starmer" and the verb
	if next.opened || next.class != capital || next.text != "I" && next.opensSentence() && next.text[0] != 'M' {
		return false
	}
	w := next
	for range longest {
		if in(reporting, w.text) {
			return true
		}
		if w.class != capital {
			return false
		}
		at := w.end
		if at < len(s.text) && s.text[at] == '.' {
			at++
		}
		if at == len(s.text) || s.text[at] != ' ' {
			return false
		}
		w = s.wordFrom(at + 1)
	}
	return in(reporting, w.text)
}

// endsWithDot decides on a full stop with white space behind.
func (s *scanner) endsWithDot(st stop, next word) bool {
	before := s.wordBefore(st.start)
	how := mannerOf(before.text)
	if st.alone || st.end > st.start+1 && how != initial { // "etc.)" and "Inc.”" end what they stand in
		how = ordinary
	}
	if s.numbersList(before) {
		return false
	}
	if next.first == '&' || utf8.RuneCountInString(before.text) == 1 && before.class == small && next.class == digit { // b. 1950
		return false
	}
	if next.class == small {
		return how == ordinary && next.opened
	}
	switch how {
	case never:
		return before.shouted && !next.shouted // MR. SMITH, but "patients with MS. Treatment"
	case labels:
		return next.class == capital && !next.opened && !next.label() && next.opensSentence()
	case numbers:
		return next.class != digit && !next.label()
	case untilOpener:
		return next.class == capital && !next.bracket && (next.opened || next.opensSentence())
	case clock:
		return !next.bracket && !in(zones, next.text)
	case initial:
		return s.endsWithLetter(before, next)
	}
	return true
}

// endsWithLetter decides on a stop behind a single capital letter: an initial
// ("George W. Bush"), or the end of a sentence ("vitamin D. Patients").
func (s *scanner) endsWithLetter(letter, next word) bool {
	if next.class != capital {
		return next.class != digit
	}
	owner := s.wordBefore(letter.start)
	switch {
	case in(lettered, strings.ToLower(owner.text)), owner.class == digit: // vitamin D, 37 degrees C, 3 T
		return true
	case letter.text == "I" && owner.class == small: // and I.
		return true
	case s.text[max(letter.start-1, s.start)] == '-' && !strings.HasSuffix(s.text[:owner.end], "."): // Hi-C., not J.-P.
		return true
	}
	return next.opensSentence() && !next.quoted
}

// numbersList reports that w is the number or letter of an entry of a list, at
// the very start of the sentence: "1. The first", "b. Second", "II. History".
func (s *scanner) numbersList(w word) bool {
	const longest = 3
	if len(w.text) == 0 || len(w.text) > longest || !s.onlyOpeners(s.start, w.start) {
		return false
	}
	return w.class == digit && !strings.Contains(w.text, ".") || utf8.RuneCountInString(w.text) == 1 || isRoman(w.text)
}

// runsOn decides on a stop with no white space behind: the next sentence was set
// against it ("difference.The Home Secretary"), or it is part of a word
// ("U.S.-led", "3.5", "Node.js", "www.example.com").
func (s *scanner) runsOn(st stop, next word) bool {
	if next.class != capital || next.dashed || !next.startsRunOn(s.text) {
		return false
	}
	if st.closes {
		return true
	}
	before := s.wordBefore(st.start)
	if before.text == "" { // behind a bracket or a per cent sign
		r, _ := utf8.DecodeLastRuneInString(s.text[s.start:st.start])
		return isCloser(r) || r == '%' || r == '"'
	}
	how := mannerOf(before.text)
	if how == untilOpener { // Acme Inc.The, not U.S.A
		return len(next.text) > 1 && next.opensSentence()
	}
	if how != ordinary || strings.Contains(before.text, ".") || s.numbersList(before) || s.inAddress(before.start) {
		return false
	}
	if before.class == digit { // one digit numbers a part: 3.Part
		return len(before.text) > 1
	}
	last, size := utf8.DecodeLastRuneInString(before.text)
	return len(before.text) > size && (unicode.IsLower(last) || unicode.IsDigit(last) || before.shouted && next.shouted)
}

// inAddress reports that the word at i is the middle of a web or mail address,
// or of a path.
func (s *scanner) inAddress(i int) bool {
	if i > s.start {
		switch s.text[i-1] {
		case '@', '/', '\\', '_', '=', '&', '#', ':', '.':
			return true
		}
	}
	return strings.HasPrefix(s.text[i:], "www.")
}

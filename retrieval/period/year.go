package period

// isYear reports whether the number at token i is a year and not a count, a price,
// a label or a piece of a longer number. What vouches for it loosens the rules.
func (p *parser) isYear(i int, vouched bool) bool {
	t := p.at(i)
	if t.kind != number || t.shape != t.shape&(fourLong|glued|broken) || t.shape&fourLong == 0 || t.value < 1000 || t.value > lastYear {
		return false
	}
	if p.isBC(i+1) || p.isPiece(i) || p.counts(i) {
		return false
	}
	before := p.at(i - 1)
	switch {
	case p.isMark(i-1, '-') && p.isPrefix(i-2):
		return true
	case p.isMark(i-1, '.') && p.is(i-2, aboutWord):
		before = p.at(i - 2)
	}
	about := before.kind == aboutWord
	if about && before.value == 1 {
		return true
	}
	if before.kind == theWord || about {
		before = p.at(i - 2)
	}
	switch before.kind {
	case inWord:
		return before.value == 0 || t.value >= 1500 && !p.isCounted(i+1)
	case sinceWord, untilWord, betweenWord, partWord, monthName, seasonName, yearMark:
		return true
	case fromWord:
		return !p.isCounted(i + 1)
	case ofWord, byWord, toWord, beforeWord, afterWord, ordWord:
		return t.value >= 1200 && !p.isCounted(i+1)
	case unit:
		return before.value == unitYear
	}
	if about && t.value%100 == 0 {
		return false // "about 2000 were hurt"
	}
	if vouched {
		return !p.isCounted(i + 1)
	}
	return t.value >= 1700 && t.value < 2100 && !p.is(i-1, number) && !p.is(i+1, number) && !p.isCounted(i+1)
}

// isPiece reports whether marks beside the number at i make it a part of a price, a
// path, a code or a time of day.
func (p *parser) isPiece(i int) bool {
	if before := p.at(i - 1); before.kind == mark && i > 0 {
		switch before.value {
		case '$', '£', '€', '¥', '#':
			return true
		case '@', '+', '_', '/', '=', '&', '%', '.', ':', '~', '*', '\\':
			if p.isGlued(i) {
				return !(before.value == '/' && p.is(i-2, number)) && !(before.value == '.' && !p.isGlued(i-1))
			}
		case '-':
			if p.isGlued(i) && p.isGlued(i-1) {
				if p.is(i-2, number) && p.isMark(i-3, '-') && p.isGlued(i-2) {
					return true // 202-555-1999
				}
				switch p.at(i - 2).kind {
				case number, partWord, monthName, seasonName, fullDay:
				default:
					return !p.isPrefix(i - 2)
				}
			}
		}
	}
	behind := p.at(i + 1)
	if behind.kind != mark || !p.isGlued(i+1) {
		return false
	}
	switch behind.value {
	case '%', '°', '@', '_', '=', '+', '\\':
		return true
	case '/', '.', ':':
		short := behind.value == '/' && p.is(i+2, number)
		return p.isGlued(i+2) && p.at(i+2).kind != mark && !short
	case '-':
		n := p.at(i + 2).kind
		if n == number && p.isMark(i+3, '-') && p.isGlued(i+3) && p.is(i+4, number) && p.isGlued(i+4) {
			return true
		}
		return p.isGlued(i+2) && n != number && n != nowWord && n != mark && n != monthName
	}
	return false
}

// isPrefix reports whether token i may stand before a hyphen and a year.
func (p *parser) isPrefix(i int) bool {
	switch p.words(i) {
	case "pre", "Pre", "post", "Post":
		return true
	}
	return false
}

// counts reports whether the words beside the number say that it counts or labels.
func (p *parser) counts(i int) bool {
	switch before := p.at(i - 1); {
	case before.kind == countWord:
		return true
	case before.kind == labelWord && before.value == 0:
		return true
	case before.kind == mark && before.value == '.' && p.is(i-2, labelWord):
		return true
	}
	behind := p.at(i + 1)
	strong := p.is(i-1, inWord) || p.is(i-1, sinceWord) || p.is(i-1, untilWord)
	switch {
	case behind.kind == mark && (behind.value == '$' || behind.value == '£' || behind.value == '€' || behind.value == '%'):
		return true
	case behind.kind == measureWord:
		return behind.value == 0 || !strong
	case behind.kind == unit && behind.shape&plural != 0:
		return !strong
	}
	return false
}

// isCounted reports whether token i looks like what is counted: a plural in lower
// case. A number before it is a year only where the words before say so.
func (p *parser) isCounted(i int) bool {
	t := p.at(i)
	if t.kind != other || t.shape&plural == 0 || t.shape&capital != 0 || p.isOnwards(i) {
		return false
	}
	before := p.at(i - 2)
	return before.kind != theWord || p.at(i-1).value%100 == 0
}

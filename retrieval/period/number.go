package period

// number reads digits with what makes them more than digits: thousands (2,000),
// a fraction, an ordinal's or a decade's ending, a whole date in figures.
func (s *scanner) number() {
	start := s.at
	if day, end := dateInFigures(s.text, start); end > 0 {
		s.add(token{start: start, end: end, kind: fullDay, value: int32(day)})
		return
	}
	end, value := digits(s.text, start)
	t := token{start: start, kind: number, value: value}
	if end-start == 4 {
		t.shape |= fourLong
	}
	if end-start > 4 {
		t.kind = figure
	}
	for end+1 < len(s.text) && (s.text[end] == ',' || s.text[end] == '.') && isDigit(s.text[end+1]) {
		t.kind = figure // 2,000 and 3.5; a date in figures was read above
		end, _ = digits(s.text, end+1)
	}
	tail := end
	for tail < len(s.text) && (asciiLetter[s.text[tail]] || isDigit(s.text[tail]) || foreignLetter(s.text, tail) > 0) {
		tail += max(1, foreignLetter(s.text, tail))
	}
	switch suffix := s.text[end:tail]; suffix {
	case "":
	case "st", "nd", "rd", "th", "ST", "ND", "RD", "TH":
		t.shape |= ordinal
	case "s":
		t.shape |= decade
	default:
		t.kind = figure
	}
	t.end = tail
	s.add(t)
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// digits reads the digits from i on: where they end, and their number, which
// stops growing at a million.
func digits(text string, i int) (end int, value int32) {
	for ; i < len(text) && isDigit(text[i]); i++ {
		if value < 1_000_000 {
			value = value*10 + int32(text[i]-'0')
		}
	}
	return i, value
}

// dateInFigures reads 2023-08-15, 2023/08/15, 15/08/2023 and 15.08.2023 at i, and
// gives the end; 0 where none is. A day and a month that could change places are
// no date (05/08/2023), for the two sides of the Atlantic read them differently.
func dateInFigures(text string, i int) (Day, int) {
	var part [3]int32
	var size [3]int
	sep, at := byte(0), i
	for k := range part {
		if k > 0 {
			if at >= len(text) || sep != 0 && text[at] != sep || !isSeparator(text[at]) {
				return 0, 0
			}
			sep = text[at]
			at++
		}
		from := at
		at, part[k] = digits(text, at)
		size[k] = at - from
		if size[k] == 0 || size[k] > 4 {
			return 0, 0
		}
	}
	if at < len(text) && (asciiLetter[text[at]] && text[at] != 'T' || text[at] == sep && sep != '.') {
		return 0, 0
	}
	if i > 0 && (isSeparator(text[i-1]) || isDigit(text[i-1])) {
		return 0, 0
	}
	a, b, c := int(part[0]), int(part[1]), int(part[2])
	switch {
	case size[0] == 4 && size[1] <= 2 && size[2] <= 2 && sep != '.':
		return plausible(NewDay(a, b, c)), at
	case size[2] != 4 || size[0] > 2 || size[1] > 2:
		return 0, 0
	case a == b || a > 12:
		return plausible(NewDay(c, b, a)), at
	case b > 12 && sep == '/':
		return plausible(NewDay(c, a, b)), at
	case a <= 12 && b <= 12 && sep == '.':
		return plausible(NewDay(c, b, a)), at // with stops the day comes first everywhere
	default:
		return 0, at
	}
}

// plausible is d where newspapers write of it, and else unknown.
func plausible(d Day) Day {
	if year, _, _ := d.Date(); year < 1000 || year > lastYear {
		return 0
	}
	return d
}

func isSeparator(c byte) bool { return c == '-' || c == '/' || c == '.' }

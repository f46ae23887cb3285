package period

import "strings"

// An era is a time that English calls by a name, as every almanac dates it.
type era struct {
	name  string // in lower case
	first Day
	last  Day
}

// eras are those that news bounds other things by. Only a question's "since
// Brexit" is read by them, never a text. Brexit is from the vote to the day of
// leaving: "since Brexit" begins with the one, "after Brexit" with the other.
var eras = [...]era{
	{"american civil war", NewDay(1861, 4, 12), NewDay(1865, 5, 26)},
	{"arab spring", NewDay(2010, 12, 17), NewDay(2012, 12, 31)},
	{"brexit referendum", NewDay(2016, 6, 23), NewDay(2016, 6, 23)},
	{"brexit vote", NewDay(2016, 6, 23), NewDay(2016, 6, 23)},
	{"brexit", NewDay(2016, 6, 23), NewDay(2020, 1, 31)},
	{"cold war", NewDay(1947, 3, 12), NewDay(1991, 12, 26)},
	{"coronavirus pandemic", NewDay(2020, 3, 11), NewDay(2023, 5, 5)},
	{"covid pandemic", NewDay(2020, 3, 11), NewDay(2023, 5, 5)},
	{"covid", NewDay(2020, 3, 11), NewDay(2023, 5, 5)},
	{"fall of the berlin wall", NewDay(1989, 11, 9), NewDay(1989, 11, 9)},
	{"first world war", NewDay(1914, 7, 28), NewDay(1918, 11, 11)},
	{"french revolution", NewDay(1789, 5, 5), NewDay(1799, 11, 9)},
	{"global financial crisis", NewDay(2007, 8, 9), NewDay(2009, 6, 30)},
	{"good friday agreement", NewDay(1998, 4, 10), NewDay(1998, 4, 10)},
	{"great depression", NewDay(1929, 10, 24), NewDay(1939, 12, 31)},
	{"invasion of iraq", NewDay(2003, 3, 20), NewDay(2003, 5, 1)},
	{"invasion of ukraine", NewDay(2022, 2, 24), NewDay(2022, 2, 24)},
	{"second world war", NewDay(1939, 9, 1), NewDay(1945, 9, 2)},
	{"world war ii", NewDay(1939, 9, 1), NewDay(1945, 9, 2)},
	{"world war two", NewDay(1939, 9, 1), NewDay(1945, 9, 2)},
	{"world war i", NewDay(1914, 7, 28), NewDay(1918, 11, 11)},
	{"world war one", NewDay(1914, 7, 28), NewDay(1918, 11, 11)},
}

// eraAt reads an era's name from token i on, behind a "the"; next is the token
// behind it.
func (p *parser) eraAt(i int) (found era, next int, ok bool) {
	for p.is(i, theWord) {
		i++
	}
	for _, e := range eras {
		at := i
		for word := range strings.FieldsSeq(e.name) {
			if p.low(at) != word {
				at = -1
				break
			}
			at++
		}
		if at > 0 {
			return e, at, true
		}
	}
	return era{}, i, false
}

// bounded is the time that an era bounds: "since Brexit", "before the First World
// War", "during the Cold War"; the zero Period where none does.
func (p *parser) bounded() (period Period, said Span) {
	for i := range p.tokens {
		if !p.bounds(i) {
			continue
		}
		e, next, ok := p.eraAt(i + 1)
		if !ok || p.at(next).kind == other && p.at(next).shape&capital != 0 {
			continue
		}
		k, from := p.bounding(i)
		said = Span{p.tokens[from].start, p.tokens[next-1].end}
		switch k {
		case sinceWord:
			period = Period{First: e.first}
		case afterWord:
			period = Period{First: e.last + 1}
		case beforeWord, untilWord:
			period = Period{Last: e.first - 1}
		default:
			period = Period{e.first, e.last}
		}
	}
	return period, said
}

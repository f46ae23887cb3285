package claim

import (
	"math"
	"strconv"
	"strings"
)

// number is a number as it is written: its value, and the step to which it is given,
// that of its last digit that is not a nought: 100 for 700, 1 for 705, 100,000 for
// 2.5 million.
type number struct {
	value, step float64
	next        int // the token behind it
}

var scales = map[string]float64{
	"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
	"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12,
}

var numerals = map[string]float64{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
	"eighty": 80, "ninety": 90,
}

// number reads the number that begins at token i. What only looks like a count is
// none: a year, an ordinal, a date, a time of day, an age, a score, a range.
func (s sentence) number(i int) (number, bool) {
	t := s.at(i)
	n, ok := number{}, false
	if t.digits {
		n, ok = s.figures(i)
	} else {
		n, ok = s.words(i)
	}
	if !ok || n.value <= 0 {
		return number{}, false
	}
	if by, scaled := scales[s.low(n.next)]; scaled && (len(s.low(n.next)) > 2 || s.at(n.next).glued) {
		n.value, n.step, n.next = n.value*by, n.step*by, n.next+1
	}
	return n, !s.labels(i, n)
}

// figures reads a number in figures.
func (s sentence) figures(i int) (number, bool) {
	t := s.at(i)
	plain := strings.ReplaceAll(t.low, ",", "")
	value, err := strconv.ParseFloat(plain, 64)
	if err != nil || len(plain) > 15 {
		return number{}, false
	}
	whole, decimals, _ := strings.Cut(plain, ".")
	step := math.Pow(10, -float64(len(decimals)))
	for k := len(whole) - 1; decimals == "" && k > 0 && whole[k] == '0'; k-- {
		step *= 10
	}
	isYear := len(t.low) == 4 && value >= 1000 && value < 2200 && decimals == ""
	if isYear && (yearly[s.low(i-1)] || calendar[s.low(i-1)] || !s.at(i+1).isWord() || closed[s.low(i+1)]) {
		return number{}, false
	}
	return number{value, step, i + 1}, true
}

// words reads a number in words: "twelve", "twenty-one", "a hundred and five".
func (s sentence) words(i int) (number, bool) {
	value, found := numerals[s.low(i)]
	next := i + 1
	switch {
	case found && value >= 20:
		k := next
		if s.low(k) == "-" {
			k++
		}
		if unit := numerals[s.low(k)]; unit > 0 && unit < 10 {
			value, next = value+unit, k+1
		}
	case s.low(i) == "dozen" && s.low(i-1) == "a":
		return number{12, 6, next}, true // as good as about 12
	case s.low(i) == "a" && s.low(next) == "hundred":
		value, found = 1, true
	case !found:
		return number{}, false
	}
	if s.low(next) == "dozen" {
		return number{12 * value, 12, next + 1}, found
	}
	if s.low(next) == "hundred" {
		value, next = 100*value, next+1
		k := next
		if s.low(k) == "and" {
			k++
		}
		if rest, ok := s.words(k); ok && rest.value < 100 && k > next {
			return number{value + rest.value, 1, rest.next}, true
		}
		return number{value, 100, next}, true
	}
	step := 1.0
	if value >= 20 && math.Mod(value, 10) == 0 {
		step = 10
	}
	return number{value, step, next}, found
}

// labels reports whether the number from token on counts nothing.
func (s sentence) labels(from int, n number) bool {
	to := n.next
	before, after := s.at(from-1), s.at(to)
	isDay := n.value <= 31 && n.step >= 1
	switch {
	case after.glued && after.isWord() && !units[after.low], // 10th, 7pm, A4
		before.glued && before.isWord(), before.low == "-" && before.glued && s.at(from).glued, before.low == "–", before.low == "/",
		after.glued && (after.low == "-" || after.low == "–" || after.low == "/" || after.low == ":") && s.at(to+1).glued, // 3-1, 12-year-old
		(after.low == "-" || after.low == "–" || after.low == "to") && (s.at(to+1).digits || numerals[s.low(to+1)] > 0),
		before.low == ":" && before.glued,
		isDay && (calendar[before.low] && before.capital || calendar[after.low] && after.capital || before.low == "the" && calendar[s.low(from-2)]),
		(before.low == "and" || before.low == "or" || before.low == "to") && (s.at(from-2).digits || numerals[s.low(from-2)] > 0), // between 12 and 15
		before.low == "." && s.low(from-2) == "no",
		before.low == "aged" || before.low == "age" || before.low == "number" || before.low == "no" || before.low == "page" || before.low == "chapter",
		before.low == "," && after.low == "," && s.at(from-2).isWord(), // Mary Holt, 34,
		before.low == "(" && after.low == ")",
		before.capital && before.isWord() && from > 1 && !hedges[before.low] && !after.isWord(): // Channel 4
		return true
	}
	return false
}

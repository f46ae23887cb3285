package lexical

import (
	"strings"
	"unicode/utf8"
)

// initialism returns the letters of an initialism with a full stop between them
// ("u.s"), or "" when the part is not one: letters with stops, or two or three
// capitals.
func initialism(p part, raw string) string {
	if !p.dotted && (len(raw) < 2 || len(raw) > 3) {
		return ""
	}
	var b strings.Builder
	for i := range len(raw) {
		c := raw[i]
		if c == '.' {
			continue
		}
		if !p.dotted && (c < 'A' || c > 'Z') || c >= utf8.RuneSelf {
			return ""
		}
		if b.Len() > 0 {
			b.WriteByte('.')
		}
		b.WriteByte(c | 0x20)
	}
	return b.String()
}

// spelling returns a part as it is looked up: without the stops of an
// initialism, the commas of a number and an English ending with an apostrophe.
func spelling(p part, text string) string {
	raw := p.of(text)
	switch {
	case p.dotted:
		return strings.ReplaceAll(raw, ".", "")
	case p.digits:
		return digits(raw)
	default:
		return raw
	}
}

// digits removes the commas between groups of three digits.
func digits(number string) string {
	if !strings.Contains(number, ",") {
		return number
	}
	return strings.ReplaceAll(number, ",", "")
}

// leadingDigits returns how many bytes of word are the number it begins with,
// when letters follow it: 3 for "500m", 0 for "1.5" and "covid".
func leadingDigits(word string) int {
	for i := range len(word) {
		switch c := word[i]; {
		case isDigit(c), i > 0 && (c == '.' || c == ','):
		case isASCIILetter(c):
			return i
		default:
			return 0
		}
	}
	return 0
}

// elision returns where the second half of a word like "O'Brien" or "l'accord"
// begins: after the apostrophe behind one or two letters, when at least three
// follow. It is 0 for other words.
func elision(word string) int {
	for i, r := range word {
		if isApostrophe(r) {
			next := i + utf8.RuneLen(r)
			if i > 0 && i <= 2 && len(word)-next >= 3 {
				return next
			}
			return 0
		}
		if i > 2 {
			return 0
		}
	}
	return 0
}

// symbolTerm returns the word that a sign stands for, so that "£500" is found by
// "pounds" and "42%" by "percent"; a sign without one stands for itself.
func symbolTerm(sign string) string {
	switch sign {
	case "%", "٪", "％":
		return "percent"
	case "£", "￡":
		return "pounds"
	case "€":
		return "euros"
	case "$", "＄":
		return "dollars"
	case "¥", "￥":
		return "yen"
	case "₹":
		return "rupees"
	default:
		return sign
	}
}

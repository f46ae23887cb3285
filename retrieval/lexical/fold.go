package lexical

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// fold returns a word without case, accents and apostrophes, in one form of
// Unicode: "Köln", "KÖLN" and "Ko\u0308ln" are one word, and so are "１２" and "12".
func fold(word string) string {
	if ascii, ok := foldASCII(word); ok {
		return ascii
	}
	var b strings.Builder
	b.Grow(len(word))
	// Compatibility decomposition takes accents, ligatures and wide forms apart;
	// what is not an accent is put together again at the end (か and が differ by
	// a mark, too).
	for _, r := range norm.NFKD.String(cases.Fold().String(word)) {
		switch {
		case isAccent(r) || isInvisible(r):
		case unicode.Is(unicode.Nd, r):
			b.WriteByte('0' + decimal(r))
		case unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r):
			b.WriteString(plain(r))
		case r == '.' || unicode.Is(unicode.Sc, r):
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}

// foldASCII folds the common case without the tables of Unicode; it reports false
// for a word with other characters.
func foldASCII(word string) (string, bool) {
	clean := true
	for i := range len(word) {
		c := word[i]
		if c >= utf8.RuneSelf {
			return "", false
		}
		clean = clean && (c >= 'a' && c <= 'z' || isDigit(c) || c == '.')
	}
	if clean {
		return strings.Clone(word), true
	}
	folded := make([]byte, 0, len(word))
	for i := range len(word) {
		switch c := word[i]; {
		case isASCIILetter(c):
			folded = append(folded, c|0x20)
		case isDigit(c) || c == '.':
			folded = append(folded, c)
		}
	}
	return string(folded), true
}

// trimEnding removes the English endings that an apostrophe sets off: "Britain’s"
// is Britain, "they’ve" is they. "n’t" stays: don't and dont are one term.
func trimEnding(word string) string {
	for i, r := range word {
		if !isApostrophe(r) {
			continue
		}
		switch strings.ToLower(word[i+utf8.RuneLen(r):]) {
		case "s", "re", "ve", "ll", "d", "m":
			if i > 0 {
				return word[:i]
			}
		}
	}
	return word
}

// isAccent reports whether r is a mark that a reader leaves out when typing:
// accents of Latin, Greek and Cyrillic letters, vowel points of Hebrew and Arabic.
// The marks of other scripts, such as the vowels of Devanagari, are letters to
// their readers and stay.
func isAccent(r rune) bool {
	switch {
	case r < 0x0300:
		return false
	case r <= 0x036F, r >= 0x1AB0 && r <= 0x1AFF, r >= 0x1DC0 && r <= 0x1DFF,
		r >= 0x20D0 && r <= 0x20FF, r >= 0xFE00 && r <= 0xFE0F, r >= 0xFE20 && r <= 0xFE2F:
		return true
	case r >= 0x0591 && r <= 0x05C7, r >= 0x064B && r <= 0x065F, r == 0x0670, r == 0x0640:
		return true // 0640 stretches an Arabic word and is not part of it
	default:
		return false
	}
}

// plain returns the letters that a reader without the key types instead: Unicode
// does not count the strokes of these as accents.
func plain(r rune) string {
	switch r {
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'đ', 'ð':
		return "d"
	case 'þ':
		return "th"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'ı':
		return "i"
	case 'ħ':
		return "h"
	default:
		return string(r)
	}
}

// decimal returns the value of a decimal digit of any script. Unicode keeps the
// ten digits of a script together, in order, and starts them anew every ten.
func decimal(r rune) byte {
	for _, span := range unicode.Nd.R16 {
		if rune(span.Lo) <= r && r <= rune(span.Hi) {
			return byte((r - rune(span.Lo)) % 10)
		}
	}
	for _, span := range unicode.Nd.R32 {
		if rune(span.Lo) <= r && r <= rune(span.Hi) {
			return byte((r - rune(span.Lo)) % 10)
		}
	}
	return 0
}

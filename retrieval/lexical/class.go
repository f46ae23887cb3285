package lexical

import (
	"unicode"
	"unicode/utf8"
)

// class is what a character is to the scanner.
type class int

const (
	classOther     class = iota // between words
	classLetter                 // begins and goes on
	classDigit                  // begins and goes on; numbers of every script
	classMark                   // goes on only: accents, vowel signs, soft hyphen, joiners
	classSpaceless              // a letter of a script written without spaces
)

func classOf(r rune) class {
	switch {
	case r < utf8.RuneSelf:
		switch c := byte(r); {
		case isASCIILetter(c):
			return classLetter
		case isDigit(c):
			return classDigit
		default:
			return classOther
		}
	case r >= 0x0E00 && isSpaceless(r):
		return classSpaceless
	case unicode.IsLetter(r):
		return classLetter
	case unicode.IsNumber(r):
		return classDigit
	case unicode.IsMark(r), isInvisible(r):
		return classMark
	default:
		return classOther
	}
}

// isSpaceless reports whether r is a letter of a script that puts no spaces
// between words, or, for Hangul, whose words carry so many endings that whole
// words rarely match.
func isSpaceless(r rune) bool {
	if r == 'ー' || r == 'ｰ' || r == '々' {
		return true // length and repetition signs, which Unicode gives to no script
	}
	return unicode.IsLetter(r) && unicode.In(r,
		unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// isInvisible reports whether r is a format character that may stand inside a
// word without changing it: soft hyphen, joiners, direction marks, word joiner.
func isInvisible(r rune) bool {
	switch r {
	case 0x00AD, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF:
		return true
	}
	return false
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isApostrophe(r rune) bool {
	return r == '\'' || r == '’' || r == 'ʼ' || r == '‘' || r == '＇'
}

// isHyphen reports whether r joins two words into one. Dashes do not: an en dash
// stands between words that stay two.
func isHyphen(r rune) bool {
	return r == '-' || r == '‐' || r == '‑' || r == '－'
}

package segment

import "unicode"

// stopKind says how a mark ends sentences.
type stopKind uint8

const (
	noStop   stopKind = iota
	dot               // the full stop, which also abbreviates
	ellipsis          // … and a run of dots: it may also stand within a sentence
	mark              // ! and ?, which may also end a quotation within a sentence
	wide              // stops of scripts that use them for nothing else
)

// stopOf says what kind of stop r is.
func stopOf(r rune) stopKind {
	switch r {
	case '.':
		return dot
	case '…', '‥':
		return ellipsis
	case '!', '?', '‼', '⁇', '⁈', '⁉', '؟', '‽':
		return mark
	case '。', '｡', '！', '？', '．', // Chinese and Japanese
		'।', '॥', // Devanagari and its neighbours
		'۔', '܀', // Urdu, Syriac
		'።', '፧', '։', '။', '។', '៕', '᙮', '᠃', '᠉': // Ethiopic, Armenian, Burmese, Khmer, Cree, Mongolian
		return wide
	}
	return noStop
}

// isCloser reports a mark that can only close, or closes when nothing parts it
// from the stop before it.
func isCloser(r rune) bool {
	switch r {
	case ')', ']', '}', '”', '’', '»', '›', '」', '』', '）', '】', '》', '〉', '］', '｝':
		return true
	}
	return false
}

// isCloseQuote reports a closing quotation mark, whatever its shape.
func isCloseQuote(r rune) bool {
	switch r {
	case '"', '\'', '”', '’', '»', '›', '」', '』':
		return true
	}
	return false
}

// isOpener reports a mark that opens a quotation or a bracket. German and
// Danish close with some of them.
func isOpener(r rune) bool {
	return isOpenBracket(r) || isOpenQuote(r) || r == '¿' || r == '¡'
}

func isOpenBracket(r rune) bool {
	switch r {
	case '(', '[', '{', '（', '【', '［', '｛':
		return true
	}
	return false
}

func isOpenQuote(r rune) bool {
	switch r {
	case '“', '‘', '„', '‚', '«', '‹', '「', '『', '《', '〈', '`':
		return true
	}
	return false
}

func isStraightQuote(r rune) bool { return r == '"' || r == '\'' }

func isDash(r rune) bool { return r == '-' || r == '–' || r == '—' || r == '―' }

// isBullet reports a mark that begins an entry of a list, the hyphen aside.
func isBullet(r rune) bool {
	switch r {
	case '•', '◦', '▪', '▫', '■', '□', '●', '○', '‣', '⁃', '·', '*', '►', '▶', '➤', '→', '✓', '✔', '★':
		return true
	}
	return false
}

// isWordRune reports what a word is made of.
func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

package embedding

import (
	"iter"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxWord is the longest word that is cut into pieces, in characters; a longer
// one is one unknown token. The figure is BERT's.
const maxWord = 100

// words yields the words of a text as BERT's uncased tokenizer sees them: control
// characters dropped, white space as the border, each Chinese character and each
// punctuation mark a word of its own, accents stripped, lower case. The bytes are
// overwritten by the next word. A word of more than maxWord characters comes as
// overlong, without its bytes, so that no text makes the buffer grow.
//
// The order of the steps (clean, space, decompose, strip, lower, split) is that
// of the reference; it is kept character by character because a decomposition
// never looks further. Bytes that are not UTF-8 read as U+FFFD, which is dropped.
func words(text string) iter.Seq2[[]byte, bool] {
	return func(yield func([]byte, bool) bool) {
		w := wordReader{yield: yield}
		for i, r := range text {
			switch {
			case dropped(r):
				continue
			case r < utf8.RuneSelf:
				w.add(unicode.ToLower(r))
			case unicode.IsSpace(r):
				w.end()
			case chinese(r):
				w.end()
				w.decompose(text[i : i+utf8.RuneLen(r)])
				w.end()
			default:
				w.decompose(text[i : i+utf8.RuneLen(r)])
			}
			if w.stopped {
				return
			}
		}
		w.end()
	}
}

// wordReader gathers one word at a time.
type wordReader struct {
	yield   func(word []byte, overlong bool) bool
	word    []byte
	length  int // characters in word
	stopped bool
	letters []byte // scratch of decompose
}

// decompose adds a character's canonical decomposition without its accents, in
// lower case.
func (w *wordReader) decompose(character string) {
	w.letters = norm.NFD.AppendString(w.letters[:0], character)
	for i := 0; i < len(w.letters); {
		r, size := utf8.DecodeRune(w.letters[i:])
		i += size
		if !unicode.Is(unicode.Mn, r) {
			w.add(unicode.ToLower(r))
		}
	}
}

func (w *wordReader) add(r rune) {
	switch {
	case r == ' ' || r == '\t' || r == '\n' || r == '\r':
		w.end()
	case punctuation(r):
		w.end()
		w.word, w.length = utf8.AppendRune(w.word, r), 1
		w.end()
	default:
		if w.length < maxWord {
			w.word = utf8.AppendRune(w.word, r)
		}
		w.length++
	}
}

func (w *wordReader) end() {
	if w.length > 0 && !w.stopped {
		overlong := w.length > maxWord
		if overlong {
			w.word = w.word[:0]
		}
		w.stopped = !w.yield(w.word, overlong)
	}
	w.word, w.length = w.word[:0], 0
}

// dropped reports whether a character is left out of the text: control, format
// and private characters, but not the white space among them.
func dropped(r rune) bool {
	if r < utf8.RuneSelf {
		return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0x7f
	}
	return r == utf8.RuneError || unicode.Is(unicode.C, r)
}

// punctuation reports whether a character is a word of its own: every ASCII mark
// that is neither letter nor digit, also those that Unicode calls symbols, and
// what Unicode calls punctuation.
func punctuation(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= '!' && r <= '/' || r >= ':' && r <= '@' || r >= '[' && r <= '`' || r >= '{' && r <= '~'
	}
	return unicode.IsPunct(r)
}

// chinese reports whether a character is in one of the CJK ideograph blocks that
// BERT sets spaces around; kana and hangul are not among them.
func chinese(r rune) bool {
	return r >= 0x3400 && (r <= 0x4DBF ||
		r >= 0x4E00 && r <= 0x9FFF ||
		r >= 0xF900 && r <= 0xFAFF ||
		r >= 0x20000 && r <= 0x2A6DF ||
		r >= 0x2A700 && r <= 0x2CEAF ||
		r >= 0x2F800 && r <= 0x2FA1F)
}

package embedding

import (
	"iter"
	"strings"
)

// tokenizer turns a text into the ids of its WordPiece tokens, as BERT's uncased
// tokenizer does. It is immutable and may be used by many goroutines at once.
type tokenizer struct {
	vocabulary *vocabulary
	maxTokens  int // with the first and the last special token
}

// ids returns the tokens of a text between [CLS] and [SEP], cut to maxTokens.
// The text is read only as far as the cut.
func (t *tokenizer) ids(text string) []int32 {
	return t.appendIDs(make([]int32, 0, min(t.maxTokens, 2+len(text))), text)
}

// appendIDs is ids into memory that is already there.
func (t *tokenizer) appendIDs(ids []int32, text string) []int32 {
	start := len(ids)
	ids = append(ids, t.vocabulary.first)
	for piece := range t.pieces(text) {
		if len(ids)-start == t.maxTokens-1 {
			break
		}
		ids = append(ids, piece)
	}
	return append(ids, t.vocabulary.last)
}

// appendPieces appends the first tokens of a text, at most so many, without special ones
// around them.
func (t *tokenizer) appendPieces(ids []int32, text string, most int) []int32 {
	start := len(ids)
	for piece := range t.pieces(text) {
		if len(ids)-start == most {
			break
		}
		ids = append(ids, piece)
	}
	return ids
}

// count returns how many tokens a text has before the cut, [CLS] and [SEP]
// included.
func (t *tokenizer) count(text string) int {
	n := 2
	for range t.pieces(text) {
		n++
	}
	return n
}

// pieces yields the ids of a whole text, without [CLS] and [SEP].
func (t *tokenizer) pieces(text string) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		var ids []int32 // of one word
		for rest := text; rest != ""; {
			plain, special, after := t.nextSpecial(rest)
			for word, overlong := range words(plain) {
				if overlong {
					ids = append(ids[:0], t.vocabulary.unknown)
				} else {
					ids = t.vocabulary.cut(ids[:0], word)
				}
				for _, id := range ids {
					if !yield(id) {
						return
					}
				}
			}
			if special >= 0 && !yield(special) {
				return
			}
			rest = after
		}
	}
}

// nextSpecial splits a text at its first special token. The id is -1 when there
// is none.
func (t *tokenizer) nextSpecial(text string) (before string, id int32, after string) {
	for i := 0; i < len(text); i++ {
		next := strings.IndexByte(text[i:], '[')
		if next < 0 {
			break
		}
		i += next
		for _, special := range t.vocabulary.special {
			if strings.HasPrefix(text[i:], special.text) {
				return text[:i], special.id, text[i+len(special.text):]
			}
		}
	}
	return text, -1, ""
}

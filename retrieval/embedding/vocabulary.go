package embedding

import (
	"bytes"
	"fmt"
)

// The special tokens of BERT. They stand in the vocabulary and are recognised in
// the text as written, brackets and capitals included, as the reference
// tokenizer does.
const (
	padToken     = "[PAD]"
	unknownToken = "[UNK]"
	firstToken   = "[CLS]"
	lastToken    = "[SEP]"
	maskToken    = "[MASK]"
)

// vocabulary holds the pieces a word may be cut into. A piece that continues a
// word is written "##ing" in the file and looked for without the mark, in a table of
// its own, so that a lookup needs no new string. It is immutable.
type vocabulary struct {
	whole   pieceTable // pieces that begin a word
	inside  pieceTable // pieces that continue one
	longest int        // bytes in the longest piece
	size    int        // ids are 0 to size-1

	unknown, first, last int32
	special              []specialToken
}

type specialToken struct {
	text string
	id   int32
}

// newVocabulary reads one piece a line; a piece's id is its line, from 0.
func newVocabulary(lines []byte) (*vocabulary, error) {
	all := &pieceLines{text: bytes.Clone(bytes.TrimSuffix(lines, []byte("\n")))}
	size, inside := bytes.Count(all.text, []byte("\n"))+1, bytes.Count(all.text, []byte("\n"+insideMark))
	all.starts = make([]uint32, 0, size+1)
	v := &vocabulary{whole: newPieceTable(all, 0, size-inside), inside: newPieceTable(all, len(insideMark), inside)}
	for start := 0; start <= len(all.text); v.size++ {
		end := len(all.text)
		if n := bytes.IndexByte(all.text[start:], '\n'); n >= 0 {
			end = start + n
		}
		all.starts = append(all.starts, uint32(start))
		if err := v.add(all.text[start:end]); err != nil {
			return nil, err
		}
		start = end + 1
	}
	all.starts = append(all.starts, uint32(len(all.text)+1))
	return v, v.findSpecial()
}

// insideMark stands before a piece that continues a word.
const insideMark = "##"

func (v *vocabulary) add(piece []byte) error {
	pieces, bare := &v.whole, piece
	if len(piece) > len(insideMark) && string(piece[:len(insideMark)]) == insideMark {
		pieces, bare = &v.inside, piece[len(insideMark):]
	}
	if len(bare) == 0 {
		return fmt.Errorf("vocabulary line %d is empty", v.size+1)
	}
	if !pieces.add(bare, int32(v.size)) {
		return fmt.Errorf("vocabulary line %d repeats %q", v.size+1, piece)
	}
	v.longest = max(v.longest, len(bare))
	return nil
}

func (v *vocabulary) findSpecial() error {
	for _, text := range []string{padToken, unknownToken, firstToken, lastToken, maskToken} {
		if id, ok := v.whole.find([]byte(text)); ok {
			v.special = append(v.special, specialToken{text, id})
		}
	}
	for text, id := range map[string]*int32{unknownToken: &v.unknown, firstToken: &v.first, lastToken: &v.last} {
		found, ok := v.whole.find([]byte(text))
		if !ok {
			return fmt.Errorf("vocabulary lacks %s", text)
		}
		*id = found
	}
	return nil
}

// check reports a size that is not the architecture's: an id would have no row in
// the embedding table, or a row no id.
func (v *vocabulary) check(a Architecture) error {
	if v.size != a.Vocabulary {
		return fmt.Errorf("vocabulary has %d pieces, architecture has %d", v.size, a.Vocabulary)
	}
	return nil
}

// cut appends the ids of a word's pieces: the longest piece of the vocabulary
// first, then the longest that continues it, and so on. A word that cannot be
// cut to its end is one unknown token.
//
// Source: Wu et al., "Google's Neural Machine Translation System", 2016, section
// 4.1, as in BERT's tokenization.py.
func (v *vocabulary) cut(ids []int32, word []byte) []int32 {
	start, kept := 0, len(ids)
	for pieces := &v.whole; start < len(word); pieces = &v.inside {
		end := min(len(word), start+v.longest)
		for ; end > start; end-- {
			if id, ok := pieces.find(word[start:end]); ok {
				ids = append(ids, id)
				break
			}
		}
		if end == start {
			return append(ids[:kept], v.unknown)
		}
		start = end
	}
	return ids
}

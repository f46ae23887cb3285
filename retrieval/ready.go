package retrieval

import (
	"encoding/binary"
	"slices"

	"footnote/retrieval/lexical"
	"footnote/retrieval/snapshot"
)

// What is made of all articles together is kept, too, ready to be asked: a start with the
// very same articles reads it in the order in which it lies, and neither hashes texts nor
// looks up Keys nor builds postings. As bytes:
//
//	key        16, of the rules and the corpus's fingerprint
//	parts      1: whether vectors of all passages, and of all sentences, are there
//	length     4, little-endian, of what is packed
//	packed     passages and sentences, how many; of each article its passages (made.go);
//	           whether printings are known, and of each article how far before it the first
//	           with the same body and the first that prints its text are; the names
//	terms      package lexical says how
//	rows       of each passage 4, the place of its vector in the file; then of each sentence
//
// An edit of any article makes all of it anew, from what is kept of each article.

// readyRules names what the above depends on besides the articles, as makingRules does.
const readyRules = makingRules + "; ready 1"

const (
	readyPassages byte = 1 << iota
	readySentences
	readyFixed = len(snapshot.Key{}) + 5
)

func (ix *Index) readyKey() snapshot.Key {
	return snapshot.KeyOf(readyRules, ix.corpus.Fingerprint)
}

// isReady reports whether what was kept is of these articles, with all vectors that are
// asked for. A corpus without a fingerprint is nobody's.
func (ix *Index) isReady(whole []byte, o Options) bool {
	if ix.corpus.Fingerprint == "" {
		return len(whole) == 0
	}
	if len(whole) < readyFixed || snapshot.Key(whole) != ix.readyKey() {
		return false
	}
	return whole[readyFixed-5]&readySentences != 0 || !o.Sentences
}

// packReady packs it; sentences only where all have vectors. What is too much is not kept,
// but its key is, so that no start tries again.
func (ix *Index) packReady(made *snapshot.Snapshot, texts wanted) []byte {
	if ix.corpus.Fingerprint == "" {
		return nil
	}
	key := ix.readyKey()
	whole := append(key[:], readyPassages, 0, 0, 0, 0)
	packed := ix.packCorpus()
	binary.LittleEndian.PutUint32(whole[readyFixed-4:], uint32(len(packed)))
	whole = append(append(whole, packed...), ix.terms.Pack()...)
	whole, _ = appendRows(whole, snapshot.Rows(made.Passages), ix.embedder.Name(), texts.passages)
	if rows, all := appendRows(whole, snapshot.Rows(made.Sentences), ix.embedder.Name(), texts.sentences); all {
		whole = rows
		whole[readyFixed-5] |= readySentences
	}
	if len(whole) > mostKept {
		return append(key[:], readyPassages|readySentences, 0, 0, 0, 0)
	}
	return whole
}

// packCorpus packs passages, printings and names.
func (ix *Index) packCorpus() packing {
	p := packing{}.number(len(ix.passages)).number(ix.Sentences())
	for i := range ix.corpus.Articles {
		p = p.passages(ix.passages[ix.first[i]:ix.first[i+1]])
	}
	if ix.corpus.printings == nil {
		p = p.number(0)
	} else {
		known := ix.corpus.known()
		p = p.number(1)
		for i := range ix.corpus.Articles {
			p = p.number(i - known.same[i]).number(i - known.family[i])
		}
	}
	p = p.number(len(ix.names))
	for _, n := range ix.names {
		p = p.text(n.word).text(n.spelling).number(n.mentions)
	}
	return p
}

// appendRows appends the row of each text; all is false when one has none.
func appendRows(b []byte, rows map[snapshot.Key]uint32, model string, texts []string) (with []byte, all bool) {
	b = slices.Grow(b, 4*len(texts))
	for _, text := range texts {
		row, ok := rows[snapshot.KeyOf(model, text)]
		if !ok {
			return b, false
		}
		b = binary.LittleEndian.AppendUint32(b, row)
	}
	return b, true
}

// ready is what was kept of all articles, read back.
type ready struct {
	room
	first     []int
	printings *printings // nil for none
	names     names
	terms     *lexical.Index
	// The rows of the vectors; nil where not all have one.
	passageRows, sentenceRows []uint32
}

package retrieval

import (
	"context"
	"encoding/binary"
	"math"
	"sync"
	"unicode/utf8"

	"footnote/retrieval/lexical"
	"footnote/retrieval/snapshot"
)

// takeReady takes over what earlier runs have made of the very same articles; ok is false
// where there is none, or it makes no sense, and all is to be made.
func (ix *Index) takeReady(ctx context.Context, o Options, kept keptBefore) (ok bool, err error) {
	if !kept.known || kept.damaged || ix.corpus.Fingerprint == "" || !ix.isReady(kept.Whole, o) {
		return false, nil
	}
	r, ok := readBack(kept.Whole[readyFixed-5:], ix.corpus.Articles, kept.File)
	if !ok || r.passageRows == nil {
		return false, nil
	}
	ix.passages, ix.first, ix.names, ix.terms = r.passages, r.first, r.names, r.terms
	if r.printings != nil {
		ix.corpus.know(r.printings)
	}
	if err := ctx.Err(); err != nil {
		return false, err
	}
	vectors := make([]Vector, len(r.passageRows))
	for i, row := range r.passageRows {
		vectors[i] = kept.Passage(int(row))
	}
	s := &stock{model: o.Embedder.Name(), path: o.Snapshot, embedder: o.Embedder}
	if err := s.checkText(ctx, ix.passageText(ix.passages[0]), vectors[0]); err != nil {
		return false, err
	}
	if o.Sentences {
		places := make([]snapshot.Quantised, len(r.sentenceRows))
		for i, row := range r.sentenceRows {
			places[i] = kept.Sentence(int(row))
		}
		ix.sentences = ix.vectorsOf(places)
	}
	return true, ix.placePassages(ctx, o, kept.Dim, vectors)
}

// readBack reads what stands behind the key. It may be anything: ok is false where it does
// not fit the articles or the file.
func readBack(whole []byte, articles []*Article, file *snapshot.File) (r ready, ok bool) {
	parts, size := whole[0], int(binary.LittleEndian.Uint32(whole[1:]))
	if whole = whole[5:]; size > len(whole) {
		return r, false
	}
	var reading sync.WaitGroup
	var rows []byte
	var fault error
	reading.Go(func() { r.terms, rows, fault = lexical.Unpack(lexical.Options{}, whole[size:]) })
	ok = r.readCorpus(string(whole[:size]), articles)
	reading.Wait()
	if !ok || fault != nil || !r.terms.Numbered() || r.terms.N() != len(r.passages) {
		return r, false
	}
	if parts&readyPassages != 0 {
		r.passageRows, rows = takeRows(rows, len(r.passages), file.Passages())
	}
	if parts&readySentences != 0 {
		r.sentenceRows, rows = takeRows(rows, len(r.sentences), file.Sentences())
	}
	return r, len(rows) == 0 && (parts&readySentences == 0 || r.sentenceRows != nil)
}

// readCorpus reads passages, printings and names.
func (r *ready) readCorpus(packed string, articles []*Article) bool {
	u := unpacker{left: packed}
	r.room = room{make([]Passage, 0, u.number(len(packed))), make([]Span, 0, u.number(len(packed)))}
	r.first = make([]int, 1, len(articles)+1)
	for i, a := range articles {
		u.passages(i, a.Body, &r.room)
		r.first = append(r.first, len(r.passages))
	}
	if u.number(1) == 1 {
		p := &printings{same: make([]int, len(articles)), family: make([]int, len(articles))}
		for i := range articles {
			p.same[i], p.family[i] = i-u.number(i), i-u.number(i)
			u.bad = u.bad || p.same[p.same[i]] != p.same[i] || p.family[p.family[i]] != p.family[i]
		}
		p.gather()
		r.printings = p
	}
	r.names = make(names, u.number(len(u.left)))
	for i := range r.names {
		n := name{word: u.text(), spelling: u.text(), mentions: u.number(math.MaxInt32)}
		n.length = utf8.RuneCountInString(n.word)
		u.bad = u.bad || i > 0 && r.names[i-1].compare(n) >= 0
		r.names[i] = n
	}
	return !u.bad && u.left == ""
}

// takeRows reads n rows, each below most; nil where there are not so many of these.
func takeRows(b []byte, n, most int) (rows []uint32, rest []byte) {
	if len(b) < 4*n {
		return nil, b
	}
	rows = make([]uint32, n)
	for i := range rows {
		if rows[i] = binary.LittleEndian.Uint32(b[4*i:]); int64(rows[i]) >= int64(most) {
			return nil, b
		}
	}
	return rows, b[4*n:]
}

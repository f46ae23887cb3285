package snapshot

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math"
)

// Write puts s into the file at path, in place of what was there; the file's
// folder is made when it is missing. When it fails, the file that was there is
// untouched. Of two that write at once, each writes a whole file, and the later
// one stays.
func Write(path string, s *Snapshot) error {
	l, err := s.layout()
	if err != nil {
		return fmt.Errorf("write snapshot %s: %w", path, err)
	}
	if err := replace(path, func(w io.Writer) error { return s.encode(w, l) }); err != nil {
		return fmt.Errorf("write snapshot %s: %w", path, err)
	}
	return nil
}

// layout checks that s can be written, so that nothing is written that Read would
// refuse.
func (s *Snapshot) layout() (layout, error) {
	l := layout{
		dim: s.Dim, passages: len(s.Passages), sentences: len(s.Sentences),
		articles: len(s.Articles), whole: len(s.Whole), strings: [3]int{len(s.Model), len(s.Rules), len(s.Corpus)},
	}
	for _, m := range s.Articles {
		l.packed += len(m)
	}
	switch {
	case s.Dim < 0 || s.Dim > maxDim || s.Dim == 0 && l.passages+l.sentences > 0:
		return layout{}, fmt.Errorf("a dimension of %d", s.Dim)
	case len(s.Model)+len(s.Rules)+len(s.Corpus) > maxStrings:
		return layout{}, fmt.Errorf("model, rules and corpus have more than %d bytes", maxStrings)
	case uint64(l.passages) > math.MaxUint32 || uint64(l.sentences) > math.MaxUint32:
		return layout{}, errors.New("too many vectors")
	case uint64(l.articles) > math.MaxUint32 || uint64(l.packed) > math.MaxUint32:
		return layout{}, errors.New("too many articles")
	case uint64(l.whole) > math.MaxUint32:
		return layout{}, errors.New("too much was made of all articles")
	}
	for k, v := range s.Passages {
		if err := check(v, s.Dim); err != nil {
			return layout{}, fmt.Errorf("vector of passage %x: %w", k, err)
		}
	}
	for k, q := range s.Sentences {
		if q.Dim() != s.Dim {
			return layout{}, fmt.Errorf("vector of sentence %x: %d numbers, want %d", k, q.Dim(), s.Dim)
		}
	}
	return l, nil
}

func check(v []float32, dim int) error {
	if len(v) != dim {
		return fmt.Errorf("%d numbers, want %d", len(v), dim)
	}
	for _, f := range v {
		if math.Float32bits(f)&exponent == exponent {
			return errors.New("not all numbers are finite")
		}
	}
	return nil
}

// encode writes the file's bytes. A bufio.Writer keeps its first error, so only
// the last call is asked for it.
func (s *Snapshot) encode(out io.Writer, l layout) error {
	sum := crc32.New(castagnoli)
	w := bufio.NewWriterSize(io.MultiWriter(out, sum), bufferSize)
	var sums []byte
	for _, section := range []func(*bufio.Writer){l.encode, s.encodeStrings, s.encodePassages, s.encodeSentences, s.encodeArticles, s.encodeWhole} {
		sum.Reset()
		section(w)
		if err := w.Flush(); err != nil {
			return err
		}
		sums = binary.LittleEndian.AppendUint32(sums, sum.Sum32())
		if _, err := out.Write(sums[len(sums)-crcSize:]); err != nil {
			return err
		}
	}
	_, err := out.Write(binary.LittleEndian.AppendUint32(nil, crc32.Checksum(sums, castagnoli)))
	return err
}

func (l layout) encode(w *bufio.Writer) { w.Write(l.appendTo(nil)) }

func (s *Snapshot) encodeStrings(w *bufio.Writer) {
	w.WriteString(s.Model)
	w.WriteString(s.Rules)
	w.WriteString(s.Corpus)
}

func (s *Snapshot) encodePassages(w *bufio.Writer) {
	keys := sortedKeys(s.Passages)
	for _, k := range keys {
		w.Write(k[:])
	}
	for _, k := range keys {
		for _, f := range s.Passages[k] {
			writeFloat(w, f)
		}
	}
}

func (s *Snapshot) encodeSentences(w *bufio.Writer) {
	keys := sortedKeys(s.Sentences)
	for _, k := range keys {
		w.Write(k[:])
	}
	for _, k := range keys {
		writeFloat(w, s.Sentences[k].scale)
	}
	for _, k := range keys {
		for _, v := range s.Sentences[k].values {
			w.WriteByte(byte(v))
		}
	}
}

func (s *Snapshot) encodeArticles(w *bufio.Writer) {
	keys := sortedKeys(s.Articles)
	for _, k := range keys {
		w.Write(k[:])
	}
	for _, k := range keys {
		w.Write(binary.LittleEndian.AppendUint32(w.AvailableBuffer(), uint32(len(s.Articles[k]))))
	}
	for _, k := range keys {
		w.WriteString(s.Articles[k])
	}
}

func (s *Snapshot) encodeWhole(w *bufio.Writer) { w.Write(s.Whole) }

// Rows gives the place of each Key in the file: what File.Passage and File.Sentence are
// asked by.
func Rows[V any](table map[Key]V) map[Key]uint32 {
	rows := make(map[Key]uint32, len(table))
	for row, key := range sortedKeys(table) {
		rows[key] = uint32(row)
	}
	return rows
}

func writeFloat(w *bufio.Writer, f float32) {
	w.Write(binary.LittleEndian.AppendUint32(w.AvailableBuffer(), math.Float32bits(f)))
}

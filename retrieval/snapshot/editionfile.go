package snapshot

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
)

// The file, all numbers little-endian:
//
//	header   magic    8 bytes  "FOOTTEXT"
//	         version  uint32
//	         turn     uint64
//	         editions uint32   how many
//	         corpus   uint32   length in bytes
//	         corpus            its bytes
//	         CRC-32C of the header
//	edition  current  uint32   0 or 1
//	         turn     uint64
//	         lengths  4 uint32 of article, print, facts and the packed text
//	         their bytes
//	         CRC-32C of the edition
//
// An edition that is broken is left out, and those before and behind it stay.
const (
	textMagic    = "FOOTTEXT"
	textVersion  = 1
	textFixed    = 28
	editionFixed = 28 + crcSize
	maxCorpus    = 1 << 10
)

// ReadEditions reads the file at path. Its errors are those of Read; beside
// ErrDamaged stand the editions that are whole.
func ReadEditions(path string) (*Editions, error) {
	e, err := readEditions(path)
	if err != nil {
		return e, fmt.Errorf("read earlier texts %s: %w", path, err)
	}
	return e, nil
}

func readEditions(path string) (*Editions, error) {
	if stat, err := os.Stat(path); err != nil {
		return nil, err
	} else if !stat.Mode().IsRegular() {
		return nil, fmt.Errorf("%w: it is not a file", ErrForeign)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return parseEditions(content)
}

// EditionsOf reads of the file at path only for which corpus it is; "" when it
// cannot be read.
func EditionsOf(path string) (corpus string) {
	if stat, err := os.Stat(path); err != nil || !stat.Mode().IsRegular() {
		return ""
	}
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	start := make([]byte, textFixed+maxCorpus+crcSize)
	n, _ := io.ReadFull(f, start)
	e, _, _, err := parseTextHeader(start[:n])
	if err != nil {
		return ""
	}
	return e.Corpus
}

// parseTextHeader reads the header; rest is what comes behind it.
func parseTextHeader(b []byte) (e *Editions, count int, rest []byte, err error) {
	damaged := func(why string) (*Editions, int, []byte, error) {
		return nil, 0, nil, fmt.Errorf("%w: %s", ErrDamaged, why)
	}
	switch {
	case unlike(b, textMagic):
		return nil, 0, nil, ErrForeign
	case len(b) < textFixed+crcSize:
		return damaged("it ends too early")
	case string(b[:len(textMagic)]) != textMagic:
		return damaged("it does not begin like one")
	}
	if v := binary.LittleEndian.Uint32(b[8:]); v != textVersion {
		return nil, 0, nil, fmt.Errorf("%w: %d, want %d", ErrVersion, v, textVersion)
	}
	length := binary.LittleEndian.Uint32(b[24:])
	if length > maxCorpus || int(length) > len(b)-textFixed-crcSize {
		return damaged("its header makes no sense")
	}
	end := textFixed + int(length)
	if crc32.Checksum(b[:end], castagnoli) != binary.LittleEndian.Uint32(b[end:]) {
		return damaged("the checksum of its header does not fit")
	}
	e = &Editions{Turn: binary.LittleEndian.Uint64(b[12:]), Corpus: string(b[textFixed:end])}
	return e, int(binary.LittleEndian.Uint32(b[20:])), b[end+crcSize:], nil
}

func parseEditions(b []byte) (*Editions, error) {
	e, count, b, err := parseTextHeader(b)
	if err != nil {
		return nil, err
	}
	broken := 0
	for n := range count {
		one, size, whole := parseEdition(b)
		if size == 0 {
			return e, fmt.Errorf("%w: it ends after %d of %d texts", ErrDamaged, n, count)
		}
		if b = b[size:]; whole {
			e.All = append(e.All, one)
		} else {
			broken++
		}
	}
	switch {
	case broken > 0:
		return e, fmt.Errorf("%w: %d of %d texts do not fit their checksum", ErrDamaged, broken, count)
	case len(b) > 0:
		return e, fmt.Errorf("%w: %d bytes too many", ErrDamaged, len(b))
	}
	return e, nil
}

// parseEdition reads the edition at the beginning of b, which it does not copy. The
// size is 0 where it does not fit into b.
func parseEdition(b []byte) (e Edition, size int, whole bool) {
	if len(b) < editionFixed {
		return e, 0, false
	}
	var lengths [4]int
	total := int64(editionFixed)
	for i := range lengths {
		n := binary.LittleEndian.Uint32(b[12+4*i:])
		lengths[i] = int(n)
		total += int64(n) // at most 2^34: no overflow
	}
	if total > int64(len(b)) {
		return e, 0, false
	}
	size = int(total)
	body := b[:size-crcSize]
	if crc32.Checksum(body, castagnoli) != binary.LittleEndian.Uint32(b[size-crcSize:]) {
		return e, size, false
	}
	rest := body[editionFixed-crcSize:]
	next := func(n int) []byte {
		part := rest[:n:n]
		rest = rest[n:]
		return part
	}
	e = Edition{Current: binary.LittleEndian.Uint32(body) == 1, Turn: binary.LittleEndian.Uint64(body[4:])}
	e.Article, e.Print, e.Facts, e.packed = string(next(lengths[0])), string(next(lengths[1])), next(lengths[2]), next(lengths[3])
	return e, size, true
}

// WriteEditions puts e into the file at path as Write does.
func WriteEditions(path string, e *Editions) error {
	if len(e.Corpus) > maxCorpus {
		return fmt.Errorf("write earlier texts %s: %w", path, errors.New("the corpus has too long a name"))
	}
	if err := replace(path, e.encode); err != nil {
		return fmt.Errorf("write earlier texts %s: %w", path, err)
	}
	return nil
}

func (e *Editions) encode(out io.Writer) error {
	w := bufio.NewWriterSize(out, bufferSize)
	put := func(b []byte) { // what a bufio.Writer could not write it says at the end
		w.Write(b)
		w.Write(binary.LittleEndian.AppendUint32(nil, crc32.Checksum(b, castagnoli)))
	}
	b := binary.LittleEndian.AppendUint32([]byte(textMagic), textVersion)
	b = binary.LittleEndian.AppendUint64(b, e.Turn)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(e.All)))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(e.Corpus)))
	put(append(b, e.Corpus...))
	for _, one := range e.All {
		b = one.appendTo(b[:0])
		put(b)
	}
	return w.Flush()
}

func (e Edition) appendTo(b []byte) []byte {
	current := uint32(0)
	if e.Current {
		current = 1
	}
	b = binary.LittleEndian.AppendUint32(b, current)
	b = binary.LittleEndian.AppendUint64(b, e.Turn)
	parts := [][]byte{[]byte(e.Article), []byte(e.Print), e.Facts, e.packed}
	for _, part := range parts {
		b = binary.LittleEndian.AppendUint32(b, uint32(len(part)))
	}
	return append(b, bytes.Join(parts, nil)...)
}

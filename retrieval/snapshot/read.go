package snapshot

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash"
	"hash/crc32"
	"io"
	"math"
	"os"
)

// Read returns the Snapshot in the file at path. When there is no file,
// fs.ErrNotExist is in the error's chain; when the file is not whole, ErrDamaged;
// when it is something else, ErrForeign; when another version wrote it, ErrVersion.
// Beside ErrDamaged stands a Snapshot with the vectors of those sections that are
// whole, or nil when there are none of use; beside every other error nil.
func Read(path string) (*Snapshot, error) {
	s, err := readFile(path)
	if err != nil {
		return s, fmt.Errorf("read snapshot %s: %w", path, err)
	}
	return s, nil
}

func readFile(path string) (*Snapshot, error) {
	// Asked before opening, since opening a pipe waits for its other end.
	if stat, err := os.Stat(path); err != nil {
		return nil, err
	} else if !stat.Mode().IsRegular() {
		return nil, fmt.Errorf("%w: it is not a file", ErrForeign)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	stat, err := f.Stat()
	if err != nil {
		return nil, err
	}
	return parse(f, stat.Size())
}

// parse reads a Snapshot of size bytes.
func parse(r io.Reader, size int64) (*Snapshot, error) {
	d := &decoder{r: r, sum: crc32.New(castagnoli), buffer: make([]byte, min(size, bufferSize))}
	l, err := d.layout(size)
	if err != nil {
		return nil, err
	}
	s := &Snapshot{Header: Header{Dim: l.dim}, Passages: map[Key][]float32{}, Sentences: map[Key]Quantised{}, Articles: map[Key]string{}}
	known := d.section("strings", func() {
		s.Model, s.Rules, s.Corpus = d.text(l.strings[0]), d.text(l.strings[1]), d.text(l.strings[2])
	})
	if !known { // vectors of nobody knows which model
		return nil, d.fault
	}
	if !d.section("passages", func() { s.Passages = d.passages(l) }) {
		s.Passages = map[Key][]float32{}
	}
	if !d.section("sentences", func() { s.Sentences = d.sentences(l) }) {
		s.Sentences = map[Key]Quantised{}
	}
	if !d.section("articles", func() { s.Articles = d.articles(l) }) {
		s.Articles = map[Key]string{}
	}
	d.trailer()
	switch {
	case d.fault == nil:
		return s, nil
	case len(s.Passages)+len(s.Sentences)+len(s.Articles) == 0:
		return nil, d.fault
	}
	return s, d.fault
}

// layout reads the header.
func (d *decoder) layout(size int64) (l layout, err error) {
	fixed := bytes.Clone(d.next(int(min(size, fixedSize))))
	if d.err != nil {
		return l, d.err
	}
	if size < fixedSize+crcSize && !isForeign(fixed) {
		return l, fmt.Errorf("%w: %d bytes are too few", ErrDamaged, size)
	}
	if l, err = parseLayout(fixed, size); err != nil {
		return l, err
	}
	d.checksum("header")
	return l, d.fault
}

// bufferSize is how much is read, summed and converted at a time: small enough to
// stay in the processor's cache.
const bufferSize = 1 << 18

// decoder reads a file in order, section by section. What is wrong with the bytes
// of one does not keep the next from being read; an error of reading does.
type decoder struct {
	r      io.Reader
	buffer []byte
	sum    hash.Hash32 // of the section
	sums   []byte      // the checksums of the sections before
	wrong  string      // what is wrong with the section's content
	fault  error       // the first of all sections
	err    error       // of reading: nothing more comes
}

// section reads a section and reports whether it is whole.
func (d *decoder) section(name string, read func()) bool {
	read()
	return d.checksum(name)
}

// checksum ends a section: it compares what was read with the checksum behind it.
func (d *decoder) checksum(name string) bool {
	d.sums = binary.LittleEndian.AppendUint32(d.sums, d.sum.Sum32())
	got := binary.LittleEndian.Uint32(d.sums[len(d.sums)-crcSize:])
	fault := d.err
	if want := binary.LittleEndian.Uint32(d.next(crcSize)); d.err != nil {
		fault = d.err
	} else if want != got {
		fault = fmt.Errorf("%w: the checksum of its %s does not fit", ErrDamaged, name)
	} else if d.wrong != "" {
		fault = fmt.Errorf("%w: %s", ErrDamaged, d.wrong)
	}
	d.sum.Reset()
	d.wrong = ""
	if d.fault == nil {
		d.fault = fault
	}
	return fault == nil
}

// trailer compares the file's last number with the checksum of the checksums.
func (d *decoder) trailer() {
	want := crc32.Checksum(d.sums, castagnoli)
	got := binary.LittleEndian.Uint32(d.next(crcSize))
	switch {
	case d.fault != nil:
	case d.err != nil:
		d.fault = d.err
	case got != want:
		d.fault = fmt.Errorf("%w: the checksum at its end does not fit", ErrDamaged)
	}
}

// next returns the next n bytes, at most bufferSize, until its next call.
func (d *decoder) next(n int) []byte {
	b := d.buffer[:n]
	if d.err != nil {
		clear(b)
		return b
	}
	if _, err := io.ReadFull(d.r, b); err != nil {
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			err = fmt.Errorf("%w: it ends too early", ErrDamaged)
		}
		d.err = err
		clear(b)
		return b
	}
	d.sum.Write(b)
	return b
}

// each calls use with the next count values of size bytes, as many at a time as
// fit the buffer.
func (d *decoder) each(count, size int, use func(b []byte)) {
	fit := len(d.buffer) / size
	for count > 0 && d.err == nil {
		n := min(count, fit)
		use(d.next(n * size))
		count -= n
	}
}

func (d *decoder) text(n int) string {
	b := make([]byte, 0, n)
	d.each(n, 1, func(part []byte) { b = append(b, part...) })
	return string(b)
}

func (d *decoder) keys(n int) []Key {
	keys := make([]Key, 0, n)
	d.each(n, keySize, func(b []byte) {
		for ; len(b) > 0; b = b[keySize:] {
			k := Key(b[:keySize])
			if len(keys) > 0 && compareKeys(keys[len(keys)-1], k) >= 0 {
				d.wrong = "its keys are out of order"
			}
			keys = append(keys, k)
		}
	})
	return keys
}

func (d *decoder) floats(n int) []float32 {
	floats := make([]float32, n)
	rest := floats
	d.each(n, 4, func(b []byte) {
		if !convert(rest[:len(b)/4], b) {
			d.wrong = "not all its numbers are finite"
		}
		rest = rest[len(b)/4:]
	})
	return floats
}

// convert sets each of floats from four bytes of b and reports whether all are
// finite. Nothing in the loop waits for a decision: this is where the time of
// reading goes.
func convert(floats []float32, b []byte) bool {
	var carry uint32
	for i := range floats {
		bits := binary.LittleEndian.Uint32(b[:4])
		b = b[4:]
		// One more on a full exponent, and on no other, reaches the sign's place.
		carry |= bits&exponent + lowest
		floats[i] = math.Float32frombits(bits)
	}
	return carry>>31 == 0
}

// exponent are the bits that are all set in an infinity or a NaN, and in nothing
// else.
const exponent uint32 = 0x7F800000

// lowest is the lowest bit of the exponent.
const lowest uint32 = 1 << 23

func (d *decoder) passages(l layout) map[Key][]float32 {
	keys := d.keys(l.passages)
	floats := d.floats(l.passages * l.dim)
	table := make(map[Key][]float32, len(keys))
	for i, k := range keys {
		table[k] = floats[i*l.dim : (i+1)*l.dim : (i+1)*l.dim]
	}
	return table
}

func (d *decoder) sentences(l layout) map[Key]Quantised {
	keys := d.keys(l.sentences)
	scales := d.floats(l.sentences)
	values := make([]int8, 0, l.sentences*l.dim)
	d.each(l.sentences*l.dim, 1, func(b []byte) {
		for _, v := range b {
			values = append(values, int8(v))
		}
	})
	table := make(map[Key]Quantised, len(keys))
	if d.err != nil {
		return table
	}
	for i, k := range keys {
		table[k] = Quantised{scale: scales[i], values: values[i*l.dim : (i+1)*l.dim : (i+1)*l.dim]}
	}
	return table
}

func (d *decoder) articles(l layout) map[Key]string {
	keys := d.keys(l.articles)
	lengths := make([]int, 0, l.articles)
	total := 0
	d.each(l.articles, 4, func(b []byte) {
		for ; len(b) > 0; b = b[4:] {
			lengths = append(lengths, int(binary.LittleEndian.Uint32(b)))
			total += lengths[len(lengths)-1]
		}
	})
	packed := d.text(l.packed)
	table := make(map[Key]string, len(keys))
	if d.err != nil {
		return table
	}
	if total != l.packed {
		d.wrong = "the lengths of its articles do not add up"
		return table
	}
	for i, k := range keys {
		table[k], packed = packed[:lengths[i]], packed[lengths[i]:]
	}
	return table
}

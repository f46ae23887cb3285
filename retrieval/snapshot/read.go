package snapshot

import (
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
// fs.ErrNotExist is in the error's chain; when the file is not whole, ErrDamaged; when it is something else, ErrForeign;
// when another version wrote it, ErrVersion. There is no partial Snapshot.
func Read(path string) (*Snapshot, error) {
	s, err := readFile(path)
	if err != nil {
		return nil, fmt.Errorf("read snapshot %s: %w", path, err)
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
	fixed := d.next(int(min(size, fixedSize)))
	if d.err != nil {
		return nil, d.err
	}
	if size < fixedSize+crcSize && !isForeign(fixed) {
		return nil, fmt.Errorf("%w: %d bytes are too few", ErrDamaged, size)
	}
	l, err := parseLayout(fixed, size)
	if err != nil {
		return nil, err
	}
	s := &Snapshot{Header: Header{
		Model: d.text(l.strings[0]), Rules: d.text(l.strings[1]), Corpus: d.text(l.strings[2]), Dim: l.dim,
	}}
	s.Passages = d.passages(l)
	s.Sentences = d.sentences(l)
	d.checksum()
	if d.err != nil {
		return nil, d.err
	}
	return s, nil
}

// bufferSize is how much is read, summed and converted at a time: small enough to
// stay in the processor's cache.
const bufferSize = 1 << 18

// decoder reads a file in order. After its first error it returns zero values.
type decoder struct {
	r      io.Reader
	sum    hash.Hash32
	buffer []byte
	err    error
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
				d.fail("its keys are out of order")
				return
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
			d.fail("not all its numbers are finite")
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

// checksum compares the file's last number with the sum of what was read.
func (d *decoder) checksum() {
	got := d.sum.Sum32()
	if want := binary.LittleEndian.Uint32(d.next(crcSize)); d.err == nil && want != got {
		d.fail("its checksum does not fit")
	}
}

func (d *decoder) fail(why string) {
	if d.err == nil {
		d.err = fmt.Errorf("%w: %s", ErrDamaged, why)
	}
}

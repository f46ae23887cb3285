package snapshot

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"os"
)

// Read is Open and File.Snapshot in one.
func Read(path string) (*Snapshot, error) {
	f, err := Open(path)
	if f == nil {
		return nil, err
	}
	return f.Snapshot(), err
}

// Open reads the file at path. When there is no file,
// fs.ErrNotExist is in the error's chain; when the file is not whole, ErrDamaged;
// when it is something else, ErrForeign; when another version wrote it, ErrVersion.
// Beside ErrDamaged stands a File with those sections that are
// whole, or nil when there are none of use; beside every other error nil.
func Open(path string) (*File, error) {
	f, err := readFile(path)
	if err != nil {
		return f, fmt.Errorf("read snapshot %s: %w", path, err)
	}
	return f, nil
}

func readFile(path string) (*File, error) {
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
	file, err := parse(f, stat.Size())
	if file != nil {
		file.stat = stat
	}
	return file, err
}

// parse reads a file of size bytes.
func parse(r io.ReaderAt, size int64) (*File, error) {
	d := &decoder{r: r}
	l, err := d.layout(size)
	if err != nil {
		return nil, err
	}
	f := &File{Header: Header{Dim: l.dim}}
	if !d.strings(f, l) { // vectors of nobody knows which model
		return nil, d.fault
	}
	any := d.passages(f, l)
	any = d.sentences(f, l) || any
	any = d.articles(f, l) || any
	d.whole(f, l)
	d.trailer()
	if d.fault != nil && (!any || f.holdsNothing()) {
		return nil, d.fault
	}
	return f, d.fault
}

// layout reads the header.
func (d *decoder) layout(size int64) (l layout, err error) {
	fixed := make([]byte, min(size, fixedSize))
	if err := d.read(fixed, 0); err != nil {
		return l, err
	}
	if size < fixedSize+crcSize && !isForeign(fixed) {
		return l, fmt.Errorf("%w: %d bytes are too few", ErrDamaged, size)
	}
	if l, err = parseLayout(fixed, size); err != nil {
		return l, err
	}
	d.section("header", len(fixed), func(int, []byte) bool { return true })
	return l, d.fault
}

func (d *decoder) strings(f *File, l layout) bool {
	text := make([]byte, l.strings[0]+l.strings[1]+l.strings[2])
	known := d.section("strings", len(text), into(text))
	if known {
		model, rest := text[:l.strings[0]], text[l.strings[0]:]
		f.Model, f.Rules, f.Corpus = string(model), string(rest[:l.strings[1]]), string(rest[l.strings[1]:])
	}
	return known
}

func (d *decoder) passages(f *File, l layout) bool {
	keys, floats := make([]byte, l.passages*keySize), make([]float32, l.passages*l.dim)
	whole := d.section("passages", len(keys)+4*len(floats), func(at int, b []byte) bool {
		b, at = taken(keys, at, b)
		return convert(floats[at/4:][:len(b)/4], b)
	})
	if whole && d.rise(keys, "passages") {
		f.passageKeys, f.floats = keys, floats
		return true
	}
	return false
}

func (d *decoder) sentences(f *File, l layout) bool {
	keys, scales, values := make([]byte, l.sentences*keySize), make([]float32, l.sentences), make([]int8, l.sentences*l.dim)
	whole := d.section("sentences", len(keys)+4*len(scales)+len(values), func(at int, b []byte) bool {
		b, at = taken(keys, at, b)
		n := 0
		if at < 4*len(scales) {
			n = min(len(b), 4*len(scales)-at)
			if !convert(scales[at/4:][:n/4], b[:n]) {
				return false
			}
		}
		to := values[max(0, at-4*len(scales)):]
		for i, v := range b[n:] {
			to[i] = int8(v)
		}
		return true
	})
	if whole && d.rise(keys, "sentences") {
		f.sentenceKeys, f.scales, f.values = keys, scales, values
		return true
	}
	return false
}

func (d *decoder) articles(f *File, l layout) bool {
	all := make([]byte, l.articles*(keySize+4)+l.packed)
	keys, rest := all[:l.articles*keySize], all[l.articles*keySize:]
	if !d.section("articles", len(all), into(all)) || !d.rise(keys, "articles") {
		return false
	}
	lengths, packed := rest[:4*l.articles], rest[4*l.articles:]
	total, ends := 0, make([]int, l.articles)
	for i := range ends {
		total += int(binary.LittleEndian.Uint32(lengths[4*i:]))
		ends[i] = total
	}
	if total != len(packed) {
		d.broken(fmt.Errorf("%w: the lengths of its articles do not add up", ErrDamaged))
		return false
	}
	f.articleKeys, f.ends, f.packed = bytes.Clone(keys), ends, string(packed)
	return true
}

func (d *decoder) whole(f *File, l layout) {
	all := make([]byte, l.whole)
	if d.section("whole", len(all), into(all)) {
		f.Whole = all
	}
}

// into copies a section.
func into(to []byte) func(at int, b []byte) bool {
	return func(at int, b []byte) bool {
		copy(to[at:], b)
		return true
	}
}

// taken copies what of a piece belongs to the keys, with which its section begins; rest is
// what does not, and behind where it lies behind the keys.
func taken(keys []byte, at int, b []byte) (rest []byte, behind int) {
	if at < len(keys) {
		n := copy(keys[at:], b)
		b, at = b[n:], at+n
	}
	return b, max(0, at-len(keys))
}

// rise reports whether keys are in order, each once.
func (d *decoder) rise(keys []byte, name string) bool {
	for at := keySize; at < len(keys); at += keySize {
		if bytes.Compare(keys[at-keySize:at], keys[at:at+keySize]) >= 0 {
			d.broken(fmt.Errorf("%w: the keys of its %s are out of order", ErrDamaged, name))
			return false
		}
	}
	return true
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

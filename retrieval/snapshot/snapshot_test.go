package snapshot

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

var quantisedFields = cmp.Options{cmp.AllowUnexported(Quantised{}), cmpopts.EquateEmpty()}

// example is a Snapshot with the given numbers of vectors.
func example(t testing.TB, passages, sentences, dim int) *Snapshot {
	t.Helper()
	r := rand.New(rand.NewPCG(uint64(passages), uint64(dim)))
	s := &Snapshot{
		Header:   Header{Model: "model-1", Rules: "paragraphs 60-200", Corpus: "c0ffee", Dim: dim},
		Passages: make(map[Key][]float32), Sentences: make(map[Key]Quantised), Articles: make(map[Key]string),
		Whole: bytes.Repeat([]byte("all together "), passages),
	}
	for i := range (passages + 1) / 2 {
		s.Articles[KeyOf("a", fmt.Sprint(i))] = strings.Repeat(fmt.Sprint("made of ", i), i)
	}
	for i := range passages {
		s.Passages[KeyOf("p", fmt.Sprint(i))] = unitVector(r, dim)
	}
	for i := range sentences {
		q, err := Quantise(unitVector(r, dim))
		if err != nil {
			t.Fatal(err)
		}
		s.Sentences[KeyOf("s", fmt.Sprint(i))] = q
	}
	return s
}

func unitVector(r *rand.Rand, dim int) []float32 {
	v := make([]float32, dim)
	var squares float64
	for i := range v {
		v[i] = float32(r.NormFloat64())
		squares += float64(v[i]) * float64(v[i])
	}
	for i := range v {
		v[i] /= float32(math.Sqrt(squares))
	}
	return v
}

// encoded returns the bytes of a Snapshot's file.
func encoded(t testing.TB, s *Snapshot) []byte {
	t.Helper()
	l, err := s.layout()
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := s.encode(&b, l); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func parseBytes(b []byte) (*Snapshot, error) { return parseOf(bytes.NewReader(b), int64(len(b))) }

func parseOf(r io.ReaderAt, size int64) (*Snapshot, error) {
	f, err := parse(r, size)
	if f == nil {
		return nil, err
	}
	return f.Snapshot(), err
}

func TestRoundTrip(t *testing.T) {
	t.Parallel()
	tests := map[string]*Snapshot{
		"empty":          {Passages: map[Key][]float32{}, Sentences: map[Key]Quantised{}, Articles: map[Key]string{}},
		"header only":    {Header: Header{Model: "m", Rules: "r\xff", Corpus: "ü", Dim: 384}, Passages: map[Key][]float32{}, Sentences: map[Key]Quantised{}, Articles: map[Key]string{}},
		"passages only":  example(t, 5, 0, 3),
		"sentences only": example(t, 0, 5, 3),
		"both":           example(t, 7, 30, 16),
		"many buffers":   example(t, 700, 3000, 129),
	}
	for name, want := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "new", "folder", "a.snapshot")
			if err := Write(path, want); err != nil {
				t.Fatal(err)
			}
			got, err := Read(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got, quantisedFields); diff != "" {
				t.Errorf("Read after Write (-want +got):\n%s", diff)
			}
		})
	}
}

// TestSameBytes holds that the order of a map, which changes from run to run, does
// not reach the file.
func TestSameBytes(t *testing.T) {
	t.Parallel()
	want := encoded(t, example(t, 40, 40, 4))
	for range 10 {
		if !bytes.Equal(want, encoded(t, example(t, 40, 40, 4))) {
			t.Fatal("two encodings of one Snapshot differ")
		}
	}
}

func TestEveryTruncationIsFound(t *testing.T) {
	t.Parallel()
	whole := encoded(t, example(t, 3, 4, 5))
	for n := range whole {
		if s, err := parseBytes(whole[:n]); !errors.Is(err, ErrDamaged) || s != nil {
			t.Fatalf("cut to %d of %d bytes: %v, %v, want ErrDamaged", n, len(whole), s, err)
		}
		// The same when the folder says that the file is whole, as after a crash.
		s, err := parseOf(bytes.NewReader(whole[:n]), int64(len(whole)))
		if !errors.Is(err, ErrDamaged) {
			t.Fatalf("%d of %d bytes readable: %v, %v, want ErrDamaged", n, len(whole), s, err)
		}
		holdsOnly(t, s, example(t, 3, 4, 5))
	}
	if s, err := parseBytes(append(whole, 0)); !errors.Is(err, ErrDamaged) || s != nil {
		t.Errorf("one byte too many: %v, %v, want ErrDamaged", s, err)
	}
}

// holdsOnly holds that what was saved of a damaged file is what the whole one has.
func holdsOnly(t *testing.T, saved, whole *Snapshot) {
	t.Helper()
	if saved == nil {
		return
	}
	want := &Snapshot{Header: whole.Header, Passages: map[Key][]float32{}, Sentences: map[Key]Quantised{}, Articles: map[Key]string{}}
	if len(saved.Articles) > 0 {
		want.Articles = whole.Articles
	}
	if len(saved.Whole) > 0 {
		want.Whole = whole.Whole
	}
	if len(saved.Passages) > 0 {
		want.Passages = whole.Passages
	}
	if len(saved.Sentences) > 0 {
		want.Sentences = whole.Sentences
	}
	if diff := cmp.Diff(want, saved, quantisedFields); diff != "" {
		t.Fatalf("what was saved (-want +got):\n%s", diff)
	}
}

// TestEveryChangedByteIsFound changes every byte of every section: the error says
// which, and the vectors of the other sections are saved.
func TestEveryChangedByteIsFound(t *testing.T) {
	t.Parallel()
	from := example(t, 3, 4, 5)
	whole := encoded(t, from)
	named := fixedSize + crcSize
	passages := named + len(from.Model) + len(from.Rules) + len(from.Corpus) + crcSize
	sentences := passages + 3*(keySize+4*5) + crcSize
	articles := sentences + 4*(keySize+4+5) + crcSize
	trailer := len(whole) - crcSize
	entire := trailer - len(from.Whole) - crcSize
	for at := range whole {
		for _, flip := range []byte{1, 0x80, 0xFF} {
			b := bytes.Clone(whole)
			b[at] ^= flip
			s, err := parseBytes(b)
			if at < passages && s != nil || at >= passages && s == nil || !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrVersion) {
				t.Fatalf("byte %d changed by %#x: %v, %v, want an error", at, flip, s, err)
			}
			holdsOnly(t, s, from)
			want, saved := "", []bool{true, true, true, true}
			switch {
			case at < named:
				continue // magic, version, counts and size say so in their own words
			case at < passages:
				want = "of its strings"
			case at < sentences:
				want, saved[0] = "of its passages", false
			case at < articles:
				want, saved[1] = "of its sentences", false
			case at < entire:
				want, saved[2] = "of its articles", false
			case at < trailer:
				want, saved[3] = "of its whole", false
			default:
				want = "at its end"
			}
			if !strings.Contains(err.Error(), want) || s != nil && (saved[0] != (len(s.Passages) > 0) || saved[1] != (len(s.Sentences) > 0) || saved[2] != (len(s.Articles) > 0) || saved[3] != (len(s.Whole) > 0)) {
				t.Fatalf("byte %d changed by %#x: %v, saved %v", at, flip, err, s)
			}
		}
	}
}

// sealed gives the sections of b, as its header says they lie, the checksums that
// fit them.
func sealed(b []byte) []byte {
	b = bytes.Clone(b)
	if len(b) < fixedSize {
		return b
	}
	l, err := parseLayout(b[:fixedSize], int64(len(b)))
	if err != nil {
		return b
	}
	var sums []byte
	at := 0
	for _, size := range []int{
		fixedSize, l.strings[0] + l.strings[1] + l.strings[2],
		l.passages * (keySize + 4*l.dim), l.sentences * (keySize + 4 + l.dim),
		l.articles*(keySize+4) + l.packed, l.whole,
	} {
		sum := binary.LittleEndian.AppendUint32(nil, crc32.Checksum(b[at:at+size], castagnoli))
		copy(b[at+size:], sum)
		sums = append(sums, sum...)
		at += size + crcSize
	}
	binary.LittleEndian.PutUint32(b[at:], crc32.Checksum(sums, castagnoli))
	return b
}

// TestForgedFiles holds what the checksum does not: a file that somebody made.
func TestForgedFiles(t *testing.T) {
	t.Parallel()
	header := func(numbers ...uint32) []byte {
		b := []byte(magic)
		for _, n := range append([]uint32{version}, numbers...) {
			b = binary.LittleEndian.AppendUint32(b, n)
		}
		return append(b, make([]byte, 100)...)
	}
	const most = math.MaxUint32
	two := example(t, 2, 0, 1)
	two.Articles = nil
	twoBytes := encoded(t, two)
	keysAt := fixedSize + crcSize + len(two.Model) + len(two.Rules) + len(two.Corpus) + crcSize
	swapped := bytes.Clone(twoBytes)
	copy(swapped[keysAt:], twoBytes[keysAt+keySize:keysAt+2*keySize])
	copy(swapped[keysAt+keySize:], twoBytes[keysAt:keysAt+keySize])
	nan := bytes.Clone(twoBytes)
	binary.LittleEndian.PutUint32(nan[keysAt+2*keySize:], math.Float32bits(float32(math.NaN())))
	one := &Snapshot{Articles: map[Key]string{{}: "made of it"}}
	longer := encoded(t, one)
	longer[len(longer)-3*crcSize-len("made of it")-4]++
	future := bytes.Clone(twoBytes)
	future[8] = version + 1
	tests := []struct {
		name string
		file []byte
		want error
	}{
		{"no bytes", nil, ErrDamaged},
		{"another file", bytes.Repeat([]byte("a text "), 20), ErrForeign},
		{"as many of everything as can be said", header(most, most, most, most, most, most, most, most, most), ErrDamaged},
		{"many passages", header(4, most, 0, 0, 0, 0, 0, 0, 0), ErrDamaged},
		{"many articles", header(4, 0, 0, most, 0, 0, 0, 0, 0), ErrDamaged},
		{"much made of articles", header(4, 0, 0, 0, most, 0, 0, 0, 0), ErrDamaged},
		{"much made of all", header(4, 0, 0, 0, 0, most, 0, 0, 0), ErrDamaged},
		{"an article longer than there is", longer, ErrDamaged},
		{"many sentences", header(4, 0, most, 0, 0, 0, 0, 0, 0), ErrDamaged},
		{"a long name", header(4, 0, 0, 0, 0, 0, most, 0, 0), ErrDamaged},
		{"many numbers a vector", header(1<<16+1, 0, 0, 0, 0, 0, 0, 0, 0), ErrDamaged},
		{"vectors of no numbers", header(0, 6, 0, 0, 0, 0, 0, 0, 0), ErrDamaged},
		{"keys out of order", swapped, ErrDamaged},
		{"not a number", nan, ErrDamaged},
		{"another version", future, ErrVersion},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if s, err := parseBytes(sealed(tt.file)); !errors.Is(err, tt.want) || s != nil {
				t.Errorf("parse: %v, %v, want %v", s, err, tt.want)
			}
		})
	}
}

func TestReadWhatIsNoFile(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	if _, err := Read(filepath.Join(folder, "none.snapshot")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("Read without a file: %v, want fs.ErrNotExist", err)
	}
	if _, err := Read(folder); !errors.Is(err, ErrForeign) {
		t.Errorf("Read of a folder: %v, want ErrForeign", err)
	}
	if err := os.WriteFile(filepath.Join(folder, "empty"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Read(filepath.Join(folder, "empty")); !errors.Is(err, ErrDamaged) {
		t.Errorf("Read of an empty file: %v, want ErrDamaged", err)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []*Snapshot{example(f, 0, 0, 0), example(f, 2, 2, 3), example(f, 1, 0, 1)} {
		f.Add(encoded(f, s))
	}
	f.Add([]byte(magic))
	f.Fuzz(func(t *testing.T, b []byte) {
		// Sealed, or the checksum would keep everything from being tried.
		b = sealed(b)
		s, err := parseBytes(b)
		if s == nil && err == nil {
			t.Fatal("parse gives nothing")
		}
		if err == nil && !bytes.Equal(b, encoded(t, s)) {
			t.Fatal("what was read does not give the same bytes again")
		}
	})
}

func BenchmarkRead(b *testing.B) {
	for _, n := range []int{1_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			path, size := benchmarkFile(b, n)
			b.SetBytes(size)
			for b.Loop() {
				if _, err := Read(path); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkWrite(b *testing.B) {
	for _, n := range []int{1_000, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := example(b, n, n, 384)
			path := filepath.Join(b.TempDir(), "a.snapshot")
			for b.Loop() {
				if err := Write(path, s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// benchmarkFile writes n passages of 384 numbers.
func benchmarkFile(b *testing.B, n int) (path string, size int64) {
	path = filepath.Join(b.TempDir(), "a.snapshot")
	if err := Write(path, example(b, n, 0, 384)); err != nil {
		b.Fatal(err)
	}
	stat, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	return path, stat.Size()
}

// A file that never was a snapshot is told from one that was changed, at any
// length.
func TestForeignFiles(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		content string
		foreign bool
	}{
		{"Dear diary, today I wrote a note that is longer than any header.", true},
		{"note", true},
		{"FOO", false},
		{"", false},
		{"FOOTSN", false},
		{"xOOTSNAP and then what", false},
	} {
		_, err := parse(strings.NewReader(c.content), int64(len(c.content)))
		if got := errors.Is(err, ErrForeign); got != c.foreign || got == errors.Is(err, ErrDamaged) {
			t.Errorf("%q: %v", c.content, err)
		}
	}
}

package snapshot

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"maps"
	"slices"
)

// The file, all numbers little-endian. Every section ends in the CRC-32C of its
// bytes:
//
//	header     magic      8 bytes  "FOOTSNAP"
//	           version    uint32
//	           dim        uint32
//	           passages   uint32   how many
//	           sentences  uint32   how many
//	           articles   uint32   how many
//	           packed     uint32   the bytes of what was made of them
//	           whole      uint32   the bytes of what was made of all together
//	           lengths    3 uint32 of the three strings, in bytes
//	strings    model, rules, corpus
//	passages   keys, 16 bytes each, rising; then dim float32 each
//	sentences  keys, 16 bytes each, rising; then a float32 scale each; then dim
//	           int8 each
//	articles   keys, 16 bytes each, rising; then a uint32 each, the length of what
//	           was made of it; then all of that
//	whole      what was made of all articles together
//	trailer    the CRC-32C of the six checksums before it, so that sections of
//	           two files cannot stand for one
//
// CRC-32C finds every change within four neighbouring bytes for certain and
// misses one in four thousand million others; the processor computes it faster
// than memory delivers. It guards against accidents, not against a forger, who
// could as well change the articles. By sections, because a disk loses blocks: the
// vectors of the others are whole, and need not be made again.
const (
	magic      = "FOOTSNAP"
	version    = 4
	fixedSize  = 48
	keySize    = len(Key{})
	crcSize    = 4
	sections   = 7
	maxDim     = 1 << 16
	maxStrings = 1 << 20 // bytes of the three strings together
)

// castagnoli is a table of constants.
var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// layout is the fixed part of a file: what its size follows from.
type layout struct {
	dim       int
	passages  int
	sentences int
	articles  int
	packed    int // bytes
	whole     int // bytes
	strings   [3]int
}

// parseLayout reads the first fixedSize bytes of a file that has size bytes. It
// accepts only counts that give exactly that size, so nothing that is allocated
// by them is larger than the file.
func parseLayout(b []byte, size int64) (layout, error) {
	if isForeign(b) {
		return layout{}, ErrForeign
	}
	if string(b[:len(magic)]) != magic {
		return layout{}, fmt.Errorf("%w: it does not begin like one", ErrDamaged)
	}
	if v := binary.LittleEndian.Uint32(b[8:]); v != version {
		return layout{}, fmt.Errorf("%w: %d, want %d", ErrVersion, v, version)
	}
	number := func(at int) int64 { return int64(binary.LittleEndian.Uint32(b[at:])) }
	dim, passages, sentences, articles, packed, whole := number(12), number(16), number(20), number(24), number(28), number(32)
	strings := [3]int64{number(36), number(40), number(44)}
	text := strings[0] + strings[1] + strings[2]
	if dim > maxDim || text > maxStrings || dim == 0 && passages+sentences > 0 {
		return layout{}, fmt.Errorf("%w: its header makes no sense", ErrDamaged)
	}
	// At most 2^51: no overflow.
	if want := sizeOf(dim, passages, sentences, text, articles, packed, whole); want != size {
		return layout{}, fmt.Errorf("%w: %d bytes, its header says %d", ErrDamaged, size, want)
	}
	return layout{
		dim: int(dim), passages: int(passages), sentences: int(sentences), articles: int(articles), packed: int(packed), whole: int(whole),
		strings: [3]int{int(strings[0]), int(strings[1]), int(strings[2])},
	}, nil
}

// sizeOf returns the size of a file in bytes.
func sizeOf(dim, passages, sentences, text, articles, packed, whole int64) int64 {
	const key = int64(keySize)
	return fixedSize + text + passages*(key+4*dim) + sentences*(key+4+dim) + articles*(key+4) + packed + whole + int64(sections*crcSize)
}

// appendTo appends the fixed part of a file.
func (l layout) appendTo(b []byte) []byte {
	b = append(b, magic...)
	for _, n := range []int{version, l.dim, l.passages, l.sentences, l.articles, l.packed, l.whole, l.strings[0], l.strings[1], l.strings[2]} {
		b = binary.LittleEndian.AppendUint32(b, uint32(n))
	}
	return b
}

// sortedKeys returns the keys of a table in the order of the file.
func sortedKeys[V any](table map[Key]V) []Key {
	keys := slices.AppendSeq(make([]Key, 0, len(table)), maps.Keys(table))
	slices.SortFunc(keys, compareKeys)
	return keys
}

func compareKeys(a, b Key) int { return slices.Compare(a[:], b[:]) }

// isForeign reports whether a file that begins with b is something else than a
// snapshot.
func isForeign(b []byte) bool { return unlike(b, magic) }

// unlike reports whether most of the first bytes of b are others than those of the
// magic. A file of ours with a few bytes changed is damaged, and may be overwritten;
// somebody's notes may not.
func unlike(b []byte, magic string) bool {
	b = b[:min(len(b), len(magic))]
	same := 0
	for i, c := range b {
		if c == magic[i] {
			same++
		}
	}
	return 2*same < len(b)
}

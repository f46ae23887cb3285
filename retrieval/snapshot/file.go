package snapshot

import "encoding/binary"

// File is a Snapshot as it lies in its file: what stands under a Key is asked by its place
// among the Keys, which rise (Rows gives it). So a start that knows the places makes no
// tables of hundreds of thousands of Keys; Snapshot makes them. A File does not change, and
// may be asked from many goroutines at once.
type File struct {
	Header
	// Whole is that of the Snapshot.
	Whole []byte

	passageKeys, sentenceKeys, articleKeys []byte
	floats                                 []float32
	scales                                 []float32
	values                                 []int8
	lengths, packed                        []byte
}

// Passages is how many passages have a vector.
func (f *File) Passages() int { return len(f.passageKeys) / keySize }

// Passage is the vector at a place below Passages. It is no copy.
func (f *File) Passage(row int) []float32 {
	return f.floats[row*f.Dim : (row+1)*f.Dim : (row+1)*f.Dim]
}

// Sentences is how many sentences have a vector.
func (f *File) Sentences() int { return len(f.sentenceKeys) / keySize }

// Sentence is the vector at a place below Sentences. It is no copy.
func (f *File) Sentence(row int) Quantised {
	return Quantised{scale: f.scales[row], values: f.values[row*f.Dim : (row+1)*f.Dim : (row+1)*f.Dim]}
}

func (f *File) holdsNothing() bool { return f.Passages()+f.Sentences()+len(f.articleKeys) == 0 }

// Snapshot is the same by Key. The vectors are no copies.
func (f *File) Snapshot() *Snapshot {
	s := &Snapshot{
		Header: f.Header, Whole: f.Whole, Passages: make(map[Key][]float32, f.Passages()),
		Sentences: make(map[Key]Quantised, f.Sentences()), Articles: make(map[Key]string, len(f.articleKeys)/keySize),
	}
	for row := range f.Passages() {
		s.Passages[Key(f.passageKeys[row*keySize:])] = f.Passage(row)
	}
	for row := range f.Sentences() {
		s.Sentences[Key(f.sentenceKeys[row*keySize:])] = f.Sentence(row)
	}
	packed := string(f.packed)
	for row := range len(f.articleKeys) / keySize {
		n := binary.LittleEndian.Uint32(f.lengths[4*row:])
		s.Articles[Key(f.articleKeys[row*keySize:])], packed = packed[:n], packed[n:]
	}
	return s
}

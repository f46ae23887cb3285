package snapshot

import (
	"bytes"
	"os"
	"sort"
)

// File is a Snapshot as it lies in its file: what stands under a Key is asked by its place
// among the Keys, which rise (Rows gives it), or found there. So nobody needs tables of
// hundreds of thousands of Keys, which take long to make and much memory; Snapshot makes them. A File does not change, and
// may be asked from many goroutines at once.
type File struct {
	Header
	// Whole is that of the Snapshot.
	Whole []byte

	passageKeys, sentenceKeys, articleKeys []byte
	floats                                 []float32
	scales                                 []float32
	values                                 []int8
	ends                                   []int // by article: where what was made of it ends in packed
	packed                                 string

	stat os.FileInfo // of what was read
}

// IsAt reports whether the file at path is still the one that was read. Whoever
// writes a snapshot puts another file in its place.
func (f *File) IsAt(path string) bool {
	now, err := os.Stat(path)
	// A removed file's number is given to the next one, so its time and size count too.
	return err == nil && os.SameFile(f.stat, now) && now.Size() == f.stat.Size() && now.ModTime().Equal(f.stat.ModTime())
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

// Articles is of how many articles something is kept.
func (f *File) Articles() int { return len(f.articleKeys) / keySize }

// article is what was made of the article at a place below Articles.
func (f *File) article(row int) string {
	start := 0
	if row > 0 {
		start = f.ends[row-1]
	}
	return f.packed[start:f.ends[row]]
}

// PassageOf is the vector of a passage by its Key, no copy, and whether there is one.
func (f *File) PassageOf(key Key) (v []float32, ok bool) {
	row, ok := find(f.passageKeys, key)
	if !ok {
		return nil, false
	}
	return f.Passage(row), true
}

// SentenceOf is the vector of a sentence by its Key, no copy, and whether there is one.
func (f *File) SentenceOf(key Key) (q Quantised, ok bool) {
	row, ok := find(f.sentenceKeys, key)
	if !ok {
		return Quantised{}, false
	}
	return f.Sentence(row), true
}

// ArticleOf is what was made of an article by its Key, "" where nothing is kept.
func (f *File) ArticleOf(key Key) string {
	row, ok := find(f.articleKeys, key)
	if !ok {
		return ""
	}
	return f.article(row)
}

// find gives the place of a key among keys that rise.
func find(keys []byte, key Key) (row int, ok bool) {
	return sort.Find(len(keys)/keySize, func(row int) int {
		return bytes.Compare(key[:], keys[row*keySize:][:keySize])
	})
}

func (f *File) holdsNothing() bool { return f.Passages()+f.Sentences()+f.Articles() == 0 }

// Snapshot is the same by Key. The vectors are no copies.
func (f *File) Snapshot() *Snapshot {
	s := &Snapshot{
		Header: f.Header, Whole: f.Whole, Passages: make(map[Key][]float32, f.Passages()),
		Sentences: make(map[Key]Quantised, f.Sentences()), Articles: make(map[Key]string, f.Articles()),
	}
	for row := range f.Passages() {
		s.Passages[Key(f.passageKeys[row*keySize:])] = f.Passage(row)
	}
	for row := range f.Sentences() {
		s.Sentences[Key(f.sentenceKeys[row*keySize:])] = f.Sentence(row)
	}
	for row := range f.Articles() {
		s.Articles[Key(f.articleKeys[row*keySize:])] = f.article(row)
	}
	return s
}

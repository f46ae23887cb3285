// Package likeness tells how alike two English words are in meaning: "talks" and
// "negotiations", "inhabitants" and "people". A question and the sentence that
// answers it seldom use the same words; this is what lets a term of the one be met
// by a word of the other, at a cost of some nanoseconds and without a model.
//
// The table in words.table holds the whole words of all-MiniLM-L6-v2's vocabulary,
// letters only, each with its vector under that model: embedded alone, less the mean
// of all of them, and turned to the 64 directions in which they differ most
// (principal components), one byte a number. The words next to "newspaper" are then
// newspapers, journalism, journalist, news, papers and gazette; of the 384 numbers
// less the mean they are nearly the same. Command make writes the table.
//
// Likeness is not sameness: opposites ("won", "defeated") and members of one family
// ("Paris", "London") are alike too. Numbers have no likeness.
package likeness

import (
	_ "embed"
	"fmt"
	"slices"
	"sync"
)

//go:embed words.table
var table []byte

// Words is a table of words with their vectors. It does not change; its methods may
// be called from many goroutines at once.
type Words struct {
	spellings []string // in order
	bytes     []byte   // of one word after the other, each a signed number
	dim       int
}

// English is the table in the binary, read once, at the first call, which takes under
// a millisecond.
var English = sync.OnceValue(func() *Words {
	w, err := Decode(table)
	if err != nil {
		panic(fmt.Sprintf("likeness: the table in the binary: %v", err)) // a test reads it
	}
	return w
})

// Word is a word of the table, or no word: the zero Word is like nothing.
type Word struct{ numbers []byte }

// Known reports whether the table has the word.
func (w Word) Known() bool { return w.numbers != nil }

// Find gives a word by its spelling in lower case without accents; one that the
// table lacks is not Known.
func (w *Words) Find(spelling string) Word {
	place, found := slices.BinarySearch(w.spellings, spelling)
	if !found {
		return Word{}
	}
	start := place * w.dim
	return Word{w.bytes[start : start+w.dim : start+w.dim]}
}

// Len returns how many words the table has.
func (w *Words) Len() int { return len(w.spellings) }

// unit is what a number of a unit vector is multiplied by to make its byte.
const unit = 127

// Like is the cosine of two words of one table, about -1 to 1, since bytes stand for the
// numbers; 0 when either is not Known.
func (w Word) Like(v Word) float64 {
	if len(w.numbers) == 0 || len(w.numbers) != len(v.numbers) {
		return 0
	}
	var sum int32
	for i, x := range w.numbers {
		sum += int32(int8(x)) * int32(int8(v.numbers[i]))
	}
	return float64(sum) / (unit * unit)
}

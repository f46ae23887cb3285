// Make writes the table of package likeness from a published vocabulary and the
// bundled model:
//
//	go run ./retrieval/likeness/make -vocabulary ../shared/models/all-MiniLM-L6-v2/vocab.txt
//
// It takes every whole word of letters, embeds each alone, takes the mean away, and
// keeps the directions of the largest variance. Nothing in it is left to chance: the
// same vocabulary and model give the same bytes.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"unicode"

	"footnote/retrieval/embedding"
	"footnote/retrieval/likeness"
)

// numbers is how many are kept of each word: of eight words looked at, the nearest were
// nearly those by all 384.
const numbers = 64

func main() {
	vocabulary := flag.String("vocabulary", "../shared/models/all-MiniLM-L6-v2/vocab.txt", "`file` of word pieces, one a line")
	to := flag.String("to", "retrieval/likeness/words.table", "`file` to write")
	flag.Parse()
	if err := run(context.Background(), *vocabulary, *to); err != nil {
		fmt.Fprintln(os.Stderr, "make:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, vocabulary, to string) error {
	text, err := os.ReadFile(vocabulary)
	if err != nil {
		return err
	}
	words := wholeWords(string(text))
	model, err := embedding.Bundled()
	if err != nil {
		return err
	}
	vectors, err := model.Embed(ctx, words)
	if err != nil {
		return err
	}
	table, err := likeness.Encode(words, reduce(centre(vectors), numbers))
	if err != nil {
		return err
	}
	if err := os.WriteFile(to, table, 0o644); err != nil {
		return err
	}
	fmt.Printf("%s: %d words, %d bytes\n", to, len(words), len(table))
	return nil
}

// wholeWords are the pieces of two letters or more that are words by themselves, in
// the order of the alphabet.
func wholeWords(vocabulary string) []string {
	var words []string
	for piece := range strings.FieldsSeq(vocabulary) {
		other := strings.ContainsFunc(piece, func(r rune) bool { return !unicode.Is(unicode.Latin, r) })
		if len(piece) > 1 && !other {
			words = append(words, piece)
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// centre takes the mean away: what all words have in common says nothing.
func centre(vectors [][]float32) [][]float64 {
	mean := make([]float64, len(vectors[0]))
	for _, v := range vectors {
		for i, x := range v {
			mean[i] += float64(x) / float64(len(vectors))
		}
	}
	centred := make([][]float64, len(vectors))
	for n, v := range vectors {
		centred[n] = make([]float64, len(v))
		for i, x := range v {
			centred[n][i] = float64(x) - mean[i]
		}
	}
	return centred
}

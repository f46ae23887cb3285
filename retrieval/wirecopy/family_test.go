package wirecopy_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval/wirecopy"
)

// report makes a text of so many words, another for each seed.
func report(seed uint64, words int) []string {
	r := rand.New(rand.NewPCG(seed, 1))
	var text []string
	for range words {
		text = append(text, fmt.Sprintf("w%d", r.IntN(5000)))
	}
	return text
}

func TestFamilies(t *testing.T) {
	t.Parallel()
	one, other := report(1, 300), report(2, 300)
	changed := append([]string{}, one...)
	for i := 10; i < len(changed); i += 30 {
		changed[i] = "else"
	}
	texts := []string{
		strings.Join(one, " "),
		strings.Join(other, " "),
		"LONDON (AFP) - " + strings.ToUpper(strings.Join(changed, ", ")),      // in the house's style
		strings.Join(one[:170], " "),                                          // cut
		strings.Join(one[:40], " ") + " " + strings.Join(report(3, 260), " "), // one long quotation
		"He declined to comment.", "He declined to comment.",                  // many write that
		"", "",
		strings.Join(other, "\n") + " and no more",
	}
	got := wirecopy.Families(len(texts), func(i int) string { return texts[i] })
	if diff := cmp.Diff([]int{0, 1, 0, 0, 4, 5, 6, 7, 8, 1}, got); diff != "" {
		t.Errorf("families (-want +got):\n%s", diff)
	}
}

// Among a thousand reports no two strangers meet, and the copies of each are found.
func TestFamiliesOfMany(t *testing.T) {
	t.Parallel()
	var texts []string
	for i := range 1000 {
		text := report(uint64(i/2), 200)
		if i%2 == 1 {
			text = append(text[20:], "and", "this", "too")
		}
		texts = append(texts, strings.Join(text, " "))
	}
	missed, wrong := 0, 0
	for i, first := range wirecopy.Families(len(texts), func(i int) string { return texts[i] }) {
		switch {
		case first == i-i%2:
		case first == i:
			missed++
		default:
			wrong++
		}
	}
	if missed > 5 || wrong > 0 {
		t.Errorf("%d copies missed, %d strangers taken for copies", missed, wrong)
	}
}

func BenchmarkFamilies(b *testing.B) {
	var texts []string
	for i := range 2000 {
		texts = append(texts, strings.Join(report(uint64(i), 600), " "))
	}
	b.SetBytes(int64(2000 * len(texts[0])))
	for b.Loop() {
		wirecopy.Families(len(texts), func(i int) string { return texts[i] })
	}
}

package followup

import (
	"strings"
	"testing"
)

// A talk of texts as long as a question may be is read in little time, whatever they
// are made of.
func BenchmarkRead(b *testing.B) {
	for _, word := range []string{"that deal of his ", "And in 2025? ", "the ministry said it ", "他说了什么", "who "} {
		long := strings.Repeat(word, 4000/len(word))
		turn := Turn{Question: Question{Text: long}, Shown: func() []Excerpt { return []Excerpt{{Text: long}} }}
		b.Run(word, func(b *testing.B) {
			for b.Loop() {
				Read(Question{Text: long}, []Turn{turn, turn, turn})
			}
		})
	}
}

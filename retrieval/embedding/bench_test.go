package embedding

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// textOf returns a text of exactly so many tokens, [CLS] and [SEP] included.
func textOf(tokens int) string {
	return strings.Repeat("the quick brown fox jumps over it ", tokens/7+1)[:len("the ")] + strings.Repeat("word ", tokens-3)
}

// BenchmarkEmbed is one text alone.
func BenchmarkEmbed(b *testing.B) {
	for _, cpu := range CPUs() {
		m := with(b, bundled(b), cpu)
		for _, tokens := range []int{16, 64, 128, 256} {
			text := textOf(tokens)
			if got := m.Tokens(text); got != tokens {
				b.Fatalf("text has %d tokens, want %d", got, tokens)
			}
			for _, cores := range []int{1, 2} {
				b.Run(fmt.Sprintf("cpu=%s/tokens=%d/cores=%d", cpu, tokens, cores), func(b *testing.B) {
					defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
					for b.Loop() {
						if _, err := m.Embed(b.Context(), []string{text}); err != nil {
							b.Fatal(err)
						}
					}
				})
			}
		}
	}
}

// BenchmarkEmbedMany is indexing: many sentences or passages at once.
func BenchmarkEmbedMany(b *testing.B) {
	m := bundled(b)
	for _, tokens := range []int{16, 128} {
		texts := slices.Repeat([]string{textOf(tokens)}, 2048/tokens)
		for _, cores := range []int{1, 2} {
			b.Run(fmt.Sprintf("tokens=%d/cores=%d", tokens, cores), func(b *testing.B) {
				defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
				for b.Loop() {
					if _, err := m.Embed(b.Context(), texts); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(len(texts)*b.N)/b.Elapsed().Seconds(), "texts/s")
			})
		}
	}
}

// BenchmarkBundled is what every start of the program pays until the model can be asked.
func BenchmarkBundled(b *testing.B) {
	for _, cores := range []int{1, 2} {
		b.Run(fmt.Sprintf("cores=%d", cores), func(b *testing.B) {
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
			for b.Loop() {
				m, err := Bundled()
				if err != nil {
					b.Fatal(err)
				}
				<-m.network.packed
			}
		})
	}
}

func BenchmarkTokens(b *testing.B) {
	m := bundled(b)
	text := strings.Repeat("The minister said on Tuesday that 1,200 people had crossed the Channel. ", 1000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		m.Tokens(text)
	}
}

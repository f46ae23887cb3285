package snapshot

import (
	"hash/crc32"
	"math/rand/v2"
	"testing"
)

func TestJoined(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	text := make([]byte, 3000)
	for i := range text {
		text[i] = byte(r.Uint32())
	}
	for _, cut := range []int{0, 1, 2, 7, 1000, 2999, 3000} {
		first, second := crc32.Checksum(text[:cut], castagnoli), crc32.Checksum(text[cut:], castagnoli)
		if got, want := joined(first, second, len(text)-cut), crc32.Checksum(text, castagnoli); got != want {
			t.Errorf("cut at %d: %08x, want %08x", cut, got, want)
		}
	}
}

package main

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"time"

	"footnote/retrieval/embedding"
	"footnote/retrieval/processor"
)

// The sides' names, as the tables have them.
const (
	ours8bits    = "Footnote"
	peerInt8     = "onnxruntime, 8 bits"
	peerFloat32  = "onnxruntime, float32"
	oursAVX2     = "Footnote, AVX2"
	oursPortable = "Footnote, plain Go"
)

// allSides are the model in the binary by each kind of CPU that this machine is, and
// the peer's two.
func allSides(p *peer) ([]side, error) {
	m, err := embedding.Bundled()
	if err != nil {
		return nil, err
	}
	sides := []side{ourSide(ours8bits, m), p.side(peerInt8, "int8"), p.side(peerFloat32, "float32")}
	for _, cpu := range embedding.CPUs()[1:] {
		other, err := m.With(cpu)
		if err != nil {
			return nil, err
		}
		name := map[processor.Kind]string{processor.AVX2: oursAVX2, processor.Portable: oursPortable}[cpu]
		one := ourSide(name, other)
		one.slow = cpu == processor.Portable
		sides = append(sides, one)
	}
	return sides, nil
}

func ourSide(name string, m *embedding.Model) side {
	return side{name: name, time: func(ctx context.Context, c kase, runs int) ([]float64, error) {
		text := textOf(c.Tokens)
		if got := m.Tokens(text); got != c.Tokens {
			return nil, fmt.Errorf("a text of %d tokens, want %d", got, c.Tokens)
		}
		texts := slices.Repeat([]string{text}, c.Texts)
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(c.Cores))
		var times []float64
		for range runs {
			start := time.Now()
			if _, err := m.Embed(ctx, texts); err != nil {
				return nil, err
			}
			times = append(times, time.Since(start).Seconds())
		}
		return times, nil
	}}
}

// textOf returns a text of exactly so many tokens, [CLS] and [SEP] included.
func textOf(tokens int) string {
	return strings.TrimSpace(strings.Repeat("word ", tokens-2))
}

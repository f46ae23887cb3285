// Package processor names the kinds of CPU for which packages have kernels of their own,
// and finds among a package's kernels those for a kind. What is computed does not depend on
// the kind, only the time does.
package processor

import (
	"errors"
	"fmt"
)

// Kind names a set of instructions.
type Kind string

// The kinds.
const (
	// Portable is plain Go.
	Portable Kind = "portable"
	// AVX2 is the amd64 CPUs since about 2013.
	AVX2 Kind = "avx2"
	// AVX512 is the amd64 CPUs with AVX-512 and what a package needs of it besides:
	// products of bytes (VNNI), servers since 2019, AMD since Zen 4, or the counting of
	// bits (VPOPCNTDQ), servers since 2021, AMD since Zen 4.
	AVX512 Kind = "avx512"
)

// ErrOther is in the chain of the error of Pick for a kind that this machine is not.
var ErrOther = errors.New("this machine has no such CPU")

// Kinds are those of all of a package's kernels, in their order.
func Kinds[K any](all []K, kind func(K) Kind) []Kind {
	kinds := make([]Kind, len(all))
	for i, k := range all {
		kinds[i] = kind(k)
	}
	return kinds
}

// Pick is the kernels of a kind.
func Pick[K any](all []K, kind func(K) Kind, want Kind) (picked K, err error) {
	for _, k := range all {
		if kind(k) == want {
			return k, nil
		}
	}
	return picked, fmt.Errorf("use as %q: %w, it is one of %q", want, ErrOther, Kinds(all, kind))
}

package embedding

import (
	"errors"
	"fmt"
	"slices"
)

// CPU names a set of instructions for which the package has kernels. The vectors do
// not depend on it, only the time does.
type CPU string

// The kinds of CPU.
const (
	// Portable is plain Go.
	Portable CPU = "portable"
	// AVX2 is the amd64 CPUs since about 2013.
	AVX2 CPU = "avx2"
	// AVX512 is the amd64 CPUs with AVX-512 and its products of bytes (VNNI):
	// servers since 2019, AMD since Zen 4.
	AVX512 CPU = "avx512"
)

// ErrCPU is in the chain of the error of With for a CPU that this machine is not.
var ErrCPU = errors.New("this machine has no such CPU")

// CPUs returns what this machine can be used as, the fastest first; Portable is the
// last. Bundled, Read and New take the first.
func CPUs() []CPU {
	var all []CPU
	for _, k := range machine() {
		all = append(all, k.cpu)
	}
	return all
}

// With returns the same model for another kind of CPU. It packs the weights once
// more and shares all else.
func (m *Model) With(cpu CPU) (*Model, error) {
	kinds := machine()
	i := slices.IndexFunc(kinds, func(k kernels) bool { return k.cpu == cpu })
	if i < 0 {
		return nil, fmt.Errorf("embed on %q: %w, it is one of %q", cpu, ErrCPU, CPUs())
	}
	net := newNetwork(m.shape, m.tensors, kinds[i])
	other := assemble(m.name, m.shape, m.tokenizer, m.words, m.tensors, net)
	other.prefixes = m.prefixes
	return other, nil
}

// CPU is the kind of CPU that the model's kernels are for.
func (m *Model) CPU() CPU { return m.network.kernels.cpu }

package embedding

import (
	"fmt"

	"footnote/retrieval/processor"
)

// CPUs returns what this machine can be used as, the fastest first; Portable is the
// last. Bundled, Read and New take the first.
func CPUs() []processor.Kind { return processor.Kinds(machine(), kernels.kind) }

// With returns the same model for another kind of CPU. It packs the weights once
// more and shares all else.
func (m *Model) With(kind processor.Kind) (*Model, error) {
	k, err := processor.Pick(machine(), kernels.kind, kind)
	if err != nil {
		return nil, fmt.Errorf("embed: %w", err)
	}
	other := assemble(m.name, m.shape, m.tokenizer, m.words, m.tensors, newNetwork(m.shape, m.tensors, k))
	other.prefixes = m.prefixes
	return other, nil
}

// CPU is the kind of CPU that the model's kernels are for.
func (m *Model) CPU() processor.Kind { return m.network.kernels.cpu }

func (k kernels) kind() processor.Kind { return k.cpu }

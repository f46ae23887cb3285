package vector

import (
	"errors"
	"fmt"
	"slices"
)

// CPU names a set of instructions for which the package has a scan. What is found does
// not depend on it, only the time does.
type CPU string

// The kinds of CPU.
const (
	// Portable is plain Go.
	Portable CPU = "portable"
	// AVX512 is the amd64 CPUs that count the bits of 512 at once (VPOPCNTDQ): servers
	// since 2021, AMD since Zen 4.
	AVX512 CPU = "avx512"
)

// ErrCPU is in the chain of the error of Use for a CPU that this machine is not.
var ErrCPU = errors.New("this machine has no such CPU")

// CPUs returns what this machine can be used as, the fastest first; Portable is the
// last. New takes the first.
func CPUs() []CPU {
	var all []CPU
	for _, s := range scans() {
		all = append(all, s.cpu)
	}
	return all
}

// CPU is what searches scan as.
func (s *Store) CPU() CPU {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.scan.cpu
}

// Use has later searches scan as on another kind of CPU.
func (s *Store) Use(cpu CPU) error {
	all := scans()
	i := slices.IndexFunc(all, func(s scan) bool { return s.cpu == cpu })
	if i < 0 {
		return fmt.Errorf("vector: use as %q: %w, it is one of %q", cpu, ErrCPU, CPUs())
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.scan = all[i]
	return nil
}

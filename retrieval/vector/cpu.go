package vector

import (
	"fmt"

	"footnote/retrieval/processor"
)

// CPUs returns what this machine can be used as, the fastest first; Portable is the
// last. New takes the first.
func CPUs() []processor.Kind { return processor.Kinds(scans(), scan.kind) }

// CPU is what searches scan as.
func (s *Store) CPU() processor.Kind {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.scan.cpu
}

// Use has later searches scan as on another kind of CPU.
func (s *Store) Use(kind processor.Kind) error {
	picked, err := processor.Pick(scans(), scan.kind, kind)
	if err != nil {
		return fmt.Errorf("vector: %w", err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.scan = picked
	return nil
}

func (s scan) kind() processor.Kind { return s.cpu }

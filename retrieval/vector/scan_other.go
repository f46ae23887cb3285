//go:build !amd64

package vector

import "footnote/retrieval/processor"

// scans returns those that this machine can run, the fastest first.
func scans() []scan { return []scan{{processor.Portable, scanPortable}} }

package vector

import (
	"golang.org/x/sys/cpu"

	"footnote/retrieval/processor"
)

// scans returns those that this machine can run, the fastest first.
func scans() []scan {
	portable := scan{processor.Portable, scanPortable}
	if cpu.X86.HasAVX512F && cpu.X86.HasAVX512VPOPCNTDQ {
		return []scan{{processor.AVX512, scanBlocksAVX512}, portable}
	}
	return []scan{portable}
}

// scanBlocksAVX512 is scanAVX512 as a function of slices. The assembly does not know
// where a slice ends, so the last value of each is looked at first.
func scanBlocksAVX512(scores []int32, codes []uint64, query []uint64, words int) {
	blocks := len(codes) / (words * wordStride)
	if blocks == 0 {
		return
	}
	_, _ = scores[blocks*blockSize-1], query[words*queryPlanes-1]
	scanAVX512(&scores[0], &codes[0], blocks, &query[0], words)
}

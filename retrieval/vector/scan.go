package vector

import (
	"math/bits"

	"footnote/retrieval/processor"
)

// scan gives the score of each vector of some blocks: the sum over its numbers of
// code times the query's whole number. query has four planes for each of words, and
// scores has room for eight times the blocks. Sums of whole numbers are the same on
// every CPU.
type scan struct {
	cpu processor.Kind
	run func(scores []int32, codes []uint64, query []uint64, words int)
}

// scanPortable is the scan in plain Go, and what a kernel must equal.
func scanPortable(scores []int32, codes []uint64, query []uint64, words int) {
	for b := range len(codes) / (words * wordStride) {
		block := codes[b*words*wordStride:][:words*wordStride]
		for lane := range blockSize {
			var counts [queryPlanes]int
			for w := range words {
				sign, finer := block[w*wordStride+lane], block[w*wordStride+blockSize+lane]
				asked := query[w*queryPlanes:][:queryPlanes]
				counts[0] += 2*bits.OnesCount64(asked[0]&sign) + bits.OnesCount64(asked[0]&finer)
				counts[1] += 2*bits.OnesCount64(asked[1]&sign) + bits.OnesCount64(asked[1]&finer)
				counts[2] += 2*bits.OnesCount64(asked[2]&sign) + bits.OnesCount64(asked[2]&finer)
				counts[3] += 2*bits.OnesCount64(asked[3]&sign) + bits.OnesCount64(asked[3]&finer)
			}
			scores[b*blockSize+lane] = int32(counts[0] + 2*counts[1] + 4*counts[2] - 8*counts[3])
		}
	}
}

package vector

import "math"

const (
	// queryPlanes is how many bits a number of a query has (sketch.go has the figures).
	queryPlanes = 4
	queryMost   = 1<<(queryPlanes-1) - 1
)

// askedPlanes turns a unit query into what scan takes: for each word, its four planes.
func askedPlanes(planes []uint64, unit []float32) {
	clear(planes)
	var most float64
	for _, x := range unit {
		most = max(most, math.Abs(float64(x)))
	}
	for i, x := range unit {
		whole := int(math.RoundToEven(float64(x) / most * queryMost))
		for p := range queryPlanes {
			planes[i/wordBits*queryPlanes+p] |= uint64(whole>>p&1) << (i % wordBits)
		}
	}
}

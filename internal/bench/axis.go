package main

import (
	"cmp"
	"math"
	"slices"
)

// axis goes from one power of ten to another.
type axis struct{ low, high float64 }

// hold widens the axis to whole powers of ten around a value above 0.
func (a *axis) hold(value float64) {
	a.low = min(a.low, math.Floor(math.Log10(value)+1e-9))
	a.high = max(a.high, math.Ceil(math.Log10(value)-1e-9))
}

// share is how far along the axis a value lies, 0 to 1.
func (a axis) share(value float64) float64 {
	if a.high <= a.low {
		return 0
	}
	return (math.Log10(value) - a.low) / (a.high - a.low)
}

// powers are the powers of ten of the axis.
func (a axis) powers() (list []float64) {
	for p := a.low; p <= a.high; p++ {
		list = append(list, math.Pow(10, p))
	}
	return list
}

// byLast are the series that have values, the largest last one first, as they stand in
// the picture from the top down.
func byLast(list []series) []series {
	list = slices.DeleteFunc(slices.Clone(list), func(s series) bool { return len(s.ms) == 0 })
	slices.SortFunc(list, func(a, b series) int { return cmp.Compare(b.ms[len(b.ms)-1], a.ms[len(a.ms)-1]) })
	return list
}

package embedding

import (
	"errors"
	"math"
)

// errNotFinite means weights that lead to infinite values, which no published
// model has.
var errNotFinite = errors.New("the weights give a vector without direction")

// pool makes one vector of unit length of a text's rows in the last layer: of all, or of
// the first, which then is the only one.
func (p *pass) pool(vector []float32, text span) error {
	rows := p.last(text)
	for rows = rows[copy(vector, rows):]; len(rows) > 0; rows = rows[len(vector):] {
		for i, v := range rows[:len(vector)] {
			vector[i] += v
		}
	}
	// In float64 and in order: the squares of a vector decide its last bits.
	var square float64
	for _, v := range vector {
		square += float64(float64(v) * float64(v))
	}
	length := math.Sqrt(square)
	if !(length > 0 && !math.IsInf(length, 1)) { // written so that NaN fails
		return errNotFinite
	}
	for i := range vector {
		vector[i] /= float32(length)
	}
	return nil
}

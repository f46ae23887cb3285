package embedding

import (
	"errors"
	"math"

	"github.com/viterin/vek/vek32"
)

// errNotFinite means weights that lead to infinite values, which no published
// model has.
var errNotFinite = errors.New("the weights give a vector without direction")

// pool makes one vector of unit length of a text's rows in the last layer.
func (p *pass) pool(text span) ([]float32, error) {
	width := p.model.shape.Width
	vector := make([]float32, width)
	copy(vector, p.x[text.start*width:])
	if p.model.shape.Pooling == MeanPooling {
		for t := text.start + 1; t < text.end; t++ {
			vek32.Add_Inplace(vector, p.x[t*width:(t+1)*width])
		}
		vek32.DivNumber_Inplace(vector, float32(text.end-text.start))
	}
	// In float64 and in order: the squares of a vector decide its last bits.
	var square float64
	for _, v := range vector {
		square += float64(v) * float64(v)
	}
	length := math.Sqrt(square)
	if !(length > 0 && !math.IsInf(length, 1)) { // written so that NaN fails
		return nil, errNotFinite
	}
	vek32.DivNumber_Inplace(vector, float32(length))
	return vector, nil
}

package embedding

import "math"

// quantise turns a row-major matrix into 8-bit values with one scale a row, so
// that value ≈ scale × byte and the largest of a row is ±127. Over the reference
// vectors the mean cosine to float32 is .9994 with weights in 8 bits alone and .9992
// with activations in 8 bits too (quantize -check prints it); without the balance of
// balance.go it was .9985.
func quantise(values []float32, rows, cols int) (scales []float32, bytes []int8) {
	scales, bytes = make([]float32, rows), make([]int8, rows*cols)
	for r := range rows {
		row := values[r*cols : (r+1)*cols]
		var largest float32
		for _, v := range row {
			largest = max(largest, float32(math.Abs(float64(v))))
		}
		if largest == 0 {
			continue
		}
		scales[r] = largest / 127
		for c, v := range row {
			bytes[r*cols+c] = int8(math.RoundToEven(float64(v) / float64(scales[r])))
		}
	}
	return scales, bytes
}

// dequantiseRow writes scale × byte for each byte, as stored.
func dequantiseRow(dst []float32, bytes []byte, scale float32) {
	dst = dst[:len(bytes)]
	for i, b := range bytes {
		dst[i] = scale * float32(int8(b))
	}
}

// wordTable is the embedding table: float32, or the bytes of the weights file,
// of which a row is dequantised when its token occurs. Most of the weights are
// here and a text touches few rows, so decoding all of them would double the time
// a model takes to load.
type wordTable struct {
	width  int
	floats []float32 // nil when quantised
	stored storedRows
}

// copyRow writes the embedding of a token id.
func (t *wordTable) copyRow(dst []float32, id int32) {
	start, end := int(id)*t.width, (int(id)+1)*t.width
	if t.floats != nil {
		copy(dst, t.floats[start:end])
		return
	}
	dequantiseRow(dst, t.stored.bytes[start:end], t.stored.scales[id])
}

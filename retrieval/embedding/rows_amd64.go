package embedding

// The kernels on rows of float32, as functions of slices. The assembly does not know
// where a slice ends, so each looks at the last value that is read or written.

func scaleSlicesAVX512(dst, x, by []float32) {
	size := len(x) &^ (lanes - 1)
	if size > 0 {
		_, _ = dst[size-1], by[size-1]
		scaleAVX512(&dst[0], &x[0], &by[0], size)
	}
	portableScale(dst[size:], x[size:], by[size:])
}

func productsSlicesAVX512(dst []float32, dstStride int, a []float32, aStride int, b []float32, bStride int, rows, inner, columns int) {
	_, _, _ = dst[(rows-1)*dstStride+columns-1], a[(rows-1)*aStride+inner-1], b[(inner-1)*bStride+columns-1]
	productsAVX512(&dst[0], dstStride, &a[0], aStride, &b[0], bStride, rows, inner, columns)
}

func geluSliceAVX512(x []float32, stride, rows, columns int) {
	_ = x[(rows-1)*stride+columns-1]
	geluAVX512(&x[0], stride, rows, columns)
}

func normaliseSlicesAVX512(x, added []float32, n Norm, epsilon float32) {
	size := len(x)
	if size%lanes != 0 {
		portableNormalise(x, added, n, epsilon)
		return
	}
	_, _, _ = added[size-1], n.Gain[size-1], n.Bias[size-1]
	normaliseAVX512(&x[0], &added[0], &n.Gain[0], &n.Bias[0], size, float32(size), epsilon)
}

func softmaxSliceAVX512(x, single []float32, rows, columns int) {
	_, _ = x[rows*columns-1], single[rows-1]
	softmaxAVX512(&x[0], &single[0], rows, columns)
}

func scaleSlicesAVX2(dst, x, by []float32) {
	size := len(x) &^ (lanes - 1)
	if size > 0 {
		_, _ = dst[size-1], by[size-1]
		scaleAVX2(&dst[0], &x[0], &by[0], size)
	}
	portableScale(dst[size:], x[size:], by[size:])
}

func productsSlicesAVX2(dst []float32, dstStride int, a []float32, aStride int, b []float32, bStride int, rows, inner, columns int) {
	_, _, _ = dst[(rows-1)*dstStride+columns-1], a[(rows-1)*aStride+inner-1], b[(inner-1)*bStride+columns-1]
	productsAVX2(&dst[0], dstStride, &a[0], aStride, &b[0], bStride, rows, inner, columns)
}

func geluSliceAVX2(x []float32, stride, rows, columns int) {
	_ = x[(rows-1)*stride+columns-1]
	geluAVX2(&x[0], stride, rows, columns)
}

func normaliseSlicesAVX2(x, added []float32, n Norm, epsilon float32) {
	size := len(x)
	if size%lanes != 0 {
		portableNormalise(x, added, n, epsilon)
		return
	}
	_, _, _ = added[size-1], n.Gain[size-1], n.Bias[size-1]
	normaliseAVX2(&x[0], &added[0], &n.Gain[0], &n.Bias[0], size, float32(size), epsilon)
}

func softmaxSliceAVX2(x, single []float32, rows, columns int) {
	_, _ = x[rows*columns-1], single[rows-1]
	softmaxAVX2(&x[0], &single[0], rows, columns)
}

package embedding

import (
	"github.com/viterin/vek/vek32"
)

// blockValues is the size of a block of rows that is multiplied with one vector
// after another: 24 KiB of float32, so that it stays in a first-level cache of 32
// or 48 KiB. On one core of a server CPU of 2.6 GHz this gives 25 thousand million
// multiply-adds a second for 384 inputs and for 1536; double the size 22 to 23, a
// whole matrix by vek32.MatMul 12 to 19 (BenchmarkRowsTimes), single calls of
// vek32.Dot 20 to 21.
const blockValues = 6144

// multiplier is the arithmetic of a pass. Both ways sum in one fixed order for
// each value, so the vectors do not depend on how the work is divided.
type multiplier struct {
	// vectors: the CPU has the instructions vek32 is written for. Without them
	// vek32 falls back to a loop that keeps its sum in memory, and rowsTimes to one
	// that is eleven times faster.
	vectors bool
}

// rowsTimes writes the inner product of each row with x: dst[r] = rows[r] · x.
func (m multiplier) rowsTimes(dst, rows, x []float32) {
	if m.vectors {
		// With one column vek32 takes the inner products of rows, and a block is
		// far below the size at which it would start goroutines of its own.
		vek32.MatMul_Into(dst, rows, x, len(x))
		return
	}
	// Four rows at once: four independent sums keep a CPU's adders busy.
	n, r := len(x), 0
	for ; r+4 <= len(dst); r += 4 {
		a, b, c, d := rows[r*n:][:n], rows[(r+1)*n:][:n], rows[(r+2)*n:][:n], rows[(r+3)*n:][:n]
		var sa, sb, sc, sd float32
		for i, v := range x {
			sa += a[i] * v
			sb += b[i] * v
			sc += c[i] * v
			sd += d[i] * v
		}
		dst[r], dst[r+1], dst[r+2], dst[r+3] = sa, sb, sc, sd
	}
	for ; r < len(dst); r++ {
		var sum float32
		for i, v := range rows[r*n:][:n] {
			sum += v * x[i]
		}
		dst[r] = sum
	}
}

// matrix writes the product of x, of the given number of columns, and y, row-major
// both. It goes in strips, because vek32 starts goroutines on all cores for a
// product of 100,000 multiplications or more with at least four rows; here the
// caller divides the work.
func (m multiplier) matrix(dst, x, y []float32, columns int) {
	width := len(y) / columns
	strip := max(3, 99_999/len(y))
	for rows := len(x) / columns; rows > 0; rows -= strip {
		strip = min(strip, rows)
		vek32.MatMul_Into(dst[:strip*width], x[:strip*columns], y, columns)
		dst, x = dst[strip*width:], x[strip*columns:]
	}
}

// linear maps each of the pass's tokens: x is tokens × inputs, dst tokens ×
// outputs.
func (p *pass) linear(dst, x []float32, l Linear) {
	outputs := len(l.Bias)
	inputs := len(l.Weight) / outputs
	block := max(1, blockValues/inputs)
	p.split((outputs+block-1)/block, func(_, from, to int) {
		for o := from * block; o < min(to*block, outputs); o += block {
			end := min(o+block, outputs)
			for t := range p.tokens {
				p.rowsTimes(dst[t*outputs+o:t*outputs+end], l.Weight[o*inputs:end*inputs], x[t*inputs:(t+1)*inputs])
			}
		}
	})
	for t := range p.tokens {
		vek32.Add_Inplace(dst[t*outputs:(t+1)*outputs], l.Bias)
	}
}

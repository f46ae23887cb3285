package main

import "math"

// reduce turns centred vectors to their first principal components (Pearson 1901).
func reduce(vectors [][]float64, keep int) [][]float64 {
	directions := components(covariance(vectors), keep)
	reduced := make([][]float64, len(vectors))
	for n, v := range vectors {
		reduced[n] = make([]float64, len(directions))
		for k, d := range directions {
			reduced[n][k] = dot(v, d)
		}
	}
	return reduced
}

func covariance(vectors [][]float64) [][]float64 {
	dim := len(vectors[0])
	c := make([][]float64, dim)
	for i := range c {
		c[i] = make([]float64, dim)
	}
	for _, v := range vectors {
		for i, x := range v {
			for j := 0; j <= i; j++ {
				c[i][j] += x * v[j]
			}
		}
	}
	for i := range c {
		for j := range i {
			c[j][i] = c[i][j]
		}
	}
	return c
}

// rounds of orthogonal iteration. The last directions kept, whose variances are nearly
// alike, need the most; which of two such comes first does not change a cosine.
const rounds = 300

// components are the directions of the largest variance of a covariance matrix, by
// orthogonal iteration (Golub and Van Loan, "Matrix Computations", section 7.3): the
// matrix times the directions, made orthogonal again, many times over.
func components(c [][]float64, keep int) [][]float64 {
	directions := make([][]float64, min(keep, len(c)))
	for k := range directions {
		directions[k] = make([]float64, len(c))
		for i := range directions[k] {
			directions[k][i] = math.Cos(float64(i*(k+1) + k*k)) // any start that favours none
		}
	}
	orthogonalise(directions)
	for range rounds {
		for k, d := range directions {
			next := make([]float64, len(d))
			for i, row := range c {
				next[i] = dot(row, d)
			}
			directions[k] = next
		}
		orthogonalise(directions)
	}
	return directions
}

// orthogonalise makes each direction one of unit length at right angles to those
// before it (Gram and Schmidt, twice for the digits that the first time loses).
func orthogonalise(directions [][]float64) {
	for k, d := range directions {
		for range 2 {
			for _, before := range directions[:k] {
				share := dot(d, before)
				for i := range d {
					d[i] -= share * before[i]
				}
			}
		}
		length := math.Sqrt(dot(d, d))
		for i := range d {
			d[i] /= length
		}
	}
}

func dot(a, b []float64) (sum float64) {
	for i, x := range a {
		sum += x * b[i]
	}
	return sum
}

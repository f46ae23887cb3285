package embedding

import (
	"math"

	"github.com/viterin/vek/vek32"
)

// lane is the number of values that vek32 handles at once; a row of another length
// ends in a slow loop of single values.
const lane = 32

// attend lets every token look at every other: it reads p.x and writes into p.y,
// for each head, the mean of the tokens' values weighted by the softmax of query ·
// key / √(head width).
//
// Source: Vaswani et al., "Attention Is All You Need", 2017, section 3.2.
//
// Everything is turned, one row a value and one column a token, so that the long
// direction of each product is the tokens and the softmax runs over whole rows.
func (p *pass) attend(l *Layer) {
	p.linearByOutput(p.queries, p.x, l.Query, p.stride)
	p.linearByOutput(p.values, p.x, l.Value, p.tokens)
	p.linear(p.keys, p.x, l.Key)
	vek32.MulNumber_Inplace(p.queries, float32(1/math.Sqrt(float64(p.head))))
	p.split(p.model.shape.Heads, func(part, from, to int) {
		for h := from; h < to; h++ {
			p.attendHead(h, &p.heads[part])
		}
	})
}

// headScratch is the memory of one head at work.
type headScratch struct {
	keys    []float32 // tokens × head width
	weights []float32 // tokens × stride: a row a key, a column a query
	mean    []float32 // head width × stride
	column  []float32 // stride: the largest weight of each query, then their sum
}

func (p *pass) attendHead(h int, s *headScratch) {
	width, first := p.model.shape.Width, h*p.head
	for t := range p.tokens {
		copy(s.keys[t*p.head:(t+1)*p.head], p.keys[t*width+first:])
	}
	p.matrix(s.weights, s.keys, p.queries[first*p.stride:(first+p.head)*p.stride], p.head)
	softmaxColumns(s.weights, s.column)
	p.matrix(s.mean, p.values[first*p.tokens:(first+p.head)*p.tokens], s.weights, p.tokens)
	for i := range p.head {
		vek32.Div_Inplace(s.mean[i*p.stride:(i+1)*p.stride], s.column)
	}
	for t := range p.tokens {
		row := p.y[t*width+first:][:p.head]
		for i := range row {
			row[i] = s.mean[i*p.stride+t]
		}
	}
}

// softmaxColumns turns each column of weights into exp(weight - largest) and
// leaves the columns' sums in column, by which the caller divides what it makes of
// them: that is fewer values. Taking the largest away keeps exp from overflowing.
func softmaxColumns(weights, column []float32) {
	stride := len(column)
	copy(column, weights)
	for row := stride; row < len(weights); row += stride {
		vek32.Maximum_Inplace(column, weights[row:row+stride])
	}
	for row := 0; row < len(weights); row += stride {
		vek32.Sub_Inplace(weights[row:row+stride], column)
	}
	exponential(weights)
	clear(column)
	for row := 0; row < len(weights); row += stride {
		vek32.Add_Inplace(column, weights[row:row+stride])
	}
}

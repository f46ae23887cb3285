package embedding

import (
	"math"

	"github.com/viterin/vek/vek32"
)

// lane is the number of values that vek32 handles at once; a row of another length
// ends in a slow loop of single values.
const lane = 32

// attend lets every token look at every other of its text: it reads p.x and writes
// into p.y, for each head, the mean of the tokens' values weighted by the softmax of
// query · key / √(head width).
//
// Source: Vaswani et al., "Attention Is All You Need", 2017, section 3.2.
func (p *pass) attend(l *Layer) {
	p.linear(p.queries, p.x, l.Query)
	p.linear(p.keys, p.x, l.Key)
	p.linear(p.values, p.x, l.Value)
	vek32.MulNumber_Inplace(p.queries, float32(1/math.Sqrt(float64(p.head))))
	heads := p.model.shape.Heads
	p.split(len(p.texts)*heads, func(part, from, to int) {
		for i := from; i < to; i++ {
			p.attendHead(p.texts[i/heads], i%heads*p.head, &p.heads[part])
		}
	})
}

// headScratch is the memory of one head at work on one text. What is turned has a
// row for each of the head's values and a column for each token: then the long
// direction of both products is the tokens, and the softmax runs over whole rows.
type headScratch struct {
	queries []float32 // head width × stride, turned
	keys    []float32 // tokens × head width
	values  []float32 // head width × tokens, turned
	weights []float32 // tokens × stride: a row a key, a column a query
	mean    []float32 // head width × stride
	column  []float32 // stride: the largest weight of each query, then their sum
}

func (s *headScratch) resize(tokens, head int) (stride int) {
	stride = (tokens + lane - 1) / lane * lane
	fit(&s.queries, head*stride)
	fit(&s.keys, tokens*head)
	fit(&s.values, head*tokens)
	fit(&s.weights, tokens*stride)
	fit(&s.mean, head*stride)
	fit(&s.column, stride)
	return stride
}

// attendHead computes the head whose values begin at first in a token's row.
func (p *pass) attendHead(text span, first int, s *headScratch) {
	width, tokens := p.model.shape.Width, text.end-text.start
	stride := s.resize(tokens, p.head)
	clear(s.queries) // the columns beyond the last token
	for t := range tokens {
		from := (text.start+t)*width + first
		copy(s.keys[t*p.head:], p.keys[from:from+p.head])
		for i, v := range p.queries[from : from+p.head] {
			s.queries[i*stride+t] = v
		}
		for i, v := range p.values[from : from+p.head] {
			s.values[i*tokens+t] = v
		}
	}
	p.matrix(s.weights, s.keys, s.queries, p.head)
	softmaxColumns(s.weights, s.column)
	p.matrix(s.mean, s.values, s.weights, tokens)
	for i := range p.head {
		vek32.Div_Inplace(s.mean[i*stride:(i+1)*stride], s.column)
	}
	for t := range tokens {
		row := p.y[(text.start+t)*width+first:][:p.head]
		for i := range row {
			row[i] = s.mean[i*stride+t]
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

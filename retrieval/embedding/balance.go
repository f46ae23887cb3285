package embedding

import (
	"context"
	"math"
)

// A few values of a token, always the same ones, are ten times as large as the others
// and would set the step of all when a row is made 8 bits. So what enters query, key
// and value, and what enters up, is divided value by value by a balance, and the
// columns of the weights are multiplied by it: the product stays, and both are even.
// For value c it is √(reach of the value / largest weight of its column).
//
// Source: Xiao et al., "SmoothQuant", 2023, arXiv:2211.10438, with a migration
// strength of one half. The reach is measured on texts made of the vocabulary, not on
// anybody's: which values are large lies in the weights.

// reachTexts and reachTokens are how many texts the reach is measured on and how
// long each is.
const (
	reachTexts  = 32
	reachTokens = 48
)

// balanced returns the tensors with the columns of query, key, value and up multiplied
// by their balance, which stands in the layers. m is the model of the tensors.
func (t Tensors) balanced(m *Model) Tensors {
	attend, up := m.reaches()
	layers := make([]Layer, len(t.Layers))
	for i, l := range t.Layers {
		l.attendBalance = balance(attend[i], &l.Query, &l.Key, &l.Value)
		l.upBalance = balance(up[i], &l.Up)
		l.Query, l.Key, l.Value = l.Query.times(l.attendBalance), l.Key.times(l.attendBalance), l.Value.times(l.attendBalance)
		l.Up = l.Up.times(l.upBalance)
		layers[i] = l
	}
	t.Layers = layers
	return t
}

func balance(reach []float32, readers ...*Linear) []float32 {
	by := make([]float32, len(reach))
	for c := range by {
		var largest float32
		for _, l := range readers {
			for i := c; i < len(l.Weight); i += len(reach) {
				largest = max(largest, l.Weight[i], -l.Weight[i])
			}
		}
		by[c] = 1
		if ratio := float64(reach[c]) / float64(largest); ratio > 1e-6 && ratio < 1e6 {
			by[c] = float32(math.Sqrt(ratio))
		}
	}
	return by
}

// times is the map with its columns multiplied.
func (l Linear) times(columns []float32) Linear {
	weight := make([]float32, len(l.Weight))
	for i, v := range l.Weight {
		weight[i] = v * columns[i%len(columns)]
	}
	l.Weight = weight
	return l
}

// reaches returns for each layer the largest size of each value that enters its
// attention, and of each that enters its feed-forward network.
func (m *Model) reaches() (attend, up [][]float32) {
	p, a := newPass(m), m.shape
	p.begin()
	for text := range reachTexts {
		start := len(p.ids)
		p.ids = append(p.ids, m.tokenizer.vocabulary.first)
		for i := range min(reachTokens, a.MaxTokens-2) {
			// Multiples of a large prime: pieces from all over the vocabulary.
			p.ids = append(p.ids, int32((text*reachTokens+i)*7919%a.Vocabulary))
		}
		p.ids = append(p.ids, m.tokenizer.vocabulary.last)
		p.texts = append(p.texts, span{start: start, end: len(p.ids), second: len(p.ids), from: start, to: len(p.ids)})
		p.chosen.add(start, len(p.ids)) // whatever the pooling
	}
	p.resize(1)
	p.ctx = context.Background()
	for number := range len(p.layers)*len(stages) + 1 {
		s, l := p.stage(number)
		for piece := range s.pieces(p, l) {
			s.do(p, l, 0, piece)
		}
		switch number % len(stages) {
		case 0: // embedTokens and endLayer
			attend = append(attend, p.reach())
		case 5: // endAttention
			up = append(up, p.reach())
		}
	}
	return attend, up
}

// reach is the largest size of each value of x.
func (p *pass) reach() []float32 {
	width := p.model.shape.Width
	most := make([]float32, width)
	for i, v := range p.x {
		most[i%width] = max(most[i%width], v, -v)
	}
	return most
}

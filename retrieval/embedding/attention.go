package embedding

import "math"

// headScratch is the memory of one head at work on one text. The keys are turned, a
// row for each of the head's values and a column for each token: then the long
// direction of both products is the tokens.
type headScratch struct {
	keys    []float32 // head × stride
	values  []float32 // tokens × head
	weights []float32 // queries × stride
	single  [queryRows]float32
	row     []float32 // of quantiseBalanced
}

// queryRows is how many queries are weighed at once: their weights for 256 tokens
// take 32 KiB, which stay in a first-level cache.
const queryRows = 32

// attend lets every token of a text look at every other with one head: it writes the
// mean of the tokens' values weighted by the softmax of query · key. The query has
// been divided by √(head width) before (network.projection). In a layer for the chosen
// rows alone only these look.
//
// Source: Vaswani et al., "Attention Is All You Need", 2017, section 3.2.
func (p *pass) attend(l *layer, worker, piece int) {
	heads := p.model.shape.Heads
	text, s := p.texts[piece/heads], &p.heads[worker]
	tokens, head, stride := text.end-text.start, p.head, l.project.outputs
	columns := roundUp(tokens, lanes)
	fit(&s.keys, head*columns)
	fit(&s.values, tokens*head)
	fit(&s.weights, queryRows*columns)

	projected := p.projected[text.start*stride+piece%heads*head:]
	keys, values := projected[p.network.mixed:], projected[2*p.network.mixed:]
	queries, first, last := projected, text.start, text.end
	if p.isLast(l) {
		queries, first, last = p.chosen.queries[text.from*stride+piece%heads*head:], text.from, text.to
	}
	turn(s.keys, columns, keys, stride, tokens, head)
	for t := range tokens {
		copy(s.values[t*head:(t+1)*head], values[t*stride:])
	}
	mixed := p.mixed[first*p.network.mixed+piece%heads*head:]
	for from := 0; from < last-first; from += queryRows {
		rows := min(queryRows, last-first-from)
		weights := s.weights[:rows*columns]
		p.kernels.products(weights, columns, queries[from*stride:], stride, s.keys, columns, rows, head, columns)
		hide(weights, columns, tokens)
		p.kernels.softmax(weights, s.single[:], rows, columns)
		p.kernels.products(mixed[from*p.network.mixed:], p.network.mixed, weights, columns, s.values, head, rows, tokens, head)
	}
}

// turn writes the columns of x as rows of dst, and zeros behind them. It goes by four
// rows, whose values are written side by side.
func turn(dst []float32, columns int, x []float32, stride, rows, width int) {
	t := 0
	for ; t+4 <= rows; t += 4 {
		a, b := x[t*stride:][:width], x[(t+1)*stride:][:width]
		c, d := x[(t+2)*stride:][:width], x[(t+3)*stride:][:width]
		for i, v := range a {
			to := dst[i*columns+t:][:4]
			to[0], to[1], to[2], to[3] = v, b[i], c[i], d[i]
		}
	}
	for ; t < columns; t++ {
		for i := range width {
			dst[i*columns+t] = 0
			if t < rows {
				dst[i*columns+t] = x[t*stride+i]
			}
		}
	}
}

// hide makes the weights behind the last token so small that they count for nothing.
func hide(weights []float32, columns, tokens int) {
	if tokens == columns {
		return
	}
	for ; len(weights) > 0; weights = weights[columns:] {
		for i := tokens; i < columns; i++ {
			weights[i] = -math.MaxFloat32
		}
	}
}

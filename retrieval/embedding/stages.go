package embedding

// stage is one step of a pass: a number of pieces, each of which may be done by any
// worker at any time, once the stage before it is whole.
type stage struct {
	pieces func(p *pass, l *layer) int
	do     func(p *pass, l *layer, worker, piece int)
}

// stages of a layer, in order. A pass begins with embedTokens.
var stages = [...]stage{
	{func(p *pass, l *layer) int { return p.tiles(l.project) }, (*pass).project},
	{func(p *pass, _ *layer) int { return len(p.texts) * p.model.shape.Heads }, (*pass).attend},
	{func(p *pass, _ *layer) int { return p.rowPieces() }, (*pass).quantiseMixed},
	{func(p *pass, l *layer) int { return p.tiles(l.mix) }, (*pass).mix},
	{func(p *pass, _ *layer) int { return p.rowPieces() }, (*pass).endAttention},
	{func(p *pass, l *layer) int { return p.tiles(l.up) }, (*pass).raise},
	{func(p *pass, _ *layer) int { return p.rowPieces() }, (*pass).quantiseUp},
	{func(p *pass, l *layer) int { return p.tiles(l.down) }, (*pass).lower},
	{func(p *pass, _ *layer) int { return p.rowPieces() }, (*pass).endLayer},
}

// A piece of a matrix is a block of its outputs for so many tokens: eight tiles. The
// block's weights stay in a first-level cache for all of them.
const pieceTokens = 8 * 6

// pieceRows is how many tokens a piece has where each is worked on by itself.
const pieceRows = 8

func (p *pass) rowPieces() int { return (p.tokens + pieceRows - 1) / pieceRows }

func (p *pass) rowRange(piece int) (from, to int) {
	return piece * pieceRows, min((piece+1)*pieceRows, p.tokens)
}

// tiles is the number of pieces of a matrix; tile says what one of them is. Pieces
// of the same tokens follow each other.
func (p *pass) tiles(m *matrix) int {
	return len(m.blocks) * ((p.tokens + pieceTokens - 1) / pieceTokens)
}

func (p *pass) tile(m *matrix, piece int) (block, from, to int) {
	runs := (p.tokens + pieceTokens - 1) / pieceTokens
	run, block := piece/len(m.blocks), piece%len(m.blocks)
	return block, run * p.tokens / runs, (run + 1) * p.tokens / runs
}

// embedTokens starts the texts: the row of each token plus that of its position.
func (p *pass) embedTokens(_ *layer, worker, piece int) {
	t, width := p.model.tensors, p.model.shape.Width
	from, to := p.rowRange(piece)
	for text, i := 0, from; i < to; i++ {
		for p.texts[text].end <= i {
			text++
		}
		row, position := p.x[i*width:(i+1)*width], i-p.texts[text].start
		p.model.words.copyRow(row, p.ids[i])
		if i >= p.texts[text].second {
			addRow(row, p.kind)
		}
		p.kernels.normalise(row, t.Positions[position*width:(position+1)*width], t.Embedded, p.epsilon)
		p.quantiseBalanced(i, row, p.layers[0].forProject, worker)
	}
}

func addRow(row, more []float32) {
	for i, v := range more {
		row[i] += v
	}
}

func (p *pass) project(l *layer, _, piece int) {
	block, from, to := p.tile(l.project, piece)
	l.project.apply(p.kernels, p.projected, &p.narrow, from, to, block)
}

func (p *pass) quantiseMixed(_ *layer, _, piece int) {
	from, to := p.rowRange(piece)
	for t := from; t < to; t++ {
		p.quantise(&p.joined, t, p.mixed[t*p.network.mixed:(t+1)*p.network.mixed])
	}
}

func (p *pass) mix(l *layer, _, piece int) {
	block, from, to := p.tile(l.mix, piece)
	l.mix.apply(p.kernels, p.y, &p.joined, from, to, block)
}

func (p *pass) endAttention(l *layer, worker, piece int) {
	p.endHalf(worker, piece, l.mix.outputs, l.attended, l.forUp)
}

// raise is the first matrix of the feed-forward network and its activation.
func (p *pass) raise(l *layer, _, piece int) {
	block, from, to := p.tile(l.up, piece)
	l.up.apply(p.kernels, p.up, &p.narrow, from, to, block)
	p.kernels.gelu(p.up[from*l.up.outputs+block*blockRows:], l.up.outputs, to-from, blockRows)
}

func (p *pass) quantiseUp(l *layer, _, piece int) {
	from, to := p.rowRange(piece)
	for t := from; t < to; t++ {
		p.quantise(&p.wide, t, p.up[t*l.up.outputs:][:p.model.shape.FeedForward])
	}
}

func (p *pass) lower(l *layer, _, piece int) {
	block, from, to := p.tile(l.down, piece)
	l.down.apply(p.kernels, p.y, &p.wide, from, to, block)
}

func (p *pass) endLayer(l *layer, worker, piece int) {
	p.endHalf(worker, piece, l.down.outputs, l.done, l.forNext)
}

// endHalf ends half a layer: x becomes the norm of x + y.
func (p *pass) endHalf(worker, piece, stride int, n Norm, balance []float32) {
	width := p.model.shape.Width
	from, to := p.rowRange(piece)
	for t := from; t < to; t++ {
		row := p.x[t*width : (t+1)*width]
		p.kernels.normalise(row, p.y[t*stride:][:width], n, p.epsilon)
		p.quantiseBalanced(t, row, balance, worker)
	}
}

// quantiseBalanced makes row t of the narrow activations from x. After the last layer
// there is no balance, and nobody to read them.
func (p *pass) quantiseBalanced(t int, x, balance []float32, worker int) {
	if p.exact {
		p.quantise(&p.narrow, t, x)
		return
	}
	if balance == nil {
		return
	}
	fit(&p.heads[worker].row, len(x))
	p.kernels.scale(p.heads[worker].row, x, balance)
	p.quantise(&p.narrow, t, p.heads[worker].row)
}

// quantise makes row t of the activations from x.
func (p *pass) quantise(q *activations, t int, x []float32) {
	if p.exact {
		clear(q.floats[t*q.inputs+copy(q.floats[t*q.inputs:], x) : (t+1)*q.inputs])
		return
	}
	p.kernels.quantise(q, t, x)
}

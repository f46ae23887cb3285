package embedding

// stage is one step of a pass: a number of pieces, each of which may be done by any
// worker at any time, once the stage before it is whole.
type stage struct {
	pieces func(p *pass, l *layer) int
	do     func(p *pass, l *layer, worker, piece int)
}

// stages of a layer, in order. A pass begins with embedTokens.
var stages = [...]stage{
	{(*pass).projectPieces, (*pass).project},
	{func(p *pass, _ *layer) int { return len(p.texts) * p.model.shape.Heads }, (*pass).attend},
	{func(p *pass, l *layer) int { return rowPieces(p.rows(l)) }, (*pass).quantiseMixed},
	{func(p *pass, l *layer) int { return tiles(l.mix.blocks, p.rows(l)) }, (*pass).mix},
	{func(p *pass, l *layer) int { return rowPieces(p.rows(l)) }, (*pass).endAttention},
	{func(p *pass, l *layer) int { return tiles(l.up.blocks, p.rows(l)) }, (*pass).raise},
	{func(p *pass, l *layer) int { return rowPieces(p.rows(l)) }, (*pass).quantiseUp},
	{func(p *pass, l *layer) int { return tiles(l.down.blocks, p.rows(l)) }, (*pass).lower},
	{func(p *pass, l *layer) int { return rowPieces(p.rows(l)) }, (*pass).endLayer},
}

// A piece of a matrix is a block of its outputs for so many tokens: eight tiles. The
// block's weights stay in a first-level cache for all of them.
const pieceTokens = 8 * 6

// pieceRows is how many tokens a piece has where each is worked on by itself.
const pieceRows = 8

func rowPieces(rows int) int { return (rows + pieceRows - 1) / pieceRows }

func rowRange(rows, piece int) (from, to int) {
	return piece * pieceRows, min((piece+1)*pieceRows, rows)
}

// tiles is the number of pieces of some blocks of a matrix for so many rows; tile says what
// one of them is. Pieces of the same rows follow each other.
func tiles(blocks []outputs, rows int) int {
	return len(blocks) * ((rows + pieceTokens - 1) / pieceTokens)
}

func tile(blocks []outputs, rows, piece int) (block, from, to int) {
	runs := (rows + pieceTokens - 1) / pieceTokens
	run, block := piece/len(blocks), piece%len(blocks)
	return block, run * rows / runs, (run + 1) * rows / runs
}

// embedTokens starts the texts: the row of each token plus that of its position.
func (p *pass) embedTokens(_ *layer, worker, piece int) {
	t, width := p.model.tensors, p.model.shape.Width
	from, to := rowRange(p.tokens, piece)
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
		if p.isLast(&p.layers[0]) {
			p.chosen.enter(p, i)
		}
	}
}

func addRow(row, more []float32) {
	for i, v := range more {
		row[i] += v
	}
}

// projectPieces is those of the projection: in a layer for the chosen rows alone the
// blocks of the queries for these, then those of keys and values for all tokens. The
// block in which queries end and keys begin is one of both.
func (p *pass) projectPieces(l *layer) int {
	if !p.isLast(l) {
		return tiles(l.project.blocks, p.tokens)
	}
	queries, others := p.parted(l)
	return tiles(queries, p.chosen.rows) + tiles(others, p.tokens)
}

// parted gives the blocks that hold queries, and those that hold keys and values.
func (p *pass) parted(l *layer) (queries, others []outputs) {
	return l.project.blocks[:(p.network.mixed+blockRows-1)/blockRows], l.project.blocks[p.network.mixed/blockRows:]
}

func (p *pass) project(l *layer, _, piece int) {
	if !p.isLast(l) {
		block, from, to := tile(l.project.blocks, p.tokens, piece)
		l.project.apply(p.kernels, p.projected, &p.narrow, from, to, block)
		return
	}
	queries, others := p.parted(l)
	if own := tiles(queries, p.chosen.rows); piece >= own {
		block, from, to := tile(others, p.tokens, piece-own)
		l.project.apply(p.kernels, p.projected, &p.narrow, from, to, p.network.mixed/blockRows+block)
		return
	}
	block, from, to := tile(queries, p.chosen.rows, piece)
	l.project.apply(p.kernels, p.chosen.queries, &p.chosen.narrow, from, to, block)
}

func (p *pass) quantiseMixed(l *layer, _, piece int) {
	from, to := rowRange(p.rows(l), piece)
	for t := from; t < to; t++ {
		p.quantise(&p.joined, t, p.mixed[t*p.network.mixed:(t+1)*p.network.mixed])
	}
}

func (p *pass) mix(l *layer, _, piece int) {
	block, from, to := tile(l.mix.blocks, p.rows(l), piece)
	l.mix.apply(p.kernels, p.y, &p.joined, from, to, block)
}

func (p *pass) endAttention(l *layer, worker, piece int) {
	p.endHalf(l, worker, piece, l.mix.outputs, l.attended, l.forUp)
}

// raise is the first matrix of the feed-forward network and its activation.
func (p *pass) raise(l *layer, _, piece int) {
	block, from, to := tile(l.up.blocks, p.rows(l), piece)
	l.up.apply(p.kernels, p.up, &p.narrow, from, to, block)
	p.kernels.gelu(p.up[from*l.up.outputs+block*blockRows:], l.up.outputs, to-from, blockRows)
}

func (p *pass) quantiseUp(l *layer, _, piece int) {
	from, to := rowRange(p.rows(l), piece)
	for t := from; t < to; t++ {
		p.quantise(&p.wide, t, p.up[t*l.up.outputs:][:p.model.shape.FeedForward])
	}
}

func (p *pass) lower(l *layer, _, piece int) {
	block, from, to := tile(l.down.blocks, p.rows(l), piece)
	l.down.apply(p.kernels, p.y, &p.wide, from, to, block)
}

func (p *pass) endLayer(l *layer, worker, piece int) {
	p.endHalf(l, worker, piece, l.down.outputs, l.done, l.forNext)
	if next := len(p.layers) - 1; next > 0 && l == &p.layers[next-1] && p.chosen.some {
		from, to := rowRange(p.tokens, piece)
		for t := from; t < to; t++ {
			p.chosen.enter(p, t)
		}
	}
}

// endHalf ends half a layer: x becomes the norm of x + y.
func (p *pass) endHalf(l *layer, worker, piece, stride int, n Norm, balance []float32) {
	width, x := p.model.shape.Width, p.flow(l)
	from, to := rowRange(p.rows(l), piece)
	for t := from; t < to; t++ {
		row := x[t*width : (t+1)*width]
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

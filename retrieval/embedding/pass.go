package embedding

import (
	"context"
	"sync"

	"github.com/viterin/vek/vek32"
)

// pass computes one text at a time. It is scratch memory, kept between texts in
// the model's pool and used by one caller at once.
type pass struct {
	multiplier
	model  *Model
	cores  int // parts into which the work on one text is split
	head   int // width of one head
	tokens int // of the text at work
	stride int // tokens, rounded up to whole lanes

	x, y            []float32 // tokens × width: what flows between layers; what a half layer adds
	queries, values []float32 // width × stride, width × tokens
	keys            []float32 // tokens × width
	up              []float32 // tokens × feed-forward
	heads           []headScratch
	gelus           []geluScratch
}

func newPass(m *Model) *pass {
	return &pass{model: m, head: m.shape.Width / m.shape.Heads}
}

// run computes the vector of a text's tokens. It splits the work among the given
// number of cores and returns ctx's error when ctx ends before it is done.
func (p *pass) run(ctx context.Context, ids []int32, cores int) ([]float32, error) {
	p.resize(len(ids), cores)
	p.embed(ids)
	for i := range p.model.tensors.Layers {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		l := &p.model.tensors.Layers[i]
		p.attend(l)
		p.linear(p.keys, p.y, l.Mix) // the keys have served
		p.addAndNormalise(p.keys, l.Mixed)
		p.feedForward(l)
		p.addAndNormalise(p.y, l.Done)
	}
	return p.pool()
}

// embed starts the text: the row of each token plus that of its position.
func (p *pass) embed(ids []int32) {
	t, width := p.model.tensors, p.model.shape.Width
	for i, id := range ids {
		row := p.x[i*width : (i+1)*width]
		p.model.words.copyRow(row, id)
		vek32.Add_Inplace(row, t.Positions[i*width:(i+1)*width])
		normalise(row, t.Embedded, p.model.shape.Epsilon)
	}
}

// feedForward transforms each token by itself: p.x into p.y.
func (p *pass) feedForward(l *Layer) {
	p.linear(p.up, p.x, l.Up)
	width := p.model.shape.FeedForward
	p.split(p.tokens, func(part, from, to int) {
		for t := from; t < to; t++ {
			gelu(p.up[t*width:(t+1)*width], p.gelus[part])
		}
	})
	p.linear(p.y, p.up, l.Down)
}

// addAndNormalise ends half a layer: p.x becomes the norm of p.x + added.
func (p *pass) addAndNormalise(added []float32, n Norm) {
	width := p.model.shape.Width
	for t := range p.tokens {
		row := p.x[t*width : (t+1)*width]
		vek32.Add_Inplace(row, added[t*width:(t+1)*width])
		normalise(row, n, p.model.shape.Epsilon)
	}
}

// split divides n equal pieces of work into p.cores runs, does them at once and
// returns when all are done. do gets the number of the run and its half-open range.
func (p *pass) split(n int, do func(part, from, to int)) {
	parts := min(p.cores, n)
	if parts == 1 {
		do(0, 0, n)
		return
	}
	var others sync.WaitGroup
	for part := 1; part < parts; part++ {
		others.Go(func() { do(part, part*n/parts, (part+1)*n/parts) })
	}
	do(0, 0, n/parts)
	others.Wait()
}

// resize makes the memory fit a text of so many tokens.
func (p *pass) resize(tokens, cores int) {
	a := p.model.shape
	p.vectors = vek32.Info().Acceleration
	p.tokens, p.cores = tokens, cores
	p.stride = (tokens + lane - 1) / lane * lane
	for buffer, size := range map[*[]float32]int{
		&p.x: tokens * a.Width, &p.y: tokens * a.Width, &p.keys: tokens * a.Width,
		&p.queries: p.stride * a.Width, &p.values: tokens * a.Width, &p.up: tokens * a.FeedForward,
	} {
		fit(buffer, size)
	}
	for len(p.heads) < cores {
		p.heads, p.gelus = append(p.heads, headScratch{}), append(p.gelus, geluScratch{})
	}
	for i := range cores {
		h, g := &p.heads[i], &p.gelus[i]
		fit(&h.keys, tokens*p.head)
		fit(&h.weights, tokens*p.stride)
		fit(&h.mean, p.head*p.stride)
		fit(&h.column, p.stride)
		fit(&g.size, a.FeedForward)
		fit(&g.t, a.FeedForward)
		fit(&g.tail, a.FeedForward)
	}
}

// fit gives a buffer exactly size values, of whatever content.
func fit(buffer *[]float32, size int) {
	if cap(*buffer) < size {
		*buffer = make([]float32, size)
	}
	*buffer = (*buffer)[:size]
}

package embedding

import (
	"context"
	"sync"

	"github.com/viterin/vek/vek32"
)

// pass computes a few texts at a time, one after the other in the same matrices: a
// layer's weights are fetched from memory once for all of them, and only attention
// knows where a text ends. It is scratch memory, kept between calls in the model's
// pool and used by one caller at once.
type pass struct {
	multiplier
	model  *Model
	cores  int // parts into which the work is split
	head   int // width of one head
	tokens int // of all texts at work
	texts  []span

	x, y                  []float32 // tokens × width: what flows between layers; what a half layer adds
	queries, keys, values []float32 // tokens × width
	up                    []float32 // tokens × feed-forward
	heads                 []headScratch
	gelus                 []geluScratch
}

// span is the half-open range of a text's tokens.
type span struct{ start, end int }

func newPass(m *Model) *pass {
	return &pass{model: m, head: m.shape.Width / m.shape.Heads}
}

// run computes the vector of each text, given its tokens. It splits the work among
// the given number of cores and returns ctx's error when ctx ends before it is done.
func (p *pass) run(ctx context.Context, texts [][]int32, cores int) ([][]float32, error) {
	p.resize(texts, cores)
	for i, ids := range texts {
		p.embed(p.texts[i], ids)
	}
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
	vectors := make([][]float32, len(texts))
	for i := range vectors {
		var err error
		if vectors[i], err = p.pool(p.texts[i]); err != nil {
			return nil, err
		}
	}
	return vectors, nil
}

// embed starts a text: the row of each token plus that of its position.
func (p *pass) embed(text span, ids []int32) {
	t, width := p.model.tensors, p.model.shape.Width
	for i, id := range ids {
		row := p.x[(text.start+i)*width:][:width]
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

// resize makes the memory fit the texts.
func (p *pass) resize(texts [][]int32, cores int) {
	a := p.model.shape
	p.vectors, p.cores = vek32.Info().Acceleration, cores
	p.tokens, p.texts = 0, p.texts[:0]
	for _, ids := range texts {
		p.texts = append(p.texts, span{p.tokens, p.tokens + len(ids)})
		p.tokens += len(ids)
	}
	for _, buffer := range []*[]float32{&p.x, &p.y, &p.queries, &p.keys, &p.values} {
		fit(buffer, p.tokens*a.Width)
	}
	fit(&p.up, p.tokens*a.FeedForward)
	for len(p.heads) < cores {
		p.heads, p.gelus = append(p.heads, headScratch{}), append(p.gelus, newGeluScratch(a.FeedForward))
	}
}

// fit gives a buffer exactly size values, of whatever content.
func fit(buffer *[]float32, size int) {
	if cap(*buffer) < size {
		*buffer = make([]float32, size)
	}
	*buffer = (*buffer)[:size]
}

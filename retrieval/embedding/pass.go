package embedding

import (
	"context"
	"sync"
	"sync/atomic"
)

// pass computes a few texts at a time, one after the other in the same matrices: a
// layer's weights are fetched from memory once for all of them, and only attention
// knows where a text ends. It is scratch memory, kept between calls in the model's
// pool and used by one caller at once; a pass as large as one before it allocates
// nothing on one core but the vectors it returns.
type pass struct {
	*network
	model  *Model
	ctx    context.Context // of the run at work
	tokens int             // of all texts at work
	texts  []span
	ids    []int32   // tokens
	kind   []float32 // what is added to the tokens from a pair's second text on
	chosen chosen    // the rows of the last layer that are wanted

	x         []float32 // tokens × width: what flows between layers
	y         []float32 // what half a layer adds to x; tokens × the outputs of its matrix
	projected []float32 // query, key and value of each token
	mixed     []float32 // tokens × mixed: what attention makes of them
	up        []float32 // tokens × feed-forward
	narrow    activations
	joined    activations
	wide      activations
	heads     []headScratch // one a worker

	ticket atomic.Uint64 // see work
	done   atomic.Int64  // pieces of the stage that are finished
	others sync.WaitGroup
}

// span is the half-open range of a text's tokens, where in it the second text of a pair
// begins, which is at the end without one, and the range of its rows in the last layer.
type span struct{ start, end, second, from, to int }

// newPass makes a pass of a model, once its weights are packed.
func newPass(m *Model) *pass {
	<-m.network.packed
	p := &pass{network: m.network, model: m}
	first := &m.network.layers[0]
	p.narrow.inputs, p.joined.inputs, p.wide.inputs = first.up.inputs, first.mix.inputs, first.down.inputs
	p.chosen.narrow.inputs = p.narrow.inputs
	return p
}

// begin empties the pass, and addText gives it one more text.
func (p *pass) begin() {
	p.texts, p.ids = p.texts[:0], p.ids[:0]
	p.chosen.begin()
}

func (p *pass) addText(text string) {
	start := len(p.ids)
	p.ids = p.model.tokenizer.appendIDs(p.ids, text)
	p.addSingle(start)
}

// addSingle makes a text of the tokens from start on.
func (p *pass) addSingle(start int) {
	s := span{start: start, end: len(p.ids), second: len(p.ids), from: p.chosen.rows}
	if p.model.shape.Pooling == MeanPooling {
		p.chosen.add(s.start, s.end)
	} else {
		p.chosen.add(s.start, s.start+1)
	}
	s.to = p.chosen.rows
	p.texts = append(p.texts, s)
}

// run computes the texts' rows in the last layer. It splits the work among so many
// workers, of which it is one, and returns ctx's error when ctx ends before it is done.
func (p *pass) run(ctx context.Context, workers int) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	p.resize(workers)
	p.ctx = ctx
	p.ticket.Store(0)
	p.done.Store(0)
	for other := 1; other < workers; other++ {
		p.others.Go(func() { p.work(other) })
	}
	p.work(0)
	p.others.Wait()
	p.ctx = nil
	if p.ticket.Load()>>(2*ticketBits) == stopped {
		return ctx.Err()
	}
	return nil
}

// resize makes the memory fit the texts.
func (p *pass) resize(workers int) {
	a, l := p.model.shape, &p.layers[0]
	p.tokens = len(p.ids)
	fit(&p.x, p.tokens*a.Width)
	fit(&p.y, p.tokens*l.mix.outputs)
	fit(&p.projected, p.tokens*l.project.outputs)
	fit(&p.mixed, p.tokens*p.network.mixed)
	fit(&p.up, p.tokens*l.up.outputs)
	p.narrow.resize(p.tokens, p.kernels, p.exact)
	p.chosen.resize(p)
	p.joined.resize(p.tokens, p.kernels, p.exact)
	p.wide.resize(p.tokens, p.kernels, p.exact)
	for len(p.heads) < workers {
		p.heads = append(p.heads, headScratch{})
	}
}

// fit gives a buffer exactly size values, of whatever content.
func fit[T any](buffer *[]T, size int) {
	if cap(*buffer) < size {
		*buffer = make([]T, size)
	}
	*buffer = (*buffer)[:size]
}

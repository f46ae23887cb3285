package embedding

import "math"

// network is a model's layers, packed for one kind of CPU. It is immutable once packed is
// closed.
type network struct {
	packed  chan struct{}
	kernels kernels
	exact   bool // the weights are float32, and the activations stay so
	head    int  // values of a head, padded to a multiple of lanes
	mixed   int  // values of all heads
	epsilon float32
	layers  []layer
}

// layer is an encoder layer. Query, key and value are one matrix: the activations
// are read once for all three.
type layer struct {
	project        *matrix // width → 3 × heads × head
	mix            *matrix // heads × head → width
	up             *matrix // width → feed-forward
	down           *matrix // feed-forward → width
	attended, done Norm

	// What the inputs of project and of up are multiplied by, and those of the next
	// layer's project; nil where nothing is quantised.
	forProject, forUp, forNext []float32
}

// newNetwork makes room for the layers and has all cores fill it. It does not wait for
// them: what else a start has to do goes on meanwhile, and the first pass waits.
func newNetwork(a Architecture, t *Tensors, k kernels) *network {
	head := roundUp(a.Width/a.Heads, lanes)
	n := &network{packed: make(chan struct{}), kernels: k, exact: t.Layers[0].Up.stored == nil, head: head, mixed: a.Heads * head, epsilon: float32(a.Epsilon)}
	var all []func()
	add := func(to **matrix, rows, inputs int, row func(r int) matrixRow) {
		m, work := newMatrix(k, n.exact, rows, inputs, row)
		*to, all = m, append(all, work...)
	}
	n.layers = make([]layer, a.Layers)
	for i := range n.layers {
		from, to := &t.Layers[i], &n.layers[i]
		to.attended, to.done = from.Mixed, from.Done
		to.forProject, to.forUp = inverses(from.attendBalance), inverses(from.upBalance)
		if i > 0 {
			n.layers[i-1].forNext = to.forProject
		}
		add(&to.project, 3*n.mixed, a.Width, func(r int) matrixRow { return n.projection(a, from, r) })
		add(&to.mix, a.Width, n.mixed, func(r int) matrixRow { return n.spreadHeads(a, from.Mix.row(r, a.Width)) })
		add(&to.up, a.FeedForward, a.Width, func(r int) matrixRow { return from.Up.row(r, a.Width) })
		add(&to.down, a.Width, a.FeedForward, func(r int) matrixRow { return from.Down.row(r, a.FeedForward) })
	}
	go func() {
		runAll(all)
		close(n.packed)
	}()
	return n
}

func inverses(values []float32) []float32 {
	out := make([]float32, len(values))
	for i, v := range values {
		out[i] = 1 / v
	}
	return out
}

// projection is row r of query, key and value, one after the other, each head padded
// with rows that give 0. The query's is divided by √(head width), which attention
// asks for.
func (n *network) projection(a Architecture, l *Layer, r int) matrixRow {
	part, head, value := r/n.mixed, r%n.mixed/n.head, r%n.head
	width := a.Width / a.Heads
	if value >= width {
		return matrixRow{}
	}
	row := []*Linear{&l.Query, &l.Key, &l.Value}[part].row(head*width+value, a.Width)
	if part > 0 {
		return row
	}
	by := float32(1 / math.Sqrt(float64(width)))
	row.scale *= by
	row.bias *= by
	if row.floats != nil {
		scaled := make([]float32, len(row.floats))
		for i, v := range row.floats {
			scaled[i] = v * by
		}
		row.floats = scaled
	}
	return row
}

// spreadHeads puts zeros where the heads are padded.
func (n *network) spreadHeads(a Architecture, row matrixRow) matrixRow {
	width := a.Width / a.Heads
	if width == n.head {
		return row
	}
	bytes, floats := row.bytes, row.floats
	row.bytes, row.floats = nil, nil
	if bytes != nil {
		row.bytes = make([]byte, n.mixed)
	} else {
		row.floats = make([]float32, n.mixed)
	}
	for i := range a.Width {
		at := i/width*n.head + i%width
		if bytes != nil {
			row.bytes[at] = bytes[i]
		} else {
			row.floats[at] = floats[i]
		}
	}
	return row
}

// row returns row r of a linear map of so many inputs.
func (l *Linear) row(r, inputs int) matrixRow {
	if l.stored != nil {
		return matrixRow{bytes: l.stored.bytes[r*inputs : (r+1)*inputs], scale: l.stored.scales[r], bias: l.Bias[r]}
	}
	return matrixRow{floats: l.Weight[r*inputs : (r+1)*inputs], bias: l.Bias[r]}
}

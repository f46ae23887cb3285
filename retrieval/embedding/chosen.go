package embedding

// chosen are the tokens whose rows are wanted of the last layer. The others give it no more
// than the keys and values that the chosen ones look at: no query, and nothing after. Of
// the pairs that a reader reads that spares two fifths to a half of the last layer, and of
// a model that pools the first token alone nearly all.
type chosen struct {
	rows   int   // how many are wanted
	places []int // by token: its row among them, -1 for none
	some   bool  // not all are

	// Where not all are, the last layer goes on in these, a row each.
	x       []float32 // width
	narrow  activations
	queries []float32 // the outputs of the projection, of which the queries are used
}

func (c *chosen) begin() { c.rows, c.places = 0, c.places[:0] }

// add chooses a range of tokens, which comes behind those chosen before.
func (c *chosen) add(from, to int) {
	for len(c.places) < from {
		c.places = append(c.places, -1)
	}
	for ; from < to; from++ {
		c.places = append(c.places, c.rows)
		c.rows++
	}
}

func (c *chosen) resize(p *pass) {
	for len(c.places) < p.tokens {
		c.places = append(c.places, -1)
	}
	if c.some = c.rows < p.tokens; !c.some {
		return
	}
	fit(&c.x, c.rows*p.model.shape.Width)
	fit(&c.queries, c.rows*p.layers[0].project.outputs)
	c.narrow.resize(c.rows, p.kernels, p.exact)
}

// enter takes the row of a token over into the last layer.
func (c *chosen) enter(p *pass, token int) {
	if row := c.places[token]; row >= 0 {
		width := p.model.shape.Width
		copy(c.x[row*width:], p.x[token*width:(token+1)*width])
		c.narrow.copy(row, &p.narrow, token)
	}
}

// isLast reports whether a layer is computed for the chosen rows alone.
func (p *pass) isLast(l *layer) bool { return p.chosen.some && l == &p.layers[len(p.layers)-1] }

// rows is how many rows a layer has behind its attention, and flow what flows through them.
func (p *pass) rows(l *layer) int {
	if p.isLast(l) {
		return p.chosen.rows
	}
	return p.tokens
}

func (p *pass) flow(l *layer) []float32 {
	if p.isLast(l) {
		return p.chosen.x
	}
	return p.x
}

// last is the rows of a text in the last layer, those chosen of it.
func (p *pass) last(text span) []float32 {
	width, x := p.model.shape.Width, p.x
	if p.chosen.some {
		x = p.chosen.x
	}
	return x[text.from*width : text.to*width]
}

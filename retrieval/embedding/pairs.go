package embedding

import "context"

// Pair is two texts that a model reads together, with what stands around the second:
// [CLS] First [SEP] Second [SEP] Around [SEP]. Without Around the last two are left out.
type Pair struct{ First, Second, Around string }

// PairLimits say how many tokens of a Pair are read: of the first text, of the second,
// and of all with the special ones; Around has what is left.
type PairLimits struct {
	First  int `json:"first"`
	Second int `json:"second"`
	All    int `json:"all"`
}

// Pairs returns for each pair the last layer's row of [CLS] and, behind it, the mean of
// the second text's rows: 2 × Dim values, not of unit length. kind is what the embedding
// of a token of the second text and of what is around it has more than one of the first,
// Dim values. It uses all cores; as with Embed, what a pair gives does not depend on
// those beside it.
func (m *Model) Pairs(ctx context.Context, pairs []Pair, limits PairLimits, kind []float32) ([][]float32, error) {
	rows, width := make([][]float32, len(pairs)), m.Dim()
	limits.All = min(limits.All, m.shape.MaxTokens)
	err := m.compute(ctx, task{
		size: func(i int) int { return len(pairs[i].First) + len(pairs[i].Second) + len(pairs[i].Around) },
		add:  func(p *pass, i int) { p.addPair(pairs[i], limits, kind) },
		take: func(p *pass, i int, text span) error {
			rows[i] = make([]float32, 2*width)
			copy(rows[i], p.x[text.start*width:(text.start+1)*width])
			p.meanOfSecond(rows[i][width:], text)
			return nil
		},
	}, len(pairs))
	if err != nil {
		return nil, err
	}
	return rows, nil
}

// addPair gives the pass one more pair.
func (p *pass) addPair(pair Pair, limits PairLimits, kind []float32) {
	tok, start := &p.model.tokenizer, len(p.ids)
	end := tok.vocabulary.last
	p.ids = append(p.ids, tok.vocabulary.first)
	p.ids = append(tok.appendPieces(p.ids, pair.First, limits.First), end)
	second := len(p.ids)
	p.ids = append(tok.appendPieces(p.ids, pair.Second, limits.Second), end)
	behind := len(p.ids)
	if left := limits.All - (behind - start) - 1; left > 0 {
		p.ids = tok.appendPieces(p.ids, pair.Around, left)
	}
	if len(p.ids) > behind {
		p.ids = append(p.ids, end)
	}
	p.kind = kind
	p.texts = append(p.texts, span{start: start, end: len(p.ids), second: second, behind: behind - 1})
}

// meanOfSecond writes the mean of the rows of a pair's second text.
func (p *pass) meanOfSecond(mean []float32, text span) {
	width := len(mean)
	for t := text.second; t < text.behind; t++ {
		for i, v := range p.x[t*width : (t+1)*width] {
			mean[i] += v
		}
	}
	if n := float32(text.behind - text.second); n > 0 {
		for i := range mean {
			mean[i] /= n
		}
	}
}

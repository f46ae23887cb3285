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
			meanOfRows(rows[i][width:], p.last(text)[copy(rows[i][:width], p.last(text)):])
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
	s := span{start: start, end: len(p.ids), second: second, from: p.chosen.rows}
	p.chosen.add(start, start+1)
	p.chosen.add(second, behind-1)
	s.to = p.chosen.rows
	p.texts = append(p.texts, s)
}

// meanOfRows writes the mean of rows that stand one behind the other.
func meanOfRows(mean, rows []float32) {
	n := float32(len(rows) / len(mean))
	for ; len(rows) > 0; rows = rows[len(mean):] {
		for i, v := range rows[:len(mean)] {
			mean[i] += v
		}
	}
	if n > 0 {
		for i := range mean {
			mean[i] /= n
		}
	}
}

package retrieval

// Weights say how much each signal counts in the fusion. The zero value is the
// measured default.
type Weights struct {
	// Lexical and Vector are the signals' shares; only their proportion counts.
	Lexical, Vector float64
	// ShortWords is how many words a passage has at which its vector counts half:
	// the vector of a heading is near to everything of its subject and says
	// nothing. 0 lets all passages count alike.
	ShortWords float64
}

// defaultWeights were chosen on three public sets. squad2 and scifact like equal
// weights best; timeqa, where half of the passages have under 15 words, likes .3
// for the vectors, and gains .016 hit@1 by holding short passages back, which
// neither gives nor costs the others anything (docs/ranking.md has the table).
var defaultWeights = Weights{Lexical: 0.55, Vector: 0.45, ShortWords: 4}

func (w Weights) orDefault() Weights {
	if w == (Weights{}) {
		return defaultWeights
	}
	return w
}

// length is the share, 0 to 1, at which the vector of a passage of so many words
// counts.
func (w Weights) length(words int) float64 {
	if w.ShortWords <= 0 {
		return 1
	}
	return float64(words) / (float64(words) + w.ShortWords)
}

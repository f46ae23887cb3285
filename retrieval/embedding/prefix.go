package embedding

// Prefixes are the words that a model was trained to find before a text, like
// "query: " and "passage: ": they tell a question from what may answer it. The zero
// value is none, which most models want.
type Prefixes struct {
	Query, Passage string
}

// Prefixed returns the same model with other prefixes.
func (m *Model) Prefixed(p Prefixes) *Model {
	other := assemble(m.name, m.shape, m.tokenizer, m.words, m.tensors, m.network)
	other.prefixes = p
	return other
}

// Prefixes returns what the model puts before texts.
func (m *Model) Prefixes() Prefixes { return m.prefixes }

// after returns the texts with a prefix before each.
func after(prefix string, texts []string) []string {
	if prefix == "" {
		return texts
	}
	out := make([]string, len(texts))
	for i, text := range texts {
		out[i] = prefix + text
	}
	return out
}

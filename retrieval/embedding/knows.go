package embedding

// Knows reports whether a word, in lower case without accents, is common enough
// in English text to be a whole piece of the model's vocabulary: such a word is
// spelt as it was meant, though a rare one may be too.
func (m *Model) Knows(word string) bool {
	_, ok := m.tokenizer.vocabulary.whole.find([]byte(word))
	return ok
}

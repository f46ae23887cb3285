package embedding

import (
	"errors"
	"fmt"
	"hash/crc32"
	"sync"
)

// Model is a sentence encoder: a tokenizer and a network. It is immutable, and
// its methods may be called from many goroutines at once. Make one with Bundled,
// Read or New.
type Model struct {
	name      string
	shape     Architecture
	tokenizer tokenizer
	words     *wordTable
	tensors   *Tensors  // Words is empty; see words
	passes    sync.Pool // of *pass, the scratch memory of a forward pass
}

// New makes a model of float32 tensors, which must not change afterwards. The
// vocabulary is one piece a line. The name of the model carries a checksum of the
// vocabulary and the tensors.
func New(a Architecture, vocabulary []byte, t Tensors) (*Model, error) {
	if err := errors.Join(a.check(), t.check(a)); err != nil {
		return nil, err
	}
	pieces, err := newVocabulary(vocabulary)
	if err != nil {
		return nil, err
	}
	castagnoli := crc32.MakeTable(crc32.Castagnoli)
	sum := crc32.Checksum(vocabulary, castagnoli)
	for _, one := range t.list(a) {
		sum = crc32.Update(sum, castagnoli, appendFloats(nil, *one.values))
	}
	words := &wordTable{width: a.Width, floats: t.Words}
	return newModel(a, fmt.Sprintf("%s float32 %08x", a.Name, sum), pieces, words, &t)
}

func newModel(a Architecture, name string, v *vocabulary, words *wordTable, t *Tensors) (*Model, error) {
	if err := v.check(a); err != nil {
		return nil, err
	}
	m := &Model{name: name, shape: a, tokenizer: tokenizer{v, a.MaxTokens}, words: words, tensors: t}
	m.passes.New = func() any { return newPass(m) }
	return m, nil
}

// Name identifies the model and its weights, like "all-MiniLM-L6-v2 int8
// 0123abcd", where the last part is the checksum of the weights: models of equal
// names give equal vectors.
func (m *Model) Name() string { return m.name }

// Dim is the number of values in a vector.
func (m *Model) Dim() int { return m.shape.Width }

// MaxTokens is the number of tokens, [CLS] and [SEP] included, after which a text
// is cut.
func (m *Model) MaxTokens() int { return m.shape.MaxTokens }

// Tokens returns the number of tokens of a text before it is cut, [CLS] and [SEP]
// included. A text with more than MaxTokens is embedded by its beginning alone.
func (m *Model) Tokens(text string) int { return m.tokenizer.count(text) }

// Architecture returns the model's shape.
func (m *Model) Architecture() Architecture { return m.shape }

package embedding

import (
	"errors"
	"fmt"
	"hash/crc32"
	"sync"

	"footnote/retrieval/sealed"
)

// Model is a sentence encoder: a tokenizer and a network. It is immutable, and
// its methods may be called from many goroutines at once. Make one with Bundled,
// Read or New.
type Model struct {
	name      string
	shape     Architecture
	prefixes  Prefixes
	tokenizer tokenizer
	words     *wordTable
	tensors   *Tensors // Words is empty; see words
	network   *network
	passes    sync.Pool // of *pass, the scratch memory of a forward pass
}

// New makes a model of float32 tensors, which must not change afterwards. The
// vocabulary is one piece a line. The name of the model carries a checksum of the
// vocabulary and the tensors.
func New(a Architecture, vocabulary []byte, t Tensors) (*Model, error) {
	if err := errors.Join(a.Check(), t.check(a)); err != nil {
		return nil, err
	}
	castagnoli := crc32.MakeTable(crc32.Castagnoli)
	sum := crc32.Checksum(vocabulary, castagnoli)
	for _, one := range t.list(a) {
		sum = crc32.Update(sum, castagnoli, sealed.AppendFloats(nil, *one.values))
	}
	words := &wordTable{width: a.Width, floats: t.Words}
	return newModel(a, fmt.Sprintf("%s float32 %08x", a.Name, sum), vocabulary, words, &t)
}

// newModel reads the vocabulary while the weights are packed for this machine.
func newModel(a Architecture, name string, lines []byte, words *wordTable, t *Tensors) (*Model, error) {
	net := newNetwork(a, t, machine()[0])
	v, err := newVocabulary(lines)
	if err != nil {
		return nil, err
	}
	if err := v.check(a); err != nil {
		return nil, err
	}
	return assemble(name, a, tokenizer{v, a.MaxTokens}, words, t, net), nil
}

func assemble(name string, a Architecture, tok tokenizer, words *wordTable, t *Tensors, net *network) *Model {
	m := &Model{name: name, shape: a, tokenizer: tok, words: words, tensors: t, network: net}
	m.passes.New = func() any { return newPass(m) }
	return m
}

// Name identifies the model and its weights, like "all-MiniLM-L6-v2 int8x8
// 0123abcd": the published name, how it is computed with (weights and activations in
// 8 bits), and the checksum of the weights. Models of equal names give equal vectors,
// on every CPU. A passage's prefix changes the vectors, so it stands in the name too;
// a question's changes none that is kept.
func (m *Model) Name() string {
	if m.prefixes.Passage == "" {
		return m.name
	}
	return fmt.Sprintf("%s %q", m.name, m.prefixes.Passage)
}

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

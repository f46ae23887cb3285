package published

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"

	"footnote/retrieval/embedding"
)

// rules names the way in which folders are read and made 8 bits. It is part of every
// Sum: change it with any change that gives other weights.
const rules = "published 1"

// Folder is a published model whose settings are read and can be computed with. Its
// large files are read by Load and Sum alone. It is immutable.
type Folder struct {
	files    fs.FS
	network  string // the folder of the network in files
	config   config
	shape    embedding.Architecture
	prefixes embedding.Prefixes
}

// Open reads the small files of a folder, and refuses a model that cannot be computed
// with in a sentence that says why. The model is called by name. Where pooling is not
// "" it stands for what the folder says.
func Open(files fs.FS, name string, pooling embedding.Pooling) (*Folder, error) {
	f := &Folder{files: files}
	m, err := readModules(files)
	if err != nil {
		return nil, fmt.Errorf("model %s: %w", name, err)
	}
	f.network = m.network
	if f.config, err = readConfig(files, m.network); err != nil {
		return nil, fmt.Errorf("model %s: %w", name, err)
	}
	if pooling == "" {
		if pooling, err = readPooling(files, m.pooling); err != nil {
			return nil, fmt.Errorf("model %s: %w", name, err)
		}
	}
	if f.prefixes, err = readPrefixes(files); err != nil {
		return nil, fmt.Errorf("model %s: %w", name, err)
	}
	c := f.config
	f.shape = embedding.Architecture{
		Name: name, Layers: c.Layers, Width: c.Width, Heads: c.Heads, FeedForward: c.FeedForward,
		Vocabulary: c.Vocabulary, MaxTokens: c.MaxTokens, Epsilon: c.Epsilon, Pooling: pooling,
	}
	if err := f.shape.Check(); err != nil {
		return nil, fmt.Errorf("model %s: config.json: %w", name, err)
	}
	return f, nil
}

// Prefixes returns what the folder says should stand before texts.
func (f *Folder) Prefixes() embedding.Prefixes { return f.prefixes }

// Published is a model in float32.
type Published struct {
	Shape      embedding.Architecture
	Vocabulary []byte // one piece a line
	Tensors    embedding.Tensors
}

// Load reads the vocabulary and the weights.
func (f *Folder) Load() (*Published, error) {
	pieces, err := f.readVocabulary()
	if err != nil {
		return nil, fmt.Errorf("model %s: %w", f.shape.Name, err)
	}
	file, err := f.readTensorFile()
	if err != nil {
		return nil, fmt.Errorf("model %s: %w", f.shape.Name, err)
	}
	p := &Published{Shape: f.shape, Vocabulary: pieces.lines}
	// Some tables are longer than the vocabulary, for a size that a GPU likes.
	p.Shape.Vocabulary = pieces.count
	if p.Tensors, err = readTensors(file, f.config); err != nil {
		return nil, fmt.Errorf("model %s: %w", f.shape.Name, err)
	}
	p.Tensors.Words = p.Tensors.Words[:pieces.count*f.shape.Width]
	return p, nil
}

// Weights makes a weights file in 8 bits, which embedding.Read reads. It takes some
// 2 s for 12 layers of 384 and 12 s for 12 of 768 on two cores, so keep it under Sum.
func (f *Folder) Weights() ([]byte, error) {
	p, err := f.Load()
	if err != nil {
		return nil, err
	}
	weights, err := embedding.Encode(p.Shape, p.Vocabulary, p.Tensors)
	if err != nil {
		return nil, fmt.Errorf("model %s: make it 8 bits: %w", f.shape.Name, err)
	}
	return weights, nil
}

// Sum identifies the weights that Weights makes: it changes with any byte of the files
// that they are made of, and with the way in which they are made.
func (f *Folder) Sum() (string, error) {
	h := sha256.New()
	fmt.Fprintf(h, "%s\n%q\n", rules, fmt.Sprint(f.shape))
	for _, name := range append([]string{"config.json", "tokenizer_config.json", "vocab.txt", "tokenizer.json"}, weightFiles...) {
		err := f.hash(h, name)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", fmt.Errorf("model %s: %w", f.shape.Name, err)
		}
		if err == nil && name == weightFiles[0] {
			break // the others are not read
		}
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

func (f *Folder) hash(h io.Writer, name string) error {
	file, err := f.files.Open(path.Join(f.network, name))
	if err != nil {
		return err
	}
	defer file.Close()
	stat, err := file.Stat()
	if err != nil {
		return err
	}
	fmt.Fprintf(h, "%s %d\n", name, stat.Size())
	_, err = io.Copy(h, file)
	return err
}

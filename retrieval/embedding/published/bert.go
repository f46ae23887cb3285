package published

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"footnote/retrieval/embedding"
)

// weightFiles are where the weights may stand; the first that is there is read.
var weightFiles = []string{"model.safetensors", "onnx/model.onnx", "model.onnx"}

// tensorFile is a file of named tensors.
type tensorFile interface {
	// names are those of all tensors, in any order.
	names() []string
	// floats returns a tensor of the given shape, in float32.
	floats(name string, shape ...int) ([]float32, error)
	// matrix returns the matrix of a linear map, a row an output.
	matrix(linear string, outputs, inputs int) ([]float32, error)
}

// readTensorFile opens the weights.
func (f *Folder) readTensorFile() (tensorFile, error) {
	for _, name := range weightFiles {
		b, err := fs.ReadFile(f.files, path.Join(f.network, name))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		var file tensorFile
		if path.Ext(name) == ".onnx" {
			file, err = parseONNX(b)
		} else {
			file, err = parseSafetensors(b)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		return file, nil
	}
	for name, is := range map[string]string{
		"pytorch_model.bin":            "its weights are in pytorch_model.bin alone, which may hold any program",
		"model.safetensors.index.json": "its weights are cut into several files",
		"tf_model.h5":                  "its weights are TensorFlow's alone",
	} {
		if _, err := fs.Stat(f.files, path.Join(f.network, name)); err == nil {
			return nil, fmt.Errorf("%s: save it with sentence-transformers (model.save_pretrained), which writes model.safetensors", is)
		}
	}
	return nil, fmt.Errorf("there is neither %s nor %s", strings.Join(weightFiles[:2], " nor "), weightFiles[2])
}

// spelling is how a family calls the tensors of a layer.
type spelling struct {
	layer                                                 string // with %d for its number
	query, key, value, mix, mixedNorm, up, down, doneNorm string
}

var spellings = map[string]spelling{
	"bert": {"encoder.layer.%d.", "attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense",
		"attention.output.LayerNorm", "intermediate.dense", "output.dense", "output.LayerNorm"},
	"distilbert": {"transformer.layer.%d.", "attention.q_lin", "attention.k_lin", "attention.v_lin", "attention.out_lin",
		"sa_layer_norm", "ffn.lin1", "ffn.lin2", "output_layer_norm"},
}

// readTensors gives the tensors their places. All errors come back together, up to the
// first layer that has one.
func readTensors(file tensorFile, c config) (embedding.Tensors, error) {
	r := tensorReader{file: file, spelling: spellings[c.Type], width: c.Width}
	if err := r.findPrefix(); err != nil {
		return embedding.Tensors{}, err
	}
	t := embedding.Tensors{
		Words:     r.floats("embeddings.word_embeddings.weight", c.Vocabulary, c.Width),
		Positions: r.floats("embeddings.position_embeddings.weight", c.Positions, c.Width),
		Embedded:  r.norm("embeddings.LayerNorm"),
	}
	var types []float32
	if c.Types > 0 {
		types = r.floats("embeddings.token_type_embeddings.weight", c.Types, c.Width)
	}
	for i := 0; i < c.Layers && len(r.errs) == 0; i++ {
		t.Layers = append(t.Layers, r.layer(i, c.FeedForward))
	}
	if err := errors.Join(r.errs...); err != nil {
		return embedding.Tensors{}, err
	}
	// A single text is all of token type 0; no position beyond the cut is used.
	t.Positions = t.Positions[:c.MaxTokens*c.Width]
	for i := range t.Positions {
		if c.Types > 0 {
			t.Positions[i] += types[i%c.Width]
		}
	}
	return t, nil
}

// tensorReader reads tensors by the names that they have in training, and gathers what
// is wrong.
type tensorReader struct {
	file tensorFile
	spelling
	prefix string // of all names, like "bert."
	width  int
	errs   []error
}

// findPrefix finds what stands before all names, by the table of words.
func (r *tensorReader) findPrefix() error {
	const words = "embeddings.word_embeddings.weight"
	for _, name := range r.file.names() {
		if prefix, ok := strings.CutSuffix(name, words); ok && (prefix == "" || strings.HasSuffix(prefix, ".")) {
			r.prefix = prefix
			return nil
		}
		if strings.HasSuffix(name, words+"_quantized") {
			return errors.New("its weights are 8 bits already, in a way of another program: give the float32 or float16 model, of which this program makes 8 bits itself")
		}
	}
	return fmt.Errorf("its weights have no tensor %s", words)
}

func (r *tensorReader) layer(number, feedForward int) embedding.Layer {
	at := fmt.Sprintf(r.spelling.layer, number)
	return embedding.Layer{
		Query: r.linear(at+r.query, r.width, r.width),
		Key:   r.linear(at+r.key, r.width, r.width),
		Value: r.linear(at+r.value, r.width, r.width),
		Mix:   r.linear(at+r.mix, r.width, r.width),
		Mixed: r.norm(at + r.mixedNorm),
		Up:    r.linear(at+r.up, feedForward, r.width),
		Down:  r.linear(at+r.down, r.width, feedForward),
		Done:  r.norm(at + r.doneNorm),
	}
}

func (r *tensorReader) floats(name string, shape ...int) []float32 {
	values, err := r.file.floats(r.prefix+name, shape...)
	r.note(err)
	return values
}

func (r *tensorReader) linear(name string, outputs, inputs int) embedding.Linear {
	weight, err := r.file.matrix(r.prefix+name, outputs, inputs)
	r.note(err)
	return embedding.Linear{Weight: weight, Bias: r.floats(name+".bias", outputs)}
}

// norm reads a layer norm. Files made from TensorFlow's call gain and bias gamma and
// beta.
func (r *tensorReader) norm(name string) embedding.Norm {
	if gain, err := r.file.floats(r.prefix+name+".gamma", r.width); err == nil {
		return embedding.Norm{Gain: gain, Bias: r.floats(name+".beta", r.width)}
	}
	return embedding.Norm{Gain: r.floats(name+".weight", r.width), Bias: r.floats(name+".bias", r.width)}
}

func (r *tensorReader) note(err error) {
	if err != nil {
		r.errs = append(r.errs, err)
	}
}

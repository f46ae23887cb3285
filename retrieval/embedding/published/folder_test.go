package published

import (
	"math"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval/embedding"
	"footnote/retrieval/embedding/publishedtest"
)

// with is the folder with files written over it; nil takes one out.
func with(files map[string]string) fstest.MapFS {
	folder := publishedtest.Folder()
	for name, content := range files {
		folder[name] = &fstest.MapFile{Data: []byte(content)}
		if content == gone {
			delete(folder, name)
		}
	}
	return folder
}

const gone = "(gone)"

func load(t *testing.T, files fstest.MapFS) *Published {
	t.Helper()
	f, err := Open(files, "tiny", "")
	if err != nil {
		t.Fatal(err)
	}
	p, err := f.Load()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestLoad(t *testing.T) {
	t.Parallel()
	p := load(t, publishedtest.Folder())
	want := embedding.Architecture{Name: "tiny", Layers: 1, Width: 8, Heads: 2, FeedForward: 12, Vocabulary: 6, MaxTokens: 6, Epsilon: 1e-12, Pooling: embedding.MeanPooling}
	if diff := cmp.Diff(want, p.Shape); diff != "" {
		t.Errorf("shape (-want +got):\n%s", diff)
	}
	all := publishedtest.Tensors()
	positions, types := all[1].Values, all[2].Values
	if got, want := p.Tensors.Positions[9], positions[9]+types[1]; got != want || len(p.Tensors.Positions) != 6*8 {
		t.Errorf("position 1, value 1 of %d is %v, want %v with the type's", len(p.Tensors.Positions), got, want)
	}
	if diff := cmp.Diff(all[7].Values, p.Tensors.Layers[0].Key.Weight); diff != "" {
		t.Errorf("key (-want +got):\n%s", diff)
	}
	if _, err := embedding.New(p.Shape, p.Vocabulary, p.Tensors); err != nil {
		t.Error(err)
	}
}

// The same model in every way in which it may be published.
func TestEveryWayIsTheSameModel(t *testing.T) {
	t.Parallel()
	all := publishedtest.Tensors()
	renamed := func(pairs ...string) string {
		others := publishedtest.Tensors()
		for i := range others {
			others[i].Name = strings.NewReplacer(pairs...).Replace(others[i].Name)
		}
		return string(publishedtest.Safetensors(others, "F32"))
	}
	under := func(prefix string) string {
		others := publishedtest.Tensors()
		for i := range others {
			others[i].Name = prefix + others[i].Name
		}
		return string(publishedtest.Safetensors(others, "F32"))
	}
	withoutTypes := publishedtest.Tensors()
	for i := range withoutTypes[2].Values {
		withoutTypes[2].Values[i] = 0
	}
	const tokenizer = `{"model": {"type": "WordPiece", "continuing_subword_prefix": "##", "vocab": {"[UNK]": 1, "[PAD]": 0, "a": 4, "##b": 5, "[CLS]": 2, "[SEP]": 3}}, "normalizer": {"lowercase": true}}`
	bert := publishedtest.Folder()
	for name, tt := range map[string]struct{ want, files fstest.MapFS }{
		"float16":     {bert, with(map[string]string{"model.safetensors": string(publishedtest.Safetensors(all, "F16"))})},
		"bfloat16":    {bert, with(map[string]string{"model.safetensors": string(publishedtest.Safetensors(all, "BF16"))})},
		"ONNX":        {bert, with(map[string]string{"model.safetensors": gone, "onnx/model.onnx": string(publishedtest.ONNX(all, publishedtest.Export{}))})},
		"ONNX beside": {bert, with(map[string]string{"model.safetensors": gone, "model.onnx": string(publishedtest.ONNX(all, publishedtest.Export{Gemm: true}))})},
		"a prefix":    {bert, with(map[string]string{"model.safetensors": under("bert.")})},
		"TensorFlow's names": {bert, with(map[string]string{"model.safetensors": renamed(
			"LayerNorm.weight", "LayerNorm.gamma", "LayerNorm.bias", "LayerNorm.beta")})},
		"Windows' lines": {bert, with(map[string]string{"vocab.txt": strings.ReplaceAll(publishedtest.Vocabulary, "\n", "\r\n")})},
		"a capital of no lower case": {with(map[string]string{"vocab.txt": strings.Replace(publishedtest.Vocabulary, "##b", "##ℝ", 1), "tokenizer_config.json": `{"do_lower_case": true}`}),
			with(map[string]string{"vocab.txt": strings.Replace(publishedtest.Vocabulary, "##b", "##ℝ", 1)})},
		"tokenizer.json":      {bert, with(map[string]string{"vocab.txt": gone, "tokenizer.json": tokenizer})},
		"both":                {bert, with(map[string]string{"tokenizer.json": tokenizer, "tokenizer_config.json": `{"do_lower_case": true, "strip_accents": null}`})},
		"mean by square root": {bert, with(map[string]string{"1_Pooling/config.json": `{"pooling_mode_mean_sqrt_len_tokens": true}`})},
		"a newer pooling":     {bert, with(map[string]string{"1_Pooling/config.json": `{"pooling_mode": "mean"}`})},
		"modules": {bert, with(map[string]string{"1_Pooling/config.json": gone, "pool/config.json": `{"pooling_mode_mean_tokens": true}`,
			"modules.json": `[{"path": "", "type": "sentence_transformers.models.Transformer"}, {"path": "pool", "type": "sentence_transformers.models.Pooling"}, {"path": "2_Normalize", "type": "sentence_transformers.models.Normalize"}]`})},
		"DistilBERT": {with(map[string]string{"model.safetensors": string(publishedtest.Safetensors(withoutTypes, "F32"))}),
			with(map[string]string{
				"config.json": `{"model_type": "distilbert", "activation": "gelu", "n_layers": 1, "dim": 8, "n_heads": 2, "hidden_dim": 12, "vocab_size": 6, "max_position_embeddings": 9}`,
				"model.safetensors": renamed("encoder.layer.", "transformer.layer.",
					"attention.self.query", "attention.q_lin", "attention.self.key", "attention.k_lin", "attention.self.value", "attention.v_lin",
					"attention.output.dense", "attention.out_lin", "attention.output.LayerNorm", "sa_layer_norm",
					"intermediate.dense", "ffn.lin1", "output.dense", "ffn.lin2", "output.LayerNorm", "output_layer_norm")})},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(load(t, tt.want), load(t, tt.files), cmp.AllowUnexported(embedding.Layer{}, embedding.Linear{})); diff != "" {
				t.Errorf("another model (-want +got):\n%s", diff)
			}
		})
	}
}

// A table that is longer than the vocabulary has rows of no word.
func TestLongTable(t *testing.T) {
	t.Parallel()
	p := load(t, with(map[string]string{"vocab.txt": "[PAD]\n[UNK]\n[CLS]\n[SEP]\na\n"}))
	if p.Shape.Vocabulary != 5 || len(p.Tensors.Words) != 5*8 {
		t.Errorf("%d pieces and %d values, want 5 and 40", p.Shape.Vocabulary, len(p.Tensors.Words))
	}
}

func TestPrefixes(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]embedding.Prefixes{
		gone: {},
		`{"__version__": {"sentence_transformers": "2.2.2"}}`:       {},
		`{"prompts": {"query": "query: ", "passage": "passage: "}}`: {Query: "query: ", Passage: "passage: "},
		`{"prompts": {"query": "q ", "document": "d "}}`:            {Query: "q ", Passage: "d "},
		`{"prompts": {"query": "q ", "document": ""}}`:              {Query: "q "},
		`{"prompts": {"x": "x "}, "default_prompt_name": "x"}`:      {Query: "x ", Passage: "x "},
		`{"prompts": {"x": "x "}, "default_prompt_name": null}`:     {},
	} {
		f, err := Open(with(map[string]string{"config_sentence_transformers.json": text}), "tiny", "")
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, f.Prefixes()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}

// The sum changes with every file that the weights are made of, and with no other.
func TestSum(t *testing.T) {
	t.Parallel()
	sum := func(files fstest.MapFS) string {
		t.Helper()
		f, err := Open(files, "tiny", "")
		if err != nil {
			t.Fatal(err)
		}
		sum, err := f.Sum()
		if err != nil {
			t.Fatal(err)
		}
		return sum
	}
	plain := sum(publishedtest.Folder())
	if again := sum(with(map[string]string{"README.md": "x", "onnx/model.onnx": "not read", "config_sentence_transformers.json": `{"prompts": {"query": "q "}}`})); again != plain {
		t.Error("a file that is not read changes the sum")
	}
	seen := map[string]string{plain: "the folder"}
	for name, files := range map[string]map[string]string{
		"other values":   {"model.safetensors": string(publishedtest.Safetensors(publishedtest.Tensors(), "F16"))},
		"other pieces":   {"vocab.txt": strings.Replace(publishedtest.Vocabulary, "a", "c", 1)},
		"other pooling":  {"1_Pooling/config.json": `{"pooling_mode_cls_token": true}`},
		"another length": {"sentence_bert_config.json": `{"max_seq_length": 5}`},
	} {
		got := sum(with(files))
		if seen[got] != "" {
			t.Errorf("%s has the sum of %s", name, seen[got])
		}
		seen[got] = name
	}
}

func TestWeights(t *testing.T) {
	t.Parallel()
	f, err := Open(publishedtest.Folder(), "tiny", embedding.FirstPooling)
	if err != nil {
		t.Fatal(err)
	}
	weights, err := f.Weights()
	if err != nil {
		t.Fatal(err)
	}
	m, err := embedding.Read(weights)
	if err != nil {
		t.Fatal(err)
	}
	if got := m.Architecture().Pooling; got != embedding.FirstPooling {
		t.Errorf("pooling %q, want the one that was given", got)
	}
}

func TestFromHalf(t *testing.T) {
	t.Parallel()
	for bits, want := range map[uint16]float32{
		0: 0, 0x3c00: 1, 0xc000: -2, 0x3555: 0.333251953125, 0x7bff: 65504, 0x0001: 1.0 / (1 << 24), 0x03ff: 1023.0 / (1 << 24), 0x0400: 1.0 / (1 << 14), 0xfc00: float32(math.Inf(-1)),
	} {
		if got := fromHalf(bits); got != want {
			t.Errorf("%04x is %v, want %v", bits, got, want)
		}
	}
	if got := fromHalf(0x7e00); got == got {
		t.Errorf("7e00 is %v, want not a number", got)
	}
	if got := fromHalf(0x8000); !math.Signbit(float64(got)) {
		t.Errorf("8000 is %v, want -0", got)
	}
}

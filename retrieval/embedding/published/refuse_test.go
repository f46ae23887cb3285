package published

import (
	"encoding/binary"
	"strings"
	"testing"

	"footnote/retrieval/embedding"
	"footnote/retrieval/embedding/publishedtest"
)

// What cannot be computed with is said in a sentence before anything is embedded.
func TestRefuses(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ file, content, want string }{
		"another model":          {"config.json", `{"model_type": "mpnet"}`, `it is a "mpnet" model`},
		"another activation":     {"config.json", `{"model_type": "bert", "hidden_act": "gelu_new"}`, `its activation is "gelu_new"`},
		"relative positions":     {"config.json", `{"model_type": "bert", "hidden_act": "gelu", "position_embedding_type": "relative_key"}`, "positions"},
		"broken config":          {"config.json", `{`, "config.json"},
		"no config":              {"config.json", gone, "there is no config.json"},
		"a size of none":         {"config.json", strings.Replace(publishedtest.Config, `"hidden_size": 8`, `"hidden_size": 0`, 1), "width is 0"},
		"a size of all":          {"config.json", strings.Replace(publishedtest.Config, `"vocab_size": 6`, `"vocab_size": 6000000000`, 1), "vocabulary is 6000000000"},
		"cut too far":            {"sentence_bert_config.json", `{"max_seq_length": 10}`, "above max_position_embeddings"},
		"another width":          {"config.json", strings.Replace(publishedtest.Config, `"hidden_size": 8`, `"hidden_size": 16`, 1), "config.json says"},
		"more layers":            {"config.json", strings.Replace(publishedtest.Config, `"num_hidden_layers": 1`, `"num_hidden_layers": 2`, 1), "no tensor encoder.layer.1"},
		"no pooling":             {"1_Pooling/config.json", gone, "there is no 1_Pooling/config.json"},
		"pooling by the maximum": {"1_Pooling/config.json", `{"pooling_mode_max_tokens": true}`, `pooling by "max"`},
		"pooling by two":         {"1_Pooling/config.json", `{"pooling_mode_mean_tokens": true, "pooling_mode_cls_token": true}`, "2 ways of pooling (cls, mean)"},
		"a prefix left out":      {"1_Pooling/config.json", `{"pooling_mode_mean_tokens": true, "include_prompt": false}`, "include_prompt"},
		"one more layer":         {"modules.json", `[{"path": "2_Dense", "type": "sentence_transformers.models.Dense"}]`, `a step "2_Dense" (Dense)`},
		"no vocabulary":          {"vocab.txt", gone, "neither vocab.txt nor tokenizer.json"},
		"a long vocabulary":      {"vocab.txt", publishedtest.Vocabulary + "c\n", "7 pieces, and config.json says 6"},
		"a cased vocabulary":     {"vocab.txt", strings.Replace(publishedtest.Vocabulary, "a", "A", 1), "capital letters"},
		"a cased tokenizer":      {"tokenizer_config.json", `{"do_lower_case": false}`, "is cased"},
		"accents":                {"tokenizer_config.json", `{"strip_accents": false}`, "keeps accents"},
		"Chinese words":          {"tokenizer_config.json", `{"tokenize_chinese_chars": false}`, "Chinese"},
		"another tokenizer":      {"tokenizer.json", `{"model": {"type": "BPE", "vocab": [["a", 1]]}}`, "cuts words by BPE"},
		"another mark":           {"tokenizer.json", `{"model": {"type": "WordPiece", "continuing_subword_prefix": "@@"}}`, `with "@@"`},
		"a cased tokenizer.json": {"tokenizer.json", `{"model": {"type": "WordPiece"}, "normalizer": {"lowercase": false}}`, "is cased"},
		"broken prompts":         {"config_sentence_transformers.json", `{"prompts": []}`, "config_sentence_transformers.json"},
		"no weights":             {"model.safetensors", gone, "there is neither model.safetensors nor onnx/model.onnx nor model.onnx"},
		"tensors cut short":      {"model.safetensors", "short", "model.safetensors: cut short"},
		"tensors' header":        {"model.safetensors", "\x02\x00\x00\x00\x00\x00\x00\x00[]", "header"},
		"no tensors":             {"model.safetensors", safetensorsOf(`{}`), "no tensor embeddings.word_embeddings.weight"},
		"tensor of integers":     {"model.safetensors", safetensorsOf(`{"embeddings.word_embeddings.weight":{"dtype":"I64","shape":[6,8],"data_offsets":[0,64]}}`), "of type I64"},
		"tensor outside":         {"model.safetensors", safetensorsOf(`{"embeddings.word_embeddings.weight":{"dtype":"F32","shape":[6,8],"data_offsets":[0,192]}}`), "lies outside"},
		"tensor too small":       {"model.safetensors", safetensorsOf(`{"embeddings.word_embeddings.weight":{"dtype":"F32","shape":[6,8],"data_offsets":[0,0]}}`), "has 0 bytes, must have 192"},
		"8 bits already":         {"model.safetensors", safetensorsOf(`{"embeddings.word_embeddings.weight_quantized":{"dtype":"I8","shape":[6,8],"data_offsets":[0,0]}}`), "8 bits already"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f, err := Open(with(map[string]string{tt.file: tt.content}), "tiny", "")
			if err == nil {
				_, err = f.Load()
			}
			if err == nil || !strings.Contains(err.Error(), tt.want) || !strings.HasPrefix(err.Error(), "model tiny: ") {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}

func TestRefusesOtherFiles(t *testing.T) {
	t.Parallel()
	for file, want := range map[string]string{
		"pytorch_model.bin": "may hold any program", "model.safetensors.index.json": "cut into several files", "tf_model.h5": "TensorFlow's alone",
	} {
		f, err := Open(with(map[string]string{"model.safetensors": gone, file: "x"}), "tiny", "")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Load(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v, want one with %q", file, err, want)
		}
	}
}

// safetensorsOf is a file with this header and no values.
func safetensorsOf(header string) string {
	return string(binary.LittleEndian.AppendUint64(nil, uint64(len(header)))) + header
}

func FuzzSafetensors(f *testing.F) {
	f.Add([]byte(safetensorsOf(`{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}`) + "\x00\x00\x80\x3f"))
	f.Add([]byte(safetensorsOf(`{"a":{"dtype":"F16","shape":[1],"data_offsets":[-4,0]}}`)))
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := parseSafetensors(b)
		if err != nil {
			return
		}
		for name, place := range s.header {
			if values, err := s.floats(name, place.Shape...); err == nil && 2*len(values) > len(b) {
				t.Fatalf("%d values of a file of %d bytes", len(values), len(b))
			}
		}
	})
}

// Whatever the small files say, the model is refused or it computes.
func FuzzFolder(f *testing.F) {
	f.Add(publishedtest.Config, `{"pooling_mode_mean_tokens": true}`, `[]`, `{"prompts": {"query": "q "}}`, `{"model": {"vocab": {"a": 0}}}`, publishedtest.Vocabulary)
	f.Add(`{"model_type": "distilbert", "activation": "gelu", "n_layers": 1, "dim": 8, "n_heads": 2, "hidden_dim": 12, "vocab_size": 6, "max_position_embeddings": 9}`,
		`{"pooling_mode": "cls"}`, `[{"path": "a/../..", "type": "Transformer"}]`, `{}`, `{}`, "\r\n")
	f.Fuzz(func(t *testing.T, config, pooling, modules, prompts, tokenizer, vocabulary string) {
		folder, err := Open(with(map[string]string{"config.json": config, "1_Pooling/config.json": pooling, "modules.json": modules,
			"config_sentence_transformers.json": prompts, "tokenizer.json": tokenizer, "vocab.txt": vocabulary}), "tiny", "")
		if err != nil {
			return
		}
		if _, err := folder.Sum(); err != nil {
			t.Fatal(err)
		}
		p, err := folder.Load()
		if err != nil {
			return
		}
		m, err := embedding.New(p.Shape, p.Vocabulary, p.Tensors)
		if err != nil {
			return
		}
		if _, err := m.Embed(t.Context(), []string{"a b"}); err != nil {
			t.Fatal(err)
		}
	})
}

func FuzzONNX(f *testing.F) {
	f.Add(publishedtest.ONNX(publishedtest.Tensors(), publishedtest.Export{}))
	f.Add(publishedtest.ONNX(publishedtest.Tensors(), publishedtest.Export{Gemm: true}))
	f.Fuzz(func(t *testing.T, b []byte) {
		o, err := parseONNX(b)
		if err != nil {
			return
		}
		for name, tensor := range o.tensors {
			if values, err := o.floats(name, tensor.shape...); err == nil && 2*len(values) > len(b) {
				t.Fatalf("%d values of a file of %d bytes", len(values), len(b))
			}
		}
		_, _ = o.matrix("encoder.layer.0.output.dense", 8, 12)
	})
}

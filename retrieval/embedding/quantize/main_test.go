package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"footnote/retrieval/embedding"
)

// tinyConfig is a model small enough to publish in a test.
var tinyConfig = map[string]any{
	"model_type": "bert", "hidden_act": "gelu", "num_hidden_layers": 1, "hidden_size": 8, "num_attention_heads": 2,
	"intermediate_size": 12, "vocab_size": 6, "max_position_embeddings": 9, "type_vocab_size": 2, "layer_norm_eps": 1e-12,
}

// publish writes a folder as the makers of a model do, with values that follow a
// rule instead of training.
func publish(t *testing.T) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "tiny")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	header, values := map[string]any{"__metadata__": map[string]string{"format": "pt"}}, []byte{}
	tensor := func(name string, shape ...int) {
		start, count := len(values), 1
		for _, n := range shape {
			count *= n
		}
		for range count {
			values = binary.LittleEndian.AppendUint32(values, math.Float32bits(float32(math.Sin(float64(len(values)*len(values))))))
		}
		header[name] = map[string]any{"dtype": "F32", "shape": shape, "data_offsets": []int{start, len(values)}}
	}
	linear := func(name string, outputs, inputs int) {
		tensor(name+".weight", outputs, inputs)
		tensor(name+".bias", outputs)
	}
	norm := func(name string) {
		tensor(name+".weight", 8)
		tensor(name+".bias", 8)
	}
	tensor("embeddings.word_embeddings.weight", 6, 8)
	tensor("embeddings.position_embeddings.weight", 9, 8)
	tensor("embeddings.token_type_embeddings.weight", 2, 8)
	norm("embeddings.LayerNorm")
	for _, name := range []string{"attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense"} {
		linear("encoder.layer.0."+name, 8, 8)
	}
	norm("encoder.layer.0.attention.output.LayerNorm")
	linear("encoder.layer.0.intermediate.dense", 12, 8)
	linear("encoder.layer.0.output.dense", 8, 12)
	norm("encoder.layer.0.output.LayerNorm")

	head := marshal(t, header)
	write(t, folder, "model.safetensors", append(append(binary.LittleEndian.AppendUint64(nil, uint64(len(head))), head...), values...))
	write(t, folder, "vocab.txt", []byte("[PAD]\n[UNK]\n[CLS]\n[SEP]\na\n##b\n"))
	write(t, folder, "config.json", marshal(t, tinyConfig))
	write(t, folder, "sentence_bert_config.json", []byte(`{"max_seq_length": 6}`))
	return folder
}

func marshal(t *testing.T, v any) []byte {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func write(t *testing.T, folder, name string, b []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(folder, name), b, 0o644); err != nil {
		t.Fatal(err)
	}
}

// addReference writes the reference files, computed by the float32 model itself.
func addReference(t *testing.T, folder string) {
	t.Helper()
	model, err := readPublished(folder, "tiny", embedding.MeanPooling)
	if err != nil {
		t.Fatal(err)
	}
	m, err := embedding.New(model.shape, model.vocabulary, model.tensors)
	if err != nil {
		t.Fatal(err)
	}
	var vectors, tokens bytes.Buffer
	for text, ids := range map[string][]int{"": {2, 3}, "a": {2, 4, 3}, "ab a x": {2, 4, 5, 4, 1, 3}, "a a a a a a a": {2, 4, 4, 4, 4, 3}} {
		vector, err := m.Embed(t.Context(), []string{text})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&vectors, "%s\n", marshal(t, map[string]any{"text": text, "vector": vector[0]}))
		fmt.Fprintf(&tokens, "%s\n", marshal(t, map[string]any{"text": text, "ids": ids}))
	}
	write(t, folder, "reference-vectors.jsonl", vectors.Bytes())
	write(t, folder, "reference-tokens.jsonl", tokens.Bytes())
}

func TestWriteThenCheck(t *testing.T) {
	t.Parallel()
	folder := publish(t)
	addReference(t, folder)
	to := filepath.Join(t.TempDir(), "tiny.weights")
	var out bytes.Buffer
	if err := run(t.Context(), []string{"-from", folder, "-to", to}, &out); err != nil {
		t.Fatal(err)
	}
	if err := run(t.Context(), []string{"-from", folder, "-to", to, "-check"}, &out); err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	for _, want := range []string{"tiny float32", "tiny int8", "4 reference texts agree", "as made"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("output lacks %q:\n%s", want, out.String())
		}
	}
}

func TestCheckFinds(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		change func(t *testing.T, folder, weights string)
		want   string
	}{
		"another file committed": {func(t *testing.T, _, weights string) {
			write(t, filepath.Dir(weights), filepath.Base(weights), []byte("x"))
		}, "is not what this program makes"},
		"no file committed": {func(t *testing.T, _, weights string) {
			if err := os.Remove(weights); err != nil {
				t.Fatal(err)
			}
		}, "read committed weights"},
		"another vector": {func(t *testing.T, folder, _ string) {
			write(t, folder, "reference-vectors.jsonl", []byte(`{"text": "a", "vector": [1,0,0,0,0,0,0,0]}`))
		}, "the cosine must be at least"},
		"vector of another size": {func(t *testing.T, folder, _ string) {
			write(t, folder, "reference-vectors.jsonl", []byte(`{"text": "a", "vector": [1]}`))
		}, "the reference has 1"},
		"no vectors": {func(t *testing.T, folder, _ string) {
			write(t, folder, "reference-vectors.jsonl", nil)
		}, "is empty"},
		"another number of tokens": {func(t *testing.T, folder, _ string) {
			write(t, folder, "reference-tokens.jsonl", []byte(`{"text": "a", "ids": [2, 3]}`))
		}, "line 1: 3 tokens, the reference has 2"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			folder := publish(t)
			addReference(t, folder)
			to := filepath.Join(t.TempDir(), "tiny.weights")
			var out bytes.Buffer
			if err := run(t.Context(), []string{"-from", folder, "-to", to}, &out); err != nil {
				t.Fatal(err)
			}
			tt.change(t, folder, to)
			if err := run(t.Context(), []string{"-from", folder, "-to", to, "-check"}, &out); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}

func TestReadPublishedRefuses(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ file, content, want string }{
		"another model":      {"config.json", `{"model_type": "t5"}`, "only bert with gelu"},
		"broken config":      {"config.json", `{`, "config.json"},
		"cut too far":        {"sentence_bert_config.json", `{"max_seq_length": 10}`, "above max_position_embeddings"},
		"another width":      {"sentence_bert_config.json", `{"max_seq_length": 6, "hidden_size": 16}`, "config.json says"},
		"more layers":        {"sentence_bert_config.json", `{"max_seq_length": 6, "num_hidden_layers": 2}`, "no tensor encoder.layer.1"},
		"tensors cut short":  {"model.safetensors", "short", "cut short"},
		"tensors' header":    {"model.safetensors", "\x02\x00\x00\x00\x00\x00\x00\x00[]", "header"},
		"tensor of integers": {"model.safetensors", safetensorsOf(`{"embeddings.LayerNorm.bias":{"dtype":"I64","shape":[8],"data_offsets":[0,64]}}`), "of type I64"},
		"tensor outside":     {"model.safetensors", safetensorsOf(`{"embeddings.LayerNorm.bias":{"dtype":"F32","shape":[8],"data_offsets":[0,32]}}`), "lies outside"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			folder := publish(t)
			write(t, folder, tt.file, []byte(tt.content))
			if _, err := readPublished(folder, "tiny", embedding.MeanPooling); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
	for _, file := range []string{"config.json", "vocab.txt", "model.safetensors"} {
		folder := publish(t)
		if err := os.Remove(filepath.Join(folder, file)); err != nil {
			t.Fatal(err)
		}
		if _, err := readPublished(folder, "tiny", embedding.MeanPooling); err == nil || !strings.Contains(err.Error(), file) {
			t.Errorf("without %s: error %v, want one that names it", file, err)
		}
	}
}

// safetensorsOf is a file with this header and no values.
func safetensorsOf(header string) string {
	return string(binary.LittleEndian.AppendUint64(nil, uint64(len(header)))) + header
}

func FuzzSafetensors(f *testing.F) {
	f.Add([]byte(safetensorsOf(`{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}`) + "\x00\x00\x80\x3f"))
	f.Add([]byte(safetensorsOf(`{"a":{"dtype":"F32","shape":[1],"data_offsets":[-4,0]}}`)))
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := parseSafetensors(b)
		if err != nil {
			return
		}
		for name, place := range s.header {
			if values, err := s.floats(name, place.Shape...); err == nil && 4*len(values) > len(b) {
				t.Fatalf("%d values of a file of %d bytes", len(values), len(b))
			}
		}
	})
}

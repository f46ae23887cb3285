// Package publishedtest has a model small enough to publish in a test: one layer, 8
// wide, with values that follow a rule instead of training.
package publishedtest

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"testing/fstest"

	"google.golang.org/protobuf/encoding/protowire"
)

// Vocabulary is the model's vocab.txt.
const Vocabulary = "[PAD]\n[UNK]\n[CLS]\n[SEP]\na\n##b\n"

// Config is the model's config.json.
const Config = `{"model_type": "bert", "hidden_act": "gelu", "num_hidden_layers": 1, "hidden_size": 8, "num_attention_heads": 2,
"intermediate_size": 12, "vocab_size": 6, "max_position_embeddings": 9, "type_vocab_size": 2, "layer_norm_eps": 1e-12}`

// Folder is the model as sentence-transformers saves it, with mean pooling.
func Folder() fstest.MapFS {
	return fstest.MapFS{
		"config.json":               file(Config),
		"1_Pooling/config.json":     file(`{"word_embedding_dimension": 8, "pooling_mode_cls_token": false, "pooling_mode_mean_tokens": true}`),
		"sentence_bert_config.json": file(`{"max_seq_length": 6, "do_lower_case": false}`),
		"vocab.txt":                 file(Vocabulary),
		"model.safetensors":         file(string(Safetensors(Tensors(), "F32"))),
	}
}

func file(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text), Mode: 0o644} }

// Tensor is an array with its name.
type Tensor struct {
	Name   string
	Shape  []int
	Values []float32
	Matrix bool // of a linear map; its bias comes next
}

// Tensors are the model's weights under BERT's names. Their values are all numbers of
// bfloat16 and float16, so that no file of them loses anything.
func Tensors() []Tensor {
	var all []Tensor
	made := 0
	add := func(name string, matrix bool, shape ...int) {
		t := Tensor{Name: name, Shape: shape, Matrix: matrix, Values: make([]float32, size(shape))}
		for i := range t.Values {
			made++
			t.Values[i] = float32(math.Round(64*math.Sin(float64(made*made)))) / 64
		}
		all = append(all, t)
	}
	linear := func(name string, outputs, inputs int) {
		add(name+".weight", true, outputs, inputs)
		add(name+".bias", false, outputs)
	}
	norm := func(name string) {
		add(name+".weight", false, 8)
		add(name+".bias", false, 8)
	}
	add("embeddings.word_embeddings.weight", false, 6, 8)
	add("embeddings.position_embeddings.weight", false, 9, 8)
	add("embeddings.token_type_embeddings.weight", false, 2, 8)
	norm("embeddings.LayerNorm")
	for _, name := range []string{"attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense"} {
		linear("encoder.layer.0."+name, 8, 8)
	}
	norm("encoder.layer.0.attention.output.LayerNorm")
	linear("encoder.layer.0.intermediate.dense", 12, 8)
	linear("encoder.layer.0.output.dense", 8, 12)
	norm("encoder.layer.0.output.LayerNorm")
	return all
}

func size(shape []int) int {
	n := 1
	for _, one := range shape {
		n *= one
	}
	return n
}

// Safetensors is a file of the tensors in numbers F32, F16 or BF16.
func Safetensors(tensors []Tensor, number string) []byte {
	header, values := map[string]any{"__metadata__": map[string]string{"format": "pt"}}, []byte{}
	for _, t := range tensors {
		start := len(values)
		for _, v := range t.Values {
			values = appendNumber(values, number, v)
		}
		header[t.Name] = map[string]any{"dtype": number, "shape": t.Shape, "data_offsets": []int{start, len(values)}}
	}
	head, err := json.Marshal(header)
	if err != nil {
		panic(err) // of a map of texts and numbers
	}
	return append(append(binary.LittleEndian.AppendUint64(nil, uint64(len(head))), head...), values...)
}

// appendNumber knows halves from 1/64 to 1 alone, which Tensors has.
func appendNumber(b []byte, number string, v float32) []byte {
	bits := math.Float32bits(v)
	switch {
	case number == "F32":
		return binary.LittleEndian.AppendUint32(b, bits)
	case number == "BF16":
		return binary.LittleEndian.AppendUint16(b, uint16(bits>>16))
	case v == 0:
		return binary.LittleEndian.AppendUint16(b, 0)
	}
	sign, exponent, fraction := bits>>31, bits>>23&0xff-127+15, bits&0x7fffff
	return binary.LittleEndian.AppendUint16(b, uint16(sign<<15|exponent<<10|fraction>>13))
}

// Export is how an ONNX file holds the matrices of linear maps.
type Export struct {
	// Gemm has them as they are, multiplied and added to by one node; otherwise they
	// are turned and multiplied by MatMul, to which an Add adds the bias.
	Gemm bool
}

// ONNX is a graph of the tensors as exporters write it: matrices have numbers for
// names.
func ONNX(tensors []Tensor, e Export) []byte {
	var graph []byte
	for i, t := range tensors {
		name, shape, values := t.Name, t.Shape, t.Values
		if t.Matrix {
			name = fmt.Sprintf("onnx::MatMul_%d", i)
			if bias := tensors[i+1].Name; e.Gemm {
				graph = message(graph, 1, node("Gemm", []string{"x", name, bias}, fmt.Sprint("y", i), "transB"))
			} else {
				shape, values = turned(shape, values)
				graph = message(graph, 1, node("MatMul", []string{"x", name}, fmt.Sprint("xw", i), ""))
				graph = message(graph, 1, node("Add", []string{bias, fmt.Sprint("xw", i)}, fmt.Sprint("y", i), ""))
			}
		}
		graph = message(graph, 5, initialiser(name, shape, values))
	}
	return message(protowire.AppendVarint(protowire.AppendTag(nil, 1, protowire.VarintType), 8), 7, graph)
}

func turned(shape []int, values []float32) ([]int, []float32) {
	out := make([]float32, len(values))
	for r := range shape[0] {
		for c := range shape[1] {
			out[c*shape[0]+r] = values[r*shape[1]+c]
		}
	}
	return []int{shape[1], shape[0]}, out
}

func node(kind string, inputs []string, output, flag string) []byte {
	var b []byte
	for _, in := range inputs {
		b = message(b, 1, []byte(in))
	}
	b = message(message(b, 2, []byte(output)), 4, []byte(kind))
	if flag != "" {
		attribute := message(nil, 1, []byte(flag))
		attribute = protowire.AppendVarint(protowire.AppendTag(attribute, 3, protowire.VarintType), 1)
		b = message(b, 5, attribute)
	}
	return b
}

func initialiser(name string, shape []int, values []float32) []byte {
	var b, raw []byte
	for _, n := range shape {
		b = protowire.AppendVarint(protowire.AppendTag(b, 1, protowire.VarintType), uint64(n))
	}
	b = protowire.AppendVarint(protowire.AppendTag(b, 2, protowire.VarintType), 1)
	for _, v := range values {
		raw = appendNumber(raw, "F32", v)
	}
	return message(message(b, 8, []byte(name)), 9, raw)
}

func message(b []byte, field protowire.Number, content []byte) []byte {
	return protowire.AppendBytes(protowire.AppendTag(b, field, protowire.BytesType), content)
}

package published

import (
	"fmt"
	"maps"
	"slices"
)

// onnx is the initialisers of an ONNX graph, which are its weights, and as much of its
// nodes as it takes to find them. Exporters keep the names of biases and tables but
// turn the matrices, give them numbers for names, and multiply from the other side: a
// matrix is found from its bias, by way of the nodes that add and multiply.
type onnx struct {
	tensors map[string]onnxTensor
	// adds are the nodes Add, by each of their inputs; made are the nodes MatMul, by
	// their output; Gemm does both.
	adds, gemms, made map[string]onnxNode
}

// onnxTensor is a TensorProto.
type onnxTensor struct {
	shape    []int
	kind     uint64 // DataType
	raw      []byte // little-endian
	packed   []byte // float_data, which is the same for float32
	external bool   // the values stand in another file
}

// onnxNode is a NodeProto.
type onnxNode struct {
	kind            string
	inputs, outputs []string
	turned          bool // Gemm's transB
}

// onnxNumbers are the DataTypes that are read.
var onnxNumbers = map[uint64]number{1: float32s, 10: float16s, 16: bfloat16s}

func (o *onnx) names() []string { return slices.Collect(maps.Keys(o.tensors)) }

func (o *onnx) floats(name string, shape ...int) ([]float32, error) {
	t, ok := o.tensors[name]
	if !ok {
		return nil, fmt.Errorf("no initialiser %s", name)
	}
	number, ok := onnxNumbers[t.kind]
	switch {
	case t.external:
		return nil, fmt.Errorf("initialiser %s stands in another file; export the model into one", name)
	case !ok:
		return nil, fmt.Errorf("initialiser %s is of type %d, this program reads float32, float16 and bfloat16", name, t.kind)
	case !slices.Equal(t.shape, shape):
		return nil, fmt.Errorf("initialiser %s has shape %v, config.json says %v", name, t.shape, shape)
	}
	content := t.raw
	if content == nil && number == float32s {
		content = t.packed
	}
	values, err := number.take(content, shape)
	if err != nil {
		return nil, fmt.Errorf("initialiser %s %w", name, err)
	}
	return values, nil
}

// matrix returns a matrix under its own name, or the one that is multiplied with
// before the bias of its linear map is added.
func (o *onnx) matrix(linear string, outputs, inputs int) ([]float32, error) {
	if _, ok := o.tensors[linear+".weight"]; ok {
		return o.floats(linear+".weight", outputs, inputs)
	}
	bias := linear + ".bias"
	if gemm, ok := o.gemms[bias]; ok && len(gemm.inputs) == 3 {
		if gemm.turned {
			return o.floats(gemm.inputs[1], outputs, inputs)
		}
		return o.turnedFloats(gemm.inputs[1], outputs, inputs)
	}
	for _, sum := range o.adds[bias].inputs {
		if product := o.made[sum]; len(product.inputs) == 2 {
			return o.turnedFloats(product.inputs[1], outputs, inputs)
		}
	}
	return nil, fmt.Errorf("the graph has no matrix that %s is added to", bias)
}

// turnedFloats reads a matrix whose rows are inputs.
func (o *onnx) turnedFloats(name string, outputs, inputs int) ([]float32, error) {
	values, err := o.floats(name, inputs, outputs)
	if err != nil {
		return nil, err
	}
	turned := make([]float32, len(values))
	for i := range inputs {
		for r := range outputs {
			turned[r*inputs+i] = values[i*outputs+r]
		}
	}
	return turned, nil
}

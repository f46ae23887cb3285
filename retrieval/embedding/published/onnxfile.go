package published

import (
	"errors"
	"fmt"

	"google.golang.org/protobuf/encoding/protowire"
)

// The numbers of the fields are those of
// https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3.

// parseONNX reads a ModelProto.
func parseONNX(b []byte) (*onnx, error) {
	o := &onnx{tensors: map[string]onnxTensor{}, adds: map[string]onnxNode{}, gemms: map[string]onnxNode{}, made: map[string]onnxNode{}}
	err := fields(b, func(field protowire.Number, _ uint64, message []byte) error {
		if field != 7 { // graph
			return nil
		}
		return fields(message, o.readGraph)
	})
	if err != nil {
		return nil, fmt.Errorf("not an ONNX model: %w", err)
	}
	if len(o.tensors) == 0 {
		return nil, errors.New("not an ONNX model, or one without weights")
	}
	return o, nil
}

// readGraph takes one field of a GraphProto.
func (o *onnx) readGraph(field protowire.Number, _ uint64, message []byte) error {
	switch field {
	case 1: // node
		n, err := readNode(message)
		if err != nil {
			return err
		}
		for _, in := range n.inputs {
			switch n.kind {
			case "Add":
				o.adds[in] = n
			case "Gemm":
				o.gemms[in] = n
			}
		}
		for _, out := range n.outputs {
			if n.kind == "MatMul" {
				o.made[out] = n
			}
		}
	case 5: // initializer
		name, t, err := readTensor(message)
		if err != nil {
			return err
		}
		o.tensors[name] = t
	}
	return nil
}

func readNode(b []byte) (n onnxNode, err error) {
	err = fields(b, func(field protowire.Number, _ uint64, text []byte) error {
		switch field {
		case 1:
			n.inputs = append(n.inputs, string(text))
		case 2:
			n.outputs = append(n.outputs, string(text))
		case 4:
			n.kind = string(text)
		case 5: // attribute: a name and, for an integer, its value
			var name string
			var value uint64
			err := fields(text, func(field protowire.Number, v uint64, text []byte) error {
				switch field {
				case 1:
					name = string(text)
				case 3:
					value = v
				}
				return nil
			})
			n.turned = n.turned || name == "transB" && value == 1
			return err
		}
		return nil
	})
	return n, err
}

func readTensor(b []byte) (name string, t onnxTensor, err error) {
	err = fields(b, func(field protowire.Number, v uint64, content []byte) error {
		switch field {
		case 1: // dims, one by one or packed
			if content == nil {
				t.shape = append(t.shape, int(v))
			}
			for len(content) > 0 {
				v, n := protowire.ConsumeVarint(content)
				if n < 0 {
					return protowire.ParseError(n)
				}
				t.shape, content = append(t.shape, int(v)), content[n:]
			}
		case 2:
			t.kind = v
		case 4:
			t.packed = content
		case 8:
			name = string(content)
		case 9:
			t.raw = content
		case 14: // data_location: 1 is another file
			t.external = v == 1
		}
		return nil
	})
	return name, t, err
}

// fields yields the fields of a message: a number's value, or the bytes of what has a
// length.
func fields(b []byte, yield func(field protowire.Number, v uint64, content []byte) error) error {
	for len(b) > 0 {
		field, kind, n := protowire.ConsumeTag(b)
		if n < 0 {
			return protowire.ParseError(n)
		}
		b = b[n:]
		var v uint64
		var content []byte
		switch kind {
		case protowire.VarintType:
			v, n = protowire.ConsumeVarint(b)
		case protowire.BytesType:
			content, n = protowire.ConsumeBytes(b)
			if n >= 0 && content == nil {
				content = []byte{}
			}
		default:
			n = protowire.ConsumeFieldValue(field, kind, b)
		}
		if n < 0 {
			return protowire.ParseError(n)
		}
		b = b[n:]
		if err := yield(field, v, content); err != nil {
			return err
		}
	}
	return nil
}

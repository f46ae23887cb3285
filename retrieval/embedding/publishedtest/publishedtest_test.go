package publishedtest

import (
	"encoding/binary"
	"encoding/json"
	"math"
	"testing"
)

// TestValuesFitHalves holds that no file of the model loses anything: its values are the
// same in 16 bits.
func TestValuesFitHalves(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, tensor := range Tensors() {
		if len(tensor.Values) != size(tensor.Shape) || seen[tensor.Name] {
			t.Errorf("%s: %d values of shape %v", tensor.Name, len(tensor.Values), tensor.Shape)
		}
		seen[tensor.Name] = true
		for _, v := range tensor.Values {
			if got := math.Float32frombits(uint32(binary.LittleEndian.Uint16(appendNumber(nil, "BF16", v))) << 16); got != v {
				t.Fatalf("%s: %g is %g in bfloat16", tensor.Name, v, got)
			}
			if got := half(binary.LittleEndian.Uint16(appendNumber(nil, "F16", v))); got != v {
				t.Fatalf("%s: %g is %g in float16", tensor.Name, v, got)
			}
		}
	}
}

// half is a number of 16 bits by IEEE 754, none of them subnormal.
func half(b uint16) float32 {
	if b<<1 == 0 {
		return 0
	}
	v := math.Ldexp(1+float64(b&0x3ff)/1024, int(b>>10&0x1f)-15)
	if b>>15 != 0 {
		v = -v
	}
	return float32(v)
}

// TestSafetensors reads the header by the format's own rules: every tensor has its bytes,
// one behind the other, to the end.
func TestSafetensors(t *testing.T) {
	t.Parallel()
	for number, bytes := range map[string]int{"F32": 4, "F16": 2, "BF16": 2} {
		file := Safetensors(Tensors(), number)
		n := binary.LittleEndian.Uint64(file)
		var header map[string]struct {
			DType   string `json:"dtype"`
			Shape   []int  `json:"shape"`
			Offsets []int  `json:"data_offsets"`
		}
		if err := json.Unmarshal(file[8:8+n], &header); err != nil {
			t.Fatal(err)
		}
		at := 0
		for _, tensor := range Tensors() {
			h := header[tensor.Name]
			if h.DType != number || len(h.Offsets) != 2 || h.Offsets[0] != at || h.Offsets[1]-at != bytes*size(tensor.Shape) {
				t.Errorf("%s of %s: %+v, want it to begin at %d", tensor.Name, number, h, at)
				continue
			}
			at = h.Offsets[1]
		}
		if at != len(file)-8-int(n) {
			t.Errorf("%s: tensors end at %d of %d bytes", number, at, len(file)-8-int(n))
		}
	}
}

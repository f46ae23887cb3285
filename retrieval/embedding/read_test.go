package embedding

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"math"
	"strings"
	"testing"

	"footnote/retrieval/sealed"
)

// smallWeights is a whole file of a few kilobytes.
func smallWeights(t testing.TB) []byte {
	t.Helper()
	a := Architecture{Name: "small", Layers: 1, Width: 8, Heads: 2, FeedForward: 12, Vocabulary: 12, MaxTokens: 6, Epsilon: 1e-12, Pooling: MeanPooling}
	weights, err := Encode(a, tinyVocabulary(a.Vocabulary), tinyTensors(a))
	if err != nil {
		t.Fatal(err)
	}
	return weights
}

func TestEncodeThenRead(t *testing.T) {
	t.Parallel()
	shape := tinyShape(MeanPooling)
	weights, err := Encode(shape, tinyVocabulary(shape.Vocabulary), tinyTensors(shape))
	if err != nil {
		t.Fatal(err)
	}
	again, err := Encode(shape, tinyVocabulary(shape.Vocabulary), tinyTensors(shape))
	if err != nil || !bytes.Equal(weights, again) {
		t.Errorf("the same tensors give other bytes, error %v", err)
	}
	m, err := Read(weights)
	if err != nil {
		t.Fatal(err)
	}
	if m.Architecture() != shape {
		t.Errorf("architecture %+v, want %+v", m.Architecture(), shape)
	}
	want := embed(t, tinyModel(t, shape), tinyTexts...)
	for i, vector := range embed(t, m, tinyTexts...) {
		if c := cosine(vector, want[i]); c < .995 {
			t.Errorf("%.20q: cosine of the quantised with the float32 model %.5f, want at least .995", tinyTexts[i], c)
		}
	}
}

func TestQuantise(t *testing.T) {
	t.Parallel()
	values := []float32{0, 0, 0, 1, -2, .5, 1e-20, -3e-20, 2e-20}
	encodedScales, encoded := quantise(values, 3, 3)
	for i, v := range values {
		scale := encodedScales[i/3]
		if off := math.Abs(float64(scale)*float64(encoded[i]) - float64(v)); off > float64(scale)/2*1.0001 {
			t.Errorf("value %v comes back %v off, scale %v", v, off, scale)
		}
	}
	if encoded[4] != -127 || encoded[7] != -127 {
		t.Errorf("the largest of a row are %d and %d, want -127", encoded[4], encoded[7])
	}
}

// Every byte of a file matters.
func TestReadRefusesEveryChangedByte(t *testing.T) {
	t.Parallel()
	weights := smallWeights(t)
	for i := range weights {
		broken := bytes.Clone(weights)
		broken[i] ^= 1 << (i % 8)
		if _, err := Read(broken); !errors.Is(err, ErrWeights) {
			t.Fatalf("byte %d changed: error %v, want ErrWeights", i, err)
		}
	}
	for n := range weights {
		if _, err := Read(weights[:n]); !errors.Is(err, ErrWeights) {
			t.Fatalf("%d bytes of %d: error %v, want ErrWeights", n, len(weights), err)
		}
	}
}

// Files whose checksum is right and whose content is not.
func TestReadRefuses(t *testing.T) {
	t.Parallel()
	header := func(change func(*Architecture)) func([]byte) []byte {
		return func(weights []byte) []byte {
			text, rest, err := sealed.Cut(weights[sealed.Head:])
			if err != nil {
				t.Fatal(err)
			}
			var a Architecture
			if err := json.Unmarshal(text, &a); err != nil {
				t.Fatal(err)
			}
			change(&a)
			changed, err := json.Marshal(a)
			if err != nil {
				t.Fatal(err)
			}
			out := binary.LittleEndian.AppendUint32(bytes.Clone(weights[:sealed.Head]), uint32(len(changed)))
			return append(append(out, changed...), rest...)
		}
	}
	tests := map[string]struct {
		change func([]byte) []byte
		want   string
	}{
		"one byte more":        {func(b []byte) []byte { return append(b, 0) }, "must be"},
		"one byte less":        {func(b []byte) []byte { return b[:len(b)-1] }, "must be"},
		"nothing after head":   {func(b []byte) []byte { return b[:sealed.Head] }, "architecture: cut short"},
		"header length":        {func(b []byte) []byte { b[sealed.Head+3] = 0xff; return b }, "architecture: cut short"},
		"header not JSON":      {func(b []byte) []byte { b[sealed.Head+4] = '['; return b }, "architecture: "},
		"no layers":            {header(func(a *Architecture) { a.Layers = 0 }), "layers is 0"},
		"too many layers":      {header(func(a *Architecture) { a.Layers = 1 << 40 }), "layers is"},
		"another width":        {header(func(a *Architecture) { a.Width = 16 }), "must be"},
		"heads do not divide":  {header(func(a *Architecture) { a.Heads = 3 }), "multiple of 3 heads"},
		"negative width":       {header(func(a *Architecture) { a.Width = -8 }), "width is -8"},
		"unknown pooling":      {header(func(a *Architecture) { a.Pooling = "max" }), `pooling is "max"`},
		"no epsilon":           {header(func(a *Architecture) { a.Epsilon = 0 }), "epsilon is 0"},
		"too few tokens":       {header(func(a *Architecture) { a.MaxTokens = 2 }), "max_tokens is 2"},
		"enormous but allowed": {header(func(a *Architecture) { a.Layers, a.Width, a.FeedForward = 64, 4096, 16384 }), "must be"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			broken := tt.change(smallWeights(t))
			weightsForm.Seal(broken)
			if _, err := Read(broken); !errors.Is(err, ErrWeights) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want ErrWeights with %q", err, tt.want)
			}
		})
	}
}

func TestReadRefusesVersion(t *testing.T) {
	t.Parallel()
	weights := smallWeights(t)
	weights[8] = 1
	if _, err := Read(weights); !errors.Is(err, ErrWeights) || !strings.Contains(err.Error(), "version 1") {
		t.Errorf("error %v, want ErrWeights with the version", err)
	}
}

func TestNewRefuses(t *testing.T) {
	t.Parallel()
	shape := tinyShape(MeanPooling)
	tests := map[string]struct {
		change func(*Tensors)
		want   string
	}{
		"layer missing":  {func(t *Tensors) { t.Layers = t.Layers[:1] }, "1 layers"},
		"tensor missing": {func(t *Tensors) { t.Layers[1].Up.Bias = nil }, "layer 1 up bias"},
		"tensor short":   {func(t *Tensors) { t.Words = t.Words[1:] }, "words has"},
		"not a number":   {func(t *Tensors) { t.Words[3] = float32(math.NaN()) }, "words has a value"},
		"infinite":       {func(t *Tensors) { t.Layers[0].Mixed.Gain[0] = float32(math.Inf(1)) }, "layer 0 mixed gain"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tensors := tinyTensors(shape)
			tt.change(&tensors)
			if _, err := New(shape, tinyVocabulary(shape.Vocabulary), tensors); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("New: error %v, want one with %q", err, tt.want)
			}
			if _, err := Encode(shape, tinyVocabulary(shape.Vocabulary), tensors); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("Encode: error %v, want one with %q", err, tt.want)
			}
		})
	}
	short := tinyVocabulary(shape.Vocabulary - 1)
	if _, err := New(shape, short, tinyTensors(shape)); err == nil || !strings.Contains(err.Error(), "39 pieces") {
		t.Errorf("New with a short vocabulary: error %v", err)
	}
	if _, err := Encode(shape, short, tinyTensors(shape)); err == nil || !strings.Contains(err.Error(), "39 pieces") {
		t.Errorf("Encode with a short vocabulary: error %v", err)
	}
}

// Whatever is read either is an error or makes a model that embeds, or refuses to,
// without a panic. Each input is tried as it is and with its checksum put right.
func FuzzRead(f *testing.F) {
	weights := smallWeights(f)
	f.Add(weights)
	f.Add(weights[:100])
	f.Add([]byte(weightsForm.Magic))
	f.Fuzz(func(t *testing.T, b []byte) {
		tries := [][]byte{b}
		if len(b) >= sealed.Head {
			sealed := bytes.Clone(b)
			weightsForm.Seal(sealed)
			tries = append(tries, sealed)
		}
		for _, try := range tries {
			m, err := Read(try)
			if err != nil {
				if !errors.Is(err, ErrWeights) {
					t.Fatalf("error %v without ErrWeights", err)
				}
				continue
			}
			vectors, err := m.Embed(t.Context(), []string{"a bc"})
			if err == nil && len(vectors[0]) != m.Dim() {
				t.Fatalf("%d values, want %d", len(vectors[0]), m.Dim())
			}
		}
	})
}

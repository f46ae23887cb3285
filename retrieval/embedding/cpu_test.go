package embedding

import (
	"errors"
	"slices"
	"testing"

	"footnote/retrieval/processor"

	"github.com/google/go-cmp/cmp"
)

// A text has the same vector on every CPU, byte for byte.
func TestVectorsAreTheSameOnEveryCPU(t *testing.T) {
	t.Parallel()
	whole := bundled(t)
	texts := []string{"", "Who told Britain there would be no returns agreement?", "A camp near Calais.", textOf(40)}
	if referenceStep > 1 { // with the race detector plain Go takes seconds
		texts = texts[2:3]
	}
	shape := tinyShape(MeanPooling)
	encoded, err := Encode(shape, tinyVocabulary(shape.Vocabulary), tinyTensors(shape))
	if err != nil {
		t.Fatal(err)
	}
	stored, err := Read(encoded)
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		model *Model
		texts []string
	}{
		"bundled":        {whole, texts},
		"tiny, 8 bits":   {stored, tinyTexts},
		"tiny, float32":  {tinyModel(t, shape), tinyTexts},
		"first, float32": {tinyModel(t, tinyShape(FirstPooling)), tinyTexts},
	} {
		want := embed(t, with(t, tt.model, processor.Portable), tt.texts...)
		for _, cpu := range CPUs() {
			m := with(t, tt.model, cpu)
			if m.CPU() != cpu || m.Name() != tt.model.Name() {
				t.Errorf("%s: CPU %s, name %s; want %s, %s", name, m.CPU(), m.Name(), cpu, tt.model.Name())
			}
			if diff := cmp.Diff(want, embed(t, m, tt.texts...)); diff != "" {
				t.Errorf("%s: other vectors with %s than in plain Go", name, cpu)
			}
		}
	}
}

func with(t testing.TB, m *Model, cpu processor.Kind) *Model {
	t.Helper()
	m, err := m.With(cpu)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestCPUs(t *testing.T) {
	t.Parallel()
	all := CPUs()
	if len(all) == 0 || all[len(all)-1] != processor.Portable {
		t.Errorf("CPUs %v, the last must be portable", all)
	}
	if m := tinyModel(t, tinyShape(MeanPooling)); m.CPU() != all[0] {
		t.Errorf("a new model is for %s, want the fastest of %v", m.CPU(), all)
	}
	for _, cpu := range []processor.Kind{"", "avx", "AVX2"} {
		if slices.Contains(all, cpu) {
			t.Errorf("%q is among the CPUs", cpu)
		}
		if _, err := tinyModel(t, tinyShape(MeanPooling)).With(cpu); !errors.Is(err, processor.ErrOther) {
			t.Errorf("With(%q): error %v, want ErrOther", cpu, err)
		}
	}
}

// A pass that is used again allocates nothing; reading the text does, a little.
func TestPassAllocatesNothing(t *testing.T) {
	p := newPass(bundled(t))
	p.begin()
	p.addText("A camp near Calais.")
	if got := testing.AllocsPerRun(5, func() {
		if err := p.run(t.Context(), 1); err != nil {
			t.Fatal(err)
		}
	}); got > 0 {
		t.Errorf("%v allocations, want none", got)
	}
}

package embedding

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadBeside(t *testing.T) {
	t.Parallel()
	shape := tinyShape(MeanPooling)
	whole, err := Encode(shape, tinyVocabulary(shape.Vocabulary), tinyTensors(shape))
	if err != nil {
		t.Fatal(err)
	}
	words, err := Read(whole)
	if err != nil {
		t.Fatal(err)
	}
	bare, err := EncodeBeside(shape, tinyVocabulary(shape.Vocabulary), tinyTensors(shape))
	if err != nil {
		t.Fatal(err)
	}
	if saved := len(whole) - len(bare); saved < shape.Vocabulary*shape.Width {
		t.Errorf("without words the file is only %d bytes shorter", saved)
	}
	m, err := ReadBeside(bare, words)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(embed(t, words, tinyTexts...), embed(t, m, tinyTexts...)); diff != "" {
		t.Error("the same weights beside the same words give other vectors")
	}
	for name, read := range map[string]func() error{
		"a file without words alone":    func() error { _, err := Read(bare); return err },
		"a file with words beside some": func() error { _, err := ReadBeside(whole, words); return err },
		"a file cut short":              func() error { _, err := ReadBeside(bare[:len(bare)-1], words); return err },
		"a file for other words":        func() error { _, err := ReadBeside(bare, bundled(t)); return err },
	} {
		if err := read(); !errors.Is(err, ErrWeights) {
			t.Errorf("%s: error %v, want %v", name, err, ErrWeights)
		}
	}
}

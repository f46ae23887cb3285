package embedding

import (
	"testing"

	"footnote/retrieval/processor"

	"github.com/google/go-cmp/cmp"
)

func TestPrefixes(t *testing.T) {
	t.Parallel()
	plain := tinyModel(t, tinyShape(MeanPooling))
	m := plain.Prefixed(Prefixes{Query: "q w ", Passage: "p "})
	question, err := m.EmbedQuestions(t.Context(), []string{"a b", "c"})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(embed(t, plain, "q w a b", "q w c"), question); diff != "" {
		t.Errorf("questions (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(embed(t, plain, "p a b", "p c"), embed(t, m, "a b", "c")); diff != "" {
		t.Errorf("passages (-want +got):\n%s", diff)
	}
	portable, err := m.With(processor.Portable)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(m.Prefixes(), portable.Prefixes()); diff != "" {
		t.Errorf("on another kind of CPU (-want +got):\n%s", diff)
	}
}

// Vectors of two passage prefixes never meet; the question's prefix is not kept
// anywhere, so a change of it must not cost an index.
func TestPrefixedName(t *testing.T) {
	t.Parallel()
	m := tinyModel(t, tinyShape(MeanPooling))
	for _, tt := range []struct {
		prefixes Prefixes
		want     string
	}{
		{Prefixes{}, m.Name()},
		{Prefixes{Query: "query: "}, m.Name()},
		{Prefixes{Query: "query: ", Passage: "passage: "}, m.Name() + ` "passage: "`},
	} {
		if got := m.Prefixed(tt.prefixes).Name(); got != tt.want {
			t.Errorf("%+v: name %q, want %q", tt.prefixes, got, tt.want)
		}
	}
	if got := m.Prefixed(Prefixes{Passage: `a "b`}).Prefixed(Prefixes{}).Name(); got != m.Name() {
		t.Errorf("without its prefix the model is called %q, want %q", got, m.Name())
	}
}

package embedding

import (
	"regexp"
	"sync"
	"testing"
)

// bundled gives all tests one copy of the bundled model, which never changes.
func bundled(t testing.TB) *Model {
	t.Helper()
	m, err := bundledOnce()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

var bundledOnce = sync.OnceValues(Bundled)

type vectorLine struct {
	Text   string
	Vector []float32
}

// The vectors of the reference implementation in float32, made from the published
// model. The figures are printed by quantize -check, too.
func TestReferenceVectors(t *testing.T) {
	t.Parallel()
	m := bundled(t)
	lines := readLines[vectorLine](t, "testdata/reference-vectors.jsonl")
	if len(lines) != 145 {
		t.Fatalf("%d reference lines, want 145", len(lines))
	}
	var texts []string
	for i := 0; i < len(lines); i += referenceStep {
		texts = append(texts, lines[i].Text)
	}
	sum := 0.0
	for i, vector := range embed(t, m, texts...) {
		c := cosine(vector, lines[i*referenceStep].Vector)
		if sum += c; c < .99 {
			t.Errorf("line %d, %.80q: cosine %.4f, want at least .99", i*referenceStep+1, texts[i], c)
		}
	}
	if mean := sum / float64(len(texts)); mean < .995 {
		t.Errorf("mean cosine %.4f, want at least .995", mean)
	}
}

func TestBundled(t *testing.T) {
	t.Parallel()
	m := bundled(t)
	if !regexp.MustCompile(`^all-MiniLM-L6-v2 int8x8 [0-9a-f]{8}$`).MatchString(m.Name()) {
		t.Errorf("name %q", m.Name())
	}
	want := Architecture{Name: "all-MiniLM-L6-v2", Layers: 6, Width: 384, Heads: 12, FeedForward: 1536,
		Vocabulary: 30522, MaxTokens: 256, Epsilon: 1e-12, Pooling: MeanPooling}
	if got := m.Architecture(); got != want {
		t.Errorf("architecture %+v, want %+v", got, want)
	}
	if m.Dim() != 384 || m.MaxTokens() != 256 {
		t.Errorf("%d values and %d tokens, want 384 and 256", m.Dim(), m.MaxTokens())
	}
	if got := m.Tokens("Hello, world!"); got != 6 {
		t.Errorf("%d tokens, want 6", got)
	}
}

// A model is only of use when texts that mean the same lie together.
func TestBundledKnowsMeaning(t *testing.T) {
	t.Parallel()
	v := embed(t, bundled(t), "The doctor cured the child.", "A physician healed the young patient.", "Interest rates rose again.")
	if near, far := cosine(v[0], v[1]), cosine(v[0], v[2]); near < far+.3 {
		t.Errorf("cosine %.2f for the same meaning, %.2f for another", near, far)
	}
}

// TestBundledIsWhole compares the checksum that a start does not work out.
func TestBundledIsWhole(t *testing.T) {
	t.Parallel()
	if _, err := Read(bundledWeights); err != nil {
		t.Error(err)
	}
}

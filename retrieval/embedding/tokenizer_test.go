package embedding

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval/sealed"
)

// readLines decodes a testdata file of one JSON object a line.
func readLines[L any](t testing.TB, path string) []L {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var lines []L
	for d := json.NewDecoder(f); d.More(); {
		var line L
		if err := d.Decode(&line); err != nil {
			t.Fatalf("%s, line %d: %v", path, len(lines)+1, err)
		}
		lines = append(lines, line)
	}
	return lines
}

type tokensLine struct {
	Text string
	IDs  []int32
}

// bundledTokenizer is the tokenizer alone, which loads faster than the model.
func bundledTokenizer(t testing.TB) *tokenizer {
	t.Helper()
	_, rest, err := sealed.Cut(bundledWeights[sealed.Head:])
	if err != nil {
		t.Fatal(err)
	}
	lines, _, err := sealed.Cut(rest)
	if err != nil {
		t.Fatal(err)
	}
	v, err := newVocabulary(lines)
	if err != nil {
		t.Fatal(err)
	}
	return &tokenizer{v, 256}
}

func TestReferenceTokens(t *testing.T) {
	t.Parallel()
	tokenizer := bundledTokenizer(t)
	lines := readLines[tokensLine](t, "testdata/reference-tokens.jsonl")
	if len(lines) != 920 {
		t.Fatalf("%d reference lines, want 920", len(lines))
	}
	for i, line := range lines {
		if diff := cmp.Diff(line.IDs, tokenizer.ids(line.Text)); diff != "" {
			t.Errorf("line %d, %.80q: ids differ (-want +got):\n%s", i+1, line.Text, diff)
		}
	}
}

// The cases of which the reference file has none.
func TestTokens(t *testing.T) {
	t.Parallel()
	tokenizer := bundledTokenizer(t)
	tests := []struct {
		name, text string
		like       string // a text with the same ids
	}{
		{"bytes that are not UTF-8 are dropped", "mi\xffgra\xc3tion\xf0\x9f", "migration"},
		{"carriage return is white space", "a\r\nb\rc", "a b c"},
		{"vertical tab is dropped", "mig\vration", "migration"},
		{"private use is dropped", "mig\ue000ration", "migration"},
		{"Greek question mark is a semicolon", "a\u037eb", "a;b"},
		{"Kelvin sign is a letter", "\u212aelvin", "kelvin"},
		{"half a special token is text", "[CLS", "[ cls"},
		{"special tokens are capitals", "[cls]", "[ cls ]"},
		{"bracket before a special token", "[[SEP]", "[ [SEP]"},
		{"special token inside a word ends it", "mig[MASK]ration", "mig [MASK] ration"},
		{"compatibility ideograph", "x\uf900y", "x \u8c48 y"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tokenizer.ids(tt.like), tokenizer.ids(tt.text)); diff != "" {
				t.Errorf("%q is not like %q (-want +got):\n%s", tt.text, tt.like, diff)
			}
		})
	}
}

func TestCount(t *testing.T) {
	t.Parallel()
	tokenizer := bundledTokenizer(t)
	for text, want := range map[string]int{
		"": 2, "word": 3, "Hello, world!": 6,
		strings.Repeat("word ", 10_000): 10_002,
		strings.Repeat("x", 1_000_000):  3, // one word, too long to cut
		strings.Repeat("日", 1000):       1002,
	} {
		if got := tokenizer.count(text); got != want {
			t.Errorf("count of %.20q = %d, want %d", text, got, want)
		}
		if got := len(tokenizer.ids(text)); got != min(want, 256) {
			t.Errorf("%d ids of %.20q, want %d", got, text, min(want, 256))
		}
	}
}

func TestNewVocabularyRefuses(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct{ lines, want string }{
		"nothing":        {"", "line 1 is empty"},
		"empty line":     {"[UNK]\n\n[CLS]\n[SEP]", "line 2 is empty"},
		"repeated piece": {"[UNK]\n[CLS]\n[SEP]\na\na\n", `line 5 repeats "a"`},
		"no unknown":     {"[CLS]\n[SEP]\n", "lacks [UNK]"},
		"no first":       {"[UNK]\n[SEP]\n", "lacks [CLS]"},
		"no last":        {"[UNK]\n[CLS]\n", "lacks [SEP]"},
	} {
		if _, err := newVocabulary([]byte(tt.lines)); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want one with %q", name, err, tt.want)
		}
	}
}

func FuzzTokens(f *testing.F) {
	for _, line := range readLines[tokensLine](f, "testdata/reference-tokens.jsonl")[:60] {
		f.Add(line.Text)
	}
	f.Add("\xff\xfe[SEP\xed\xa0\x80[UNK]##\u0301\u0301")
	tokenizer := bundledTokenizer(f)
	f.Fuzz(func(t *testing.T, text string) {
		ids, count := tokenizer.ids(text), tokenizer.count(text)
		if want := min(count, 256); len(ids) != want {
			t.Fatalf("%d ids of %d tokens, want %d", len(ids), count, want)
		}
		if ids[0] != tokenizer.vocabulary.first || ids[len(ids)-1] != tokenizer.vocabulary.last {
			t.Fatalf("ids %v are not between [CLS] and [SEP]", ids)
		}
		for _, id := range ids {
			if id < 0 || int(id) >= tokenizer.vocabulary.size {
				t.Fatalf("id %d is outside the vocabulary of %d", id, tokenizer.vocabulary.size)
			}
		}
	})
}

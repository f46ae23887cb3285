package segment

import (
	_ "embed"
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

//go:embed testdata/sentences.txt
var sentencesGolden string

func TestSentences(t *testing.T) {
	t.Parallel()
	for n, line := range strings.Split(strings.TrimSpace(sentencesGolden), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		var want []string
		for sentence := range strings.SplitSeq(line, "|") {
			want = append(want, strings.TrimSpace(sentence))
		}
		body := strings.ReplaceAll(line, "|", "")
		got := slices(body, Sentences(body, Span{0, len(body)}))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("testdata/sentences.txt:%d (-want +got):\n%s", n+1, diff)
		}
	}
}

// slices returns the parts of body that the spans cover.
func slices(body string, spans []Span) []string {
	var parts []string
	for _, s := range spans {
		parts = append(parts, s.Of(body))
	}
	return parts
}

func TestSentencesAreOffsetsIntoTheBody(t *testing.T) {
	t.Parallel()
	body := "Title.\n\nIt rose. It fell.\n"
	want := []Span{{8, 16}, {17, 25}}
	if diff := cmp.Diff(want, Sentences(body, Span{7, 26})); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if got := Sentences(body, Span{500, 900}); got != nil {
		t.Errorf("a span outside the body: got %v, want none", got)
	}
}

// checkCover fails unless spans hold what the package promises of them within
// the part of body that whole covers.
func checkCover(t *testing.T, body string, whole Span, spans []Span) {
	t.Helper()
	valid := utf8.ValidString(whole.Of(body))
	at := whole.Start
	for _, s := range append(spans[:len(spans):len(spans)], Span{whole.End, whole.End}) {
		if s.Start < at || s.End < s.Start || s.End > whole.End {
			t.Fatalf("span %v is out of order or outside %v in %q", s, whole, body)
		}
		if gap := body[at:s.Start]; strings.TrimSpace(gap) != "" {
			t.Fatalf("%q lies between spans of %q", gap, body)
		}
		if text := s.Of(body); strings.TrimSpace(text) != text || text == "" && s.Start != whole.End {
			t.Fatalf("span %v of %q is empty or has white space at an end: %q", s, body, text)
		}
		if valid && !utf8.ValidString(s.Of(body)) {
			t.Fatalf("span %v cuts a rune of %q", s, body)
		}
		at = s.End
	}
}

func FuzzSegment(f *testing.F) {
	for line := range strings.SplitSeq(sentencesGolden, "\n") {
		f.Add(line)
	}
	f.Add("\xff. \xc2\xa0A.\xe2\x80\"\r\n\f\u2028\u2029. ''")
	f.Add("It runs on\nand on\n\n. . .\n[\n\"")
	f.Fuzz(func(t *testing.T, body string) {
		paragraphs := Paragraphs(body)
		checkCover(t, body, Span{0, len(body)}, paragraphs)
		words := 0
		for _, p := range paragraphs {
			checkCover(t, body, p, Sentences(body, p))
			words += Words(p.Of(body))
		}
		if words != Words(body) {
			t.Fatalf("%d words in the paragraphs of %q, %d in all", words, body, Words(body))
		}
	})
}

func TestWords(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{
		"":                                   0,
		" – ... ":                            0,
		"One two":                            2,
		"It's £1.2m - a well-known U.S. sum": 6,
		"naïve Ärger":                        2,
		"東京は晴れ":                              5,
		"a\u00a0b\u2028c":                    3,
	} {
		if got := Words(text); got != want {
			t.Errorf("Words(%q) = %d, want %d", text, got, want)
		}
	}
}

// TestLinear reads texts made of nothing but one awkward piece: what the
// scanner looks at for each must not grow with the text.
func TestLinear(t *testing.T) {
	t.Parallel()
	for _, piece := range []string{".", ". ", "(", "\"", ".\"A", "a.", "A. ", ".[", "…", "x", "\n", "。", "a\n"} {
		body := strings.Repeat(piece, 1<<20/len(piece))
		for _, p := range Paragraphs(body) {
			checkCover(t, body, p, Sentences(body, p))
		}
	}
}

func BenchmarkSentences(b *testing.B) {
	for _, size := range []int{1 << 10, 1 << 20} {
		b.Run(fmt.Sprintf("%dKiB", size>>10), func(b *testing.B) {
			text := strings.ReplaceAll(strings.Join(strings.FieldsFunc(sentencesGolden, unicode.IsSpace), " "), "|", "")
			body := strings.ToValidUTF8(strings.Repeat(text+" ", size/len(text)+1)[:size], "")
			b.SetBytes(int64(len(body)))
			for b.Loop() {
				for _, p := range Paragraphs(body) {
					Sentences(body, p)
				}
			}
		})
	}
}

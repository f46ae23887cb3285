package attribution

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// checkInvariants fails t where the quotations of a body break what Find
// promises: spans within the body and trimmed, whole runes, order, no overlap
// among direct and mixed ones, cues and speakers as printed.
func checkInvariants(t *testing.T, body string, found []Quotation) {
	t.Helper()
	last, end := 0, 0
	for _, q := range found {
		for _, s := range []Span{q.Span, q.CueSpan, q.SpeakerSpan} {
			if s.Start < 0 || s.End > len(body) || s.Start > s.End {
				t.Fatalf("span %v outside a body of %d bytes", s, len(body))
			}
			if utf8.ValidString(body) && !utf8.ValidString(body[s.Start:s.End]) {
				t.Fatalf("span %v cuts a rune", s)
			}
		}
		words := body[q.Span.Start:q.Span.End]
		if words == "" || strings.TrimFunc(words, unicode.IsSpace) != words {
			t.Fatalf("words %q are empty or not trimmed", words)
		}
		if q.Span.Start < last {
			t.Fatalf("%q comes after a later one", words)
		}
		last = q.Span.Start
		if q.Kind != Indirect {
			if q.Span.Start < end {
				t.Fatalf("%q overlaps the quotation before", words)
			}
			end = q.Span.End
		}
		if q.Cue != plain(body, q.CueSpan) || q.AsWritten != plain(body, q.SpeakerSpan) {
			t.Fatalf("cue %q or speaker %q is not what stands at its span", q.Cue, q.AsWritten)
		}
		if !q.Speech && q.Speaker != "" {
			t.Fatalf("%q is not speech and has speaker %q", words, q.Speaker)
		}
	}
}

func FuzzFind(f *testing.F) {
	raw, err := os.ReadFile("testdata/cases.txt")
	if err != nil {
		f.Fatal(err)
	}
	for c := range strings.SplitSeq(string(raw), "\n\n") {
		f.Add(c)
	}
	for _, s := range []string{"", "\"", "“", "''", "“”", "said", "“\xff” said \x80", "\"\n\"\n\"", "X, said", "he said,", "’s ’ ’ ‘ ’", "according to", "— \" — A", "No \"0\"B sAiD", "\" — A"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		for _, cut := range []func(string) []Paragraph{cutLines, cutSentences} {
			paragraphs := cut(body)
			checkInvariants(t, body, Marked(body, paragraphs))
			for _, p := range People(body, paragraphs) {
				if p.Name == "" || len(p.Mentions) == 0 {
					t.Fatalf("person %+v without name or mention", p)
				}
			}
		}
	})
}

// TestFindForeignParagraphs holds Find to its word on spans that do not fit.
func TestFindForeignParagraphs(t *testing.T) {
	t.Parallel()
	body := `"We lost," said John Smith.`
	for _, paragraphs := range [][]Paragraph{
		nil,
		{{Span: Span{-5, 400}}},
		{{Span: Span{20, 3}}},
		{{Span: Span{0, 27}}, {Span: Span{0, 27}}},
		{{Span: Span{0, 27}, Sentences: []Span{{-4, 900}, {12, 5}}}},
	} {
		checkInvariants(t, body, Marked(body, paragraphs))
	}
	if got := Find(body, []Paragraph{{Span: Span{-5, 400}}}); len(got) != 1 {
		t.Errorf("a span too wide: %d quotations, want 1", len(got))
	}
	if got := Find(body, []Paragraph{{Span: Span{0, 27}}, {Span: Span{0, 27}}}); len(got) != 1 {
		t.Errorf("the same paragraph twice: %d quotations, want 1", len(got))
	}
}

// TestFindSameTwice guards against an order that a map gave.
func TestFindSameTwice(t *testing.T) {
	t.Parallel()
	for _, path := range articles(t) {
		body := read(t, path)
		first := told(body, Find(body, cutLines(body)))
		for range 5 {
			if again := told(body, Find(body, cutLines(body))); strings.Join(again, "\n") != strings.Join(first, "\n") {
				t.Fatalf("%s: two readings differ", path)
			}
		}
	}
}

func articles(t testing.TB) []string {
	t.Helper()
	paths, err := filepath.Glob("../../seeds/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no articles in testdata: %v", err)
	}
	return paths
}

func read(t testing.TB, path string) string {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func BenchmarkFind(b *testing.B) {
	var article strings.Builder
	for _, path := range articles(b) {
		article.WriteString(read(b, path) + "\n")
	}
	for name, body := range map[string]string{
		"news-1MB":      strings.Repeat(article.String(), 1<<20/article.Len()+1)[:1<<20],
		"paragraph-1MB": strings.Repeat(`"We lost," said John Smith of Leeds. `, 1<<20/37),
		"openers-1MB":   strings.Repeat(`“a `, 1<<20/5),
		"singles-1MB":   strings.Repeat("‘a s’ b ", 1<<20/12),
		"capitals-1MB":  strings.Repeat("Ab ", 1<<20/3),
		"commas-1MB":    strings.Repeat("a, said ", 1<<20/8),
		"frames-1MB":    strings.Repeat("he said she told him that it ", 1<<20/29),
		"tokens-1MB":    strings.Repeat("`` We lost , '' said John Smith , who thinks the firm 's plan wo n't work . ", 1<<20/76),
		"names-1MB":     names(1 << 20),
	} {
		b.Run(name, func(b *testing.B) {
			body = strings.ToValidUTF8(body, "")
			paragraphs := cutLines(body)
			b.SetBytes(int64(len(body)))
			for b.Loop() {
				Find(body, paragraphs)
			}
		})
	}
}

// names is a body of n bytes in which no name comes twice and none is resolved.
func names(n int) string {
	var s strings.Builder
	for i := 0; s.Len() < n; i++ {
		letter := func(k int) string { return string(rune('a' + i/k%26)) }
		s.WriteString("Mr Q" + letter(1) + letter(26) + letter(676) + letter(17576) + "xyz met Tom Z" + letter(17576) + letter(676) + letter(26) + letter(1) + "vw. ")
	}
	return s.String()
}

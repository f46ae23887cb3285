package retrieval

import (
	"strings"
	"testing"

	"footnote/retrieval/segment"
	"footnote/seeds"
)

func body(t *testing.T, name string) string {
	t.Helper()
	text, err := seeds.FS.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// The site's appeal in the middle of an article, and its invitation to comment at
// the end, are in no passage; everything else is.
func TestSiteTextIsInNoPassage(t *testing.T) {
	t.Parallel()
	text := body(t, "003_e04772327426ad42.txt")
	var in strings.Builder
	for _, p := range cut(0, text) {
		in.WriteString(p.Span.Of(text))
		in.WriteByte('\n')
	}
	lines := strings.Split(text, "\n")
	appeal, first, _ := strings.Cut(lines[6], ".")
	out := append(append([]string{appeal}, lines[2:6]...), lines[len(lines)-3:]...)
	for _, line := range out {
		if strings.Contains(in.String(), line) {
			t.Errorf("in a passage: %q", line)
		}
	}
	kept := append(append([]string{first}, lines[:2]...), lines[7:len(lines)-3]...)
	for _, line := range kept {
		if !strings.Contains(in.String(), line) {
			t.Errorf("in no passage: %q", line)
		}
	}
}

func TestOtherSeedsAreWhole(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"000_c3704dd0203ede83.txt", "001_fa1b032fda7dab0b.txt", "002_987f191568fa1f7f.txt", "004_9223fa14c5c78315.txt"} {
		text := body(t, name)
		words := 0
		for _, p := range cut(0, text) {
			words += segment.Words(p.Span.Of(text))
		}
		if want := segment.Words(text); words != want {
			t.Errorf("%s: passages have %d words, the article %d", name, words, want)
		}
	}
}

func TestPassageSizes(t *testing.T) {
	t.Parallel()
	sentence := "The" + strings.Repeat(" word", 18) + " end. "
	for _, c := range []struct {
		name string
		body string
		want []int // words of each passage
	}{
		{"one short line", "Only this.", []int{2}},
		{"short paragraphs are joined", strings.Repeat(sentence+"\n\n", 5), []int{60, 40}},
		{"a short rest joins the one before", strings.Repeat(sentence+"\n\n", 4), []int{80}},
		{"a long paragraph is cut at sentences", strings.Repeat(sentence, 25), []int{160, 180, 160}},
		{"a sentence is never cut", strings.Repeat("word ", 700) + "end.", []int{701}},
		{"a paragraph of middle size stays whole", strings.Repeat(sentence, 9) + "\n\n" + strings.Repeat(sentence, 9), []int{180, 180}},
	} {
		var got []int
		for _, p := range cut(0, c.body) {
			got = append(got, segment.Words(p.Span.Of(c.body)))
		}
		if len(got) != len(c.want) {
			t.Errorf("%s: passages of %v words, want %v", c.name, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s: passages of %v words, want %v", c.name, got, c.want)
				break
			}
		}
	}
}

// Whatever the text, passages are in order, do not overlap, hold their sentences
// and begin and end with one.
func FuzzCut(f *testing.F) {
	for _, name := range []string{"000_c3704dd0203ede83.txt", "003_e04772327426ad42.txt"} {
		text, err := seeds.FS.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	f.Add("")
	f.Add("\xff\xfe \u2028 a.b\r\n\r\n“")
	f.Fuzz(func(t *testing.T, text string) {
		passages := cut(0, text)
		if strings.TrimSpace(text) != "" && len(passages) == 0 {
			t.Fatal("a text without a passage")
		}
		end := 0
		for _, p := range passages {
			if p.Span.Start < end || p.Span.End > len(text) || p.Span.Len() <= 0 || len(p.Sentences) == 0 {
				t.Fatalf("passage %v after %d in %d bytes", p.Span, end, len(text))
			}
			at := p.Span.Start
			for _, s := range p.Sentences {
				if s.Start < at || s.Len() <= 0 || !p.Span.Contains(s) || strings.TrimSpace(s.Of(text)) != s.Of(text) {
					t.Fatalf("sentence %v of passage %v after %d", s, p.Span, at)
				}
				at = s.End
			}
			if p.Sentences[0].Start != p.Span.Start || at != p.Span.End {
				t.Fatalf("passage %v has sentences %v", p.Span, p.Sentences)
			}
			end = p.Span.End
		}
	})
}

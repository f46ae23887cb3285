package markdown_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval/format/markdown"
)

func TestFacts(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		text, rest string
		want       map[string]any
	}{
		"yaml":          {"---\ntitle: \"Ferry: all live\"\ndate: 2023-08-15\nauthors: [Jo Pugh, A. Lee]\n---\nThe ferry.", "The ferry.", map[string]any{"title": "Ferry: all live", "date": "2023-08-15", "authors": []any{"Jo Pugh", "A. Lee"}}},
		"time stamp":    {"---\ndate: 2023-08-15T22:10:00+02:00\n---\n\nx", "\nx", map[string]any{"date": "2023-08-15T22:10:00+02:00"}},
		"month":         {"---\ndate: 2023-08\nyear: 2023\n...\nx", "x", map[string]any{"date": "2023-08", "year": "2023"}},
		"toml":          {"+++\ntitle = 'Ferry'\ndate = 2023-08-15\n+++\nx", "x", map[string]any{"title": "Ferry", "date": "2023-08-15"}},
		"mark, windows": {"\ufeff---\r\ntitle: Ferry\r\n---\r\nx", "x", map[string]any{"title": "Ferry"}},
		"none":          {"# Ferry\n\nx", "", nil},
		"a rule":        {"---\n\nThe ferry sank: all live.\n\n---\nx", "", nil},
		"never ends":    {"---\ntitle: Ferry\n", "", nil},
		"empty":         {"---\n---\nx", "x", map[string]any{}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := markdown.Facts(c.text)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("facts (-want +got):\n%s", diff)
			}
			_, _, rest, ok := markdown.Front(c.text)
			if ok != (c.want != nil) || ok && c.text[rest:] != c.rest {
				t.Errorf("the text begins at %d: %v", rest, ok)
			}
		})
	}
	for _, text := range []string{"---\na: b\ntitle: \"a\n---\nx", "+++\na = 1\ntitle = \n+++\nx"} {
		if _, err := markdown.Facts(text); err == nil || !strings.Contains(err.Error(), "front matter cannot be read") || !strings.Contains(err.Error(), "line 3") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func FuzzFacts(f *testing.F) {
	f.Add("---\na: &a [*a, *a]\n---\n")
	f.Add("+++\na=1\n+++")
	f.Fuzz(func(t *testing.T, text string) {
		start, end, rest, ok := markdown.Front(text)
		if ok && !(start <= end && end <= rest && rest <= len(text)) {
			t.Errorf("%d %d %d of %d", start, end, rest, len(text))
		}
		_, _ = markdown.Facts(text)
	})
}

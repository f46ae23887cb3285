package markdown_test

import (
	"strings"
	"testing"

	"footnote/retrieval/format/markdown"
)

func TestHTML(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"---\ntitle: x\n---\n# The *ferry*\n":                     "<h1>The <em>ferry</em></h1>",
		"It ![fog](f.jpg)sank[^1] ~~not~~ here.\n\n[^1]: A note.": "<p>It sank  here.</p>\n<div class=\"footnotes\" role=\"doc-endnotes\">\n<hr>\n<ol>\n<li id=\"fn:1\">\n<p>A note.</p>\n</li>\n</ol>\n</div>",
		"One.\n\n{{< figure src=a >}}\n\n{% include b %}\nTwo.":   "<p>One.</p>\n<p>Two.</p>",
		"A <b>ferry</b>\n": "<p>A <b>ferry</b></p>",
		"- - -\n":          "<hr>",
		"\ufeffText":       "<p>Text</p>",
		"":                 "",
	} {
		got, err := markdown.HTML(text)
		if err != nil || strings.TrimSpace(string(got)) != want {
			t.Errorf("%q: %q, error %v, want %q", text, got, err, want)
		}
	}
	for name, text := range map[string]string{
		"quotations": strings.Repeat(">", 1<<20) + "x",
		"lists":      strings.Repeat("- ", 1<<20) + "x",
		"emphasis":   strings.Repeat("*a **b ", 1<<10) + strings.Repeat("b** a*", 1<<10),
		"pictures":   strings.Repeat("![", 1<<10) + strings.Repeat("](b)", 1<<10),
	} {
		if got, err := markdown.HTML(text); err == nil && name != "pictures" || len(got) > 1<<20 {
			t.Errorf("%s: %d bytes, error %v", name, len(got), err)
		}
	}
	if _, err := markdown.HTML(strings.Repeat("A ferry sank.\n", 1<<18)); err == nil {
		t.Error("a text of 3 MB is read")
	}
	if _, err := markdown.HTML(strings.Repeat("-", 1<<10) + "\n"); err != nil { // a rule
		t.Error(err)
	}
}

func FuzzHTML(f *testing.F) {
	f.Add("# A\n\n> b\n\n- c\n\n|d|e|\n|-|-|\n|f|g|\n\n[^1]\n\n[^1]: h")
	f.Fuzz(func(t *testing.T, text string) {
		_, _ = markdown.HTML(text)
	})
}

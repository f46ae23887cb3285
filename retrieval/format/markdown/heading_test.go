package markdown_test

import (
	"testing"

	"footnote/retrieval/format/markdown"
)

func TestHeading(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"# Ferry sinks #\n\nx":          "Ferry sinks",
		"\n\nFerry sinks\n=====\n":      "Ferry sinks",
		"---\ntitle: x\n---\n\n# Ferry": "Ferry",
		"## Second\n":                   "",
		"The ferry sank.\n\n# Later":    "",
		"#hashtag":                      "",
		"":                              "",
	} {
		if got := markdown.Heading(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

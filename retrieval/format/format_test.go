package format_test

import (
	"strings"
	"testing"

	"footnote/retrieval/format"
)

func TestOf(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]struct {
		kind   format.Kind
		packed bool
	}{
		"a/b.txt": {format.Text, false}, "A.TXT.GZ": {format.Text, true}, "x.Html": {format.HTML, false},
		"x.jsonl.gz": {format.Lines, true}, "x.tar.gz": {"", true}, "x.gz": {"", true}, "x": {"", false}, "x.png": {"", false},
		"x.odt": {format.Foreign, false}, "feed.xml": {format.Feed, false},
	} {
		if kind, packed := format.Of(name); kind != want.kind || packed != want.packed {
			t.Errorf("%s: %q, %v", name, kind, packed)
		}
	}
}

func TestSniff(t *testing.T) {
	t.Parallel()
	for content, want := range map[string]struct {
		what string
		kind format.Kind
	}{
		"%PDF-1.4\n":                 {"a PDF", format.PDF},
		"PK\x03\x04....":             {"a ZIP archive or an office file", format.DOCX},
		"\x89PNG\r\n":                {"a picture", ""},
		"The ferry\x00sank":          {"no text but binary", ""},
		"\xff\xfeT\x00h\x00":         {"", format.Text}, // a text, though in UTF-16
		"The ferry sank.":            {"", format.Text},
		"":                           {"", format.Text},
		"{\"_id\":\"a\"}\n{\"_id\":": {"", format.Lines},
		"{\"text\":\"" + strings.Repeat("x", 4000): {"", format.Lines},
		"id;\"Text\";date\r\n1;x;y":                {"", format.Table},
		"a text, and so on\n":                      {"", format.Text},
		"{curly} words":                            {"", format.Text},
		"\ufeff <!DOCTYPE html><p>a":               {"", format.HTML},
		"<?xml version='1.0'?><rss>":               {"", format.Feed},
		"<?xml version='1.0'?><feed>":              {"", format.Feed},
		"<ferry> is a tag of no kind":              {"", format.Text},
	} {
		if what, kind := format.Sniff([]byte(content)); what != want.what || kind != want.kind {
			t.Errorf("%.30q: %q, %q; want %q, %q", content, what, kind, want.what, want.kind)
		}
	}
}

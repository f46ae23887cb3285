// Package format knows what kind of file a file is: by its name, and by its first
// bytes where the name says nothing or does not tell the truth.
//
// The packages beside it read one family of formats each: printed, markdown, html,
// docx, pdf, feed. None of them opens a file: they get bytes and give text.
package format

import (
	"path"
	"strings"
)

// Kind is how a file is read. The zero Kind is of no use to a corpus.
type Kind string

// The kinds of files.
const (
	Text     Kind = "text"
	Markdown Kind = "markdown"
	HTML     Kind = "html"
	PDF      Kind = "pdf"
	DOCX     Kind = "docx"
	Table    Kind = "csv"
	Lines    Kind = "json lines"
	Feed     Kind = "feed"
	// Foreign is a text in a format that is not read: its owner should be told.
	Foreign Kind = "foreign"
)

// kinds are the endings of file names.
var kinds = map[string]Kind{
	".txt": Text, ".text": Text, ".md": Markdown, ".markdown": Markdown,
	".html": HTML, ".htm": HTML, ".xhtml": HTML, ".pdf": PDF, ".docx": DOCX,
	".csv": Table, ".tsv": Table, ".jsonl": Lines, ".ndjson": Lines,
	".rss": Feed, ".atom": Feed, ".xml": Feed,
	".doc": Foreign, ".odt": Foreign, ".rtf": Foreign, ".epub": Foreign, ".pages": Foreign, ".ps": Foreign,
	".eml": Foreign, ".mbox": Foreign, ".xls": Foreign, ".xlsx": Foreign, ".mhtml": Foreign, ".docm": Foreign,
}

// Of tells a file's kind by its name: "a.html.gz" is HTML, packed by gzip. The kind
// is "" for anything that holds no articles.
func Of(name string) (kind Kind, packed bool) {
	name = strings.ToLower(name)
	if bare, ok := strings.CutSuffix(name, ".gz"); ok {
		return kinds[path.Ext(bare)], true
	}
	return kinds[path.Ext(name)], false
}

package format

import (
	"bytes"
	"encoding/json"
	"unicode/utf8"
)

// HeadBytes is how much of a file Sniff looks at.
const HeadBytes = 2048

// magic are the first bytes of kinds of files, and what to call them.
var magic = []struct {
	bytes, what string
	kind        Kind
}{
	{"%PDF-", "a PDF", PDF},
	{"PK\x03\x04", "a ZIP archive or an office file", DOCX},
	{"\x1f\x8b", "packed by gzip", ""},
	{"BZh", "packed by bzip2", ""},
	{"\xfd7zXZ\x00", "packed by xz", ""},
	{"(\xb5/\xfd", "packed by zstd", ""},
	{"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", ""},
	{"Rar!", "a RAR archive", ""},
	{"\x89PNG", "a picture", ""},
	{"\xff\xd8\xff", "a picture", ""},
	{"GIF8", "a picture", ""},
	{"RIFF", "sound or a picture", ""},
	{"OggS", "sound", ""},
	{"ID3", "sound", ""},
	{"\x7fELF", "a program", ""},
	{"MZ\x90", "a program", ""},
	{"\xcf\xfa\xed\xfe", "a program", ""},
	{"\xd0\xcf\x11\xe0", "an old office file", Foreign},
	{"{\\rtf", "a text in RTF", Foreign},
	{"%!PS", "a PostScript file", Foreign},
	{"SQLite format 3", "a database", ""},
}

// Sniff tells from the first bytes of a file what it is: a name for people, and its
// kind, "" for one that is not read. Of anything else that could be text, what is ""
// and the kind is Text, or HTML, Feed, Table or Lines where it begins as one.
func Sniff(head []byte) (what string, kind Kind) {
	head = head[:min(len(head), HeadBytes)]
	for _, m := range magic {
		if bytes.HasPrefix(head, []byte(m.bytes)) {
			return m.what, m.kind
		}
	}
	wide := bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff"))
	if bytes.IndexByte(head, 0) >= 0 && !wide {
		return "no text but binary", ""
	}
	text := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	lower := bytes.ToLower(text)
	switch {
	case bytes.HasPrefix(text, []byte("{")) && isObject(text):
		return "", Lines
	case isTable(lower):
		return "", Table
	case !bytes.HasPrefix(text, []byte("<")):
		return "", Text
	case bytes.Contains(lower, []byte("<rss")) || bytes.Contains(lower, []byte("<rdf:rdf")) || bytes.Contains(lower, []byte("<feed")):
		return "", Feed
	case bytes.Contains(lower, []byte("<html")) || bytes.HasPrefix(lower, []byte("<!doctype html")) || bytes.Contains(lower, []byte("<body")) || bytes.Contains(lower, []byte("<head")):
		return "", HTML
	}
	return "", Text
}

// IsPacked reports whether a file is packed by gzip, by its first bytes.
func IsPacked(head []byte) bool { return bytes.HasPrefix(head, []byte("\x1f\x8b")) }

// isTable reports whether a text's first line, in small letters, names columns, one of
// them that of a text.
func isTable(lower []byte) bool {
	line, _, below := bytes.Cut(lower, []byte("\n"))
	columns := bytes.FieldsFunc(line, func(r rune) bool { return r == ',' || r == ';' || r == '\t' })
	for _, c := range columns {
		switch string(bytes.Trim(c, " \r\"")) {
		case "text", "body", "content":
			return below && len(columns) > 1
		}
	}
	return false
}

// isObject reports whether a text begins with a JSON object on a line of its own, or
// with as much of one as there is.
func isObject(text []byte) bool {
	if line, _, whole := bytes.Cut(text, []byte("\n")); whole {
		return json.Valid(line)
	}
	return json.Valid(text) || len(text) > HeadBytes/2 && utf8.Valid(text[:HeadBytes/4])
}

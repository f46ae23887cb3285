package docx_test

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval/format/docx"
)

func file(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, content := range parts {
		part, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write([]byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const document = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Ferry </w:t></w:r><w:r><w:t>sinks</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">All </w:t></w:r><w:del><w:r><w:delText>but one </w:delText></w:r></w:del><w:ins><w:r><w:t>42 people</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> live.</w:t><w:br/><w:t>A. Berg</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Boats</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
</w:body></w:document>`

func TestRead(t *testing.T) {
	t.Parallel()
	got, err := docx.Read(file(t, map[string]string{"word/document.xml": document, "[Content_Types].xml": "<x/>",
		"docProps/core.xml": `<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Ferry sinks</dc:title><dc:creator>Jo Pugh</dc:creator></cp:coreProperties>`}))
	if err != nil {
		t.Fatal(err)
	}
	want := docx.Letter{Title: "Ferry sinks", Byline: "Jo Pugh", Body: "Ferry sinks\n\nAll 42 people live.\nA. Berg\n\nBoats \t12"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("letter (-want +got):\n%s", diff)
	}
}

func TestBad(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		content []byte
		want    string
	}{
		"no zip":      {[]byte("PK\x03\x04 and no more"), "broken .docx"},
		"another zip": {file(t, map[string]string{"a.txt": "x"}), "no .docx"},
		"bad xml":     {file(t, map[string]string{"word/document.xml": "<w:p><w:t>x"}), "broken .docx"},
		"a bomb":      {file(t, map[string]string{"word/document.xml": "<w:t>" + strings.Repeat(" ", 33<<20)}), "far more than any text"},
		"nested":      {file(t, map[string]string{"word/document.xml": strings.Repeat("<a>", 100_000)}), "far more than any text"},
	} {
		if _, err := docx.Read(c.content); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(file(f, map[string]string{"word/document.xml": document}))
	f.Fuzz(func(_ *testing.T, content []byte) { _, _ = docx.Read(content) })
}

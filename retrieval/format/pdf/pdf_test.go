package pdf_test

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"footnote/retrieval/format/pdf"
)

// file makes a PDF of objects, numbered from 1; the first is the catalogue.
func file(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	var at []int
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	table := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, a := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", a)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, table)
	return b.Bytes()
}

// line is a line of text at a place of a page, in 10 points.
type line struct {
	x, y int
	text string
}

// paper makes a PDF of pages of lines.
func paper(pages ...[]line) []byte {
	objects := []string{"<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"}
	var kids []string
	for _, page := range pages {
		var content strings.Builder
		for _, l := range page {
			fmt.Fprintf(&content, "BT /F1 10 Tf 1 0 0 1 %d %d Tm (%s) Tj ET\n", l.x, l.y, l.text)
		}
		n := len(objects) + 1
		kids = append(kids, fmt.Sprintf("%d 0 R", n))
		objects = append(objects, fmt.Sprintf("<< /Type /Page /Parent 2 0 R /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>", n+1),
			fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", content.Len(), content.String()))
	}
	objects[1] = fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", strings.Join(kids, " "), len(pages))
	return file(objects...)
}

func read(t *testing.T, content []byte) string {
	t.Helper()
	p, err := pdf.Read(content)
	if err != nil {
		t.Fatal(err)
	}
	return p.Body
}

func TestParagraphs(t *testing.T) {
	t.Parallel()
	got := read(t, paper([]line{
		{50, 700, "The ferry Maria sank off Norby on Fri-"}, {50, 688, "day morning in thick fog."}, {62, 676, "The mayor thanked the crews of two"}, {50, 664, "fishing boats."},
		{50, 630, "Divers went down in the afternoon."}}))
	want := "The ferry Maria sank off Norby on Fri-\nday morning in thick fog.\n  The mayor thanked the crews of two\nfishing boats.\n\nDivers went down in the afternoon."
	if got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

// Two columns are read one after the other, however the page draws them; the headline
// over both comes first.
func TestTwoColumns(t *testing.T) {
	t.Parallel()
	left := []string{"The ferry Maria sank off Norby", "on Friday morning after it had", "struck a rock in thick fog, as", "the coastguard said in a paper", "that it gave out at noon."}
	right := []string{"The mayor, Anna Berg, thanked", "two fishing boats for bringing", "all of the people ashore, and", "said that she would look into", "why the light was out at all."}
	var page []line
	page = append(page, line{120, 740, "Ferry sinks, and all aboard are brought ashore"})
	for i := range left { // line by line, across
		page = append(page, line{50, 700 - 12*i, left[i]}, line{320, 700 - 12*i, right[i]})
	}
	got := strings.Join(strings.Fields(read(t, paper(page))), " ")
	want := "Ferry sinks, and all aboard are brought ashore " + strings.Join(left, " ") + " " + strings.Join(right, " ")
	if got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

// A table is read across.
func TestTable(t *testing.T) {
	t.Parallel()
	var page []line
	for i := range 8 {
		page = append(page, line{50, 700 - 12*i, fmt.Sprintf("Year %d", 2010+i)}, line{200, 700 - 12*i, fmt.Sprintf("%d boats", 100+i)})
	}
	if got := read(t, paper(page)); !strings.HasPrefix(got, "Year 2010\t100 boats\nYear 2011\t101 boats") {
		t.Errorf("got %q", got)
	}
}

func TestRunningHeads(t *testing.T) {
	t.Parallel()
	var pages [][]line
	for n, text := range []string{"The ferry sank on", "Friday morning in", "thick fog off the coast."} {
		pages = append(pages, []line{{50, 780, fmt.Sprintf("The Paper %d", n)}, {50, 700, text}, {50, 688, "and more of it"}, {300, 30, fmt.Sprint(n + 1)}})
	}
	want := "The ferry sank on\nand more of it\nFriday morning in\nand more of it\nthick fog off the coast.\nand more of it"
	if got := read(t, paper(pages...)); got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

// A PDF whose parts refer to each other without end is ended.
func TestLoops(t *testing.T) {
	t.Parallel()
	stream := func(dict, content string) string {
		return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(content), content)
	}
	page := "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> >>"
	font := "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"
	loop := bytes.Replace(paper([]line{{50, 700, "x"}}), []byte("/Root 1 0 R"), []byte("/Root 1 0 R /Prev 9"), 1)
	at := bytes.LastIndex(loop, []byte("xref\n0"))
	for name, content := range map[string][]byte{
		"pages within themselves": file("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 9 >>"),
		"parent of itself":        file("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 2 0 R >>", "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>", stream("", "BT (x) Tj ET")),
		"a million pages":         file("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 100000000 >>"),
		"tables before tables":    bytes.Replace(loop, []byte("/Prev 9"), fmt.Appendf(nil, "/Prev %d", at), 1),
		"a form within itself":    file("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, stream("", "/X Do"), font, stream("/Subtype /Form /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >>", "BT /F 9 Tf (x) Tj ET /X Do /X Do /X Do")),
		"packed twice":            file("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, stream("/Filter [/FlateDecode /FlateDecode]", deflated(t, deflated(t, strings.Repeat(" ", 80<<20)))), font),
		"a length of itself":      file("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, "<< /Length 4 0 R >>\nstream\nBT ET\nendstream", font),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := pdf.Read(content)
			if err == nil && len(got.Body) > 1000 {
				t.Errorf("body of %d bytes", len(got.Body))
			}
		})
	}
}

func deflated(t *testing.T, text string) string {
	t.Helper()
	var b strings.Builder
	w := zlib.NewWriter(&b)
	if _, err := w.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestBroken(t *testing.T) {
	t.Parallel()
	good := paper([]line{{50, 700, "The ferry sank."}})
	for name, c := range map[string]struct {
		content []byte
		want    string
	}{
		"no text":   {paper([]line{}), "no text layer"},
		"cut":       {good[:len(good)/2], "broken PDF"},
		"only head": {[]byte("%PDF-1.4\n"), "broken PDF"},
	} {
		if _, err := pdf.Read(c.content); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
	if _, err := pdf.Read(paper([]line{})); !errors.Is(err, pdf.ErrNoText) {
		t.Error(err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(paper([]line{{50, 700, "The ferry sank."}}))
	f.Add(file("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 9 >>"))
	f.Fuzz(func(t *testing.T, content []byte) {
		p, err := pdf.Read(content)
		if err == nil && !utf8.ValidString(p.Body) {
			t.Errorf("body %q", p.Body)
		}
	})
}

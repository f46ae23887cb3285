package pdf_test

import (
	"fmt"
	"strings"
	"testing"
)

// drawn makes a PDF of one page of content in a font.
func drawn(font, content string, more ...string) []byte {
	return file(append([]string{
		"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
		fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(content), content), font,
	}, more...)...)
}

const courier = "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"

func at(matrix, text string) string {
	return fmt.Sprintf("BT /F1 10 Tf %s Tm (%s) Tj ET\n", matrix, text)
}

// A stamp across a page, as drafts have it, is no part of its text; a page that is turned
// is read as it is turned, and so is a note in the margin, after the text.
func TestTurned(t *testing.T) {
	t.Parallel()
	lines := []string{"The ferry Maria sank off Norby on", "Friday morning in thick fog."}
	want := strings.Join(lines, "\n")
	for name, c := range map[string]struct{ content, want string }{
		"stamp":      {at("1 0 0 1 50 700", lines[0]) + at("5 5 -5 5 100 650", "DRAFT") + at("1 0 0 1 50 688", lines[1]), want},
		"left":       {at("0 1 -1 0 100 50", lines[0]) + at("0 1 -1 0 112 50", lines[1]), want},
		"right":      {at("0 -1 1 0 112 500", lines[0]) + at("0 -1 1 0 100 500", lines[1]), want},
		"over":       {at("-1 0 0 -1 500 100", lines[0]) + at("-1 0 0 -1 500 112", lines[1]), want},
		"askew":      {at("1 0.02 -0.02 1 50 700", lines[0]) + at("1 0.02 -0.02 1 50 688", lines[1]), want},
		"the margin": {at("0 1 -1 0 20 300", "Norby News") + at("1 0 0 1 50 700", lines[0]) + at("1 0 0 1 50 688", lines[1]), want + "\n\nNorby News"},
	} {
		if got := read(t, drawn(courier, c.content)); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// What a font's own table says its codes mean counts, else the names of its glyphs.
func TestMeaningOfCodes(t *testing.T) {
	t.Parallel()
	differences := "<< /Type /Encoding /Differences [1 /f_i /f_f_i /uni00E9 /e.sc /Th /g17] >>"
	table := "begincmap 1 begincodespacerange <00> <FF> endcodespacerange\n2 beginbfchar\n<01> <00660066> <06> <0153>\nendbfchar\n2 beginbfrange <02> <03> <0061>\n<04> <05> [<00740074> <D83D DE00>]\nendbfrange endcmap"
	content := "BT /F1 10 Tf 1 0 0 1 50 700 Tm <015F025F035F045F065F> Tj ET"
	font := "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding " + differences
	if got := read(t, drawn(font+" >>", content)); got != "fi_ffi_é_e_ _" {
		t.Errorf("by names: %q", got)
	}
	stream := fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(table), table)
	if got := read(t, drawn(font+" /ToUnicode 6 0 R >>", content, stream)); got != "ff_a_b_tt_œ_" {
		t.Errorf("by the table: %q", got)
	}
	for _, bad := range []string{"beginbfchar <01> endbfchar", "beginbfrange <00> <FF> <0041> <01> <02> [ <0041>", "beginbfchar <0102030405> <01> <01> <> endbfchar", "beginbfrange <FF> <00> <0041> endbfrange ] [ <41>"} {
		stream := fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(bad), bad)
		_ = read(t, drawn(font+" /ToUnicode 6 0 R >>", content+"\nBT /F1 10 Tf 1 0 0 1 50 680 Tm (Ferry) Tj ET", stream))
	}
}

// The title of an article that is the running head of its other pages is kept.
func TestTitleAsRunningHead(t *testing.T) {
	t.Parallel()
	page := func(size int) string {
		return fmt.Sprintf("BT /F1 %d Tf 1 0 0 1 50 760 Tm (Ferry sinks) Tj ET\n", size) + at("1 0 0 1 50 700", "The ferry sank.") + at("1 0 0 1 50 688", "All live.")
	}
	objects := []string{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [4 0 R 6 0 R 8 0 R 10 0 R] /Count 4 >>", courier}
	for n, size := range []int{20, 8, 8, 8} {
		content := page(size)
		objects = append(objects, fmt.Sprintf("<< /Type /Page /Parent 2 0 R /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>", 5+2*n), fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(content), content))
	}
	if got := read(t, file(objects...)); strings.Count(got, "Ferry sinks") != 1 || !strings.HasPrefix(got, "Ferry sinks\n\n") {
		t.Errorf("got %q", got)
	}
}

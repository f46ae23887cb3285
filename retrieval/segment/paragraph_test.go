package segment

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParagraphs(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, body string
		want       []string
	}{
		{"empty", " \n\t\n\u00a0\n", nil},
		{"a line each", "Home to close\nThe home will close in May, the council said.\nThe staff will be moved to Leeds", []string{
			"Home to close", "The home will close in May, the council said.", "The staff will be moved to Leeds"}},
		{"blank lines between", "  One here.\n\n\nTwo here. \r\n\r\nThree", []string{"One here.", "Two here.", "Three"}},
		{"caption under a heading", "UK-France summit\nFrench President Emmanuel Macron (Kin Cheung/PA)", []string{
			"UK-France summit", "French President Emmanuel Macron (Kin Cheung/PA)"}},
		{"wrapped", "The council said on Tuesday that the old\nbridge would be closed to cars in June and\nopened again in May.\n\nResidents of the town were not consulted\nabout it, they said.", []string{
			"The council said on Tuesday that the old\nbridge would be closed to cars in June and\nopened again in May.",
			"Residents of the town were not consulted\nabout it, they said."}},
		{"a wrapped block with capitals at its breaks", "The council said on Tuesday that the old\nbridge would be closed to cars in June and\nopened again in May.\n\nIt was opened by the engineer Joseph\nBazalgette in 1878.", []string{
			"The council said on Tuesday that the old\nbridge would be closed to cars in June and\nopened again in May.",
			"It was opened by the engineer Joseph\nBazalgette in 1878."}},
		{"wrapped with indented first lines", "   The council said on Tuesday that the old\nbridge would be closed to cars in June and\nthen it would be opened again, to all.\n   Residents of the town were not consulted\nabout it, they said.", []string{
			"The council said on Tuesday that the old\nbridge would be closed to cars in June and\nthen it would be opened again, to all.",
			"Residents of the town were not consulted\nabout it, they said."}},
		{"wrapped without blank lines", "The council said on Tuesday that the old\nbridge would be closed to cars in June and\nopened in May.\nResidents of the town were not consulted\nabout it, they said.", []string{
			"The council said on Tuesday that the old\nbridge would be closed to cars in June and\nopened in May.",
			"Residents of the town were not consulted\nabout it, they said."}},
		{"wrapped entries of a list", "The plan has these parts, all of them to\nbe paid for by the county:\n- a new bridge for cars, with two lanes\nand a path\n- a park", []string{
			"The plan has these parts, all of them to\nbe paid for by the county:", "- a new bridge for cars, with two lanes\nand a path", "- a park"}},
		{"a list of small words", "apples\nbananas\ncherries", []string{"apples", "bananas", "cherries"}},
		{"line breaks of other systems", "One.\rTwo.\u2028Three.\u2029Four.\fFive.\u0085Six.", []string{
			"One.", "Two.", "Three.", "Four.", "Five.", "Six."}},
		{"a form feed ends a wrapped block", "The council said on Tuesday that the old\nbridge would be closed to cars in June\fand so on.", []string{
			"The council said on Tuesday that the old\nbridge would be closed to cars in June", "and so on."}},
		{"a very long line", strings.Repeat("and so on ", 10000) + "\nThe end", []string{
			strings.TrimSpace(strings.Repeat("and so on ", 10000)), "The end"}},
		{"long lines are never joined", strings.Repeat("and so on ", 30) + "\nand then\nand then again", []string{
			strings.TrimSpace(strings.Repeat("and so on ", 30)), "and then", "and then again"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(c.want, slices(c.body, Paragraphs(c.body))); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

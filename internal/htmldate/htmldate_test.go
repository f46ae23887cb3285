package htmldate

import (
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
)

// TestNoDateIsFound holds that a page with dates all over gives none, and that
// go-trafilatura is told so.
func TestNoDateIsFound(t *testing.T) {
	t.Parallel()
	page, err := html.Parse(strings.NewReader(`<meta name="date" content="2021-05-06"><time datetime="2021-05-06">6 May 2021</time>`))
	if err != nil {
		t.Fatal(err)
	}
	found, err := FromDocument(page, Options{UseOriginalDate: true, MaxDate: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)})
	if err == nil || !found.IsZero() {
		t.Errorf("found %v, error %v; want none and an error", found, err)
	}
	if (Result{DateTime: time.Date(2021, 5, 6, 0, 0, 0, 0, time.UTC)}).IsZero() {
		t.Error("a date counts as none")
	}
}

package retrieval

import (
	"slices"
	"testing"
)

func TestParseDate(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, words, last string }{
		{"2023", "2023", "2023-12-31"},
		{"2023-08", "August 2023", "2023-08-31"},
		{"2024-02", "February 2024", "2024-02-29"},
		{"2023-08-15", "15 August 2023", "2023-08-15"},
	} {
		d, err := ParseDate(c.text)
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		if d.String() != c.text || d.Words() != c.words || d.Last().Format("2006-01-02") != c.last {
			t.Errorf("%s: String %q, Words %q, Last %s", c.text, d.String(), d.Words(), d.Last().Format("2006-01-02"))
		}
	}
	for _, text := range []string{"2023-02-30", "2023-13", "23-08-15", "15/08/2023", "August 2023", "2023-8-5", "2023-08-15T10:00:00Z", "abcd"} {
		if d, err := ParseDate(text); err == nil {
			t.Errorf("%q was read as %v", text, d)
		}
	}
	if d, err := ParseDate(""); err != nil || !d.IsZero() || d.Words() != "undated" {
		t.Errorf("the empty text: %v %q, error %v", d, d.Words(), err)
	}
}

func TestDateOrder(t *testing.T) {
	t.Parallel()
	want := []string{"2016-08", "2023", "2023-08", "2023-08-01", "2023-08-15", "2025-04", ""}
	var dates []Date
	for _, i := range []int{6, 3, 0, 5, 2, 4, 1} {
		d, err := ParseDate(want[i])
		if err != nil {
			t.Fatal(err)
		}
		dates = append(dates, d)
	}
	slices.SortFunc(dates, Date.Compare)
	for i, d := range dates {
		if d.String() != want[i] {
			t.Errorf("place %d: %q, want %q", i, d, want[i])
		}
	}
}

package printed

import (
	"strings"
	"testing"
)

func TestOnly(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]bool{
		"date 2023-08-15 By Jo Pugh • 15 August 2023 • 9:50": true,
		"By Jo Pugh":                          true,
		"Published: 3 May 2021":               true,
		"Tuesday, 2 January 2024 | 10:15 GMT": true,
		"9:50":                                false,
		"":                                    false,
		"By then the ship had sunk.":          false,
		"On 15 August 2023 the ship sank.":    false,
		"It was written by Jo Pugh":           false,
		"The ship sank on 15 August 2023 • Photo": false,
	} {
		if got := Only(line); got != want {
			t.Errorf("%q: %v, want %v", line, got, want)
		}
	}
}

// FuzzOnly asks about each line with and without the look at how it begins.
func FuzzOnly(f *testing.F) {
	for _, line := range []string{"By Jo Pugh", "Pu\u017fted 3 May 2021", "po\u017fted: 3 May 2021", "Fri, 3 May 2021", "firſt published 2023-08-15", "May 3, 2021", "9:50 • By Jo Pugh"} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		if line = strings.TrimSpace(line); only(line) && !mayBeOnly(line) {
			t.Errorf("%q does not begin like what it is", line)
		}
	})
}

package printed

import "testing"

func TestOnly(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]bool{
		"date 2023-08-15 By Jo Pugh • 15 August 2023 • 9:50": true,
		"By Jo Pugh":                              true,
		"Published: 3 May 2021":                   true,
		"Tuesday, 2 January 2024 | 10:15 GMT":     true,
		"Hexley Gazette, 16 May 2017":             true,
		"The Guardian | 3 Jan 2020":               true,
		"Norby Post":                              false,
		"Battle of Norby, 16 May 2017":            false,
		"Source: Norby Post":                      true,
		"By Jane Roe, political editor":           true,
		"Headline: Ferry sinks off Norby":         false,
		"https://paper.example/ferry":             true,
		"9:50":                                    false,
		"":                                        false,
		"By then the ship had sunk.":              false,
		"On 15 August 2023 the ship sank.":        false,
		"It was written by Jo Pugh":               false,
		"The ship sank on 15 August 2023 • Photo": false,
	} {
		if got := Only(line); got != want {
			t.Errorf("%q: %v, want %v", line, got, want)
		}
	}
}

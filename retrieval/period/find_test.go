package period

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// The files in testdata have one case a line: a text, the anchor, what is found.
//
//	he left last week | 2023-08-15 | last week = 2023-08-07..2023-08-13 relative
//
// Several expressions are separated by "; ", none is "-", and an unresolved one has
// "?" for its period. Lines that begin with # are headings.
func eachCase(t testing.TB, name string, do func(line int, text string, anchor Day, want string)) {
	t.Helper()
	content, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	cases := 0
	for i, line := range strings.Split(string(content), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		part := strings.Split(line, " | ")
		if len(part) != 3 {
			t.Fatalf("%s:%d has %d parts, want text | anchor | expected", name, i+1, len(part))
		}
		cases++
		do(i+1, part[0], dayIn(part[1]), part[2])
	}
	if cases == 0 {
		t.Fatalf("%s has no cases", name)
	}
}

// dayIn reads YYYY-MM-DD; anything else is no day.
func dayIn(text string) Day {
	var year, month, day int
	if _, err := fmt.Sscanf(text, "%d-%d-%d", &year, &month, &day); err != nil {
		return 0
	}
	return NewDay(year, month, day)
}

func shown(text string, found []Expression) string {
	if len(found) == 0 {
		return "-"
	}
	all := make([]string, len(found))
	for i, e := range found {
		all[i] = text[e.Start:e.End] + " = " + e.Period.String()
		if !e.IsResolved() {
			all[i] = text[e.Start:e.End] + " = ?"
		}
		if e.Relative {
			all[i] += " relative"
		}
		if e.Vague {
			all[i] += " vague"
		}
	}
	return strings.Join(all, "; ")
}

func TestFind(t *testing.T) {
	t.Parallel()
	eachCase(t, "expressions.txt", func(line int, text string, anchor Day, want string) {
		if diff := cmp.Diff(want, shown(text, Find(text, anchor))); diff != "" {
			t.Errorf("expressions.txt:%d %q (-want +got):\n%s", line, text, diff)
		}
	})
}

func TestPrecision(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]Precision{
		"15 August 2023": ToDay, "yesterday": ToDay, "last week": ToWeek, "in August 2023": ToMonth,
		"last summer": ToSeason, "first quarter of 2020": ToSeason, "in 2016": ToYear, "from 1916 to May 1920": ToYear,
		"the 1990s": ToDecade, "in the 19th century": ToCentury, "that year": Unknown,
	} {
		found := Find(text, NewDay(2023, 8, 15))
		if len(found) != 1 || found[0].Precision != want {
			t.Errorf("Find(%q) = %v, want one of precision %v", text, found, want)
		}
	}
}

func TestOfQuestion(t *testing.T) {
	t.Parallel()
	eachCase(t, "questions.txt", func(line int, text string, asked Day, want string) {
		if diff := cmp.Diff(want, intentShown(text, OfQuestion(text, asked))); diff != "" {
			t.Errorf("questions.txt:%d %q (-want +got):\n%s", line, text, diff)
		}
	})
}

// intentShown gives period, order, the words that said so and those unresolved.
func intentShown(text string, n Intent) string {
	part := []string{}
	if !n.Period.IsZero() {
		part = append(part, n.Period.String())
	}
	if n.Order != AnyOrder {
		order := n.Order.String()
		if n.Implied {
			order += " implied"
		}
		part = append(part, order)
	}
	for _, s := range n.Said {
		part = append(part, "said "+text[s.Start:s.End])
	}
	for _, s := range n.Unresolved {
		part = append(part, "unresolved "+text[s.Start:s.End])
	}
	if len(part) == 0 {
		return "-"
	}
	return strings.Join(part, "; ")
}

func FuzzFind(f *testing.F) {
	for _, name := range []string{"expressions.txt", "questions.txt"} {
		eachCase(f, name, func(_ int, text string, anchor Day, _ string) { f.Add(text, int(anchor)) })
	}
	f.Add("9999-12-31 early early of the end of 999 centuries ago since 0001-01-01 –", 1)
	f.Fuzz(func(t *testing.T, text string, anchor int) {
		day := Day(min(max(anchor, 0), int(NewDay(maxYear, 12, 31))))
		end := 0
		for _, e := range Find(text, day) {
			if e.Start < end || e.End <= e.Start || e.End > len(text) {
				t.Fatalf("[%d,%d) after %d in %d bytes", e.Start, e.End, end, len(text))
			}
			if !onBoundary(text, e.Start) || !onBoundary(text, e.End) {
				t.Fatalf("[%d,%d) cuts a rune", e.Start, e.End)
			}
			if q := e.Period; !q.IsOpen() && q.First > q.Last || q.First < 0 || q.Last < 0 {
				t.Fatalf("%q gives %v", text[e.Start:e.End], q)
			}
			if e.IsResolved() != (e.Precision != Unknown) {
				t.Fatalf("%q: %v known to the %v", text[e.Start:e.End], e.Period, e.Precision)
			}
			end = e.End
		}
		n := OfQuestion(text, day)
		for _, all := range [][]Span{n.Said, n.Unresolved} {
			end = 0
			for _, s := range all {
				if s.Start < end || s.End <= s.Start || s.End > len(text) || !onBoundary(text, s.Start) || !onBoundary(text, s.End) {
					t.Fatalf("span %v after %d in %d bytes", s, end, len(text))
				}
				end = s.End
			}
		}
		if fit := n.Best(n.Dates); fit < 0 || fit > 1 {
			t.Fatalf("a fit of %v", fit)
		}
	})
}

// onBoundary reports whether no rune of the text goes over i. Broken bytes are
// runes of their own.
func onBoundary(text string, i int) bool {
	for k := max(0, i-utf8.UTFMax+1); k < i; k++ {
		if r, size := utf8.DecodeRuneInString(text[k:]); r != utf8.RuneError && k+size > i {
			return false
		}
	}
	return true
}

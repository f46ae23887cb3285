package attribution

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFind reads testdata/cases.txt: after "==" a name, then paragraphs by line,
// then "> kind | speaker | cue | words" for each quotation, in order, with "| by whom" where another one reports it. Every case
// is read with a caller's blunt sentences and with none.
func TestFind(t *testing.T) {
	t.Parallel()
	cases := readCases(t, "testdata/cases.txt")
	if len(cases) < 600 {
		t.Fatalf("%d cases, want at least 600", len(cases))
	}
	for _, c := range cases {
		t.Run(c.title, func(t *testing.T) {
			t.Parallel()
			for by, cut := range map[string]func(string) []Paragraph{"own sentences": cutLines, "caller's sentences": cutSentences} {
				if diff := cmp.Diff(c.want, told(c.body, Find(c.body, cut(c.body)))); diff != "" {
					t.Errorf("%s: %s (-want +got):\n%s", by, c.body, diff)
				}
			}
		})
	}
}

// sample is a case of a file: a text and the quotations in it, as told prints them.
type sample struct {
	title, body string
	want        []string
}

func readCases(t *testing.T, path string) []sample {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var cases []sample
	for _, c := range strings.Split("\n"+string(raw), "\n== ")[1:] {
		title, rest, _ := strings.Cut(c, "\n")
		var body, want []string
		for line := range strings.SplitSeq(rest, "\n") {
			if w, ok := strings.CutPrefix(line, "> "); ok {
				want = append(want, w)
			} else if line != "" {
				body = append(body, line)
			}
		}
		cases = append(cases, sample{title, strings.Join(body, "\n"), want})
	}
	return cases
}

// agree counts the quotations of got whose kind and words are wanted, and those
// of them that are right in speaker and cue as well.
func agree(want, got []string) (words, whole int) {
	left := slices.Clone(want)
	for _, g := range got {
		g, _, _ = strings.Cut(g, " | by ")
		a := strings.SplitN(g, " | ", 4)
		i := slices.IndexFunc(left, func(w string) bool { b := strings.SplitN(w, " | ", 4); return a[0] == b[0] && a[3] == b[3] })
		if i < 0 {
			continue
		}
		words++
		if left[i] == g {
			whole++
		}
		left = slices.Delete(left, i, i+1)
	}
	return words, whole
}

// told prints quotations as the cases expect them; one that is reported in another's
// words ends in "| by" and whose.
func told(body string, quotations []Quotation) []string {
	var out []string
	for _, q := range quotations {
		line := strings.Join([]string{string(q.Kind), q.Speaker, q.Cue, body[q.Span.Start:q.Span.End]}, " | ")
		if q.QuotedBy != "" {
			line += " | by " + q.QuotedBy
		}
		out = append(out, line)
	}
	return out
}

// TestFindHardWrapped reads each case once more with its paragraphs broken into
// short lines, as mail and old archives print them.
func TestFindHardWrapped(t *testing.T) {
	t.Parallel()
	for _, c := range readCases(t, "testdata/cases.txt") {
		var body strings.Builder
		var paragraphs []Paragraph
		for line := range strings.SplitSeq(c.body, "\n") {
			from, width := body.Len(), 0
			for _, word := range strings.Split(line, " ") {
				switch width += len(word) + 1; {
				case body.Len() == from:
				case width > 40:
					body.WriteString("\n")
					width = len(word)
				default:
					body.WriteString(" ")
				}
				body.WriteString(word)
			}
			paragraphs = append(paragraphs, Paragraph{Span: Span{from, body.Len()}})
			body.WriteString("\n")
		}
		got := told(body.String(), Find(body.String(), paragraphs))
		for i := range got {
			got[i] = strings.ReplaceAll(got[i], "\n", " ")
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", c.title, body.String(), diff)
		}
	}
}

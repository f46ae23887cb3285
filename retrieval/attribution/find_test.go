package attribution

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFind reads testdata/cases.txt: after "==" a name, then paragraphs by line,
// then "> kind | speaker | cue | words" for each quotation, in order. Every case
// is read with a caller's blunt sentences and with none.
func TestFind(t *testing.T) {
	t.Parallel()
	raw, err := os.ReadFile("testdata/cases.txt")
	if err != nil {
		t.Fatal(err)
	}
	cases := strings.Split("\n"+string(raw), "\n== ")[1:]
	if len(cases) < 60 {
		t.Fatalf("%d cases, want at least 60", len(cases))
	}
	for _, c := range cases {
		title, rest, _ := strings.Cut(c, "\n")
		var body, want []string
		for line := range strings.SplitSeq(rest, "\n") {
			if w, ok := strings.CutPrefix(line, "> "); ok {
				want = append(want, w)
			} else if line != "" {
				body = append(body, line)
			}
		}
		text := strings.Join(body, "\n")
		t.Run(title, func(t *testing.T) {
			t.Parallel()
			for by, cut := range map[string]func(string) []Paragraph{"own sentences": cutLines, "caller's sentences": cutSentences} {
				if diff := cmp.Diff(want, told(text, Find(text, cut(text)))); diff != "" {
					t.Errorf("%s: %s (-want +got):\n%s", by, text, diff)
				}
			}
		})
	}
}

// told prints quotations as the cases expect them.
func told(body string, quotations []Quotation) []string {
	var out []string
	for _, q := range quotations {
		out = append(out, strings.Join([]string{string(q.Kind), q.Speaker, q.Cue, body[q.Span.Start:q.Span.End]}, " | "))
	}
	return out
}

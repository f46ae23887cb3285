package attribution

import (
	"cmp"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

// TestReferences reads testdata/references.txt: texts, and under them "> words | who
// is meant" for each reference, "-" where nobody can be named.
func TestReferences(t *testing.T) {
	t.Parallel()
	for _, c := range readCases(t, "testdata/references.txt") {
		t.Run(c.title, func(t *testing.T) {
			t.Parallel()
			var got []string
			_, references := Read(c.body, cutLines(c.body))
			for _, r := range references {
				if c.body[r.Span.Start:r.Span.End] != r.As {
					t.Errorf("%q stands where %q does", r.As, c.body[r.Span.Start:r.Span.End])
				}
				got = append(got, r.As+" | "+cmp.Or(r.To, "-"))
			}
			if diff := gocmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.body, diff)
			}
		})
	}
}

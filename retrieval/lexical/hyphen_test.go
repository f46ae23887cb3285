package lexical_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval/lexical"
)

// A word parted at the end of a line is found as a whole; the next line's capital or
// number is a word of its own.
func TestPartedWords(t *testing.T) {
	t.Parallel()
	a := lexical.NewAnalyzer()
	for text, want := range map[string][]string{
		"inter-\nnational":     {"inter", "nation", "intern"},
		"inter-\r\n  national": {"inter", "nation", "intern"},
		"north-\nSouth":        {"north", "south"},
		"page 12-\n13":         {"page", "12", "13"},
		"a list -\nof names":   {"a", "list", "of", "name"},
	} {
		if diff := cmp.Diff(want, a.Terms(text)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

package attribution

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// judged is a line of the judged quotations of package eval: a marked passage of an
// article, with the words that a right speaker's name may end in; none when the
// passage is not speech.
type judged struct {
	Source     string
	Start, End int
	Text       string
	Speaker    []string
}

func gold(t *testing.T) map[string][]judged {
	t.Helper()
	all := map[string][]judged{}
	for line := range strings.Lines(read(t, "../eval/testdata/seeds-dev.quotes.jsonl")) {
		var g judged
		if err := json.Unmarshal([]byte(line), &g); err != nil {
			t.Fatal(err)
		}
		all[g.Source] = append(all[g.Source], g)
	}
	return all
}

// TestArticlesJudged holds Find against the judged quotations: every passage that
// is speech with its words and speaker, no other one in marks.
func TestArticlesJudged(t *testing.T) {
	t.Parallel()
	for source, want := range gold(t) {
		body := read(t, filepath.Join("../../seeds", source))
		for name, cut := range map[string]func(string) []Paragraph{"own sentences": cutLines, "caller's sentences": cutSentences} {
			found := Find(body, cut(body))
			checkInvariants(t, body, found)
			found = slices.DeleteFunc(found, func(q Quotation) bool { return q.Kind == Indirect })
			for _, g := range want {
				i := slices.IndexFunc(found, func(q Quotation) bool { return q.Span == Span{g.Start, g.End} })
				switch {
				case len(g.Speaker) == 0 && i >= 0:
					t.Errorf("%s, %s: %q is not speech", source, name, g.Text)
				case len(g.Speaker) > 0 && i < 0:
					t.Errorf("%s, %s: %q is missing", source, name, g.Text)
				case i >= 0 && !slices.ContainsFunc(g.Speaker, func(s string) bool { return Match(found[i].Speaker, s) || strings.Contains(found[i].Speaker, s) }):
					t.Errorf("%s, %s: %q is said to be by %q, want one of %q", source, name, g.Text, found[i].Speaker, g.Speaker)
				}
				if i >= 0 {
					found = slices.Delete(found, i, i+1)
				}
			}
			for _, q := range found {
				t.Errorf("%s, %s: %q is nothing that was judged", source, name, body[q.Span.Start:q.Span.End])
			}
		}
	}
}

// TestArticlesSpeakers holds the speakers of all marked speech in the articles
// that nobody judged line by line, as the page shows them to a reader.
func TestArticlesSpeakers(t *testing.T) {
	t.Parallel()
	for source, want := range map[string][]string{
		"001_fa1b032fda7dab0b.txt": {"Emmanuel Macron", "UK Government", "Bjoern Siebert", "UK Government spokeswoman", "UK Government spokeswoman", "UK Government spokeswoman"},
		"002_987f191568fa1f7f.txt": {"Lee Anderson", "Lee Anderson", "Lee Anderson", "UK government spokesperson", "UK government spokesperson", "UK government spokesperson"},
		"004_9223fa14c5c78315.txt": {
			"French interior ministry", "Lilian Greenwood", "French interior ministry", "spokesperson for the French interior ministry",
			"Peter Walsh", "Peter Walsh", "Peter Walsh", "Chris Philp", "Chris Philp", "Lee Anderson", "Lee Anderson", "Lee Anderson",
			"Liberal Democrat spokesperson", "Liberal Democrat spokesperson", "Home Office spokesman", "Home Office spokesman", "Home Office spokesman",
		},
	} {
		body := read(t, filepath.Join("../../seeds", source))
		var got []string
		for _, q := range Find(body, cutSentences(body)) {
			if q.Kind != Indirect {
				got = append(got, q.Speaker)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", source, diff)
		}
	}
}

func TestPeople(t *testing.T) {
	t.Parallel()
	body := "Mr Kruger left. Tory MP Danny Kruger spoke in South Korea.\nSky News asked Dr Ann Lee, 45, about Kruger."
	want := []Person{
		{Name: "Danny Kruger", Mentions: []Span{{0, 9}, {16, 36}, {96, 102}}, Titles: []string{"Tory MP"}, Gender: 'm'},
		{Name: "Ann Lee", Mentions: []Span{{74, 84}}, Gender: 'f'},
	}
	if diff := cmp.Diff(want, People(body, cutLines(body))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, path := range articles(t) {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range People(string(raw), cutLines(string(raw))) {
			for _, m := range p.Mentions {
				words := string(raw[m.Start:m.End])
				shares := slices.ContainsFunc(strings.Fields(p.Name), func(w string) bool { return strings.Contains(words, w) })
				if !shares && words != "Mr Betrand" { // 003 misspells Xavier Bertrand so
					t.Errorf("%s: %q is no mention of %s", path, words, p.Name)
				}
			}
		}
	}
}

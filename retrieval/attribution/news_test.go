package attribution

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode"

	"footnote/internal/golden"
)

// TestNews measures Find on sentences that were marked before the rules were
// changed for them, and keeps the figures in testdata/news.figures.txt.
func TestNews(t *testing.T) {
	t.Parallel()
	var figures strings.Builder
	for _, file := range []string{"news.txt", "unseen.txt", "fresh.txt"} {
		if _, err := os.Stat("testdata/" + file); err != nil {
			t.Fatal(err)
		}
		var c count
		for _, n := range readNews(t, "testdata/"+file) {
			misses := c.add(n, Find(n.body, cutLines(n.body)))
			for _, m := range misses {
				t.Logf("%s: %s", n.title, m)
			}
		}
		fmt.Fprintf(&figures, "%s: %s\n", file, c)
	}
	golden.Compare(t, "news.figures.txt", []byte(figures.String()))
}

// marking is an attribution as a reader marked it.
type marking struct{ source, cue, content string }

type news struct {
	title, body string
	want        []marking
}

func readNews(t *testing.T, path string) []news {
	t.Helper()
	var all []news
	for _, c := range readCases(t, path) {
		n := news{title: c.title, body: c.body}
		for _, w := range c.want {
			f := strings.SplitN(w, " | ", 3)
			if len(f) < 3 || !strings.Contains(c.body, f[2]) || f[0] != "-" && !strings.Contains(c.body, f[0]) {
				t.Fatalf("%s: %q is not in the text", c.title, w)
			}
			n.want = append(n.want, marking{f[0], f[1], f[2]})
		}
		all = append(all, n)
	}
	return all
}

// count is how often contents and sources were found: a content or a source
// overlaps when it shares more than half of its words, both ways together.
type count struct {
	wanted, found                  int
	content, whole, source, itself int // overlapping and exact
}

// add counts what was found in a text and tells what was missed.
func (c *count) add(n news, found []Quotation) (misses []string) {
	c.wanted += len(n.want)
	c.found += len(found)
	taken := make([]bool, len(found))
	for _, w := range n.want {
		best, share := -1, 0.5
		for i, q := range found {
			if s := shared(n.body[q.Content.Start:q.Content.End], w.content); s > share && !taken[i] {
				best, share = i, s
			}
		}
		if best < 0 {
			misses = append(misses, fmt.Sprintf("missing %q", w))
			continue
		}
		taken[best] = true
		q := found[best]
		c.content++
		if share == 1 {
			c.whole++
		} else {
			misses = append(misses, fmt.Sprintf("content %q, want %q", n.body[q.Content.Start:q.Content.End], w.content))
		}
		as := q.AsWritten
		if as == "" {
			as = q.Speaker
		}
		switch s := shared(as, w.source); {
		case s == 1 || w.source == "-" && as == "" || w.cue == "-" && as != "" && strings.Contains(w.source, as[strings.LastIndexByte(as, ' ')+1:]):
			c.itself++
			c.source++
		case s > 0.5:
			c.source++
			fallthrough
		default:
			misses = append(misses, fmt.Sprintf("source %q, want %q", as, w.source))
		}
	}
	for i, q := range found {
		if !taken[i] {
			misses = append(misses, fmt.Sprintf("not wanted: %q by %q, %s", n.body[q.Content.Start:q.Content.End], q.AsWritten, q.Cue))
		}
	}
	return misses
}

func (c count) String() string {
	f := func(right int) string {
		return fmt.Sprintf("precision %.3f recall %.3f F1 %.3f", float64(right)/float64(c.found), float64(right)/float64(c.wanted), 2*float64(right)/float64(c.found+c.wanted))
	}
	return fmt.Sprintf("%d wanted, %d found\n  content overlapping %s\n  content exact       %s\n  source overlapping  %s\n  source exact        %s",
		c.wanted, c.found, f(c.content), f(c.whole), f(c.source), f(c.itself))
}

// shared is the Dice coefficient of the words of two texts.
func shared(a, b string) float64 {
	words := func(s string) []string {
		return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	}
	x, y := words(a), words(b)
	left := map[string]int{}
	for _, w := range x {
		left[w]++
	}
	both := 0
	for _, w := range y {
		if left[w] > 0 {
			left[w]--
			both++
		}
	}
	if len(x)+len(y) == 0 {
		return 0
	}
	return 2 * float64(both) / float64(len(x)+len(y))
}

package eval

import (
	"strings"
	"testing"

	"footnote/retrieval"
)

func TestFold(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"  The\u00a0Harbour\n\theld ", "the harbour held"},
		{"“It’s ‘so’ – or—not”", `"it's 'so' - or-not"`},
		{"a\u001cb\u2003c\u2028d", "a b c d"}, // a separator of ASCII, an em space, a line separator
		{"ÉCOLE ÀÈ", "école àè"},
	} {
		if got := fold(c.text); got != c.want {
			t.Errorf("fold(%q) = %q, want %q", c.text, got, c.want)
		}
		if again := fold(c.want); again != c.want {
			t.Errorf("fold(%q) = %q: folding twice changes it", c.want, again)
		}
	}
}

func TestFoldRole(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, folded, last string }{
		{"Home Office Spokeswoman", "home office spokesperson", "spokesperson"},
		{"a spokesman said", "a spokesperson said", "said"},
		{"spokesmanship", "spokesmanship", "spokesmanship"}, // only the whole word
		{"Xavier  Bertrand", "xavier bertrand", "bertrand"},
		{" ", "", ""},
	} {
		if got := foldRole(c.name); got != c.folded {
			t.Errorf("foldRole(%q) = %q, want %q", c.name, got, c.folded)
		}
		if got := lastWord(c.name); got != c.last {
			t.Errorf("lastWord(%q) = %q, want %q", c.name, got, c.last)
		}
	}
}

func TestEvidenceShownIn(t *testing.T) {
	t.Parallel()
	evidence := Evidence{Source: "a.txt", Text: "the harbour’s keeper counted 65 boats on the first Monday of May"}
	for _, c := range []struct {
		what, article, text string
		want                bool
	}{
		{"the evidence and more", "a.txt", "Then THE HARBOUR'S keeper counted 65 boats\non the first Monday of May, he said.", true},
		{"a long part of it", "a.txt", "counted 65 boats on the first Monday of May", true},
		{"a short part of it", "a.txt", "counted 65 boats on the first Monday", false},
		{"the same words elsewhere", "b.txt", evidence.Text, false},
		{"other words", "a.txt", strings.Repeat("nothing of it ", 5), false},
	} {
		if got := evidence.shownIn(excerpt{c.article, fold(c.text)}); got != c.want {
			t.Errorf("%s: shown is %v, want %v", c.what, got, c.want)
		}
	}
}

func TestPartIsFortyCharacters(t *testing.T) {
	t.Parallel()
	words := strings.Repeat("é", 100) // two bytes each: characters count, not bytes
	evidence := Evidence{Source: "a.txt", Text: words}
	for runes, want := range map[int]bool{39: false, 40: true, 41: true} {
		if got := evidence.shownIn(excerpt{"a.txt", strings.Repeat("é", runes)}); got != want {
			t.Errorf("%d characters show the evidence: %v, want %v", runes, got, want)
		}
	}
}

func TestIsVerbatim(t *testing.T) {
	t.Parallel()
	corpus := smallCorpus()
	right := cite("a.txt", 4, 11)
	for _, c := range []struct {
		what   string
		change func(*retrieval.Citation)
		want   bool
	}{
		{"as it stands", func(*retrieval.Citation) {}, true},
		{"another case", func(c *retrieval.Citation) { c.Text = "Harbour" }, false},
		{"one byte on", func(c *retrieval.Citation) { c.Start, c.End = 5, 12 }, false},
		{"an article that is not there", func(c *retrieval.Citation) { c.Article = "c.txt" }, false},
		{"beyond the end", func(c *retrieval.Citation) { c.End = len(harbour) + 1 }, false},
		{"before the start", func(c *retrieval.Citation) { c.Start = -1 }, false},
		{"backwards", func(c *retrieval.Citation) { c.Start, c.End = 11, 4 }, false},
	} {
		changed := right
		c.change(&changed)
		if got := isVerbatim(corpus, changed); got != c.want {
			t.Errorf("%s: verbatim is %v, want %v", c.what, got, c.want)
		}
	}
}

package main

import (
	"bufio"
	"bytes"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval"
)

// printed is what a writer of that width prints.
func printed(t *testing.T, width int, color bool, print func(*writer)) string {
	t.Helper()
	var out bytes.Buffer
	w := &writer{out: bufio.NewWriter(&out), width: width, color: color}
	print(w)
	if err := w.flush(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

var harbour = retrieval.Citation{
	N: 2, Article: "news/ferry.txt", Title: "Ferry to Norby\nreturns", Outlet: "The Harbour Post", Published: "2021-03",
	PublishedInferred: true, Speaker: "Mary Holt", Start: 10, End: 57,
	Text: "We have repaired the engine and tested it twice", Emphasis: [][2]int{{18, 37}},
}

func TestExcerpt(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		width int
		color bool
		want  []string
	}{
		{"wide", 80, false, []string{
			"> We have repaired the engine and tested it twice",
			"[2] The Harbour Post · March 2021 (inferred) · Mary Holt",
			"    Ferry to Norby returns (news/ferry.txt, bytes 10 to 57)",
		}},
		{"narrow", 40, false, []string{
			"> We have repaired the engine and tested",
			"> it twice",
			"[2] The Harbour Post · March 2021",
			"(inferred) · Mary Holt",
			"    Ferry to Norby returns",
			"    (news/ferry.txt, bytes 10 to 57)",
		}},
		{"emphasis over a line's end", 20, true, []string{
			"\x1b[2m>\x1b[0m We have \x1b[1mrepaired\x1b[0m",
			"\x1b[2m>\x1b[0m \x1b[1mthe engine\x1b[0m and",
			"\x1b[2m>\x1b[0m tested it twice",
			"\x1b[1m[2]\x1b[0m The Harbour Post",
			"· March 2021",
			"(inferred) · Mary",
			"Holt",
			"\x1b[2m    Ferry to Norby\x1b[0m",
			"\x1b[2m    returns\x1b[0m",
			"\x1b[2m    (news/ferry.txt,\x1b[0m",
			"\x1b[2m    bytes 10 to 57)\x1b[0m",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := printed(t, test.width, test.color, func(w *writer) { w.excerpt(harbour) })
			if diff := cmp.Diff(strings.Join(test.want, "\n")+"\n", got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// What stands beside an excerpt, outside its words.
func TestBeside(t *testing.T) {
	t.Parallel()
	c := harbour
	c.Refers, c.Partial = []retrieval.Reference{{As: "She", To: "Mary Holt"}, {As: "The company", To: "Norby Lines"}}, true
	want := "[2] The Harbour Post · March 2021 (inferred) · [She: Mary Holt] · [The company: Norby Lines] · [part of a longer quotation]\n"
	if got := printed(t, endless, false, func(w *writer) { w.excerpt(c) }); !strings.Contains(got, want) {
		t.Errorf("got\n%swant it to have\n%s", got, want)
	}
	c.Speaker = "Ann Lee"
	if got := printed(t, endless, false, func(w *writer) { w.excerpt(c) }); !strings.Contains(got, "(inferred) · Ann Lee · [She: Mary Holt]") {
		t.Errorf("got\n%s", got)
	}
}

func TestAnswerForPeople(t *testing.T) {
	t.Parallel()
	first, second := harbour, harbour
	first.N = 1
	for _, test := range []struct {
		name   string
		answer retrieval.Answer
		want   []string
	}{
		{"disputed", retrieval.Answer{
			Citations: []retrieval.Citation{first, second}, Notes: []string{"Read “Holtt” as “Holt”."},
			Disputed: []retrieval.Dispute{{Citations: []int{1, 2}, Kind: "figure"}, {Citations: []int{1, 2}, Kind: "denial"}},
		}, []string{
			"Read “Holtt” as “Holt”.",
			"Disputed: [1] and [2] give different figures in one article (March 2021,", "inferred).",
			"Disputed: [2] denies what [1] says in one article (March 2021, inferred).", "",
			"> We have repaired the engine and tested it twice",
			"[1] The Harbour Post · March 2021 (inferred) · Mary Holt",
			"    Ferry to Norby returns (news/ferry.txt, bytes 10 to 57)", "",
			"> We have repaired the engine and tested it twice",
			"[2] The Harbour Post · March 2021 (inferred) · Mary Holt",
			"    Ferry to Norby returns (news/ferry.txt, bytes 10 to 57)",
		}},
		{"abstained", retrieval.Answer{Abstained: true, Text: "The articles do not answer that.", Nearest: []retrieval.Citation{{
			N: 1, Article: "a.txt", Title: "One word", TitleMade: true, Start: 0, End: 3, Text: "One", Quoted: true,
		}}}, []string{
			"The articles do not answer that.", "",
			"The nearest passages, which are not an answer:", "",
			"> One",
			"[1] outlet not named · undated · speaker not named",
			"    One word (first words) (a.txt, bytes 0 to 3)",
		}},
		{"nothing at all", retrieval.Answer{Abstained: true, Text: "Nothing was asked."}, []string{"Nothing was asked."}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := printed(t, 80, false, func(w *writer) { w.answer(test.answer) })
			if diff := cmp.Diff(strings.Join(test.want, "\n")+"\n", got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestWrap(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		text  string
		width int
		want  []string
	}{
		{"", 10, []string{""}},
		{"one two three", 7, []string{"one two", "three"}},
		{"one  two\tthree", 100, []string{"one two three"}},
		{"one\n\ntwo", 10, []string{"one", "", "two"}},
		{"    one two three", 11, []string{"    one two", "    three"}},
		{"/a/path/that/is/long.txt x", 8, []string{"/a/path/that/is/long.txt", "x"}},
		{"日本 語の 文", 5, []string{"日本", "語の", "文"}}, // two columns a character
		{"e\u0301e\u0301 e\u0301", 2, []string{"e\u0301e\u0301", "e\u0301"}},
		{"      x", 4, []string{"  x"}},
	} {
		if diff := cmp.Diff(test.want, wrap(test.text, test.width)); diff != "" {
			t.Errorf("wrap(%q, %d) -want +got:\n%s", test.text, test.width, diff)
		}
	}
	if diff := cmp.Diff([]string{"日本", "語の", "文", "x"}, chop([]string{"日本語の文", "x"}, 5)); diff != "" {
		t.Errorf("chop -want +got:\n%s", diff)
	}
}

// Whatever a text holds, what is shown of it has no control character, fits the
// line, and has lost none of its other characters.
func FuzzShown(f *testing.F) {
	f.Add("The cat \x1b[31m sat\u202e on\r\n the mat.\x00", uint8(20))
	f.Add("日本語の文 e\u0301\u200d👩‍🚀 \xff\xfe", uint8(3))
	f.Add("\x01bold\x02", uint8(1))
	f.Fuzz(func(t *testing.T, text string, width uint8) {
		columnsWide := int(width)%100 + 2
		c := retrieval.Citation{Text: text, End: len(text), Emphasis: [][2]int{{0, len(text) / 2}, {len(text) / 2, len(text)}}}
		w := &writer{width: columnsWide}
		lines := chop(wrap(w.marked(c), columnsWide), columnsWide)
		for _, l := range lines {
			if !utf8.ValidString(l) || strings.ContainsFunc(l, unicode.IsControl) {
				t.Fatalf("unsafe line %q", l)
			}
			if got := columns.StringWidth(l); got > columnsWide {
				t.Fatalf("line %q has %d columns, more than %d", l, got, columnsWide)
			}
		}
		if got, want := squeezed(strings.Join(lines, "")), squeezed(visible(text)); got != want {
			t.Fatalf("shown %q, want %q", got, want)
		}
	})
}

func squeezed(text string) string { return strings.Join(strings.Fields(text), "") }

func TestVisible(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"plain “text” – é 日本\n\tx": "plain “text” – é 日本\n\tx",
		"a\r\nb":                   "a\nb",
		"\x1b]0;t\a":               `\u001b]0;t\u0007`,
		"\u202eabc\u2066":          `\u202eabc\u2066`,
		"\u0085\u2028":             `\u0085\u2028`,
		"\xff":                     "\ufffd",
	} {
		if got := visible(text); got != want {
			t.Errorf("visible(%q) = %q, want %q", text, got, want)
		}
	}
	if got, want := visibleLine("a\nb\tc"), `a\u000ab\u0009c`; got != want {
		t.Errorf("visibleLine: %q, want %q", got, want)
	}
}

// TestAbstentionAfterNotes sets how a question was understood apart from the answer.
func TestAbstentionAfterNotes(t *testing.T) {
	t.Parallel()
	got := printed(t, 80, false, func(w *writer) {
		w.answer(retrieval.Answer{Abstained: true, Notes: []string{"Understood as: ferry"}, Text: "Understood as: ferry\nThe articles do not answer that."})
	})
	if want := "Understood as: ferry\n\nThe articles do not answer that.\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

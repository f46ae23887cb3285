package bot

import (
	"fmt"
	"strings"
	"testing"

	"footnote/retrieval"
)

func TestEscape(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"Plain words: it's 5 o'clock (a.m.) – “so”, said 3.5 % of them.", "Plain words: it's 5 o'clock (a.m.) – “so”, said 3.5 % of them."},
		{"a_b*c~d`e|f", "a\\_b\\*c\\~d\\`e\\|f"},
		{`back\slash`, `back\\slash`},
		{"@everyone @here a@b.example", `\@everyone \@here a\@b.example`},
		{"<@1> <@!1> <@&1> <#1> <:x:1> <a:x:1> </ask:1> <t:1>", `\<\@1> \<\@!1> \<\@&1> \<#1> \<:x:1> \<a:x:1> \</ask:1> \<t:1>`},
		{"[text](https://x.example)", `\[text]\(https\://x.example)`},
		{"[sic] […]", `\[sic] \[…]`},
		{"as said [1], and [23].", "as said [1], and [23]."},
		{"[1](https://x.example)", `\[1]\(https\://x.example)`},
		{"# one", `\# one`},
		{"-# small", `\-# small`},
		{"- list", `\- list`},
		{"+ list", `\+ list`},
		{"> quote", `\> quote`},
		{">>> all", `\>>> all`},
		{"12. list", `12\. list`},
		{"2023 was a year.", "2023 was a year."},
		{"a # b - c > d", "a # b - c > d"},
		{":smile: :+1: 10:30:15", `\:smile: \:+1: 10:30:15`},
	} {
		if strings.HasPrefix(c.in, "<@1>") {
			c.want = strings.ReplaceAll(c.want, `\<:x:`, `\<\:x:`)
			c.want = strings.ReplaceAll(c.want, `\<a:x:`, `\<a\:x:`)
		}
		if got := escape(c.in); got != c.want {
			t.Errorf("escape(%q)\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestLines(t *testing.T) {
	t.Parallel()
	got := lines("one\r\n\r\n two\u2028three\u0085 \vfour\u202E\u2066\x00\x1b[0m\U000E0041 five\xff\n")
	want := []string{"one", "two", "three", "four[0m five\uFFFD"}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("lines = %q, want %q", got, want)
	}
	if got := oneLine(" a\n\tb \u2029 c "); got != "a b c" {
		t.Errorf("oneLine = %q", got)
	}
}

func TestClip(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		in    string
		limit int
		want  string
		cut   bool
	}{
		{"short", 10, "short", false},
		{"two words", 9, "two words", false},
		{"two words", 8, "two", true},
		{"two words here", 9, "two words", true},
		{"unbroken", 4, "unbr", true},
		{"🙂🙂🙂", 4, "🙂🙂", true},
		{"🙂🙂🙂", 5, "🙂🙂", true},
		{"words", 0, "", true},
	} {
		got, cut := clip(c.in, c.limit)
		if got != c.want || cut != c.cut {
			t.Errorf("clip(%q, %d) = %q, %v; want %q, %v", c.in, c.limit, got, cut, c.want, c.cut)
		}
	}
}

func TestQuoted(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text string
		bold [][2]int
		want string
	}{
		{"some words here", nil, "> some words here"},
		{"some words here", [][2]int{{5, 10}}, "> some **words** here"},
		{"some words here", [][2]int{{0, 4}, {10, 15}}, "> **some** words **here**"},
		{"some words here", [][2]int{{4, 11}}, "> some **words** here"},
		{"one\n\ntwo *three*", [][2]int{{0, 8}}, "> **one**\n> **two** \\*three\\*"},
		{"*a*", [][2]int{{0, 3}}, "> **\\*a\\***"},
		{"outside", [][2]int{{50, 60}, {-1, 3}, {3, 3}, {5, 2}}, "> outside"},
		{"héé", [][2]int{{2, 3}}, "> héé"},
	} {
		cited := retrieval.Citation{Text: c.text, Start: 0, Emphasis: c.bold}
		if got := quoted(c.text, emphasis(cited)); got != c.want {
			t.Errorf("quoted(%q, %v) = %q, want %q", c.text, c.bold, got, c.want)
		}
	}
}

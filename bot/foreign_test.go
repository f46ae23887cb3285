package bot

import (
	"fmt"
	"strings"
	"testing"

	"footnote/retrieval"
)

// TestNoMaskedLink writes the second half of a link, for which a bracket of ours
// or an answer's "[1]" would be the first: "[1] A, B](https://…)" is a link whose
// address nobody sees.
func TestNoMaskedLink(t *testing.T) {
	t.Parallel()
	const half = "click](https://evil.example)"
	c := retrieval.Citation{N: 1, Article: "x.txt", Title: half, Outlet: half, Speaker: half, Text: "[1] " + half + " [2](https://evil.example)"}
	a := retrieval.Answer{Question: "[1] " + half, Text: "[1] " + half, Citations: []retrieval.Citation{c}, Notes: []string{half}}
	for name, m := range map[string]message{
		"answer":  renderAnswer(a, view{}),
		"quotes":  renderQuotes(retrieval.QuoteRequest{Speaker: half}, []retrieval.Quote{{Citation: c, SpeakerAsWritten: half}}, 0, view{}),
		"article": renderArticle(&retrieval.Article{ID: "x", Title: half, Outlet: half, Body: "[1] " + half}, 0),
	} {
		if text := textOf(m); strings.Contains(text, "](") {
			t.Errorf("%s holds a link:\n%s", name, text)
		}
	}
}

// TestCitationBlock names who is quoted, and says what was worked out.
func TestCitationBlock(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		cited retrieval.Citation
		want  string
	}{
		"named":    {retrieval.Citation{N: 1, Text: "x", Outlet: "BBC", Quoted: true, Speaker: "Jean"}, "**[1] BBC · undated · Jean**"},
		"unnamed":  {retrieval.Citation{N: 1, Text: "x", Outlet: "BBC", Quoted: true}, "**[1] BBC · undated · speaker not named**"},
		"no quote": {retrieval.Citation{N: 1, Text: "x", Outlet: "BBC"}, "**[1] BBC · undated**"},
		"inferred": {retrieval.Citation{N: 1, Text: "x", Outlet: "BBC", OutletInferred: true}, "**[1] BBC (inferred) · undated**"},
		"made":     {retrieval.Citation{N: 1, Text: "x", Title: "It rained", TitleMade: true}, "It rained (first words)"},
	} {
		if text := citationBlock(c.cited, "").text(); !strings.Contains(text, c.want) {
			t.Errorf("%s: %q is not in %q", name, c.want, text)
		}
	}
}

// TestInferredInLists says in lists, too, what was worked out and not printed.
func TestInferredInLists(t *testing.T) {
	t.Parallel()
	corpus := &retrieval.Corpus{Articles: []*retrieval.Article{{
		ID: "1", Outlet: "BBC", Published: retrieval.Date{Year: 2023}, Inferred: []string{"outlet", "published"}, Body: "It rained all day.",
	}}}
	n := newNames()
	n.read(answers{corpus: func() *retrieval.Corpus { return corpus }})
	choose := flat(renderSources(corpus, 0).Components)
	var described, labelled string
	for _, c := range choose {
		for _, o := range c.Options {
			described, labelled = o.Description, o.Label
		}
	}
	for where, text := range map[string]string{
		"a select":     described,
		"/sources":     n.article[0].shown,
		"source: date": strings.Replace(n.source[1].shown, "2023 (", "BBC (inferred) · 2023 (", 1),
	} {
		if want := "BBC (inferred) · 2023 (inferred)"; !strings.Contains(text, want) {
			t.Errorf("%s: %q is not in %q", where, want, text)
		}
	}
	if want := "It rained all day. (first words)"; labelled != want {
		t.Errorf("the article is labelled %q, want %q", labelled, want)
	}
}

// TestShortLines shows an article of very short lines, as a table has them:
// their line breaks count too.
func TestShortLines(t *testing.T) {
	t.Parallel()
	for _, line := range []string{"a\n", "some words\n", strings.Repeat("word ", 7) + "\n"} {
		article := &retrieval.Article{ID: "1", Body: strings.Repeat(line, 3000)}
		for page := range 3 {
			valid(t, renderArticle(article, page))
		}
	}
}

// TestListedWhole lists articles with long names: each line is there as a whole
// or not at all.
func TestListedWhole(t *testing.T) {
	t.Parallel()
	corpus := &retrieval.Corpus{}
	for n := range maxSelect {
		corpus.Articles = append(corpus.Articles, &retrieval.Article{
			ID: fmt.Sprint(n), Title: strings.Repeat("*", 99), Outlet: strings.Repeat("_", 99), Body: "x",
		})
	}
	m := renderChoice("Which?", corpus.Articles)
	valid(t, m)
	for line := range strings.SplitSeq(textOf(m), "\n") {
		if strings.HasPrefix(line, "**") && !strings.HasSuffix(line, `\*`) {
			t.Errorf("half a line: %q", line)
		}
	}
	if text := textOf(m); !strings.Contains(text, "more articles left out") {
		t.Errorf("nothing says that articles are left out: %s", text[len(text)-100:])
	}
}

// TestCheckWhole checks sentences whose passages take more room than there is:
// a sentence stands with its own passage or not at all.
func TestCheckWhole(t *testing.T) {
	t.Parallel()
	k, nearest := check{}, [][]retrieval.Citation{}
	for n := range maxClaims {
		k.Claims = append(k.Claims, fmt.Sprintf("Claim %d %s", n+1, strings.Repeat("_ ", 100)))
		nearest = append(nearest, []retrieval.Citation{{
			N: n + 1, Article: "x", Title: strings.Repeat("*", 200), Outlet: strings.Repeat("*", 200), Speaker: strings.Repeat("*", 200), Text: strings.Repeat("word ", 300),
		}})
	}
	m := renderCheck(k, nearest, view{key: "1"})
	valid(t, m)
	text, shown := textOf(m), 0
	for n := range maxClaims {
		claim, passage := strings.Contains(text, fmt.Sprintf("“Claim %d", n+1)), strings.Contains(text, fmt.Sprintf("**[%d] ", n+1))
		if claim != passage {
			t.Errorf("sentence %d is shown: %v; its passage: %v", n+1, claim, passage)
		}
		if claim {
			shown++
		}
	}
	if shown == maxClaims {
		t.Error("all fit: this tests nothing")
	}
	if want := count(maxClaims-shown, "more sentence"); !strings.Contains(text, want) {
		t.Errorf("%q is not said:\n%s", want, text)
	}
}

// TestContextButtonFits gives no button whose custom_id would be too long.
func TestContextButtonFits(t *testing.T) {
	t.Parallel()
	id := strings.Repeat("x", maxIdentity)
	for _, n := range []int{1, 99_999, -1} {
		c := retrieval.Citation{N: n, Article: id, Start: 123456788, End: 123456789}
		if b := contextButton(c, map[string]string{id: digest("x")}); b == nil || length(b.CustomID) > maxCustomID {
			t.Errorf("citation %d has the button %+v", n, b)
		}
	}
}

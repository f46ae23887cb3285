package bot

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"footnote/bot/discordtest"
	"footnote/retrieval"
)

func longAnswer(citations, words int) retrieval.Answer {
	a := retrieval.Answer{Question: "Why?", Text: "Because [1]"}
	for n := range citations {
		a.Citations = append(a.Citations, retrieval.Citation{
			N: n + 1, Article: "a.txt", Title: "A title", Outlet: "An outlet", Text: strings.TrimSpace(strings.Repeat("word ", words)),
		})
	}
	return a
}

// textOf is all the text of a message, a component a line, buttons left out.
func textOf(m message) string {
	var all []string
	var walk func([]component)
	walk = func(components []component) {
		for _, c := range components {
			if c.Content != "" {
				all = append(all, c.Content)
			}
			walk(c.Components)
		}
	}
	walk(m.Components)
	return strings.Join(all, "\n")
}

// TestTooLong holds the two ways of being too long: many excerpts, of which the
// last are left out whole, and one, which is cut and says so.
func TestTooLong(t *testing.T) {
	t.Parallel()
	many := textOf(renderAnswer(longAnswer(20, 100), view{}))
	for n := 1; n <= 20; n++ {
		whole := strings.Contains(many, "> "+strings.TrimSpace(strings.Repeat("word ", 100))+fmt.Sprintf("\n**[%d] An outlet", n))
		if n <= 7 != whole {
			t.Errorf("excerpt %d is whole: %v", n, whole)
		}
	}
	if want := "13 more excerpts left out"; !strings.Contains(many, want) {
		t.Errorf("%q is not in the reply:\n%s", want, many)
	}
	one := textOf(renderAnswer(longAnswer(1, 2000), view{}))
	if want := "word word\n[…] The excerpt goes on in the article.\n**[1] An outlet"; !strings.Contains(one, want) {
		t.Errorf("the cut excerpt does not end in %q:\n%s", want, one[len(one)-200:])
	}
	if length(one) < maxText*9/10 {
		t.Errorf("only %d of %d are used", length(one), maxText)
	}
	small := textOf(renderAnswer(longAnswer(100, 1), view{}))
	if want := fmt.Sprintf("%d more excerpts left out", 100-maxBlocks); !strings.Contains(small, want) {
		t.Errorf("%q is not in the reply:\n%s", want, small)
	}
}

// TestBeside holds that a name for "She" stands beside the words, escaped, and not
// among them.
func TestBeside(t *testing.T) {
	t.Parallel()
	a := longAnswer(1, 3)
	a.Citations[0].Refers = []retrieval.Reference{{As: "She", To: "Mary *Holt*"}}
	if got, want := textOf(renderAnswer(a, view{})), "> word word word\n**[1] An outlet · undated · \\[She: Mary \\*Holt\\*]**"; !strings.Contains(got, want) {
		t.Errorf("%q is not in the reply:\n%s", want, got)
	}
}

// TestAnswerText leaves the answer's lines out where its excerpts say them all.
func TestAnswerText(t *testing.T) {
	t.Parallel()
	citations := []retrieval.Citation{{N: 1, Text: "One said so."}, {N: 2, Text: "Two denied it.", Published: "2023-08", PublishedInferred: true}}
	for text, shown := range map[string]string{
		"One said so. [1]\nTwo denied it. [2]":                                  "",
		"undated: One said so. [1]\nAugust 2023 (inferred): Two denied it. [2]": "",
		"One said so. [1] But: Two denied it. [2]":                              "One said so. [1] But: Two denied it. [2]",
		"":                         "",
		"No *words* of theirs [1]": `No \*words\* of theirs [1]`,
		strings.Repeat("Far too long. ", maxText/14+1): "",
	} {
		if got := answerText(retrieval.Answer{Text: text, Citations: citations}); got != shown {
			t.Errorf("answerText(%q) = %q, want %q", text, got, shown)
		}
	}
}

func TestDate(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		published string
		inferred  bool
		want      string
	}{
		{"2023-08-15", false, "15 August 2023"},
		{"2023-08", true, "August 2023 (inferred)"},
		{"2023", false, "2023"},
		{"", false, "undated"},
		{"", true, "undated"},
		{"mid-*August*", false, `mid-\*August\*`},
	} {
		if got := date(retrieval.Citation{Published: c.published, PublishedInferred: c.inferred}); got != c.want {
			t.Errorf("date(%q, %v) = %q, want %q", c.published, c.inferred, got, c.want)
		}
	}
}

// valid holds a reply against Discord's description and limits.
func valid(t *testing.T, m message) {
	t.Helper()
	body, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	if err := discordtest.Validate(discordtest.RouteEdit, body); err != nil {
		t.Fatalf("%v\n%s", err, body)
	}
	if text := textOf(m); length(text) > maxText+maxComponents || !utf8.ValidString(text) {
		t.Fatalf("%d of text, valid UTF-8: %v", length(text), utf8.ValidString(text))
	}
}

// FuzzRender renders answers and quotations of any content and size: never a body
// that Discord refuses, and every line of foreign words inside its quotation.
func FuzzRender(f *testing.F) {
	f.Add("Why?", "Because [1]", "words", "outlet", "title", "speaker", "2023-08", uint8(3), uint16(1), false)
	f.Add("@everyone", "", "> a\n>>> b\r\u2028# c", "**", "[x](y)", "`", "2023-02-30", uint8(60), uint16(40), true)
	f.Add("\xff", "\x00", "", "", "", "", "", uint8(0), uint16(0), false)
	f.Add(strings.Repeat("*", 6000), strings.Repeat("_", 5000), strings.Repeat("🙂", 300), strings.Repeat("|", 300),
		strings.Repeat("<", 300), strings.Repeat("~", 300), strings.Repeat("`", 300), uint8(9), uint16(30), true)
	f.Fuzz(func(t *testing.T, question, text, words, outlet, title, speaker, published string, count uint8, times uint16, flag bool) {
		c := retrieval.Citation{
			Title: title, Outlet: outlet, Speaker: speaker, Published: published, PublishedInferred: flag,
			Text: strings.Repeat(words, int(times%60)+1), Article: title,
		}
		a := retrieval.Answer{Question: question, Text: text, Abstained: flag, Notes: []string{text, words, speaker}}
		quotes := []retrieval.Quote{}
		for n := range int(count) {
			c.N = n + 1
			c.Emphasis = [][2]int{{n, n + int(times)}, {2 * int(times), 3 * int(times)}}
			a.Citations = append(a.Citations, c)
			a.Nearest = append(a.Nearest, c)
			a.Disputed = append(a.Disputed, retrieval.Dispute{Citations: make([]int, n%6), Kind: speaker})
			quotes = append(quotes, retrieval.Quote{Citation: c, SpeakerAsWritten: words, SameAs: n % 3})
		}
		v := view{key: "1234567890123456789", private: flag, prints: map[string]string{title: "12345678901"}, coverage: "The corpus has nothing."}
		answer := renderAnswer(a, v)
		valid(t, answer)
		page := int(times % 7)
		q := retrieval.Question{Text: question}
		valid(t, renderMore(q, a.Citations, a.Notes, page, v.key, v))
		valid(t, renderNearest(q, a.Nearest, v))
		valid(t, renderQuotes(retrieval.QuoteRequest{Speaker: speaker, About: question}, quotes, page, v))
		valid(t, renderQuotes(retrieval.QuoteRequest{Speaker: speaker, About: question}, quotes, page, view{}))
		article := &retrieval.Article{ID: title, Title: speaker, Outlet: outlet, Byline: speaker, URL: published, Body: strings.ToValidUTF8(c.Text, "?")}
		valid(t, renderArticle(article, page))
		valid(t, renderChanged(article))
		valid(t, renderSources(&retrieval.Corpus{Articles: slices.Repeat([]*retrieval.Article{article}, int(count))}, page))
		whole := retrieval.Span{Start: 0, End: len(article.Body)}
		around, _ := renderContext(retrieval.Context{Article: article, Asked: whole, Shown: whole}, false, true)
		valid(t, around)
		k := check{Claims: claims(text + ". " + words), Left: page}
		k.Claims = k.Claims[:min(len(k.Claims), maxClaims)]
		valid(t, renderCheck(k, make([][]retrieval.Citation, len(k.Claims)), v))
		for _, block := range flat(answer.Components) {
			_, after, quoted := strings.Cut("\n"+block.Content, "\n> ")
			if !quoted {
				continue
			}
			head, _, _ := strings.Cut(after, "\n**[")
			for line := range strings.SplitSeq(head, "\n") {
				line = strings.TrimPrefix(line, "> **") // our own marks
				if line, ok := strings.CutPrefix(line, "> "); ok && strings.ContainsAny(line[:1], "#->+*_`|") {
					t.Errorf("a quoted line begins with a mark: %q", line)
				}
			}
		}
	})
}

// flat is components and all that is in them.
func flat(components []component) []component {
	var all []component
	for _, c := range components {
		all = append(append(all, c), flat(c.Components)...)
	}
	return all
}

func BenchmarkRender(b *testing.B) {
	a := longAnswer(3, 45) // about the 260 characters of a usual excerpt
	b.ReportAllocs()
	for b.Loop() {
		renderAnswer(a, view{key: "1"})
	}
}

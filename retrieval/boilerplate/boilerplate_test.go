package boilerplate_test

import (
	_ "embed"
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"footnote/retrieval/boilerplate"

	"github.com/google/go-cmp/cmp"
)

//go:embed testdata/site.txt
var siteLines string

//go:embed testdata/news.txt
var newsLines string

//go:embed testdata/columns.txt
var columns string

// articles are where the lines of testdata stand.
var articles = [][]string{
	{
		"The council will close the Tudor bridge to cars in June, six months later than planned.",
		"Engineers found cracks in two of its nine arches last autumn. Repairs will cost £3.2m.",
		"“It was built for carts,” said Jane Oduya, who leads the works. “Nobody thought of lorries.”",
		"The bridge should open again in May.",
	},
	{
		"AUSTIN, Texas — A judge on Friday blocked a state law on water rights.",
		"Farmers had sued in March. They said the law would leave their wells dry.",
		"The attorney general has 30 days to appeal.",
	},
	{
		"Review: the new Orbit phone",
		"The Orbit 7 has a larger screen and a smaller battery than the phone it replaces.",
		"In our tests it lasted eleven hours, an hour less than last year's model.",
		"It costs $799 and is on sale from Tuesday.",
	},
}

// paragraphsOf cuts a body for these tests: a line is a paragraph, and a
// sentence ends at a stop before a space.
func paragraphsOf(body string) [][]boilerplate.Span {
	var paragraphs [][]boilerplate.Span
	at := 0
	for line := range strings.SplitAfterSeq(body, "\n") {
		var sentences []boilerplate.Span
		start := at
		for i := at; i < at+len(line); i++ {
			text := strings.TrimSpace(body[start : i+1])
			next := i + 1
			if text == "" || next < at+len(line) && !(strings.ContainsRune(".?!", rune(body[i])) || strings.HasSuffix(text, "”")) {
				continue
			}
			if next == at+len(line) || unicode.IsSpace(rune(body[next])) || body[i] == '.' && unicode.IsUpper(rune(body[next])) {
				from := start + strings.Index(body[start:], text)
				sentences = append(sentences, boilerplate.Span{Start: from, End: from + len(text)})
				start = next
			}
		}
		paragraphs = append(paragraphs, sentences)
		at += len(line)
	}
	return paragraphs
}

// found returns the boilerplate of body, line by line.
func found(body string) []string {
	texts := []string{}
	for _, s := range boilerplate.Find(body, paragraphsOf(body)) {
		texts = append(texts, body[s.Start:s.End])
	}
	return texts
}

// groups returns the lines of a file of testdata, in the groups that blank lines
// and comments make.
func groups(file string) [][]string {
	var all [][]string
	open := false
	for line := range strings.SplitSeq(file, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			open = false
			continue
		}
		if !open {
			all, open = append(all, nil), true
		}
		all[len(all)-1] = append(all[len(all)-1], line)
	}
	return all
}

// everyPlace calls f with each article that has line at its beginning, within,
// or at its end.
func everyPlace(line string, f func(place, body string)) {
	for a, article := range articles {
		for at := range len(article) + 1 {
			lines := append(append(append([]string{}, article[:at]...), line), article[at:]...)
			f(fmt.Sprintf("article %d, place %d", a, at), strings.Join(lines, "\n"))
		}
	}
}

func TestSiteLinesAreFound(t *testing.T) {
	t.Parallel()
	n := 0
	for _, group := range groups(siteLines) {
		for _, line := range group {
			n++
			everyPlace(line, func(place, body string) {
				if diff := cmp.Diff([]string{line}, found(body)); diff != "" {
					t.Errorf("%s: %s (-want +got):\n%s", place, line, diff)
				}
			})
		}
	}
	if n < 40 {
		t.Errorf("testdata/site.txt has %d lines, want at least 40", n)
	}
}

func TestNewsStays(t *testing.T) {
	t.Parallel()
	n := 0
	for _, group := range groups(newsLines) {
		for _, line := range group {
			n++
			everyPlace(line, func(place, body string) {
				if got := found(body); len(got) > 0 {
					t.Errorf("%s: dropped %q", place, got)
				}
			})
		}
	}
	if n < 40 {
		t.Errorf("testdata/news.txt has %d lines, want at least 40", n)
	}
}

func TestColumnsStay(t *testing.T) {
	t.Parallel()
	for _, group := range groups(columns) {
		if got := found(strings.Join(group, "\n")); len(got) > 0 {
			t.Errorf("dropped from the article %q: %q", group[0], got)
		}
	}
}

// TestColumnsLoseTheirSitesText sets a site's text around articles that speak to
// their reader: what is clear is found there as well, and nothing else.
func TestColumnsLoseTheirSitesText(t *testing.T) {
	t.Parallel()
	footer := []string{"Advertisement", "© 2024 Valley Media Group Ltd. All rights reserved."}
	for _, group := range groups(columns) {
		body := strings.Join(group, "\n") + "\n" + strings.Join(footer, "\n")
		if diff := cmp.Diff(footer, found(body)); diff != "" {
			t.Errorf("the article %q (-want +got):\n%s", group[0], diff)
		}
	}
}

func TestFind(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, body string
		want       []string
	}{
		{"an appeal that the article runs into",
			"Your gift keeps our reporters on the road.\nYour support matters to us.The mayor of Leeds will resign in May.\nShe was elected in 2019.",
			[]string{"Your gift keeps our reporters on the road.", "Your support matters to us."}},
		{"a call at the end of a paragraph",
			"The mayor of Leeds will resign in May. Sign up to our newsletter for more from the city.\nShe was elected in 2019.",
			[]string{"Sign up to our newsletter for more from the city."}},
		{"weaker lines beside clear ones",
			"The mayor will resign in May.\nSubscribe to our newsletter\nWe bring you the stories of the city\nComments",
			[]string{"Subscribe to our newsletter", "We bring you the stories of the city", "Comments"}},
		{"the same lines without a clear one",
			"The mayor will resign.\nWe bring you the stories of the city\nShe was elected in 2019.", []string{}},
		{"a heading that is also a label",
			"The act\nComments\nMinisters read them all.\nThe vote was lost.", []string{}},
		{"a quotation that closes paragraphs later",
			"“Sign up to our newsletter.\n“Subscribe to our paper for £1 a month.”\nThe crowd cheered.", []string{}},
		{"news between two advertisements",
			"Advertisement\nThe council will close the home in May.\nAdvertisement\nFamilies have a month to find another.",
			[]string{"Advertisement", "Advertisement"}},
		{"nothing but boilerplate", "Subscribe to our newsletter\nWe use cookies on this site.", []string{}},
		{"no text", "", []string{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(c.want, found(c.body)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestFindOutsideTheBody(t *testing.T) {
	t.Parallel()
	spans := [][]boilerplate.Span{nil, {{Start: -3, End: 4}, {Start: 90, End: 20}}, {{Start: 2, End: 900}}}
	for _, s := range boilerplate.Find("Subscribe now", spans) {
		if s.Start < 0 || s.End < s.Start || s.End > len("Subscribe now") {
			t.Errorf("span %v is outside the body", s)
		}
	}
}

// TestLinear reads texts made of nothing but one awkward piece: the work must
// not grow faster than the text.
func TestLinear(t *testing.T) {
	t.Parallel()
	for _, piece := range []string{"“a” ", "you ", "\"", "'a' ", "a,", "Comments\n", "We ask you.\n"} {
		body := strings.Repeat(piece, 1<<18/len(piece))
		found := boilerplate.Find(body, [][]boilerplate.Span{{{Start: 0, End: len(body)}}})
		if len(found) > 0 {
			t.Errorf("%q repeated: everything was dropped", piece)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, article := range articles {
		f.Add(strings.Join(article, "\n"))
	}
	for line := range strings.SplitSeq(siteLines, "\n") {
		f.Add(line + "\n" + articles[1][0])
	}
	f.Add("\xff“Subscribe\n'©' to our \xe2\x80 newsletter. Sign up!\nComments")
	f.Fuzz(func(t *testing.T, body string) {
		paragraphs := paragraphsOf(body)
		sentences := 0
		starts, ends := map[int]bool{}, map[int]bool{}
		for _, p := range paragraphs {
			sentences += len(p)
			for _, s := range p {
				starts[s.Start], ends[s.End] = true, true
			}
		}
		at, dropped := 0, 0
		for _, s := range boilerplate.Find(body, paragraphs) {
			if s.Start < at || s.End <= s.Start || s.End > len(body) {
				t.Fatalf("span %v is out of order or outside the body %q", s, body)
			}
			if !starts[s.Start] || !ends[s.End] {
				t.Fatalf("span %v of %q cuts a sentence", s, body)
			}
			if utf8.ValidString(body) && !utf8.ValidString(body[s.Start:s.End]) {
				t.Fatalf("span %v cuts a rune of %q", s, body)
			}
			at = s.End
			for _, p := range paragraphs {
				for _, u := range p {
					if s.Start <= u.Start && u.End <= s.End {
						dropped++
					}
				}
			}
		}
		if sentences > 0 && dropped == sentences {
			t.Fatalf("nothing is left of %q", body)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	body := strings.Repeat(strings.Join(articles[0], "\n")+"\n", 100) + siteLines
	paragraphs := paragraphsOf(body)
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		boilerplate.Find(body, paragraphs)
	}
}

package followup

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// Whatever was asked and shown before, reading ends, the readings are valid text where
// the questions were, and a question without a talk stands alone.
func FuzzRead(f *testing.F) {
	for _, q := range []string{
		"And in 2025?", "Why?", "Who said that?", "How many of them died?", "What about Germany?", "her", "that", "'s", "…", "İt’s his ’s",
		"他说了什么？", "Et lui, qu’a-t-il dit ?", "ماذا قال؟", strings.Repeat("that deal of his and ", 200), "\xff\xfe", "?!?", "the the the it", "$€ 5%'s",
	} {
		f.Add(q, "Who is Peter Walsh?", "“It sank,” he said of the ministry.", 7, 18)
		f.Add("Where did it happen then?", q, q, 0, 3)
	}
	f.Fuzz(func(t *testing.T, text, earlier, excerpt string, start, end int) {
		if !utf8.ValidString(text) || !utf8.ValidString(earlier) || !utf8.ValidString(excerpt) {
			return // retrieval cleans what it reads
		}
		named := func(text string) Question {
			q := Question{Text: text}
			if start >= 0 && start < end && end <= len(text) && utf8.ValidString(text[start:end]) && utf8.ValidString(text[:start]) {
				q.Names = []Name{{Start: start, End: end, Kind: Kind(start % 4), Gender: "\x00mf"[end%3]}}
				q.Times = []Span{{start, end}}
			}
			return q
		}
		shown := func() []Excerpt {
			q := named(excerpt)
			return []Excerpt{{Text: excerpt, Names: q.Names, Speaker: &Name{Kind: Person, Full: "Ann Lee", Gender: 'f'}}}
		}
		if r, ok := Read(named(text), nil); ok {
			t.Errorf("%q goes on with nothing: %+v", text, r)
		}
		turn := Turn{Question: named(earlier), Shown: shown}
		r, ok := Read(named(text), []Turn{turn, {Question: named(excerpt)}, turn})
		if !ok {
			return
		}
		for _, got := range []string{r.Complete, r.Own, r.Context, r.Claim, r.Unclear, strings.Join(Gist(named(r.Complete)), " ")} {
			if !utf8.ValidString(got) {
				t.Errorf("%q after %q: %q is not valid UTF-8", text, earlier, got)
			}
		}
		if r.Own == "" && text != "" && r.Complete == "" {
			t.Errorf("%q after %q is read as nothing", text, earlier)
		}
	})
}

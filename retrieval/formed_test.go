package retrieval

import "testing"

// An excerpt that has an age comes before those that have none where an age is asked for,
// if it is of the one who was named.
func TestFormed(t *testing.T) {
	t.Parallel()
	ix := &Index{}
	body := "Carl Holm was jailed for two years. Carl Holm, 54, knew of it. Anna Berg, 36, did not."
	article := &Article{Body: body}
	excerpts := func(spans ...Span) (chosen []sentence) {
		for _, s := range spans {
			chosen = append(chosen, sentence{hit: Hit{Article: article}, span: s})
		}
		return chosen
	}
	jailed, aged, other := Span{0, 35}, Span{36, 62}, Span{63, len(body)}
	for _, c := range []struct {
		question string
		names    []string
		chosen   []sentence
		first    Span
	}{
		{"How old is Carl Holm?", []string{"Carl Holm"}, excerpts(jailed, other, aged), aged},
		{"How old is Carl Holm?", []string{"Carl Holm"}, excerpts(jailed, other), jailed},
		{"How long was Carl Holm jailed for?", []string{"Carl Holm"}, excerpts(jailed, aged), jailed},
	} {
		got := ix.formed(Query{Own: c.question, Names: c.names}, c.chosen)
		if len(got) != len(c.chosen) || got[0].span != c.first {
			t.Errorf("%q: first is %q", c.question, got[0].text())
		}
	}
}

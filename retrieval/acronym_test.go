package retrieval

import (
	"strings"
	"testing"
)

func TestAcronyms(t *testing.T) {
	t.Parallel()
	corpus := &Corpus{Articles: []*Article{{ID: "a", Body: "The minister spoke of the National Health Service on Monday, and of the Bank for Rural\nDevelopment. The EU was silent. Nora Hill stayed."}}}
	ix, err := Build(t.Context(), corpus, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		question, own, unknown string
	}{
		{"What did the minister say about the NHS?", "What did the minister say about the National Health Service?", ""},
		{"Does the NHS's minister speak?", "Does the National Health Service's minister speak?", ""},
		{"Who runs the BRD?", "Who runs the Bank for Rural Development?", ""},
		{"What did the minister say about NATO?", "What did the minister say about NATO?", "NATO"},
		{"What did the EU say of NH?", "What did the EU say of NH?", "NH"}, // two letters are anybody's
		{"WHO RUNS THE BRD", "WHO RUNS THE BRD", ""},
		{"Who is Nora Hill of UNHCR?", "Who is Nora Hill of UNHCR?", "UNHCR"},
	} {
		q, silence := ix.query(t.Context(), Question{Text: c.question})
		if silence != "" || q.Own != c.own || strings.Join(q.Unknown, ", ") != c.unknown {
			t.Errorf("%q: %q, own %q, unknown %q", c.question, silence, q.Own, q.Unknown)
		}
		if (len(q.Notes) > 0) != (c.own != c.question) {
			t.Errorf("%q has notes %q", c.question, q.Notes)
		}
	}
}

func TestNameOfInitials(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, initials, name string }{
		{"the International Monetary Fund said", "IMF", "International Monetary Fund"},
		{"in Madrid, Fears of war", "IMF", ""},
		{"Ministry of Foreign Affairs", "MFA", "Ministry of Foreign Affairs"},
		{"Ministry without Foreign Affairs", "MFA", ""},
		{"OPEC said", "OPEC", ""},
		{"International Monetary", "IMF", ""},
		{"", "IMF", ""},
		{"Élysée Notes Ask", "ENA", ""},
	} {
		if name, ok := nameOfInitials(c.text, c.initials); name != c.name || ok != (c.name != "") {
			t.Errorf("%q in %q: %q, %v", c.initials, c.text, name, ok)
		}
	}
}

func FuzzNameOfInitials(f *testing.F) {
	f.Add("the International Monetary Fund said", "IMF")
	f.Add("I\xff M-", "IM")
	f.Fuzz(func(t *testing.T, text, initials string) {
		if inCapitals.FindString(initials) != initials || initials == "" {
			t.Skip() // as readAcronyms asks for no other
		}
		if name, ok := nameOfInitials(text, initials); ok && name == "" {
			t.Errorf("an empty name of %q", initials)
		}
	})
}

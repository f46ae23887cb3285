package retrieval

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// plainLines are lines that are read by hand, and others that are not.
var plainLines = []struct {
	text  string
	plain bool
}{
	{`{"_id":"1","title":"A boat","text":"It sank.","metadata":{}}`, true},
	{` { "_id" : 12 , "text" : "He said \"no\":\n\u00e9 \u003c \\ \/ \b\f\r\t" } `, true},
	{`{"text":"of the line","metadata":{"date":"2021-05-06","Publisher":"P","text":"of the metadata"}}`, true},
	{`{"text":"","Text ":"x"}`, false},
	{`{"text":"a","text":""}`, false},
	{`{"metadata":{"url":"u"},"url":"  "}`, true},
	{`{"Metadata":{"url":"u"}}`, false},
	{`{}`, true},
	{`{"tags":["a","b"]}`, false},
	{`{"n":1.5}`, false}, {`{"n":01}`, false}, {`{"n":-1}`, false}, {`{"n":null}`, false},
	{`{"text":"\ud83d\ude00"}`, false}, {`{"text":"\ud83d"}`, false}, {`{"text":"\u+123"}`, false}, {`{"text":"\u12"}`, false},
	{"{\"text\":\"a\tb\"}", false},
	{`{"text":"a"} {}`, false}, {`{"text":"a",}`, false}, {`{"text"}`, false}, {`{"text":`, false}, {`{`, false}, {``, false}, {`[]`, false}, {`{"metadata":{"metadata":{}}}`, false},
}

func TestPlainLine(t *testing.T) {
	t.Parallel()
	for _, c := range plainLines {
		if _, ok := plainLine(c.text); ok != c.plain {
			t.Errorf("%s: read by hand %v, want %v", c.text, ok, c.plain)
		}
		holdsPlain(t, c.text)
	}
}

// holdsPlain holds what is read by hand to what encoding/json reads.
func holdsPlain(t *testing.T, text string) {
	got, ok := plainLine(text)
	if !ok || !utf8.ValidString(text) {
		return
	}
	want, err := parseAnyLine(text)
	if err != nil {
		t.Fatalf("%q is read by hand and is an error: %v", text, err)
	}
	for _, r := range []record{want, got} {
		slices.SortFunc(r, func(a, b fact) int { return strings.Compare(a.name, b.name) })
	}
	if diff := cmp.Diff(append(record{}, want...), append(record{}, got...), cmp.AllowUnexported(fact{})); diff != "" {
		t.Fatalf("%q (-encoding/json +by hand):\n%s", text, diff)
	}
}

func FuzzPlainLine(f *testing.F) {
	for _, c := range plainLines {
		f.Add(c.text)
	}
	f.Fuzz(holdsPlain)
}

func BenchmarkParseLine(b *testing.B) {
	text := `{"_id":"4983","title":"Microstructural development","text":"` + strings.Repeat("Alterations of the architecture of cerebral white matter. ", 20) + `","metadata":{}}`
	for name, parse := range map[string]func(string) (record, error){"plain": parseLine, "any": parseAnyLine} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				if _, err := parse(text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

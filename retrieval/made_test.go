package retrieval

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval/lexical"
	"footnote/retrieval/snapshot"
	"footnote/seeds"
)

var passageFields = cmp.AllowUnexported(Passage{})

// madeTexts are bodies of all sorts.
var madeTexts = []string{
	"One.",
	"\ufeffThe Köln boat sank. Nobody, said Ms Ærø, was aboard.\n\nSign up to our newsletter. Subscribe now for £5 a month.\n\nMinisters met in Paris on Friday.",
	"---\ntitle: T\n---\n\nThe U.S. and the EU agreed. \u201cIt is done,\u201d Mrs O\u2019Neil said.",
	"船が沈んだ。大臣は東京で会った。",
	strings.Repeat("A sentence of seven words stands here. ", 90),
}

// TestMadeIsWhatReadingGives holds what is kept of an article to what reading it gives.
func TestMadeIsWhatReadingGives(t *testing.T) {
	t.Parallel()
	analyzer := lexical.NewAnalyzer()
	for i, body := range madeTexts {
		a := &Article{Title: "Talks in Calais", Body: body}
		m, ok := madeBefore(makeOf(7, a, analyzer).packed, 7, a)
		if !ok {
			t.Errorf("text %d: what was made of it is not known again", i)
			continue
		}
		want := cut(7, body)
		if diff := cmp.Diff(want, m.passages, passageFields); diff != "" {
			t.Errorf("text %d: passages (-want +got):\n%s", i, diff)
		}
		u := unpacker{left: m.behind}
		c := u.contents(len(want), new(portion))
		if diff := cmp.Diff(analyzer.Terms(a.Title), c.title); diff != "" {
			t.Errorf("text %d: title (-want +got):\n%s", i, diff)
		}
		if diff := cmp.Diff(namesIn(want, body), slices.Clip(append([]string(nil), c.names...))); diff != "" {
			t.Errorf("text %d: names (-want +got):\n%s", i, diff)
		}
		for at, p := range want {
			if diff := cmp.Diff(analyzer.Terms(p.Span.Of(body)), c.terms[at]); diff != "" {
				t.Errorf("text %d: terms of passage %d (-want +got):\n%s", i, at, diff)
			}
		}
	}
}

// TestMadeOfAnother gives an article what was made of another, or what is broken: either
// it is refused, or its passages are slices of the article.
func TestMadeOfAnother(t *testing.T) {
	t.Parallel()
	analyzer := lexical.NewAnalyzer()
	for _, body := range madeTexts {
		a := &Article{Body: body}
		packed := makeOf(0, a, analyzer).packed
		for _, other := range madeTexts {
			holdsPassages(t, packed, other)
		}
		for at := range min(len(packed), 300) {
			holdsPassages(t, packed[:at], body)
			for _, flip := range []byte{1, 0x80, 0xFF} {
				b := []byte(packed)
				b[at] ^= flip
				holdsPassages(t, string(b), body)
			}
		}
		if _, ok := madeBefore(packed+"x", 0, a); ok {
			t.Errorf("one byte too many is taken")
		}
		if _, ok := madeBefore(packed[:len(packed)-1], 0, a); ok {
			t.Errorf("one byte too few is taken")
		}
	}
}

func holdsPassages(t testing.TB, packed, body string) {
	t.Helper()
	m, ok := madeBefore(packed, 0, &Article{Body: body})
	if !ok {
		return
	}
	if len(m.passages) == 0 {
		t.Fatal("an article without passages")
	}
	at := 0
	for _, p := range m.passages {
		if len(p.Sentences) == 0 || p.Span != (Span{p.Sentences[0].Start, p.Sentences[len(p.Sentences)-1].End}) {
			t.Fatalf("a passage at %v of the sentences %v", p.Span, p.Sentences)
		}
		for _, s := range p.Sentences {
			if s.Start < at || s.End <= s.Start || s.End > len(body) || !isEdge(body, s.Start) || !isEdge(body, s.End) {
				t.Fatalf("a sentence at %v of %d bytes, the one before ends at %d", s, len(body), at)
			}
			at = s.End
		}
	}
	u := unpacker{left: m.behind}
	if u.contents(len(m.passages), new(portion)); u.bad {
		t.Fatal("what was passed over cannot be read")
	}
}

func FuzzMade(f *testing.F) {
	for _, body := range madeTexts {
		f.Add(makeOf(0, &Article{Body: body}, lexical.NewAnalyzer()).packed, body)
	}
	f.Add("\x01\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", "One.")
	f.Fuzz(holdsPassagesOf)
}

func holdsPassagesOf(t *testing.T, packed, body string) { holdsPassages(t, packed, body) }

// TestRulesNameWhatIsMade fails when something else is made of the same articles: then
// makingRules (or cuttingRules) must change, too, or what older runs have kept passes for
// it. The sum is written here anew then.
func TestRulesNameWhatIsMade(t *testing.T) {
	t.Parallel()
	const rules, sum = "paragraphs 60-200 words, site text and front matter left out, 1; terms 1, names 1", "e4fd96ea3384e1ab"
	place := Place{Name: "seeds", Path: "seeds", FS: seeds.FS}
	corpus, err := ReadCorpus(t.Context(), place)
	if err != nil {
		t.Fatal(err)
	}
	h, analyzer := sha256.New(), lexical.NewAnalyzer()
	for i, a := range corpus.Articles {
		h.Write([]byte(makeOf(i, a, analyzer).packed))
	}
	for _, body := range madeTexts {
		h.Write([]byte(makeOf(0, &Article{Title: "A title", Body: body}, analyzer).packed))
	}
	if got := hex.EncodeToString(h.Sum(nil))[:16]; got != sum || makingRules != rules {
		t.Errorf("what is made has the sum %s by the rules %q, want %s and %q", got, makingRules, sum, rules)
	}
}

// oneVector is an Embedder that gives every text the same vector.
type oneVector struct{}

func (oneVector) Name() string { return "plain" }

func (oneVector) Embed(_ context.Context, texts []string) ([]Vector, error) {
	return slices.Repeat([]Vector{{1, 0}}, len(texts)), nil
}

// TestOnlyWhatChangedIsMadeAnew counts what is made at each start.
func TestOnlyWhatChangedIsMadeAnew(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "a.snapshot")
	var articles []*Article
	for i, body := range madeTexts {
		articles = append(articles, &Article{ID: fmt.Sprint(i), Title: "T", Body: body})
	}
	anew := func(what string, want int) *Index {
		t.Helper()
		ix, err := Build(t.Context(), &Corpus{Articles: articles, Fingerprint: what}, Options{Embedder: oneVector{}, Snapshot: path, Sentences: true})
		if err != nil {
			t.Fatal(err)
		}
		if ix.anew != want || len(ix.Warnings()) > 0 {
			t.Errorf("%s: %d made anew, want %d; warnings %q", what, ix.anew, want, ix.Warnings())
		}
		return ix
	}
	fresh := anew("the first start", len(articles))
	again := anew("the second", 0)
	if diff := cmp.Diff(fresh.passages, again.passages, passageFields); diff != "" {
		t.Errorf("passages (-fresh +kept):\n%s", diff)
	}
	if diff := cmp.Diff(fresh.names, again.names, cmp.AllowUnexported(name{})); diff != "" {
		t.Errorf("names (-fresh +kept):\n%s", diff)
	}
	for _, term := range []string{"minist", "calai", "t", "船", "paris"} {
		if fresh.terms.DF(term) != again.terms.DF(term) {
			t.Errorf("%q is in %d passages, kept in %d", term, fresh.terms.DF(term), again.terms.DF(term))
		}
	}
	articles[1] = &Article{ID: "1", Title: "T", Body: "Ministers met in Rome."}
	anew("after an edit", 1)
	articles[2] = &Article{ID: "2", Title: "Another title", Body: articles[2].Body}
	anew("after a new title", 1)
	articles = articles[1:]
	anew("after one is gone", 0)
	kept, err := snapshot.Read(path)
	if err != nil || len(kept.Articles) != len(articles) {
		t.Errorf("%d articles are kept, want %d: %v", len(kept.Articles), len(articles), err)
	}
	// What is of another article is refused though its key were right.
	for key := range kept.Articles {
		kept.Articles[key] = makeOf(0, &Article{Body: strings.Repeat("It is longer than any of these. ", 400)}, again.analyzer).packed
	}
	if err := snapshot.Write(path, kept); err != nil {
		t.Fatal(err)
	}
	anew("after somebody changed the file", len(articles))
	anew("and then", 0)
}

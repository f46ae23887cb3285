package lexical

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// packedTexts are passages of some words, under ids in no order.
func packedIndex(t testing.TB, ids ...int) *Index {
	t.Helper()
	analyzer, builder := NewAnalyzer(), NewBuilder(Options{Title: 2.5})
	texts := []string{"The boat sank in May.", "", "Ministers met; the ministers of Köln met again in a boat.", strings.Repeat("Boat after boat came. ", 300), "船が沈んだ"}
	for i, id := range ids {
		if err := builder.Add(id, analyzer.Terms("A boat"), analyzer.Terms(texts[i%len(texts)])); err != nil {
			t.Fatal(err)
		}
	}
	return builder.Build()
}

var indexFields = cmp.Options{cmp.AllowUnexported(Index{}, postings{}), cmpopts.IgnoreFields(Index{}, "scratches", "options"), cmpopts.EquateEmpty()}

func TestPack(t *testing.T) {
	t.Parallel()
	for _, ids := range [][]int{{}, {0}, {0, 1, 2, 3, 4}, {7, -3, 1 << 40, 0, 12, 13, 14, 15}} {
		want := packedIndex(t, ids...)
		packed := want.Pack()
		got, rest, err := Unpack(Options{Title: 2.5}, append(bytes.Clone(packed), "rest"...))
		if err != nil || string(rest) != "rest" {
			t.Fatalf("ids %d: %v, behind it %q", ids, err, rest)
		}
		if diff := cmp.Diff(want, got, indexFields); diff != "" {
			t.Errorf("ids %d (-packed +unpacked):\n%s", ids, diff)
		}
		if !bytes.Equal(packed, got.Pack()) {
			t.Errorf("ids %d: packed twice it is not the same", ids)
		}
		for n := range packed {
			if _, _, err := Unpack(Options{}, packed[:n]); !errors.Is(err, ErrPacked) {
				t.Fatalf("ids %d: cut to %d of %d bytes: %v", ids, n, len(packed), err)
			}
		}
	}
}

// FuzzUnpack searches whatever is taken for an Index.
func FuzzUnpack(f *testing.F) {
	for _, ids := range [][]int{{}, {0, 1, 2, 3, 4}, {7, -3, 0}} {
		f.Add(packedIndex(f, ids...).Pack())
	}
	f.Fuzz(func(t *testing.T, packed []byte) {
		x, _, err := Unpack(Options{}, packed)
		if err != nil {
			return
		}
		x.Search([]string{"boat", "minist", "may"}, 3)
		for id := range x.Having([]string{"boat"}) {
			x.Explain([]string{"boat"}, id)
		}
	})
}

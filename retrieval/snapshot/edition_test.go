package snapshot

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var editionFields = cmp.AllowUnexported(Edition{})

func exampleEditions(t testing.TB, n int) *Editions {
	t.Helper()
	e := &Editions{Corpus: "c0ffee", Turn: 9}
	for i := range n {
		one, err := NewEdition(fmt.Sprint(i, ".txt"), fmt.Sprint("print", i), strings.Repeat(fmt.Sprint("Text ", i, ". "), i+1))
		if err != nil {
			t.Fatal(err)
		}
		one.Turn, one.Current, one.Facts = uint64(i), i%2 == 0, []byte(fmt.Sprint("facts", i))
		e.All = append(e.All, one)
	}
	return e
}

func encodedEditions(t testing.TB, e *Editions) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := e.encode(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestEditionsRoundTrip(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "new", "a.editions")
	if _, err := ReadEditions(path); !errors.Is(err, fs.ErrNotExist) || EditionsOf(path) != "" {
		t.Errorf("without a file: %v, %q", err, EditionsOf(path))
	}
	for _, n := range []int{0, 1, 5} {
		want := exampleEditions(t, n)
		if err := WriteEditions(path, want); err != nil {
			t.Fatal(err)
		}
		got, err := ReadEditions(path)
		if diff := cmp.Diff(want, got, editionFields); diff != "" || err != nil {
			t.Errorf("%d: %v (-want +got):\n%s", n, err, diff)
		}
		if EditionsOf(path) != "c0ffee" {
			t.Errorf("%d: it is of %q", n, EditionsOf(path))
		}
		for i, e := range got.All {
			if text, err := e.Text(); err != nil || text != strings.Repeat(fmt.Sprint("Text ", i, ". "), i+1) {
				t.Errorf("text %d is %q, %v", i, text, err)
			}
		}
		info := 0
		for _, e := range got.All {
			info += e.Size()
		}
		if whole := len(encodedEditions(t, want)); whole != info+textFixed+len("c0ffee")+crcSize {
			t.Errorf("%d: the sizes add up to %d of %d bytes", n, info, whole)
		}
	}
}

// TestEditionsDamaged changes every byte and cuts at every place: an error says so,
// and what is saved is what was written.
func TestEditionsDamaged(t *testing.T) {
	t.Parallel()
	from := exampleEditions(t, 4)
	whole := encodedEditions(t, from)
	check := func(what string, b []byte) {
		t.Helper()
		e, err := parseEditions(b)
		if !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrVersion) {
			t.Fatalf("%s: %v, want an error", what, err)
		}
		if e == nil {
			return
		}
		known := map[string]Edition{}
		for _, one := range from.All {
			known[one.Article] = one
		}
		for _, one := range e.All {
			if diff := cmp.Diff(known[one.Article], one, editionFields); diff != "" {
				t.Fatalf("%s (-want +got):\n%s", what, diff)
			}
		}
	}
	for at := range whole {
		b := bytes.Clone(whole)
		b[at] ^= 0xFF
		check(fmt.Sprint("byte ", at), b)
		check(fmt.Sprint("cut to ", at), whole[:at])
	}
	check("one byte more", append(bytes.Clone(whole), 0))
	b := bytes.Clone(whole)
	b[len(b)-1] ^= 1
	if e, err := parseEditions(b); err == nil || len(e.All) != 3 {
		t.Errorf("a broken text costs %v, %v", e, err)
	}
	if _, err := parseEditions([]byte("Dear diary, today I wrote a note that is longer than any header.")); !errors.Is(err, ErrForeign) {
		t.Errorf("somebody's notes: %v", err)
	}
}

func FuzzParseEditions(f *testing.F) {
	f.Add(encodedEditions(f, exampleEditions(f, 0)))
	f.Add(encodedEditions(f, exampleEditions(f, 3)))
	f.Fuzz(func(t *testing.T, b []byte) {
		e, err := parseEditions(b)
		if e == nil && err == nil {
			t.Fatal("nothing comes of it")
		}
		if err == nil {
			for _, one := range e.All {
				_, _ = one.Text() // what is packed may be anything: no panic is what counts
			}
			if _, err := parseEditions(encodedEditions(t, e)); err != nil {
				t.Fatalf("written again: %v", err)
			}
		}
	})
}

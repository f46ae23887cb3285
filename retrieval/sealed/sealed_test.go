package sealed

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

var form = Form{Magic: "FNTEST!\n", Version: 3}

func TestSealedFile(t *testing.T) {
	t.Parallel()
	numbers := []float32{0, -1.5, 3e38}
	file := AppendFloats(AppendPart(AppendPart(make([]byte, Head), []byte("a part")), nil), numbers)
	form.Seal(file)
	rest, sum, err := form.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	part, rest, err := Cut(rest)
	if err != nil || string(part) != "a part" {
		t.Errorf("part %q, error %v", part, err)
	}
	part, rest, err = Cut(rest)
	if err != nil || len(part) != 0 {
		t.Errorf("empty part %q, error %v", part, err)
	}
	if got := Floats(rest); !slices.Equal(got, numbers) {
		t.Errorf("numbers %v, want %v", got, numbers)
	}
	if _, trusted, err := form.OpenTrusted(file); err != nil || trusted != sum {
		t.Errorf("trusted: checksum %08x, error %v; want %08x", trusted, err, sum)
	}
	for at := range file {
		damaged := bytes.Clone(file)
		damaged[at] ^= 0x40
		if _, _, err := form.Open(damaged); err == nil {
			t.Errorf("byte %d is damaged and nobody says so", at)
		}
	}
	for size := range Head {
		if _, _, err := form.Open(file[:size]); err == nil {
			t.Errorf("%d bytes are taken for a file", size)
		}
	}
	if _, _, err := (Form{form.Magic, 4}).Open(file); err == nil || !strings.Contains(err.Error(), "version 3, this program reads version 4") {
		t.Errorf("of another version: error %v", err)
	}
}

func TestCutShort(t *testing.T) {
	t.Parallel()
	for _, b := range [][]byte{nil, {1, 0, 0}, {1, 0, 0, 0}, {255, 255, 255, 255, 1}} {
		if _, _, err := Cut(b); err == nil {
			t.Errorf("%v: cut without an error", b)
		}
	}
}

package main

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/internal/golden"
)

// TestPicture holds README's picture against the reply that it is drawn from.
func TestPicture(t *testing.T) {
	t.Parallel()
	const reply = "bot/testdata/replies/seeds.json"
	body, err := os.ReadFile(filepath.Join("..", "..", filepath.FromSlash(reply)))
	if err != nil {
		t.Fatal(err)
	}
	got, err := draw(body, "A drawing of an answer, made from "+reply+" by internal/draw.")
	if err != nil {
		t.Fatal(err)
	}
	picture := filepath.Join("..", "..", "docs", "answer.svg")
	if golden.Updating() {
		if err := os.WriteFile(picture, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(picture)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("docs/answer.svg is not what is drawn; go test ./internal/draw -update (-want +got):\n%s", diff)
	}
	wellFormed(t, got)
}

func wellFormed(t *testing.T, picture string) {
	t.Helper()
	for decoder := xml.NewDecoder(strings.NewReader(picture)); ; {
		if _, err := decoder.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatalf("not XML: %v\n%s", err, picture)
		}
	}
}

func TestWords(t *testing.T) {
	t.Parallel()
	got := words(`a **bold one** \*b\* <c>`)
	want := []word{{"a", false}, {" ", false}, {"bold", true}, {" one", true}, {" *b*", false}, {" <c>", false}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(word{})); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
	for _, line := range wrap(words(strings.Repeat("word ", 100)), fontSize, 300) {
		wide := 0.0
		for _, w := range line {
			wide += measure(w.text, fontSize, w.bold)
		}
		if wide > 300 {
			t.Errorf("a line is %.0f wide", wide)
		}
	}
}

// FuzzDraw draws any text: what comes is XML.
func FuzzDraw(f *testing.F) {
	f.Add("> a **b** \\* <c> & \x00")
	f.Fuzz(func(t *testing.T, text string) {
		c := newCanvas()
		c.text(strings.ToValidUTF8(strings.Map(func(r rune) rune {
			if r < ' ' && r != '\n' || r == 0xFFFE || r == 0xFFFF {
				return -1
			}
			return r
		}, text), ""), 300)
		wellFormed(t, c.finish(0, "x"))
	})
}

func TestDrawRefuses(t *testing.T) {
	t.Parallel()
	for _, body := range []string{"", "{}", "[]"} {
		if _, err := draw([]byte(body), ""); err == nil {
			t.Errorf("%q was drawn", body)
		}
	}
	if err := run(nil); err == nil {
		t.Error("nothing was drawn")
	}
}

package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Lines are edited, and the arrow keys bring earlier ones back: neither blank
// ones nor the same twice.
func TestEditedLines(t *testing.T) {
	t.Parallel()
	const (
		backspace = "\x7f"
		up        = "\x1b[A"
		left      = "\x1b[D"
		ctrlC     = "\x03"
	)
	p, _, _ := fake()
	keys := "Whp" + backspace + "o?\r" + // Who?
		"\r" + "Why?\r" + "Why?\r" +
		up + up + "\r" + // past the two "Why?" and the blank line
		"ba" + left + "c\r" +
		"left over" + ctrlC
	lines := p.editedLines(strings.NewReader(keys), &bytes.Buffer{})
	var got []string
	for {
		line, err := lines.next(t.Context())
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, line)
	}
	if diff := cmp.Diff([]string{"Who?", "", "Why?", "Why?", "Who?", "bca"}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestPlainLines(t *testing.T) {
	t.Parallel()
	lines := plainLines(strings.NewReader("one\n\ntwo"))
	for _, want := range []string{"one\n", "\n", "two"} {
		if got, err := lines.next(t.Context()); got != want || err != nil {
			t.Errorf("got %q, %v, want %q", got, err, want)
		}
	}
	if _, err := lines.next(t.Context()); !errors.Is(err, io.EOF) {
		t.Errorf("got %v at the end, want io.EOF", err)
	}
}

// A line without end takes no memory, and what follows it is the next line.
func TestLongLine(t *testing.T) {
	t.Parallel()
	lines := plainLines(io.MultiReader(io.LimitReader(letters{}, 64<<20), strings.NewReader("\nWho?\n")))
	if got, err := lines.next(t.Context()); len(got) != longestLine || err != nil {
		t.Errorf("%d bytes kept, error %v", len(got), err)
	}
	if got, err := lines.next(t.Context()); got != "Who?\n" || err != nil {
		t.Errorf("%q, error %v", got, err)
	}
}

// letters are the letter a without end.
type letters struct{}

func (letters) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	return len(p), nil
}

// What is read without end is refused when it has too much.
func TestEndlessInput(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"index", "--corpus", "-"}, {"ask", "--json", "--batch", "-"}, {"search", "--json", "--batch", "-"}} {
		p, out, complained := fake()
		p.in = letters{}
		if code := p.run(t.Context(), args); code != exitError || out.Len() > 0 || !strings.Contains(complained.String(), "more than the 16 MB") && !strings.Contains(complained.String(), "line 1 is longer than 16 MB") {
			t.Errorf("%v: exit code %d, %.300s%.300s", args, code, out, complained)
		}
	}
}

// The terminal is given back as it was after every line, and when the program is
// told to end while it waits for one.
func TestTerminalIsRestored(t *testing.T) {
	t.Parallel()
	raw := 0
	lines := plainLines(strings.NewReader("one\n"))
	lines.before = func() (func(), error) { raw++; return func() { raw-- }, nil }
	if line, err := lines.next(t.Context()); line != "one\n" || err != nil || raw != 0 {
		t.Errorf("got %q, %v and %d terminals left raw", line, err, raw)
	}
	silent, typist := io.Pipe()
	defer typist.Close()
	lines.read = plainLines(silent).read
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := lines.next(ctx); !errors.Is(err, context.Canceled) || raw != 0 {
		t.Errorf("got %v and %d terminals left raw", err, raw)
	}
	fault := errors.New("no terminal")
	lines.before = func() (func(), error) { return nil, fault }
	if _, err := lines.next(t.Context()); !errors.Is(err, fault) {
		t.Errorf("got %v, want %v", err, fault)
	}
}

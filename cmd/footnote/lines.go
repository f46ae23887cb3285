package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"strings"

	"golang.org/x/term"
)

// lines are what a person types, one after the other.
type lines struct {
	// read waits for a line; io.EOF ends them.
	read func() (string, error)
	// before makes the terminal ready for editing a line and gives what undoes
	// it; nil where lines are not edited.
	before func() (restore func(), err error)
	// edited says that a person edits them on a terminal.
	edited bool
}

// openLines reads lines from a terminal with editing and history, or plainly
// from whatever standard input is.
func (p *program) openLines() (*lines, error) {
	in, isFile := p.in.(*os.File)
	out, isFileToo := p.out.(*os.File)
	if !isFile || !isFileToo || !p.inIsTerminal || !p.outIsTerminal {
		return plainLines(p.in), nil
	}
	l := p.editedLines(in, out)
	l.before = func() (func(), error) {
		state, err := term.MakeRaw(int(in.Fd()))
		if err != nil {
			return nil, err
		}
		return func() { _ = term.Restore(int(in.Fd()), state) }, nil
	}
	return l, nil
}

// longestLine is how much of a line is kept, in bytes: more than any question may have, so
// that one that is too long is told so.
const longestLine = 64 << 10

// plainLines reads lines as they come.
func plainLines(in io.Reader) *lines {
	reader := bufio.NewReader(in)
	return &lines{read: func() (string, error) {
		var line []byte
		for {
			part, err := reader.ReadSlice('\n')
			line = append(line, part[:min(len(part), longestLine-len(line))]...)
			switch {
			case errors.Is(err, bufio.ErrBufferFull):
				continue
			case errors.Is(err, io.EOF) && len(line) > 0:
				err = nil // the last line may lack its end
			}
			return string(line), err
		}
	}}
}

// editedLines lets a person edit each line. The terminal knows Ctrl-C and Ctrl-D
// as the end.
func (p *program) editedLines(in io.Reader, out io.Writer) *lines {
	terminal := term.NewTerminal(struct {
		io.Reader
		io.Writer
	}{in, out}, "? ")
	terminal.History = &pastLines{}
	return &lines{edited: true, read: func() (string, error) {
		if file, ok := out.(*os.File); ok {
			if width, height, err := term.GetSize(int(file.Fd())); err == nil && width > 0 && height > 0 {
				p.width = width
				_ = terminal.SetSize(width, height)
			}
		}
		line, err := terminal.ReadLine()
		if errors.Is(err, term.ErrPasteIndicator) {
			err = nil
		}
		return line, err
	}}
}

// next waits for the next line, or for the end of ctx. The terminal is as it was
// when it returns, so that Ctrl-C is a signal again while an answer is made.
//
// A read cannot be called off: at the end of ctx the goroutine that waits in it
// stays until the program ends, which is at once.
func (l *lines) next(ctx context.Context) (string, error) {
	if l.before != nil {
		restore, err := l.before()
		if err != nil {
			return "", err
		}
		defer restore()
	}
	type typed struct {
		line string
		err  error
	}
	came := make(chan typed, 1)
	go func() {
		line, err := l.read()
		came <- typed{line, err}
	}()
	select {
	case t := <-came:
		return t.line, t.err
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

// pastLines are the lines that the arrow keys bring back. It implements
// term.History.
type pastLines struct{ lines []string }

// Add keeps a line, but not a blank one nor the one before again.
func (p *pastLines) Add(line string) {
	if strings.TrimSpace(line) == "" || len(p.lines) > 0 && p.At(0) == line {
		return
	}
	p.lines = append(p.lines, line)
}

// Len is how many lines there are.
func (p *pastLines) Len() int { return len(p.lines) }

// At gives a line, the newest as 0.
func (p *pastLines) At(i int) string { return p.lines[len(p.lines)-1-i] }

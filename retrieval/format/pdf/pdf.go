// Package pdf reads the text layer of a PDF, in the order in which a person reads it:
// column after column, without the numbers and running heads of the pages.
//
// What the lines say is kept as it is printed, hyphens at their ends too. A page that is
// only a picture of a text has no text layer; nothing is recognised here.
//
// A file can be made in which objects lie within each other so deep, or an object within
// itself, that the library runs out of stack; Go ends the process then, and no recover
// helps. So strangers' files are read in a process of its own (retrieval.Place.Apart).
//
// The functions are pure and safe for concurrent use.
package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/ledongthuc/pdf"
)

// Paper is the text of a PDF. Facts that it does not give are "".
type Paper struct {
	Title, Byline string
	Body          string
}

// ErrNoText is that no page has a text layer.
var ErrNoText = errors.New("it has no text layer, only pictures of pages; make one with a program that recognises text, for example ocrmypdf")

var errLoop = errors.New("its parts refer to each other without end, or it unpacks to far more than it has; print it to a new PDF")

// Limits that end the reading of a PDF which goes round in circles. All its objects are
// read from the file when they are asked for, and again each time: manuals of 50 to 400
// pages ask for 8 to 60 times their size, one of 3,500 pages for 81 times; a page tree
// that contains itself for more and more.
const (
	mostReads   = 1000    // times the file's size
	fewestReads = 4 << 20 // bytes, for small files
	mostPages   = 20_000
	mostLetters = 16 << 20 // of all pages
)

// Read reads a PDF. Its errors are sentences for the file's owner. The library that
// reads the file's parts panics on parts that are not as they should be; here that
// costs the page, or the file.
func Read(content []byte) (paper Paper, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			paper, err = Paper{}, broken(fault)
		}
	}()
	in := &budget{r: bytes.NewReader(content), left: max(fewestReads, mostReads*int64(len(content)))}
	in.left = min(in.left, 32<<30)
	r, err := pdf.NewReader(in, int64(len(content)))
	switch {
	case in.left <= 0:
		return Paper{}, errLoop
	case errors.Is(err, pdf.ErrInvalidPassword):
		return Paper{}, errors.New("it is locked by a password; save it without one")
	case err != nil:
		return Paper{}, broken(err)
	}
	facts := r.Trailer().Key("Info")
	paper = Paper{Title: titleOf(facts.Key("Title").Text()), Byline: strings.TrimSpace(facts.Key("Author").Text())}
	pages, err := in.pages(r)
	if err != nil {
		return Paper{}, err
	}
	paper.Body = bodyOf(pages)
	if strings.TrimSpace(paper.Body) == "" {
		return Paper{}, ErrNoText
	}
	return paper, nil
}

// pages gives the lines of every page, in order.
func (in *budget) pages(r *pdf.Reader) ([][]row, error) {
	n := r.NumPage()
	if n > mostPages {
		return nil, fmt.Errorf("it says that it has %d pages, more than the %d that are read; split it", n, mostPages)
	}
	var pages [][]row
	var fonts fonts
	letters := 0
	for i := 1; i <= n; i++ {
		found := lettersOf(r.Page(i), &fonts)
		if in.left <= 0 {
			return nil, errLoop
		}
		if letters += len(found); letters > mostLetters {
			return nil, errLoop
		}
		pages = append(pages, rowsOf(found))
	}
	return pages, nil
}

// lettersOf are those of one page; those before the fault where it is broken.
func lettersOf(page pdf.Page, fonts *fonts) (found []letter) {
	c := canvas{fonts: fonts, state: state{page: identity, stretch: 1}, formsAllowed: deepestForm}
	defer func() {
		_ = recover() // the other pages can be read
		found = c.letters
	}()
	if !page.V.IsNull() && !page.V.Key("Contents").IsNull() {
		c.show(page.V.Key("Contents"), page.Resources())
	}
	return c.letters
}

// budget lets a file be read so many bytes of it.
type budget struct {
	r    *bytes.Reader
	left int64
}

func (b *budget) ReadAt(p []byte, at int64) (int, error) {
	if b.left <= 0 {
		panic(errLoop)
	}
	n, err := b.r.ReadAt(p, at)
	b.left -= int64(n) + 1
	return n, err
}

func broken(fault any) error {
	if fault == any(errLoop) {
		return errLoop
	}
	return fmt.Errorf("it is a broken PDF (%.120v); print it to a new PDF, or save its text as .txt", fault)
}

// titleOf is a title that a person gave: programs put the file's name there.
func titleOf(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	lower := strings.ToLower(text)
	for _, ending := range []string{".doc", ".docx", ".pdf", ".tex", ".dvi", ".indd", ".qxd", ".odt", ".html"} {
		if strings.HasSuffix(lower, ending) {
			return ""
		}
	}
	if strings.HasPrefix(lower, "microsoft word") || lower == "untitled" {
		return ""
	}
	return text
}

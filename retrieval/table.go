package retrieval

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// errLongRow ends the reading of a table: where a row that never ends would end cannot
// be known, a quotation mark too many has made one of all that follows.
var errLongRow = fmt.Errorf("it is longer than the %d MB that one article may have, as a quotation mark that is never closed makes it; mend that row, nothing after it was read", maxArticleBytes>>20)

// readTable reads articles from comma-separated values (RFC 4180) whose first row
// names the columns; semicolons and tabs part them too, where the first row has more
// of those. A row that cannot be used is skipped and named by its line.
func (f *file) readTable(ctx context.Context, packed bool) {
	in, err := openFile(f.place.FS, f.name, packed)
	if err != nil {
		f.skip(f.name, "%s", err)
		return
	}
	defer in.Close()
	leash := &leash{r: in}
	rows, header, err := openTable(leash)
	if err != nil {
		f.skip(f.name, "%s", err)
		return
	}
	line := 1
	for n := 1; ctx.Err() == nil; n++ {
		leash.left = maxArticleBytes
		row, err := rows.Read()
		if len(row) > 0 {
			line, _ = rows.FieldPos(0)
		}
		at := fmt.Sprintf("%s line %d", f.name, line)
		fault, isFault := errors.AsType[*csv.ParseError](err)
		switch {
		case errors.Is(err, io.EOF):
			return
		case errors.Is(err, errLongRow):
			f.ended(fmt.Sprintf("%s after line %d", f.name, line), err)
			return
		case errors.Is(err, errBomb):
			f.ended(f.name, err)
			return
		case isFault:
			f.skip(fmt.Sprintf("%s line %d", f.name, fault.StartLine), "it is not a row of comma-separated values (%s); put values that hold a quotation mark or a line break in quotation marks", fault.Err)
			continue
		case err != nil:
			f.ended(f.name, reading(err))
			return
		}
		if !utf8.ValidString(strings.Join(row, "")) {
			f.skip(at, "it is not valid UTF-8; save the table as UTF-8, for example with iconv -f WINDOWS-1252 -t UTF-8")
			continue
		}
		r := record{}
		for i, value := range row {
			if i < len(header) {
				r.set(header[i], value)
			}
		}
		f.addRecord(at, r, n)
	}
}

// openTable reads the first row, and says what is missing when it names no text.
func openTable(leash *leash) (rows *csv.Reader, header []string, err error) {
	leash.left = maxArticleBytes
	in := bufio.NewReader(leash)
	if mark, _ := in.Peek(len(byteOrderMark)); string(mark) == byteOrderMark {
		_, _ = in.Discard(len(byteOrderMark))
	}
	head, _ := in.Peek(in.Size())
	first, _, _ := bytes.Cut(head, []byte("\n"))
	rows = csv.NewReader(in)
	rows.FieldsPerRecord = -1
	for _, comma := range ";\t" {
		if strings.Count(string(first), string(comma)) > strings.Count(string(first), string(rows.Comma)) {
			rows.Comma = comma
		}
	}
	row, err := rows.Read()
	if errors.Is(err, errBomb) || errors.Is(err, errLongRow) {
		return nil, nil, err
	}
	if err != nil {
		return nil, nil, errors.New("it has no first row that names the columns: title, text, outlet, byline, published, url")
	}
	for _, name := range row {
		header = append(header, strings.ToLower(strings.TrimSpace(name)))
	}
	for _, name := range header {
		for _, body := range factNames.body {
			if name == body {
				return rows, header, nil
			}
		}
	}
	return nil, nil, errors.New("its first row names no column text, body or content, so no articles can be read from it; name the column so, or name the file in .footnoteignore")
}

// leash lets so many bytes be read until it is lengthened. The csv package keeps a
// whole row in memory, however long.
type leash struct {
	r    io.Reader
	left int
}

func (l *leash) Read(p []byte) (int, error) {
	if l.left <= 0 {
		return 0, errLongRow
	}
	n, err := l.r.Read(p[:min(len(p), 1<<16)])
	l.left -= n
	return n, err
}

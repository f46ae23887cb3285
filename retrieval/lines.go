package retrieval

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// linesName is the file of a folder that holds articles as JSON lines, in the
// layout of the BEIR benchmark (Thakur et al. 2021): one article a line.
const linesName = "corpus.jsonl"

// readLines reads articles from JSON lines. A line that cannot be used is
// skipped and named by its number.
func (f *file) readLines(ctx context.Context, packed bool) {
	in, err := openFile(f.place.FS, f.name, packed)
	if err != nil {
		f.skip(f.name, "%s", err)
		return
	}
	defer in.Close()
	err = eachLine(in, maxArticleBytes, func(n int, text []byte, fault error) error {
		at := fmt.Sprintf("%s line %d", f.name, n)
		var r record
		err := fault
		if err == nil {
			r, err = parseLine(text)
		}
		if err != nil {
			f.skip(at, "%s", err)
			return ctx.Err()
		}
		f.addRecord(at, r, n)
		return ctx.Err()
	})
	switch {
	case errors.Is(err, errBomb):
		f.ended(f.name, err)
	case err != nil && ctx.Err() == nil:
		f.ended(f.name, reading(err))
	}
}

// eachLine calls f with every line that is not blank, numbered from 1. A line
// longer than limit comes as a fault without its text; its end is found without
// keeping it in memory.
func eachLine(r io.Reader, limit int, f func(n int, text []byte, fault error) error) error {
	in := bufio.NewReaderSize(r, 1<<16)
	for n := 1; ; n++ {
		var text []byte
		var long bool
		var err error
		for {
			var part []byte
			part, err = in.ReadSlice('\n')
			if long = long || len(text)+len(part) > limit; !long {
				text = append(text, part...)
			}
			if !errors.Is(err, bufio.ErrBufferFull) {
				break
			}
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		var fault error
		if long {
			fault = fmt.Errorf("it is longer than the %d MB that one article may have; split it into articles", limit>>20)
		}
		if n == 1 {
			text = bytes.TrimPrefix(text, []byte(byteOrderMark))
		}
		if long || len(bytes.TrimSpace(text)) > 0 {
			if err := f(n, text, fault); err != nil {
				return err
			}
		}
		if err != nil {
			return nil
		}
	}
}

// parseLine reads a line's facts by their names. Only the text is the body that may
// be quoted; what stands in "metadata", as BEIR has it, counts after the line itself.
func parseLine(text []byte) (record, error) {
	if !utf8.Valid(text) {
		return nil, fmt.Errorf("it is not valid UTF-8 (byte %d); save it as UTF-8", firstInvalid(text))
	}
	in := json.NewDecoder(bytes.NewReader(text))
	in.UseNumber() // an _id is taken as it is written
	var object map[string]any
	if err := in.Decode(&object); err != nil {
		return nil, errors.New("it is not a JSON object with _id, title and text; mend the line or remove it")
	}
	if in.More() {
		return nil, errors.New("it is not one JSON object with _id, title and text: something follows it; put that on a line of its own")
	}
	r := record{}
	if more, ok := object["metadata"].(map[string]any); ok {
		r.take(more)
	}
	r.take(object)
	return r, nil
}

package retrieval

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
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
	var read []line
	size := 0
	err = eachLine(in, maxArticleBytes, func(n int, text []byte, fault error) error {
		read = append(read, line{n: n, text: string(text), fault: fault})
		if size += len(text); size > linesAtOnce {
			f.addLines(read)
			read, size = read[:0], 0
		}
		return ctx.Err()
	})
	f.addLines(read)
	switch {
	case errors.Is(err, errBomb):
		f.ended(f.name, err)
	case err != nil && ctx.Err() == nil:
		f.ended(f.name, reading(err))
	}
}

// linesAtOnce is how many bytes of lines are read before all cores make records of them.
const linesAtOnce = 1 << 22

// line is one of JSON, and then what it says or what is wrong with it.
type line struct {
	n     int
	text  string
	said  record
	fault error
}

// addLines takes the articles of lines, in order.
func (f *file) addLines(read []line) {
	onAllCores(len(read), func(i int) {
		if l := &read[i]; l.fault == nil {
			l.said, l.fault = parseLine(l.text)
		}
	})
	for _, l := range read {
		at := f.name + " line " + strconv.Itoa(l.n)
		if l.fault != nil {
			f.skip(at, "%s", l.fault)
			continue
		}
		f.addRecord(at, l.said, l.n)
	}
}

// eachLine calls f with every line that is not blank, numbered from 1. A line
// longer than limit comes as a fault without its text; its end is found without
// keeping it in memory. The text is gone after the call.
func eachLine(r io.Reader, limit int, f func(n int, text []byte, fault error) error) error {
	in := bufio.NewReaderSize(r, 1<<16)
	var text []byte
	for n := 1; ; n++ {
		text = text[:0]
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
func parseLine(text string) (record, error) {
	if !utf8.ValidString(text) {
		return nil, fmt.Errorf("it is not valid UTF-8 (byte %d); save it as UTF-8", firstInvalid([]byte(text)))
	}
	if r, ok := plainLine(text); ok {
		return r, nil
	}
	return parseAnyLine(text)
}

// parseAnyLine is parseLine of what may be anything.
func parseAnyLine(text string) (record, error) {
	in := json.NewDecoder(strings.NewReader(text))
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
		delete(object, "metadata")
	}
	r.take(object)
	return r, nil
}

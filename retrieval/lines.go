package retrieval

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"
)

// linesName is the file of a folder that holds articles as JSON lines, in the
// layout of the BEIR benchmark (Thakur et al. 2021): one article a line.
const linesName = "corpus.jsonl"

// line is one article of a corpus.jsonl. Only `text` is the body that may be
// quoted; the title is kept beside it.
type line struct {
	ID       identity       `json:"_id"`
	Title    string         `json:"title"`
	Text     string         `json:"text"`
	Metadata map[string]any `json:"metadata"`
}

// identity is an _id: text, or a number as it is written.
type identity string

func (id *identity) UnmarshalJSON(text []byte) error {
	var number json.Number
	if len(text) > 0 && text[0] != '"' && json.Unmarshal(text, &number) == nil {
		*id = identity(number)
		return nil
	}
	return json.Unmarshal(text, (*string)(id))
}

// readLines reads articles from JSON lines. A line that cannot be used is
// skipped and named by its number.
func (s *shelf) readLines(ctx context.Context, name string) {
	file, err := s.place.FS.Open(name)
	if err != nil {
		s.skip(name, "%s", reading(err))
		return
	}
	defer file.Close()
	err = eachLine(file, maxArticleBytes, func(n int, text []byte, fault error) error {
		at := fmt.Sprintf("%s line %d", name, n)
		article, published, err := (*Article)(nil), "", fault
		if err == nil {
			article, published, err = parseLine(text)
		}
		if err == nil {
			err = s.add(article)
		}
		if err != nil {
			s.skip(at, "%s", err)
			return ctx.Err()
		}
		if article.Published, err = parsePublished(published); err != nil {
			s.skip(at, "the date is left unknown: %s", err)
		}
		return ctx.Err()
	})
	if err != nil && ctx.Err() == nil {
		s.skip(name, "%s", reading(err))
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
			fault = fmt.Errorf("it is longer than the %d MB that one article may have", limit>>20)
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

// parseLine reads one article and its date of publication as it is written.
func parseLine(text []byte) (article *Article, published string, err error) {
	if !utf8.Valid(text) {
		return nil, "", fmt.Errorf("it is not valid UTF-8 (byte %d)", firstInvalid(text))
	}
	var l line
	if err := json.Unmarshal(text, &l); err != nil {
		return nil, "", fmt.Errorf("it is not a JSON object with _id, title and text: %w", err)
	}
	switch {
	case l.ID == "":
		return nil, "", errors.New("it has no _id, so nothing could cite it")
	case strings.TrimSpace(l.Text) == "":
		return nil, "", errors.New("its text is empty")
	}
	return &Article{
		ID: string(l.ID), Title: strings.TrimSpace(l.Title), Body: l.Text,
		Outlet: l.fact("publisher", "outlet", "source"), Byline: l.fact("author", "byline"), URL: l.fact("url"),
	}, l.fact("date", "published"), nil
}

// fact is the first of the named metadata that is text and not blank.
func (l *line) fact(names ...string) string {
	for _, name := range names {
		if text, ok := l.Metadata[name].(string); ok && strings.TrimSpace(text) != "" {
			return strings.TrimSpace(text)
		}
	}
	return ""
}

// parsePublished reads a date as exports print it: the forms of ParseDate, or a
// time stamp of ISO 8601, of which the day counts as it is written.
func parsePublished(text string) (Date, error) {
	date, err := ParseDate(text)
	if err == nil || len(text) <= len(time.DateOnly) || text[len(time.DateOnly)] != 'T' && text[len(time.DateOnly)] != ' ' {
		return date, err
	}
	return ParseDate(text[:len(time.DateOnly)])
}

package main

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"footnote/retrieval"
)

// batchLine is one question of a batch file, in the project's own form or BEIR's.
type batchLine struct {
	ID       string   // "id", or "_id"
	Question string   // "question", or "text"
	History  []string // earlier questions
}

// readBatchLine reads one line; its errors say what is wrong with it, as what
// follows "line 3".
func readBatchLine(text []byte) (batchLine, error) {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(text, &fields); err != nil || fields == nil {
		return batchLine{}, errors.New("is not a JSON object with id and question")
	}
	if fields["question"] == nil && fields["text"] == nil {
		return batchLine{}, errors.New(`has no "question" (nor "text", as BEIR calls it)`)
	}
	var l batchLine
	var id, beirID identity
	var beirText string
	for _, field := range []struct {
		key   string
		into  any
		wants string
	}{
		{"id", &id, "text or a number"},
		{"_id", &beirID, "text or a number"},
		{"question", &l.Question, "text"},
		{"text", &beirText, "text"},
		{"history", &l.History, "a list of questions"},
	} {
		if value := fields[field.key]; value != nil && json.Unmarshal(value, field.into) != nil {
			return batchLine{}, fmt.Errorf("has a %q that is not %s", field.key, field.wants)
		}
	}
	l.ID, l.Question = string(cmp.Or(id, beirID)), cmp.Or(l.Question, beirText)
	return l, nil
}

// identity is a question's ID: text, or a number as many sets of questions have it.
type identity string

// UnmarshalJSON takes text or a number.
func (i *identity) UnmarshalJSON(text []byte) error {
	var number json.Number
	if len(text) > 0 && text[0] != '"' && json.Unmarshal(text, &number) == nil {
		*i = identity(number)
		return nil
	}
	return json.Unmarshal(text, (*string)(i))
}

// longestBatchLine bounds a line of questions, in bytes; one that is too long to be
// answered is told so in the answer, and has some thousands.
const longestBatchLine = 16 << 20

// readBatch reads all questions of a JSON Lines file, so that a broken line is
// told before any answer is given.
func (p *program) readBatch(path string) ([]batchLine, error) {
	in := p.in
	if path == "-" {
		path = "standard input"
	} else {
		file, err := os.Open(path)
		if err != nil {
			return nil, fmt.Errorf("read questions: %w", err)
		}
		defer file.Close()
		in = file
	}
	var lines []batchLine
	scanner := bufio.NewScanner(in)
	scanner.Buffer(nil, longestBatchLine)
	n := 1
	for ; scanner.Scan(); n++ {
		text := scanner.Bytes()
		if n == 1 {
			text = bytes.TrimPrefix(text, []byte("\ufeff"))
		}
		if len(bytes.TrimSpace(text)) == 0 {
			continue
		}
		line, err := readBatchLine(text)
		if err != nil {
			return nil, fmt.Errorf("%s line %d %w", path, n, err)
		}
		lines = append(lines, line)
	}
	switch err := scanner.Err(); {
	case errors.Is(err, bufio.ErrTooLong):
		return nil, fmt.Errorf("%s line %d is longer than %d MB: write one JSON object with id and question a line", path, n, longestBatchLine>>20)
	case err != nil:
		return nil, fmt.Errorf("read questions: %w", err)
	case len(lines) == 0:
		return nil, fmt.Errorf("%s has no question in it: write one JSON object with id and question a line", path)
	}
	return lines, nil
}

// question is the line's question with the flags of the template.
func (l batchLine) question(template retrieval.Question) retrieval.Question {
	template.ID, template.Text, template.History = l.ID, l.Question, l.History
	return template
}

// each does something for every line of a batch, with a bar where that cannot
// get in the way of the answers.
func (p *program) each(lines []batchLine, do func(batchLine) error) error {
	bar := p.newBar("answering")
	defer bar.end()
	if !p.outIsTerminal {
		bar.set(0, len(lines))
	}
	for i, line := range lines {
		if err := do(line); err != nil {
			return err
		}
		if !p.outIsTerminal {
			bar.set(i+1, len(lines))
		}
	}
	return nil
}

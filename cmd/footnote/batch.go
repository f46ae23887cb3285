package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"footnote/retrieval"
)

// batchLine is one question of a batch file, in the project's own form or BEIR's.
type batchLine struct {
	ID       identity `json:"id"`
	BeirID   identity `json:"_id"`
	Question string   `json:"question"`
	Text     string   `json:"text"`
	History  []string `json:"history"`
}

// identity is a question's ID: text, or a number as many sets of questions have it.
type identity string

// UnmarshalJSON takes text or a number.
func (i *identity) UnmarshalJSON(text []byte) error {
	var number json.Number
	if json.Unmarshal(text, &number) == nil && len(text) > 0 && text[0] != '"' {
		*i = identity(number)
		return nil
	}
	return json.Unmarshal(text, (*string)(i))
}

// readBatch reads all questions of a JSON Lines file, so that a broken line is
// told before any answer is given.
func (p *program) readBatch(path string) ([]batchLine, error) {
	var content []byte
	var err error
	if path == "-" {
		content, err = io.ReadAll(p.in)
	} else {
		content, err = os.ReadFile(path)
	}
	if err != nil {
		return nil, fmt.Errorf("read questions: %w", err)
	}
	var lines []batchLine
	content = bytes.TrimPrefix(content, []byte("\ufeff"))
	for n, text := range bytes.Split(content, []byte("\n")) {
		if len(bytes.TrimSpace(text)) == 0 {
			continue
		}
		var line batchLine
		if err := json.Unmarshal(text, &line); err != nil {
			return nil, fmt.Errorf("%s line %d is not a JSON object with id and question: %w", path, n+1, err)
		}
		if line.ID == "" {
			line.ID = line.BeirID
		}
		if line.Question == "" {
			line.Question = line.Text
		}
		lines = append(lines, line)
	}
	if len(lines) == 0 {
		return nil, fmt.Errorf("%s has no question in it: write one JSON object with id and question a line", path)
	}
	return lines, nil
}

// question is the line's question with the flags of the template.
func (l batchLine) question(template retrieval.Question) retrieval.Question {
	template.ID, template.Text, template.History = string(l.ID), l.Question, l.History
	return template
}

// each does something for every line of a batch, with a bar where that cannot
// get in the way of the answers.
func (p *program) each(lines []batchLine, do func(batchLine) error) error {
	bar := p.newBar("answering")
	defer bar.end()
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

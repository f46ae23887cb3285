package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"footnote/retrieval/eval"
)

// readQuestions reads questions as JSON Lines, or one a line.
func (p *program) readQuestions(path string) ([]eval.Judgment, error) {
	if path == "-" {
		return nil, usagef("--judge needs a file: standard input is for what you tick")
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read questions: %w", err)
	}
	var questions []eval.Judgment
	content = bytes.TrimPrefix(content, []byte("\ufeff"))
	if bytes.HasPrefix(bytes.TrimSpace(content), []byte("{")) {
		batch, err := p.readBatch(path)
		for _, l := range batch {
			questions = append(questions, eval.Judgment{ID: l.ID, Question: l.Question, History: l.History})
		}
		return questions, err
	}
	for line := range strings.Lines(string(content)) {
		if line = strings.TrimSpace(line); line != "" {
			questions = append(questions, eval.Judgment{Question: line})
		}
	}
	if len(questions) == 0 {
		return nil, fmt.Errorf("read questions: %s has none: write one a line", path)
	}
	return questions, nil
}

// resume reads what was judged before.
func (j *judging) resume() error {
	content, err := os.ReadFile(j.into)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil {
		j.judged, err = eval.ReadJudgments(bytes.NewReader(content))
	}
	if err != nil {
		return fmt.Errorf("go on with the judgments in %s: %w", j.into, err)
	}
	return nil
}

// keep adds a judgment to the file at once, so that nothing is lost when the work
// ends.
func (j *judging) keep(ticked eval.Judgment) error {
	if ticked.ID == "" {
		ticked.ID = fmt.Sprintf("q%d", len(j.judged)+1)
	}
	ticked.ID = eval.FreeID(j.judged, ticked.ID)
	line, err := json.Marshal(ticked)
	if err != nil {
		return fmt.Errorf("keep the judgment: %w", err)
	}
	if err := appendLine(j.into, line); err != nil {
		return fmt.Errorf("keep the judgment: %w", err)
	}
	j.judged = append(j.judged, ticked)
	return nil
}

// appendLine adds a line to a file, which may lack the end of its last one.
func appendLine(path string, line []byte) error {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR|os.O_APPEND, 0o644)
	if err != nil {
		return err
	}
	size, err := file.Seek(0, io.SeekEnd)
	last := make([]byte, 1)
	if err == nil && size > 0 {
		if _, err = file.ReadAt(last, size-1); err == nil && last[0] != '\n' {
			line = append([]byte("\n"), line...)
		}
	}
	if err == nil {
		_, err = file.Write(append(line, '\n'))
	}
	return errors.Join(err, file.Close())
}

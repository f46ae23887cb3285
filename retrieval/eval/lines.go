package eval

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

// byteOrderMark opens a file that some editors wrote; it is no part of the JSON.
const byteOrderMark = "\ufeff"

// readLines reads JSON Lines, blank ones passed over, and gives each to check.
// Errors name the line, counted from 1.
func readLines[T any](r io.Reader, check func(line int, value T) error) ([]T, error) {
	content, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	var values []T
	content = bytes.TrimPrefix(content, []byte(byteOrderMark))
	for i, text := range bytes.Split(content, []byte("\n")) {
		if len(bytes.TrimSpace(text)) == 0 {
			continue
		}
		var value T
		if err := json.Unmarshal(text, &value); err != nil {
			return nil, fmt.Errorf("line %d is not the JSON object it should be: %w", i+1, err)
		}
		if err := check(i+1, value); err != nil {
			return nil, fmt.Errorf("line %d: %w", i+1, err)
		}
		values = append(values, value)
	}
	return values, nil
}

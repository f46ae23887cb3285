package main

import (
	"encoding/json"
	"fmt"
	"strings"
)

// printFigures prints figures as JSON, or for people as a table of the same.
func (o *evalOptions) printFigures(figures any) error {
	if o.json {
		return o.printJSON(figures)
	}
	text, err := json.Marshal(figures)
	if err != nil {
		return fmt.Errorf("print figures: %w", err)
	}
	rows, err := table(text)
	if err != nil {
		return fmt.Errorf("print figures: %w", err)
	}
	w := o.writer()
	for _, r := range rows {
		if r.value == "" {
			w.blank()
			w.strong(r.name)
			continue
		}
		fmt.Fprintf(w.out, "%-26s %s\n", r.name, r.value)
	}
	return w.flush()
}

// row is a figure with its name; a heading has no value.
type row struct{ name, value string }

// table makes rows of a JSON object in its own order, so that a figure added to
// package eval shows without a list here. An object within is a part with a
// heading.
func table(text []byte) ([]row, error) {
	var rows []row
	in := json.NewDecoder(strings.NewReader(string(text)))
	in.UseNumber()
	name := ""
	for depth := 0; ; {
		token, err := in.Token()
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case json.Delim:
			switch t {
			case '{':
				if depth++; depth > 1 {
					rows = append(rows, row{name: spaced(name)})
				}
			case '}':
				if depth--; depth == 0 {
					return rows, nil
				}
			}
			name = ""
			continue
		case string:
			if name == "" {
				name = t
				continue
			}
		}
		rows = append(rows, row{spaced(name), figure(token)})
		name = ""
	}
}

// spaced makes words of a JSON name.
func spaced(name string) string { return strings.ReplaceAll(name, "_", " ") }

// figure is a JSON value for people; nothing counted is a dash.
func figure(value any) string {
	if value == nil {
		return "–"
	}
	return fmt.Sprint(value)
}

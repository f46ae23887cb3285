package eval

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// changedFigures gives the figures of two JSON objects that differ: in the order
// of the second, then those that it lacks.
func changedFigures(before, after json.RawMessage) ([]FigureChange, error) {
	olds, err := figuresIn(before)
	if err != nil {
		return nil, err
	}
	news, err := figuresIn(after)
	if err != nil {
		return nil, err
	}
	changes := []FigureChange{}
	values := func(list []figure) map[string]string {
		by := map[string]string{}
		for _, f := range list {
			by[f.name] = f.value
		}
		return by
	}
	was, is := values(olds), values(news)
	for _, f := range news {
		if old, known := was[f.name]; !known {
			changes = append(changes, FigureChange{f.name, "none", f.value})
		} else if old != f.value {
			changes = append(changes, FigureChange{f.name, old, f.value})
		}
	}
	for _, f := range olds {
		if _, known := is[f.name]; !known {
			changes = append(changes, FigureChange{f.name, f.value, "none"})
		}
	}
	return changes, nil
}

// figure is a named value of a JSON object.
type figure struct{ name, value string }

// figuresIn gives the values of a JSON object and of the objects in it, in their
// order; a list counts as one value.
func figuresIn(object json.RawMessage) ([]figure, error) {
	in := json.NewDecoder(bytes.NewReader(object))
	if _, err := in.Token(); err != nil {
		return nil, fmt.Errorf("read figures: %w", err)
	}
	var all []figure
	for in.More() {
		name, err := in.Token()
		if err != nil {
			return nil, fmt.Errorf("read figures: %w", err)
		}
		var value json.RawMessage
		if err := in.Decode(&value); err != nil {
			return nil, fmt.Errorf("read figures: %w", err)
		}
		if value[0] != '{' {
			var one bytes.Buffer // a kept file has its lists over many lines
			if err := json.Compact(&one, value); err != nil {
				return nil, fmt.Errorf("read figures: %w", err)
			}
			all = append(all, figure{fmt.Sprint(name), figureText(one.String())})
			continue
		}
		within, err := figuresIn(value)
		if err != nil {
			return nil, err
		}
		for _, f := range within {
			all = append(all, figure{fmt.Sprint(name) + "." + f.name, f.value})
		}
	}
	return all, nil
}

// figureText is a JSON value for people.
func figureText(value string) string {
	var text string
	if json.Unmarshal([]byte(value), &text) == nil && value != "null" {
		return text
	}
	if value == "null" {
		return "none"
	}
	return value
}

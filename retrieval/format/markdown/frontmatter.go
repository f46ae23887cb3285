// Package markdown reads a text in Markdown: what its writer put down about it in front,
// between two lines of --- (YAML) or +++ (TOML) as Jekyll and Hugo have it, and what is
// written, which it gives as HTML.
//
// The functions are pure and safe for concurrent use.
package markdown

import (
	"fmt"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
	"go.yaml.in/yaml/v3"
)

// longest bounds front matter in bytes: facts, not a text.
const longest = 64 << 10

// Front finds a text's front matter: its facts stand in text[start:end], what is
// written begins at rest. ok is false where there is none, or where it never ends.
func Front(text string) (start, end, rest int, ok bool) {
	after := strings.TrimPrefix(text, "\ufeff")
	start = len(text) - len(after)
	line, _, _ := strings.Cut(after, "\n")
	fence := strings.TrimRight(line, " \t\r")
	if fence != "---" && fence != "+++" || len(line) == len(after) {
		return 0, 0, 0, false
	}
	start += len(line) + 1
	for at := start; at < len(text) && at-start <= longest; {
		line, _, more := strings.Cut(text[at:], "\n")
		next := at + len(line)
		if more {
			next++
		}
		if bare := strings.TrimRight(line, " \t\r"); bare == fence || fence == "---" && bare == "..." {
			return start, at, next, holdsFacts(text[start:at], fence)
		}
		at = next
	}
	return 0, 0, 0, false
}

// holdsFacts reports whether what stands between two lines of dashes are facts: a rule
// above a paragraph has another below it in many a text.
func holdsFacts(text, fence string) bool {
	mark := ":"
	if fence == "+++" {
		mark = "="
	}
	for line := range strings.Lines(text) {
		if line = strings.TrimRight(line, "\r\n"); strings.TrimSpace(line) != "" && line[0] != '#' {
			name, _, ok := strings.Cut(line, mark)
			return ok && len(strings.Fields(name)) == 1 || line[0] == '['
		}
	}
	return true // empty
}

// Facts reads front matter: names and values, dates as they are written in ISO 8601.
func Facts(text string) (map[string]any, error) {
	start, end, _, ok := Front(text)
	if !ok {
		return nil, nil
	}
	facts := map[string]any{}
	said := []byte("\n" + text[start:end]) // so that faults name the lines of the file
	var err error
	if strings.HasPrefix(strings.TrimPrefix(text, "\ufeff"), "+") {
		err = toml.Unmarshal(said, &facts)
	} else {
		err = yaml.Unmarshal(said, &facts)
	}
	if err != nil {
		return nil, fmt.Errorf("its front matter cannot be read (%s), so title, author, outlet, date and address are not taken from it; mend it there", strings.Join(strings.Fields(err.Error()), " "))
	}
	for name, value := range facts {
		facts[name] = plain(value)
	}
	return facts, nil
}

// plain turns dates and numbers into text, as they would be written.
func plain(value any) any {
	switch v := value.(type) {
	case time.Time:
		if v.Equal(v.Truncate(24 * time.Hour)) {
			return v.Format(time.DateOnly)
		}
		return v.Format(time.RFC3339)
	case fmt.Stringer: // the local dates of TOML
		return v.String()
	case int, int64, float64, bool:
		return fmt.Sprint(v)
	case []any:
		all := make([]any, len(v))
		for i, one := range v {
			all[i] = plain(one)
		}
		return all
	}
	return value
}

package retrieval

import (
	"fmt"

	"footnote/retrieval/format"
)

// parse reads the article of a file, or a feed's articles.
func (f *file) parse(kind format.Kind, content []byte) error {
	switch kind {
	default:
		body, err := asUTF8(content)
		if err != nil {
			return err
		}
		f.add(f.name, f.name, facts{Body: body})
		return nil
	case "none":
		return fmt.Errorf("x")
	}
}

package reader

import (
	_ "embed"
	"fmt"

	"footnote/retrieval/embedding"
)

// bundledWeights is the trained reader in the format of file.go: made from
// all-MiniLM-L6-v2, so under the Apache License 2.0 (docs/reader.md). Nothing writes to
// it.
//
//go:embed reader.weights
var bundledWeights []byte

// Bundled decodes the reader that is in the binary; words is the bundled embedding
// model, which it was made beside. Call it once and keep the reader. The checksum is a
// test's, not worked out at every start.
func Bundled(words *embedding.Model) (*Reader, error) {
	r, err := read(bundledWeights, words, form.OpenTrusted)
	if err != nil {
		return nil, fmt.Errorf("bundled reader: %w", err)
	}
	return r, nil
}

package embedding

import (
	_ "embed"
	"fmt"
)

// bundledWeights is all-MiniLM-L6-v2 in the format of weights.go, under the
// Apache License 2.0 (LICENSE and NOTICE beside it). Nothing writes to it.
//
//go:embed all-MiniLM-L6-v2.weights
var bundledWeights []byte

// Bundled decodes the model that is in the binary. It takes 6 ms of a core
// (BenchmarkBundled), most of them after Bundled has returned, and 15 MB, so call it once
// and keep the model. The checksum is a test's, not worked out at every start.
func Bundled() (*Model, error) {
	m, err := read(bundledWeights, nil, weightsForm.OpenTrusted)
	if err != nil {
		return nil, fmt.Errorf("bundled model: %w", err)
	}
	return m, nil
}

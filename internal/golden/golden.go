// Package golden compares what a test made with a file in testdata, and rewrites
// the file when the test runs with -update:
//
//	go test ./bot -update
//
// Read the difference before committing it: a golden file is a promise.
package golden

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

// Updating reports whether the test was asked to rewrite golden files.
func Updating() bool { return *update }

// Compare fails t unless got is the content of testdata/name, and says how to
// accept the difference. With -update it writes the file instead.
func Compare(t testing.TB, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", filepath.FromSlash(name))
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatalf("golden: %v", err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatalf("golden: %v", err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("golden: %v (make it with go test -update)", err)
	}
	if !bytes.Equal(want, got) {
		t.Errorf("%s differs (-want +got); if the new one is right, go test -update:\n%s",
			path, cmp.Diff(string(want), string(got)))
	}
}

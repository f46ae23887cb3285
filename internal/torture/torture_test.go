package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestTorture is a short run on files made here: the program, killed a few times.
func TestTorture(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("it builds the program")
	}
	from := t.TempDir()
	for n := range 12 {
		text := strings.Repeat(fmt.Sprintf("Ship %d sailed on day %d with timber and salt. ", n, n), 12)
		if err := os.WriteFile(filepath.Join(from, fmt.Sprintf("%d.txt", n)), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := run(t.Context(), options{from: []string{from}, articles: 12, largest: 20_000, built: 6, kills: 4, seed: 2}, &out); err != nil {
		t.Fatalf("%v\n%s", err, &out)
	}
	if !strings.Contains(out.String(), "4 kills in ") {
		t.Errorf("it says %s", &out)
	}
}

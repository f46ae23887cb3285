package main

import (
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// Help fits a terminal of 80 columns.
func TestHelpIsNarrow(t *testing.T) {
	t.Parallel()
	p, _, _ := fake()
	root := newRoot(p)
	for _, cmd := range append([]*cobra.Command{root}, root.Commands()...) {
		if cmd.Name() == "help" {
			continue
		}
		var help strings.Builder
		cmd.SetOut(&help)
		if err := cmd.Help(); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(help.String()) {
			if line = strings.TrimRight(line, "\n"); columns.StringWidth(line) > 80 {
				t.Errorf("%s --help has a line of %d columns: %s", cmd.Name(), columns.StringWidth(line), line)
			}
		}
		if !strings.Contains(help.String(), "Usage:") {
			t.Errorf("%s has no help", cmd.Name())
		}
	}
}

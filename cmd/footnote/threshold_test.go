package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"footnote/retrieval"
)

// What is written about the default threshold is what the code has.
func TestThresholdIsDocumented(t *testing.T) {
	t.Parallel()
	for file, want := range map[string]string{
		".env.example":          fmt.Sprintf("Default: %v.\n#%s=%[1]v\n", retrieval.DefaultThreshold, thresholdKey),
		"docs/configuration.md": fmt.Sprintf("| %v |\n", retrieval.DefaultThreshold),
	} {
		text, err := os.ReadFile(filepath.Join(repository, filepath.FromSlash(file)))
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(text), want) {
			t.Errorf("%s does not have %q", file, want)
		}
	}
}

func TestThreshold(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		word, fault string
		want        string // for people
	}{
		{"0.3", "", "0.3"}, {" 1 ", "", "1"}, {"0", "", "0"}, {"1e-3", "", "0.001"},
		{"1.5", "from 0 (answer always) to 1 (never), not 1.5", ""}, {"-0.1", "not -0.1", ""}, {"NaN", "not NaN", ""},
		{"high", "give a number from 0", ""}, {"0,5", "give a number from 0", ""},
	} {
		var p probability
		err := p.Set(c.word)
		if c.fault != "" {
			if err == nil || !strings.Contains(err.Error(), c.fault) {
				t.Errorf("%q: error %v, want one with %q", c.word, err, c.fault)
			}
			continue
		}
		if err != nil || p.chosen == 0 || shownThreshold(p.chosen) != c.want {
			t.Errorf("%q: %v (%s), error %v, want %s", c.word, p.chosen, shownThreshold(p.chosen), err, c.want)
		}
	}
}

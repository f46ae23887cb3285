package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"footnote/retrieval/embedding"
)

// figures are one run.
type figures struct {
	Machine  machine    `json:"machine"`
	Peer     string     `json:"peer"`
	Rounds   int        `json:"rounds"`
	Measured []measured `json:"measured"`
}

// kernels is the kind of CPU that the model is computed as.
func kernels() string { return string(embedding.CPUs()[0]) }

// of returns a figure; ok is false for one that was not measured.
func (f figures) of(side string, c kase) (m measured, ok bool) {
	for _, m := range f.Measured {
		if m.Side == side && m.kase == c {
			return m, true
		}
	}
	return measured{}, false
}

// rate is how many passages a second a side embeds, in the batches that suit it best.
func (f figures) rate(side string, cores int) (passages float64, ok bool) {
	for _, texts := range batches {
		if m, measured := f.of(side, kase{cores, passage, texts}); measured {
			passages, ok = max(passages, float64(texts)/m.Seconds), true
		}
	}
	return passages, ok
}

// markdown is the tables, and what they are of.
func (f figures) markdown() string {
	var b strings.Builder
	m := f.Machine
	fmt.Fprintf(&b, "%s, %d cores (%s), Go %s, %s, commit %s, %s; load %s before and %s after.\n", m.CPU, m.Cores, m.Kernels, m.Go, f.Peer, m.Commit, m.Day, m.LoadBefore, m.LoadAfter)
	fmt.Fprintf(&b, "Milliseconds a text alone, median of %d rounds (quickest to slowest round):\n\n", f.Rounds)
	b.WriteString("| tokens |")
	for _, tokens := range sizes {
		fmt.Fprintf(&b, " %d |", tokens)
	}
	b.WriteString("\n|---|" + strings.Repeat("---|", len(sizes)) + "\n")
	for _, cores := range []int{1, 2} {
		for _, side := range []string{ours8bits, peerInt8, peerFloat32, oursAVX2, oursPortable} {
			row := ""
			for _, tokens := range sizes {
				if m, ok := f.of(side, kase{cores, tokens, 1}); ok {
					row += fmt.Sprintf(" %s (%s to %s) |", milliseconds(m.Seconds), milliseconds(m.Least), milliseconds(m.Most))
				}
			}
			if row != "" {
				fmt.Fprintf(&b, "| %s, %s |%s\n", side, coresOf(cores), row)
			}
		}
	}
	fmt.Fprintf(&b, "\nPassages of %d tokens a second, each in the batches of %s that suit it best:\n\n| | one core | two cores |\n|---|---|---|\n", passage, strings.Trim(fmt.Sprint(batches), "[]"))
	for _, side := range []string{ours8bits, peerInt8, peerFloat32, oursAVX2} {
		one, ok := f.rate(side, 1)
		two, both := f.rate(side, 2)
		if ok && both {
			fmt.Fprintf(&b, "| %s | %.0f | %.0f |\n", side, one, two)
		}
	}
	return b.String()
}

func coresOf(n int) string {
	if n == 1 {
		return "one core"
	}
	return "two cores"
}

func milliseconds(seconds float64) string {
	if ms := 1000 * seconds; ms >= 99.5 {
		return fmt.Sprintf("%.0f", ms)
	}
	return fmt.Sprintf("%.3g", 1000*seconds)
}

// The marks between which docs/performance.md has the tables.
const (
	beginMark = "<!-- written by go run ./internal/bench/embedding -write: begin -->\n"
	endMark   = "<!-- written by go run ./internal/bench/embedding -write: end -->\n"
)

// within puts the tables into a page, in place of those that are there.
func (f figures) within(page []byte) ([]byte, error) {
	before, rest, ok := bytes.Cut(page, []byte(beginMark))
	_, after, also := bytes.Cut(rest, []byte(endMark))
	if !ok || !also {
		return nil, errors.New("the marks of the tables are missing")
	}
	return bytes.Join([][]byte{before, []byte(beginMark + f.markdown() + endMark), after}, nil), nil
}

// write puts the figures, their picture and their tables into the folder docs.
func (f figures) write(docs string) error {
	page, err := os.ReadFile(filepath.Join(docs, "performance.md"))
	if err != nil {
		return err
	}
	if page, err = f.within(page); err != nil {
		return fmt.Errorf("%s: %w", filepath.Join(docs, "performance.md"), err)
	}
	encoded, err := json.MarshalIndent(f, "", " ")
	if err != nil {
		return err
	}
	return errors.Join(
		os.WriteFile(filepath.Join(docs, "figures", "embedding.json"), append(encoded, '\n'), 0o644),
		os.WriteFile(filepath.Join(docs, "pictures", "embedding.svg"), f.picture(), 0o644),
		os.WriteFile(filepath.Join(docs, "performance.md"), page, 0o644),
	)
}

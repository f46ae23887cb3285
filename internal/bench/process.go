package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// asked is the question of the process, and runs how often it is asked.
const (
	askedOfSeeds = "Who told Britain there would be no returns agreement?"
	runs         = 15
)

// process times `footnote ask` on the seeds from start to end, its index kept, with the
// reader "on" or "off".
func (b *bench) process(ctx context.Context, reader string) (*spread, error) {
	folder, err := os.MkdirTemp("", "footnote-bench-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	binary := filepath.Join(folder, "footnote")
	build := exec.CommandContext(ctx, "go", "build", "-o", binary, "./cmd/footnote")
	build.Dir, build.Stderr = b.root, os.Stderr
	if err := build.Run(); err != nil {
		return nil, fmt.Errorf("build footnote: %w", err)
	}
	var times []float64
	for run := range runs + 1 {
		begun := time.Now()
		command := exec.CommandContext(ctx, binary, "ask", "--corpus", filepath.Join(b.root, "seeds"), "--index", filepath.Join(folder, "seeds.snapshot"), askedOfSeeds)
		command.Stderr, command.Env = os.Stderr, append(os.Environ(), "FOOTNOTE_READER="+reader)
		if err := command.Run(); err != nil {
			return nil, fmt.Errorf("footnote ask: %w", err)
		}
		if run > 0 { // the first makes the index
			times = append(times, time.Since(begun).Seconds()*1000)
		}
	}
	s := spreadOf(times)
	return &s, nil
}

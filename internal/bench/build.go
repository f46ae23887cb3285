package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"footnote/retrieval"
	"footnote/retrieval/embedding"
)

// childName is the argument of a process of its own that opens a corpus: time and
// memory of a start cannot be measured from within.
const childName = "child"

// opened is what the child says: Peak is the most bytes that it held at once.
type opened struct{ Passages, Sentences, Peak int }

// child opens the corpus at the first argument with the snapshot at the second.
func child(ctx context.Context, args []string) error {
	set := flag.NewFlagSet(childName, flag.ContinueOnError)
	instant := set.Bool(instantFlag, false, "take vectors of a stand-in for the model, at once")
	if err := set.Parse(args); err != nil {
		return err
	}
	if set.NArg() != 2 {
		return errors.New("child CORPUS SNAPSHOT")
	}
	var model retrieval.Embedder = standIn{}
	if !*instant {
		var err error
		if model, err = embedding.Bundled(); err != nil {
			return err
		}
	}
	index, err := corpus{path: set.Arg(0), snapshot: set.Arg(1)}.index(ctx, model, nil, nil)
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(opened{index.Passages(), index.Sentences(), peakMemory()})
}

// spent is the seconds that a process took, and those that it kept a core busy: on a
// machine that does other things, too, the first say little.
type spent struct{ wall, cores float64 }

// inProcess opens a corpus in a process of its own, with more flags for it.
func inProcess(ctx context.Context, path, snapshot string, flags ...string) (said opened, took spent, err error) {
	self, err := os.Executable()
	if err != nil {
		return opened{}, spent{}, err
	}
	command := exec.CommandContext(ctx, self, slices.Concat([]string{childName}, flags, []string{path, snapshot})...)
	command.Stderr = os.Stderr
	begun := time.Now()
	out, err := command.Output()
	took.wall = time.Since(begun).Seconds()
	if err != nil {
		return opened{}, spent{}, fmt.Errorf("open %s in a process: %w", path, err)
	}
	took.cores = (command.ProcessState.UserTime() + command.ProcessState.SystemTime()).Seconds()
	return said, took, json.Unmarshal(out, &said)
}

// peakMemory is the most bytes that this process has held at once, and 0 where the
// system does not say. What a parent is told of its child counts the parent's own memory
// at the moment of forking.
func peakMemory() int {
	text, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(text), "VmHWM:")
	var kilobytes int
	if _, err := fmt.Sscanf(rest, "%d kB", &kilobytes); err != nil {
		return 0
	}
	return kilobytes << 10
}

// starts is how often a corpus is opened; the fastest counts.
const starts = 3

func (b *bench) start(ctx context.Context, c corpus) (startRow, error) {
	row := startRow{Corpus: c.name}
	for try := range starts {
		said, took, err := inProcess(ctx, c.path, c.snapshot)
		if err != nil {
			return row, err
		}
		if try == 0 || took.wall < row.Seconds {
			row.Passages, row.Seconds, row.CoreSeconds, row.Peak = said.Passages, took.wall, took.cores, said.Peak
		}
	}
	var err error
	row.Snapshot, err = sizeOf(c.snapshot)
	return row, err
}

// timeBuild makes an index of some articles from nothing, in a process of its own.
func (b *bench) timeBuild(ctx context.Context) (*buildRow, error) {
	folder, err := os.MkdirTemp("", "footnote-bench-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	c := corpus{path: filepath.Join(folder, "corpus.jsonl"), snapshot: filepath.Join(folder, "a.snapshot"), lines: b.articles[:min(b.options.build, len(b.articles))]}
	if err := c.write(); err != nil {
		return nil, err
	}
	said, took, err := inProcess(ctx, c.path, c.snapshot)
	if err != nil {
		return nil, err
	}
	row := &buildRow{Passages: said.Passages, Sentences: said.Sentences, Seconds: took.wall, Peak: said.Peak}
	if row.Snapshot, err = sizeOf(c.snapshot); err != nil {
		return nil, err
	}
	passages := b.passages(b.options.build)
	tokens := 0
	for _, p := range passages {
		tokens += b.model.Tokens(p)
	}
	row.Tokens = float64(tokens) / float64(len(passages))
	begun := time.Now()
	if _, err := b.model.Embed(ctx, passages); err != nil {
		return nil, err
	}
	row.PassagesASecond = float64(len(passages)) / time.Since(begun).Seconds()
	return row, nil
}

// large measures what the largest corpus takes besides the model: built from nothing with
// vectors that are there at once, and updated when one article has come to a kept index.
func (b *bench) large(ctx context.Context, c corpus) (*largeRow, error) {
	folder, err := os.MkdirTemp("", "footnote-bench-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	snapshot := filepath.Join(folder, "built.snapshot")
	built, took, err := inProcess(ctx, c.path, snapshot, "-"+instantFlag)
	if err != nil {
		return nil, err
	}
	row := &largeRow{Corpus: c.name, Passages: built.Passages, Seconds: took.wall, CoreSeconds: took.cores, Peak: built.Peak}
	if row.Snapshot, err = sizeOf(snapshot); err != nil {
		return nil, err
	}
	more := corpus{path: filepath.Join(folder, "more.jsonl"), snapshot: filepath.Join(folder, "kept.snapshot")}
	more.lines = append(slices.Clone(c.lines), beirLine{ID: "one more", Text: "One more report came in from the harbour at noon."})
	if err := errors.Join(more.write(), copyFile(more.snapshot, c.snapshot)); err != nil {
		return nil, err
	}
	updated, took, err := inProcess(ctx, more.path, more.snapshot)
	if err != nil {
		return nil, err
	}
	row.UpdateSeconds, row.UpdateCoreSeconds, row.UpdatePeak = took.wall, took.cores, updated.Peak
	return row, nil
}

func copyFile(to, from string) error {
	content, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, content, 0o600)
}

// passageTokens is from how many tokens on a passage is whole: with its last sentence it
// has about the 128 that the goal is set for.
const passageTokens = 114

// passages are n texts of real sentences, of some 128 tokens each.
func (b *bench) passages(n int) []string {
	var all, parts []string
	tokens := 2 // the marks of beginning and end
	for _, s := range b.sentences {
		parts, tokens = append(parts, s), tokens+b.model.Tokens(s)-2
		if tokens < passageTokens {
			continue
		}
		if all = append(all, strings.Join(parts, " ")); len(all) == n {
			break
		}
		parts, tokens = nil, 2
	}
	return all
}

func sizeOf(path string) (int, error) {
	stat, err := os.Stat(path)
	if err != nil {
		return 0, err
	}
	return int(stat.Size()), nil
}

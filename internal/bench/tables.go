package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Where -write puts what was measured, below the repository's folder.
const (
	figuresPath = "docs/performance.json"
	tablesPath  = "docs/performance.md"
	picturePath = "docs/pictures/search-by-size.svg"
	// The tables stand between these two lines.
	tablesBegin = "<!-- made by internal/bench: begin -->"
	tablesEnd   = "<!-- made by internal/bench: end -->"
)

// write puts figures, tables and picture into the repository.
func (f *figures) write(root string) error {
	figures, err := json.MarshalIndent(f, "", "  ")
	if err != nil {
		return err
	}
	path := filepath.Join(root, filepath.FromSlash(tablesPath))
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	page, err := f.into(string(text))
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	for name, content := range map[string]string{figuresPath: string(figures) + "\n", tablesPath: page, picturePath: f.picture()} {
		if err := os.WriteFile(filepath.Join(root, filepath.FromSlash(name)), []byte(content), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// into replaces the tables of a page.
func (f *figures) into(page string) (string, error) {
	before, rest, ok := strings.Cut(page, tablesBegin)
	_, after, closed := strings.Cut(rest, tablesEnd)
	if !ok || !closed {
		return "", fmt.Errorf("there is no place for the tables: a line %q and a line %q", tablesBegin, tablesEnd)
	}
	return before + tablesBegin + "\n" + f.tables() + tablesEnd + after, nil
}

// tables are the figures as Markdown.
func (f *figures) tables() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %d cores, Go %s, scan for %s; commit %s. %.0f processes wanted the cores at the time.\n", f.Machine.CPU, f.Machine.Cores, f.Machine.Go, f.Machine.Scan, f.Commit, f.Machine.Load)
	f.vectorTable(&b)
	f.termTable(&b)
	f.questionTable(&b)
	f.buildTable(&b)
	return b.String()
}

func (f *figures) vectorTable(b *strings.Builder) {
	if len(f.Vectors) == 0 {
		return
	}
	fmt.Fprint(b, "\nVector search, milliseconds, p50 / p99 (chromem's scan uses all cores, ours one):\n\n",
		"| vectors | best 50 | in plain Go | chromem's scan | recall of 50 | best 1,000 | recall of 1,000 | memory, of chromem's own |\n|---|---|---|---|---|---|---|---|\n")
	for _, r := range f.Vectors {
		fmt.Fprintf(b, "| %s | %s | %s | %s | %.4f | %s | %.4f | %.2f × %.0f MB |\n", grouped(r.Size), r.Best50, r.Portable, r.Exact, r.Recall50, r.Best1000, r.Recall1000, r.Memory, megabytes(r.Chromem))
	}
	fmt.Fprint(b, "| goal at 100,000 | 2 / – | | | .99 | | | 1.35 |\n")
}

func (f *figures) termTable(b *strings.Builder) {
	if len(f.Terms) == 0 {
		return
	}
	fmt.Fprint(b, "\nLexical search, milliseconds, p50 / p99:\n\n",
		"| passages | best 50 | every place added up | best 1,000 | every place added up |\n|---|---|---|---|---|\n")
	for _, r := range f.Terms {
		fmt.Fprintf(b, "| %s | %s | %s | %s | %s |\n", grouped(r.Size), r.Best50, r.Exhaustive50, r.Best1000, r.Exhaustive1000)
	}
	fmt.Fprint(b, "| goal at 100,000 | 1 / 3 | | | |\n")
}

func (f *figures) questionTable(b *strings.Builder) {
	if len(f.Questions) > 0 {
		fmt.Fprintf(b, "\nA whole question, warm, on one core, milliseconds, without the reader and with it (of %d questions; of the parts the p50; the searches are those of the best 1,000 above):\n\n"+
			"| corpus | passages | p50 / p99 | embedding | terms | vectors | the rest | with the reader |\n|---|---|---|---|---|---|---|---|\n", readQuestions)
	}
	for _, r := range f.Questions {
		read := "–"
		if r.Read != (spread{}) {
			read = r.Read.String()
		}
		fmt.Fprintf(b, "| %s | %s | %s | %s | %s | %s | %s | %s |\n", r.Corpus, grouped(r.Passages), r.Whole, brief(r.Embed), part(r.Terms), part(r.Vectors), brief(r.Rest), read)
	}
	if f.Process != nil {
		fmt.Fprintf(b, "\n`footnote ask` on the seeds as a process, %d runs: p50 %s ms, most %s (goal: under 80)", runs, brief(f.Process.P50), brief(f.Process.P99))
		if f.Unread != nil {
			fmt.Fprintf(b, "; without the reader %s, most %s", brief(f.Unread.P50), brief(f.Unread.P99))
		}
		fmt.Fprint(b, ".\n")
	}
}

func (f *figures) buildTable(b *strings.Builder) {
	if len(f.Start) > 0 {
		fmt.Fprint(b, "\nA process that opens a kept index, the reading of model and corpus included:\n\n",
			"| corpus | passages | seconds | of a core | snapshot, MB | peak memory, MB |\n|---|---|---|---|---|---|\n")
		for _, r := range f.Start {
			fmt.Fprintf(b, "| %s | %s | %.2f | %.2f | %.1f | %.0f |\n", r.Corpus, grouped(r.Passages), r.Seconds, r.CoreSeconds, megabytes(r.Snapshot), megabytes(r.Peak))
		}
		fmt.Fprint(b, "| goal at 100,000 | | 1 | | | 3 × the snapshot |\n")
	}
	if r := f.Build; r != nil {
		fmt.Fprintf(b, "\nPassages of %.0f tokens: %.0f a second (goal: 10,000 in 180 s, 56 a second; here %.0f s). An index of %s passages with %s sentences from nothing, as a process: %.0f s, peak memory %.0f MB, snapshot %.1f MB.\n",
			r.Tokens, r.PassagesASecond, 10_000/r.PassagesASecond, grouped(r.Passages), grouped(r.Sentences), r.Seconds, megabytes(r.Peak), megabytes(r.Snapshot))
	}
	if r := f.Large; r != nil {
		times := func(peak int) float64 { return float64(peak) / float64(r.Snapshot) }
		fmt.Fprintf(b, "\nThe %s from nothing, with a stand-in for the model that gives vectors at once: %.1f s, %.1f of a core, peak memory %.0f MB, %.1f times the snapshot of %.0f MB (goal: 3). Brought up to date after one article more, with the model: %.1f s, %.1f of a core, %.0f MB, %.1f times.\n",
			r.Corpus, r.Seconds, r.CoreSeconds, megabytes(r.Peak), times(r.Peak), megabytes(r.Snapshot), r.UpdateSeconds, r.UpdateCoreSeconds, megabytes(r.UpdatePeak), times(r.UpdatePeak))
	}
}

func (s spread) String() string { return brief(s.P50) + " / " + brief(s.P99) }

// brief is milliseconds with two figures that count.
func brief(ms float64) string {
	switch {
	case ms >= 10:
		return fmt.Sprintf("%.0f", ms)
	case ms >= 1:
		return fmt.Sprintf("%.1f", ms)
	case ms >= .1:
		return fmt.Sprintf("%.2f", ms)
	}
	return fmt.Sprintf("%.3f", ms)
}

// part is a part that was measured; 0 is none.
func part(ms float64) string {
	if ms == 0 {
		return "–"
	}
	return brief(ms)
}

func megabytes(bytes int) float64 { return float64(bytes) / 1e6 }

// grouped is a whole number with commas.
func grouped(n int) string {
	text := fmt.Sprint(n)
	for at := len(text) - 3; at > 0; at -= 3 {
		text = text[:at] + "," + text[at:]
	}
	return text
}

package main

import (
	"bufio"
	"context"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"footnote/retrieval/mirror"
)

// followed is `footnote index --watch` at work in this process.
type followed struct {
	folder, index string
	lines         chan string
	stop          func() (code int, problems string)
}

func startWatching(t *testing.T, files map[string]string) followed {
	t.Helper()
	f := followed{folder: t.TempDir(), index: filepath.Join(t.TempDir(), "a.snapshot"), lines: make(chan string, 100)}
	for name, text := range files {
		f.write(t, name, text)
	}
	p, _, problems := fake()
	out, in := io.Pipe()
	p.out = in
	ctx, cancel := context.WithCancel(t.Context())
	code := make(chan int, 1)
	go func() {
		code <- p.run(ctx, []string{"index", "--watch", "--corpus", f.folder, "--index", f.index})
		in.Close()
	}()
	go func() {
		defer close(f.lines)
		for lines := bufio.NewScanner(out); lines.Scan(); {
			f.lines <- lines.Text()
		}
	}()
	f.stop = func() (int, string) {
		cancel()
		for range f.lines {
		}
		return <-code, problems.String()
	}
	return f
}

// write replaces a file as an editor does.
func (f followed) write(t *testing.T, name, text string) {
	t.Helper()
	path := filepath.Join(f.folder, name)
	if err := os.WriteFile(path+"~", []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(path+"~", path); err != nil {
		t.Fatal(err)
	}
}

// expect waits for the next line.
func (f followed) expect(t *testing.T, pattern string) {
	t.Helper()
	select {
	case line := <-f.lines:
		if !regexp.MustCompile(pattern).MatchString(line) {
			t.Fatalf("it says %q, want %s", line, pattern)
		}
	case <-time.After(30 * time.Second):
		t.Fatalf("it says nothing, want %s", pattern)
	}
}

// TestIndexWatches adds, changes and removes articles while the index is watched.
// Each is embedded alone, and the index that is kept is up to date.
func TestIndexWatches(t *testing.T) {
	t.Parallel()
	f := startWatching(t, map[string]string{"ferry.txt": "The ferry sails on Monday. It is blue.", "bridge.txt": "The bridge is closed."})
	f.expect(t, `^Indexed 2 articles, 2 passages, 3 sentences; embedded [45] texts anew`)
	f.write(t, "tower.txt", "The tower was painted red.")
	f.expect(t, `^3 articles: 1 new, 0 changed, 0 gone; embedded [12] texts? anew$`)
	f.write(t, "ferry.txt", "The ferry sails on Tuesday. It is blue.")
	f.expect(t, `^3 articles: 0 new, 1 changed, 0 gone; embedded 2 texts anew$`)
	if err := os.Remove(filepath.Join(f.folder, "bridge.txt")); err != nil {
		t.Fatal(err)
	}
	f.expect(t, `^2 articles: 0 new, 0 changed, 1 gone; embedded 0 texts anew$`)

	// What cannot be read is said, once.
	f.write(t, "odd.txt", "\xff\xfe\xff")
	f.write(t, "tower.txt", "The tower was painted green.")
	f.expect(t, `^2 articles: 0 new, 1 changed, 0 gone; embedded [12] texts? anew$`)
	code, problems := f.stop()
	if code != exitDone || strings.Count(problems, "Skipped ") != 1 || strings.Count(problems, "\n") != 1 {
		t.Errorf("exit code %d, want %d; it complains %q", code, exitDone, problems)
	}
	p, out, _ := fake()
	if code := p.run(t.Context(), []string{"index", "--corpus", f.folder, "--index", f.index}); code != exitDone || !strings.Contains(out.String(), "embedded 0 texts anew") {
		t.Errorf("afterwards the index is not up to date: %d, %s", code, out)
	}
}

// TestArticlesGone keeps the articles of before when there are none any more: a
// disk that is not mounted for a minute must not end the answers.
func TestArticlesGone(t *testing.T) {
	t.Parallel()
	f := startWatching(t, map[string]string{"ferry.txt": "The ferry sails on Monday. It is blue."})
	f.expect(t, `^Indexed 1 article`)
	if err := os.Rename(filepath.Join(f.folder, "ferry.txt"), filepath.Join(f.folder, ".ferry")); err != nil {
		t.Fatal(err)
	}
	time.Sleep(time.Second) // twice as long as a change must be calm
	f.write(t, "bridge.txt", "The bridge is closed.")
	f.expect(t, `^1 article: 1 new, 0 changed, 1 gone; embedded [12] texts? anew$`)
	if code, problems := f.stop(); code != exitDone || !strings.Contains(problems, "the answers are from those of before") {
		t.Errorf("exit code %d, it complains %q", code, problems)
	}
}

// TestFeedsAreLookedAt has the places of feeds looked at as often as feeds are asked,
// changes of files passed on at once, and neither outlive the watching.
func TestFeedsAreLookedAt(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		files := make(chan struct{})
		began, all := time.Now(), everySoOften(t.Context(), files)
		for n := range 3 {
			<-all
			if took := time.Since(began); took <= time.Duration(n+1)*mirror.Every || took > time.Duration(n+1)*(mirror.Every+time.Minute) {
				t.Errorf("look %d falls after %s, and a feed is asked every %s", n+1, took, mirror.Every)
			}
		}
		before := time.Now()
		files <- struct{}{}
		if <-all; time.Since(before) != 0 {
			t.Errorf("a change of files is passed on after %s", time.Since(before))
		}
		close(files)
		if _, more := <-all; more {
			t.Error("it tells of a change after the end")
		}
	})
}

// TestFeedsEnd ends while nobody listens: the goroutine ends, too, as the bubble holds.
func TestFeedsEnd(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		files := make(chan struct{})
		everySoOften(ctx, files)
		time.Sleep(2 * mirror.Every) // of the bubble's time: a look waits to be taken
		cancel()
		close(files)
	})
}

package watch

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"testing/synctest"
	"time"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// patience is how long a test waits for what must come. The machine may be busy.
const patience = 20 * time.Second

// TestChanges makes every kind of change, with the system's notices and without.
// Each is told.
func TestChanges(t *testing.T) {
	t.Parallel()
	for name, options := range map[string]Options{
		"noticed":   {Look: time.Hour, LookAlone: time.Hour},
		"looked at": {LookAlone: 20 * time.Millisecond, silent: true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			folder := t.TempDir()
			in := func(name string) string { return filepath.Join(folder, filepath.FromSlash(name)) }
			must := func(err error) {
				t.Helper()
				if err != nil {
					t.Fatal(err)
				}
			}
			must(os.Mkdir(in("old"), 0o700))
			must(os.WriteFile(in("old/a.txt"), []byte("a"), 0o600))
			options.Paths, options.Quiet = []string{folder}, 20*time.Millisecond
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			changes := Changes(ctx, options)
			for _, step := range []struct {
				name   string
				change func() error
			}{
				{"a file is written", func() error { return os.WriteFile(in("b.txt"), []byte("b"), 0o600) }},
				{"a file in a folder is changed", func() error { return os.WriteFile(in("old/a.txt"), []byte("longer"), 0o600) }},
				{"a folder is made with one in it", func() error {
					if err := os.MkdirAll(in("new/deep"), 0o700); err != nil {
						return err
					}
					return os.WriteFile(in("new/deep/c.txt"), []byte("c"), 0o600)
				}},
				{"a file is written there", func() error { return os.WriteFile(in("new/deep/d.txt"), []byte("d"), 0o600) }},
				{"a file is replaced", func() error {
					if err := os.WriteFile(in("e.tmp"), []byte("another b"), 0o600); err != nil {
						return err
					}
					return os.Rename(in("e.tmp"), in("b.txt"))
				}},
				{"a folder is moved", func() error { return os.Rename(in("new"), in("newer")) }},
				{"a file is written in it", func() error { return os.WriteFile(in("newer/deep/e.txt"), []byte("e"), 0o600) }},
				{"a file is removed", func() error { return os.Remove(in("b.txt")) }},
				{"a folder is removed", func() error { return os.RemoveAll(in("newer")) }},
			} {
				must(step.change())
				select {
				case <-changes:
				case <-time.After(patience):
					t.Fatalf("it is not told that %s", step.name)
				}
				settle(changes)
			}
			cancel()
			for range changes { // until it is closed
			}
		})
	}
}

// settle takes what is told of the same change once more.
func settle(changes <-chan struct{}) {
	for {
		select {
		case <-changes:
		case <-time.After(150 * time.Millisecond):
			return
		}
	}
}

// TestOneFile watches a file alone, which is replaced.
func TestOneFile(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	file := filepath.Join(folder, "a.txt")
	if err := os.WriteFile(file, []byte("a"), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	changes := Changes(ctx, Options{Paths: []string{file}, Quiet: time.Millisecond, Look: time.Hour})
	for range 2 {
		if err := os.WriteFile(file+"~", []byte("b"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(file+"~", file); err != nil {
			t.Fatal(err)
		}
		select {
		case <-changes:
		case <-time.After(patience):
			t.Fatal("a file that is replaced is not noticed")
		}
		settle(changes)
	}
	cancel()
	for range changes {
	}
}

// TestNotThereYet waits for a folder that is not there.
func TestNotThereYet(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "later")
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	blind := make(chan error, 1)
	changes := Changes(ctx, Options{Paths: []string{folder}, Quiet: time.Millisecond, LookAlone: 10 * time.Millisecond, Blind: func(err error) { blind <- err }})
	if err := <-blind; err == nil {
		t.Error("no reason is given")
	}
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "a.txt"), []byte("a"), 0o600); err != nil {
		t.Fatal(err)
	}
	select {
	case <-changes:
	case <-time.After(patience):
		t.Fatal("it is not seen that the folder is there now")
	}
	cancel()
	for range changes {
	}
}

// TestEvery tells of what cannot be watched.
func TestEvery(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	changes := Changes(ctx, Options{Every: 5 * time.Millisecond, Quiet: time.Millisecond})
	for range 3 {
		select {
		case <-changes:
		case <-time.After(patience):
			t.Fatal("nothing is told")
		}
	}
	cancel()
	for range changes {
	}
}

// TestCalm holds that something that happens all the time is told all the same.
func TestCalm(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		const quiet = 20 * time.Millisecond
		c := newCalm(quiet)
		defer c.stop()
		began := time.Now()
		for {
			c.disturb()
			select {
			case <-c.timer.C:
				if took := time.Since(began); took != mostPatience*quiet {
					t.Errorf("told after %v, want %v", took, mostPatience*quiet)
				}
				return
			case <-time.After(time.Millisecond):
			}
		}
	})
}

package snapshot

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestWriteRefuses(t *testing.T) {
	t.Parallel()
	q, err := Quantise([]float32{1, 2})
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name     string
		snapshot Snapshot
		want     string
	}{
		{"dimension below zero", Snapshot{Header: Header{Dim: -1}}, "a dimension of -1"},
		{"dimension too large", Snapshot{Header: Header{Dim: maxDim + 1}}, "a dimension of 65537"},
		{"vectors without a dimension", Snapshot{Passages: map[Key][]float32{{}: {}}}, "a dimension of 0"},
		{"short vector", Snapshot{Header: Header{Dim: 3}, Passages: map[Key][]float32{{}: {1, 2}}}, "2 numbers, want 3"},
		{"not a number", Snapshot{Header: Header{Dim: 1}, Passages: map[Key][]float32{{}: {float32(math.NaN())}}}, "not all numbers are finite"},
		{"short sentence", Snapshot{Header: Header{Dim: 3}, Sentences: map[Key]Quantised{{}: q}}, "2 numbers, want 3"},
		{"long name", Snapshot{Header: Header{Model: strings.Repeat("m", maxStrings+1)}}, "more than"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			folder := t.TempDir()
			err := Write(filepath.Join(folder, "a.snapshot"), &tt.snapshot)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("Write: %v, want an error with %q", err, tt.want)
			}
			if diff := cmp.Diff([]string(nil), names(t, folder)); diff != "" {
				t.Errorf("files left (-want +got):\n%s", diff)
			}
		})
	}
}

// TestFailedWriteLeavesTheOldFile stops in the middle of writing, as a full disk
// does.
func TestFailedWriteLeavesTheOldFile(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "a.snapshot")
	old := example(t, 3, 3, 4)
	if err := Write(path, old); err != nil {
		t.Fatal(err)
	}
	full := errors.New("disk full")
	err := replace(path, func(w io.Writer) error {
		_, err := w.Write([]byte("half of it"))
		return errors.Join(err, full)
	})
	if !errors.Is(err, full) {
		t.Errorf("replace: %v, want %v", err, full)
	}
	got, err := Read(path)
	if diff := cmp.Diff(old, got, quantisedFields); diff != "" || err != nil {
		t.Errorf("Read after a failed write, error %v (-want +got):\n%s", err, diff)
	}
	if diff := cmp.Diff([]string{"a.snapshot"}, names(t, folder)); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
}

func TestWriteWhereItCannotBe(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	file := filepath.Join(folder, "file")
	if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(folder, "taken"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{
		filepath.Join(file, "a.snapshot"), // its folder is a file
		filepath.Join(folder, "taken"),    // its name is a folder's
		filepath.Join(folder, "a\x00b"),   // its name is none
	} {
		if err := Write(path, example(t, 1, 1, 2)); err == nil || !strings.Contains(err.Error(), "write snapshot") {
			t.Errorf("Write to %q: %v, want an error that says what was done", path, err)
		}
	}
	if diff := cmp.Diff([]string{"file", "taken"}, names(t, folder)); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
}

// TestWriteWithoutPermission holds for the owner of everything, too, whom no
// permission stops: the file is the old or the new one, and nothing lies beside it.
func TestWriteWithoutPermission(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "closed")
	path := filepath.Join(folder, "a.snapshot")
	before, after := example(t, 1, 1, 2), example(t, 2, 2, 2)
	if err := Write(path, before); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(folder, 0o700) })
	want := after
	if err := Write(path, after); err != nil {
		want = before
		if !errors.Is(err, fs.ErrPermission) {
			t.Errorf("Write: %v, want fs.ErrPermission", err)
		}
	}
	got, err := Read(path)
	if diff := cmp.Diff(want, got, quantisedFields); diff != "" || err != nil {
		t.Errorf("Read, error %v (-want +got):\n%s", err, diff)
	}
	if diff := cmp.Diff([]string{"a.snapshot"}, names(t, folder)); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
}

func TestOnlyTheOwnerMayRead(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "cache", "a.snapshot")
	if err := Write(path, example(t, 1, 1, 2)); err != nil {
		t.Fatal(err)
	}
	want := map[string]fs.FileMode{path: 0o600, filepath.Dir(path): 0o700 | fs.ModeDir}
	if runtime.GOOS == "windows" {
		// Windows has one permission bit: may it be written.
		want = map[string]fs.FileMode{path: 0o666, filepath.Dir(path): 0o777 | fs.ModeDir}
	}
	for name, mode := range want {
		stat, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if stat.Mode() != mode {
			t.Errorf("mode of %s is %v, want %v", filepath.Base(name), stat.Mode(), mode)
		}
	}
}

// TestLeftovers holds that a file of a killed process is removed once it is old,
// and that one of a process at work, and what is not ours, is left alone.
func TestLeftovers(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "a.snapshot")
	old := []string{".a.snapshot.123.tmp", "b.snapshot", ".b.snapshot.123.tmp"}
	for _, name := range append(old, ".a.snapshot.456.tmp") {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("half"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range old {
		long := time.Date(2001, 2, 3, 0, 0, 0, 0, time.UTC)
		if err := os.Chtimes(filepath.Join(folder, name), long, long); err != nil {
			t.Fatal(err)
		}
	}
	want := example(t, 2, 2, 2)
	if err := Write(path, want); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{".a.snapshot.456.tmp", ".b.snapshot.123.tmp", "a.snapshot", "b.snapshot"}, names(t, folder)); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	got, err := Read(path)
	if diff := cmp.Diff(want, got, quantisedFields); diff != "" || err != nil {
		t.Errorf("Read, error %v (-want +got):\n%s", err, diff)
	}
}

// TestManyWriters holds that whoever reads while others write sees a whole file of
// one of them.
func TestManyWriters(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "a.snapshot")
	whole := [][]byte{encoded(t, example(t, 1, 9, 8)), encoded(t, example(t, 20, 0, 8)), encoded(t, example(t, 7, 7, 8))}
	put := func(b []byte) error {
		return replace(path, func(w io.Writer) error { _, err := w.Write(b); return err })
	}
	if err := put(whole[0]); err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for _, b := range whole {
		wg.Go(func() {
			for range 10 {
				if err := put(b); err != nil {
					t.Errorf("write: %v", err)
				}
			}
		})
		wg.Go(func() {
			for range 30 {
				s, err := Read(path)
				if err != nil {
					t.Errorf("Read: %v", err)
					return
				}
				if got := encoded(t, s); !bytes.Equal(got, whole[0]) && !bytes.Equal(got, whole[1]) && !bytes.Equal(got, whole[2]) {
					t.Error("Read a mixture of two files")
				}
			}
		})
	}
	wg.Wait()
	if diff := cmp.Diff([]string{"a.snapshot"}, names(t, folder)); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
}

// names lists a folder.
func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, e := range entries {
		list = append(list, e.Name())
	}
	return list
}

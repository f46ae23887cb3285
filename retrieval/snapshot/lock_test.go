package snapshot

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLock(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "new")
	path := filepath.Join(folder, "a.snapshot")
	first, err := Acquire(path)
	if err != nil {
		t.Fatal(err)
	}
	if second, err := Acquire(path); !errors.Is(err, ErrLocked) || second != nil {
		t.Errorf("a second Acquire: %v, %v, want ErrLocked", second, err)
	}
	if other, err := Acquire(filepath.Join(folder, "b.snapshot")); err != nil {
		t.Errorf("another file's lock: %v", err)
	} else {
		other.Release()
	}
	before := Pulse(path)
	first.Beat()
	if Pulse(path) == before {
		t.Error("its beat is not felt")
	}
	(*Lock)(nil).Beat()
	first.Release()
	again, err := Acquire(path)
	if err != nil {
		t.Fatalf("after Release: %v", err)
	}
	again.Release()
	(*Lock)(nil).Release()
	if _, err := Acquire(filepath.Join(folder, "a.snapshot.lock", "x")); err == nil || errors.Is(err, ErrLocked) {
		t.Errorf("where there can be no lock: %v", err)
	}
}

// TestLockClearsAway holds that whoever has the lock finds nothing half written,
// however young, and that nothing else is touched.
func TestLockClearsAway(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	for _, name := range []string{".a.snapshot.123.tmp", ".b.snapshot.123.tmp", "a.snapshot", "notes.tmp"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("half"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	lock, err := Acquire(filepath.Join(folder, "a.snapshot"))
	if err != nil {
		t.Fatal(err)
	}
	defer lock.Release()
	if diff := cmp.Diff([]string{".b.snapshot.123.tmp", "a.snapshot", "a.snapshot.lock", "notes.tmp"}, names(t, folder)); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
}

package snapshot

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// Lock keeps other processes from updating the snapshot at a path. Whoever only
// reads needs none: what Read sees is always a whole file.
type Lock struct {
	file *flock.Flock
}

// ErrLocked is in the chain of an error of Acquire when somebody else holds the
// lock: another process, or another part of this one.
var ErrLocked = errors.New("somebody else is updating it")

// Acquire takes the lock of the snapshot at path, in a file beside it that stays
// there, since a lock file that is removed can be held twice. The system lets go of
// the lock of a process that ends, however it ends. What a killed process left
// half written is cleared away.
//
// An error without ErrLocked means that locks cannot be had there, as on some
// network disks. Write is safe without one too: what is lost is that the same may
// be embedded twice.
func Acquire(path string) (*Lock, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("lock snapshot %s: %w", path, err)
	}
	file := flock.New(lockOf(path), flock.SetPermissions(0o600))
	free, err := file.TryLock()
	switch {
	case err != nil:
		return nil, fmt.Errorf("lock snapshot %s: %w", path, err)
	case !free:
		return nil, fmt.Errorf("lock snapshot %s: %w", path, ErrLocked)
	}
	removeAbandoned(path, func(os.FileInfo) bool { return true }) // who writes holds the lock
	return &Lock{file}, nil
}

func lockOf(path string) string { return path + ".lock" }

// Beat shows whoever waits that the holder of the lock is at work: it moves the time
// of the lock's file on by two seconds, which every disk can tell apart, whatever
// time it is. Of a nil Lock it does nothing.
func (l *Lock) Beat() {
	if l == nil {
		return
	}
	if stat, err := os.Stat(l.file.Path()); err == nil {
		next := stat.ModTime().Add(2 * time.Second)
		_ = os.Chtimes(l.file.Path(), next, next) // without it others wait a while in vain
	}
}

// Pulse changes with every Beat of the holder of the lock of the snapshot at path.
func Pulse(path string) int64 {
	stat, err := os.Stat(lockOf(path))
	if err != nil {
		return 0
	}
	return stat.ModTime().UnixNano()
}

// Release lets go of the lock. Of a nil Lock it does nothing.
func (l *Lock) Release() {
	if l != nil {
		_ = l.file.Close() // the end of the process would do the same
	}
}

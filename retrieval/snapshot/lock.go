package snapshot

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

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
	file := flock.New(path+".lock", flock.SetPermissions(0o600))
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

// Release lets go of the lock. Of a nil Lock it does nothing.
func (l *Lock) Release() {
	if l != nil {
		_ = l.file.Close() // the end of the process would do the same
	}
}

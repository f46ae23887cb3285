package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"go.etcd.io/bbolt"
	bberrors "go.etcd.io/bbolt/errors"
)

// Store is an open file. Its methods may be called from many goroutines at once.
type Store struct {
	db *bbolt.DB
}

// The buckets of the file.
var (
	bucketSettings = []byte("settings") // server → Settings as JSON
	bucketKept     = []byte("kept")     // key → kept as JSON
	bucketPeople   = []byte("people")   // person \x00 key → nothing
	bucketOpinions = []byte("opinions") // key \x00 person → "good" or "bad"
)

// gatherFor is how long a change waits for others to share its write to disk.
// Fifty answers at once are then a few writes in place of fifty, and a lone one is
// two milliseconds later, which nobody sees.
const gatherFor = 2 * time.Millisecond

// ErrInUse says that another process has the file open.
var ErrInUse = errors.New("another process has it open: is a second bot running?")

// Open opens a file, and makes it and its folder when they are not there. It
// waits for another process to let go of it, as long as patience allows; then
// the error is ErrInUse.
func Open(path string, patience time.Duration) (*Store, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("open the bot's store: %w", err)
	}
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{Timeout: patience})
	switch {
	case errors.Is(err, bberrors.ErrTimeout):
		return nil, fmt.Errorf("open the bot's store %s: %w", path, ErrInUse)
	case err != nil:
		return nil, fmt.Errorf("open the bot's store %s: %w", path, err)
	}
	db.MaxBatchDelay = gatherFor
	err = db.Update(func(tx *bbolt.Tx) error {
		for _, name := range [][]byte{bucketSettings, bucketKept, bucketPeople, bucketOpinions} {
			if _, err := tx.CreateBucketIfNotExists(name); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		_ = db.Close() // what went wrong first is what counts
		return nil, fmt.Errorf("open the bot's store %s: %w", path, err)
	}
	return &Store{db: db}, nil
}

// Close writes nothing more and lets go of the file.
func (s *Store) Close() error { return s.db.Close() }

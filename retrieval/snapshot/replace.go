package snapshot

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"time"
)

// replace puts what write writes into the file at path, wholly or not at all: it
// writes a new file beside it, has the disk take it, and renames it over the old
// one. Only its owner may read the file, and the folder, when it makes one: a
// vector tells much of its text.
func replace(path string, write func(io.Writer) error) (err error) {
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	// A name of its own, so that two that write at once do not mix; 0600.
	f, err := os.CreateTemp(folder, temporary(path))
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, ignoreMissing(os.Remove(f.Name())))
		}
	}()
	if err := errors.Join(write(f), f.Sync(), f.Close()); err != nil {
		return err
	}
	removeAbandoned(path, olderThan(f.Name()))
	if err := os.Rename(f.Name(), path); err != nil {
		return err
	}
	syncFolder(folder)
	return nil
}

// temporary is the pattern of the names of files that are not yet in place.
func temporary(path string) string { return "." + filepath.Base(path) + ".*.tmp" }

// syncFolder has the disk take the new name as well. Its failure is none of the
// write: the new file is in place, and a power cut may at worst bring the old one
// back, whole. Windows has no such call.
func syncFolder(folder string) {
	if runtime.GOOS == "windows" {
		return
	}
	if d, err := os.Open(folder); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}

// abandoned is how much older than a new temporary file another must be to count
// as left behind by a process that was killed: writing takes seconds.
const abandoned = time.Hour

// olderThan finds files that are much older than the one named. The disk's own
// times are compared, so that no clock is asked.
func olderThan(current string) func(os.FileInfo) bool {
	now, err := os.Stat(current)
	if err != nil {
		return func(os.FileInfo) bool { return false }
	}
	return func(other os.FileInfo) bool { return now.ModTime().Sub(other.ModTime()) > abandoned }
}

// removeAbandoned removes the temporary files of path for which gone holds. It is
// tidying: what it cannot do is left for the next time.
func removeAbandoned(path string, gone func(os.FileInfo) bool) {
	others, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return
	}
	for _, o := range others {
		if match, err := filepath.Match(temporary(path), o.Name()); err != nil || !match {
			continue
		}
		if stat, err := o.Info(); err == nil && stat.Mode().IsRegular() && gone(stat) {
			_ = os.Remove(filepath.Join(filepath.Dir(path), o.Name()))
		}
	}
}

func ignoreMissing(err error) error {
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	return err
}

package watch

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// print stands for what all files looked like at one time.
type print [sha256.Size]byte

// look goes through all folders and gives their print; whole is false when ctx
// ended before. Links are followed to files and not to folders, as a corpus is read.
func (w *watcher) look(ctx context.Context) (p print, whole bool) {
	h := sha256.New()
	for _, path := range w.Paths {
		err := filepath.WalkDir(path, func(name string, entry fs.DirEntry, err error) error {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if err != nil {
				fmt.Fprintf(h, "%q cannot be read\n", name)
				return nil
			}
			if stat, err := os.Stat(name); err == nil && !stat.IsDir() {
				fmt.Fprintf(h, "%q %d %d\n", name, stat.Size(), stat.ModTime().UnixNano())
			}
			return nil
		})
		if err != nil {
			return p, false
		}
	}
	return print(h.Sum(nil)), true
}

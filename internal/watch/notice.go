package watch

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/fsnotify/fsnotify"
)

// listen asks the system for notice of all folders.
func (w *watcher) listen() {
	if w.silent {
		w.blinded(errors.New("the system gives no notice of changes"))
		return
	}
	notice, err := fsnotify.NewWatcher()
	if err != nil {
		w.blinded(err)
		return
	}
	w.notice = notice
	w.addAll()
}

// addAll asks for notice of all folders; to ask again changes nothing.
func (w *watcher) addAll() {
	if w.notice == nil {
		return
	}
	for _, path := range w.Paths {
		stat, err := os.Stat(path)
		switch {
		case err != nil:
			w.blinded(err)
		case stat.IsDir():
			w.add(path)
		default:
			// Its folder: a file that is replaced is another one, of which there
			// would be no notice.
			w.addOne(filepath.Dir(path))
		}
	}
}

// add asks for notice of a folder and all in it. fsnotify does not do that by
// itself.
func (w *watcher) add(folder string) {
	_ = filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() {
			w.addOne(name)
		}
		return nil // one that cannot be read is looked at
	})
}

func (w *watcher) addOne(folder string) {
	if err := w.notice.Add(folder); err != nil && !errors.Is(err, fs.ErrNotExist) {
		w.blinded(err)
	}
}

// addNew asks for notice of a folder that has just been made, and of those in it.
func (w *watcher) addNew(e fsnotify.Event) {
	if !e.Has(fsnotify.Create) {
		return
	}
	if stat, err := os.Lstat(e.Name); err == nil && stat.IsDir() {
		w.add(e.Name)
	}
}

package retrieval

import (
	"context"
	"io/fs"
	"path"
	"runtime"
	"strings"
	"sync"

	"footnote/retrieval/format"
	"footnote/retrieval/ignore"
)

// readPlace reads the files of a place, and then what is said about them beside them.
func readPlace(ctx context.Context, place Place) (shelf, error) {
	s := shelf{place: place, held: map[string]*Article{}, others: map[string]int{}}
	if place.File != "" {
		s.take(readFile(ctx, place, place.File))
		s.applySidecar(path.Join(path.Dir(place.File), sidecarName))
		return s, ctx.Err()
	}
	names, err := s.walk(ctx)
	if err != nil {
		return s, err
	}
	for _, f := range readFiles(ctx, place, names) {
		s.take(f)
	}
	if ctx.Err() != nil {
		return s, ctx.Err()
	}
	return s, s.applySidecars(ctx)
}

// readFiles reads files side by side, a page of HTML takes milliseconds, and gives
// them in the order of their names.
func readFiles(ctx context.Context, place Place, names []string) []file {
	files := make([]file, len(names))
	next := make(chan int)
	var readers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(names)) {
		readers.Go(func() {
			for i := range next {
				files[i] = readFile(ctx, place, names[i])
			}
		})
	}
	for i := range names {
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	readers.Wait()
	return files
}

// walk finds the files of a folder that may hold articles, in order. What its owner
// left out (package ignore) and what is hidden is passed over; links to folders are
// not followed, so that no cycle of them has no end.
func (s *shelf) walk(ctx context.Context) (names []string, err error) {
	var left ignore.Rules
	err = fs.WalkDir(s.place.FS, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil && name == ".":
			return err
		case err != nil:
			s.skip(name, "%s", reading(err))
			return nil
		case name != "." && (strings.HasPrefix(entry.Name(), ".") || left.Match(name, entry.IsDir())):
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		case entry.IsDir():
			s.leaveOut(&left, name)
			return nil
		case entry.Type()&fs.ModeSymlink != 0 && isFolder(s.place.FS, name):
			s.skip(name, "it is a link to a folder, which is not followed; give that folder its own --corpus")
			return nil
		case s.holdsArticles(name):
			names = append(names, name)
		}
		return nil
	})
	return names, err
}

// leaveOut reads what a folder's owner leaves out.
func (s *shelf) leaveOut(rules *ignore.Rules, folder string) {
	name := path.Join(folder, ignore.Name)
	if isMissing(s.place.FS, name) {
		return
	}
	text, err := readText(s.place.FS, name)
	if err != nil {
		s.skip(name, "%s; until then nothing is left out by it", err)
		return
	}
	rules.Add(folder, text)
}

// holdsArticles reports whether a file of a folder may hold articles by its name.
// Those that never do are counted. Beside a corpus.jsonl other JSON lines are the
// questions and judgments of the same set.
func (s *shelf) holdsArticles(name string) bool {
	kind, _ := format.Of(name)
	beside := kind == format.Lines && !isLinesName(path.Base(name)) &&
		(!isMissing(s.place.FS, path.Join(path.Dir(name), linesName)) || !isMissing(s.place.FS, path.Join(path.Dir(name), linesName+".gz")))
	if kind != "" && !beside {
		return true
	}
	if path.Base(name) != sidecarName {
		s.others[ending(name)]++
	}
	return false
}

// ending is that of a file's name, as Corpus.Others counts it: ".png", ".tar.gz".
func ending(name string) string {
	name = strings.ToLower(path.Base(name))
	bare, packed := strings.CutSuffix(name, ".gz")
	if packed {
		return path.Ext(bare) + ".gz"
	}
	return path.Ext(name)
}

func isLinesName(name string) bool { return name == linesName || name == linesName+".gz" }

func isFolder(fsys fs.FS, name string) bool {
	stat, err := fs.Stat(fsys, name)
	return err == nil && stat.IsDir()
}

package retrieval

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// maxArticleBytes bounds one article. The longest newspaper report runs to some
// 100 kB; a text of 16 MiB is an export or a log, whose embedding would take
// hours, and it would push everything else out of the answers.
const maxArticleBytes = 16 << 20

// shelf is what one Place holds while it is being read.
type shelf struct {
	name     string
	place    Place
	articles []*Article
	held     map[string]*Article // the articles by ID
	skipped  []Skipped
}

// add puts an article on the shelf; one of the same ID before it is an error.
func (s *shelf) add(a *Article) error {
	if s.held[a.ID] != nil {
		return fmt.Errorf("an article named %q came before; give each its own name", a.ID)
	}
	s.held[a.ID] = a
	s.articles = append(s.articles, a)
	return nil
}

func (s *shelf) skip(name, format string, args ...any) {
	s.skipped = append(s.skipped, Skipped{Path: s.place.shown(name), Problem: fmt.Sprintf(format, args...)})
}

// shown is how a message names a file of the place.
func (p Place) shown(name string) string {
	folder := filepath.ToSlash(p.Path)
	if p.File != "" {
		folder = path.Dir(folder)
	}
	return strings.TrimSuffix(folder, "/") + "/" + name
}

func readPlace(ctx context.Context, place Place) (shelf, error) {
	s := shelf{place: place, held: map[string]*Article{}}
	if place.File != "" {
		s.readFile(ctx, place.File)
		s.applySidecar(path.Join(path.Dir(place.File), sidecarName))
		return s, ctx.Err()
	}
	err := fs.WalkDir(place.FS, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil && name == ".":
			return err
		case err != nil:
			s.skip(name, "%s", reading(err))
			return nil
		case name != "." && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		case entry.Type()&fs.ModeSymlink != 0 && isFolder(place.FS, name):
			s.skip(name, "it is a link to a folder, which is not followed; give that folder its own --corpus")
			return nil
		case entry.IsDir() || !isArticleFile(name) && entry.Name() != linesName:
			return nil
		}
		s.readFile(ctx, name)
		return ctx.Err()
	})
	if err != nil {
		return s, err
	}
	return s, s.applySidecars(ctx)
}

func isFolder(fsys fs.FS, name string) bool {
	stat, err := fs.Stat(fsys, name)
	return err == nil && stat.IsDir()
}

// isArticleFile reports whether a file of a folder is an article by its name.
func isArticleFile(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".txt", ".md":
		return true
	}
	return false
}

// readFile reads one file by its kind; a file given by hand that is not JSON
// lines is read as text whatever its name.
func (s *shelf) readFile(ctx context.Context, name string) {
	if strings.ToLower(path.Ext(name)) == ".jsonl" {
		s.readLines(ctx, name)
		return
	}
	body, err := readText(s.place.FS, name)
	if err != nil {
		s.skip(name, "%s", err)
		return
	}
	if strings.TrimSpace(strings.TrimPrefix(body, byteOrderMark)) == "" {
		s.skip(name, "it is empty; write the article's text into it or remove it")
		return
	}
	if err := s.add(&Article{ID: name, Body: body}); err != nil {
		s.skip(name, "%s", err)
	}
}

const byteOrderMark = "\ufeff"

// readText reads a regular file of at most maxArticleBytes as UTF-8. Its errors
// are sentences that say what to do.
func readText(fsys fs.FS, name string) (string, error) {
	stat, err := fs.Stat(fsys, name) // before Open, which would wait for a pipe's writer
	if err != nil {
		return "", reading(err)
	}
	if !stat.Mode().IsRegular() {
		return "", errors.New("it is not a regular file, so it was left out")
	}
	if stat.Size() > maxArticleBytes {
		return "", fmt.Errorf("it has %d MB, more than the %d MB that one article may have; split it into articles", stat.Size()>>20, maxArticleBytes>>20)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return "", reading(err)
	}
	defer file.Close()
	content, err := io.ReadAll(io.LimitReader(file, maxArticleBytes+1))
	if err != nil {
		return "", reading(err)
	}
	if len(content) > maxArticleBytes {
		return "", fmt.Errorf("it grew beyond %d MB while it was read; split it into articles", maxArticleBytes>>20)
	}
	return asUTF8(content)
}

func asUTF8(content []byte) (string, error) {
	if utf8.Valid(content) {
		return string(content), nil
	}
	if len(content) >= 2 && (content[0] == 0xff && content[1] == 0xfe || content[0] == 0xfe && content[1] == 0xff) {
		return "", errors.New("it is UTF-16; save it as UTF-8, for example with iconv -f UTF-16 -t UTF-8")
	}
	return "", fmt.Errorf("it is not valid UTF-8 (byte %d); save it as UTF-8, for example with iconv -f WINDOWS-1252 -t UTF-8", firstInvalid(content))
}

// firstInvalid is the offset of the first byte that is not UTF-8.
func firstInvalid(content []byte) int {
	for i := 0; i < len(content); {
		r, size := utf8.DecodeRune(content[i:])
		if r == utf8.RuneError && size <= 1 {
			return i
		}
		i += size
	}
	return len(content)
}

// reading turns a file system's error into a sentence for people.
func reading(err error) error {
	var pathErr *fs.PathError
	switch {
	case errors.Is(err, fs.ErrPermission):
		return errors.New("it may not be read; give this user permission to read it")
	case errors.As(err, &pathErr):
		return fmt.Errorf("it cannot be read: %w", pathErr.Err)
	default:
		return fmt.Errorf("it cannot be read: %w", err)
	}
}

package retrieval

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// sidecarName is the file that says what is known of the articles beside it.
const sidecarName = "articles.json"

// entry is one element of articles.json. A fact that it names wins over what the file
// says of itself, also when it is "": then nobody knows. Unknown fields are for people.
type entry struct {
	File      string   `json:"file"`
	Title     *string  `json:"title"`
	Byline    *string  `json:"byline"`
	Outlet    *string  `json:"outlet"`
	Published *string  `json:"published"`
	URL       *string  `json:"url"`
	Inferred  []string `json:"inferred"`
}

// applySidecars reads every articles.json of the folder tree.
func (s *shelf) applySidecars(ctx context.Context) error {
	return fs.WalkDir(s.place.FS, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			return nil // named when the articles were read
		case name != "." && entry.IsDir() && strings.HasPrefix(entry.Name(), "."):
			return fs.SkipDir
		case !entry.IsDir() && entry.Name() == sidecarName:
			s.applySidecar(name)
		}
		return nil
	})
}

// applySidecar gives the articles beside it what the sidecar says of them. A
// sidecar that cannot be used is named in skipped; the articles stay.
func (s *shelf) applySidecar(name string) {
	text, err := readText(s.place.FS, name)
	if err != nil {
		if s.place.File == "" || !isMissing(s.place.FS, name) {
			s.skip(name, "%s", err)
		}
		return
	}
	var entries []entry
	if err := json.Unmarshal([]byte(strings.TrimPrefix(text, byteOrderMark)), &entries); err != nil {
		s.skip(name, "it is not a JSON list of articles (%s); mend it, until then titles, outlets and dates in it are unknown", jsonFault(text, err))
		return
	}
	for i, e := range entries {
		file := path.Join(path.Dir(name), e.File)
		article, ok := s.held[file]
		switch {
		case e.File == "":
			s.lack(name, "entry %d names no file; add \"file\"", i+1)
		case ok:
			s.describe(name, article, e)
		case s.place.File == "" && isMissing(s.place.FS, file):
			s.lack(name, "it describes %s, which is not there; add the file or remove the entry", e.File)
		}
	}
}

func (s *shelf) describe(name string, a *Article, e entry) {
	for fact, said := range map[*string]*string{&a.Title: e.Title, &a.Byline: e.Byline, &a.Outlet: e.Outlet, &a.URL: e.URL} {
		if said != nil {
			*fact = strings.TrimSpace(*said)
		}
	}
	a.Inferred = e.Inferred
	if e.Published == nil {
		return
	}
	published, err := ParseDate(strings.TrimSpace(*e.Published))
	if err != nil {
		s.lack(name, "the date of %s is left unknown: %s", e.File, err)
	}
	a.Published = published
}

func isMissing(fsys fs.FS, name string) bool {
	_, err := fs.Stat(fsys, name)
	return errors.Is(err, fs.ErrNotExist)
}

// jsonFault says what is wrong with JSON text and on which line.
func jsonFault(text string, err error) string {
	offset := int64(-1)
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		offset = syntax.Offset
	} else if kind, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		offset = kind.Offset
	}
	if offset < 0 || offset > int64(len(text)) {
		return err.Error()
	}
	return fmt.Sprintf("line %d: %s", 1+strings.Count(text[:offset], "\n"), err)
}

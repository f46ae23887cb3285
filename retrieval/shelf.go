package retrieval

import (
	"fmt"
	"path"
	"path/filepath"
	"strings"
)

// shelf is what one Place holds while it is being read.
type shelf struct {
	name     string
	place    Place
	articles []*Article
	held     map[string]*Article // the articles by ID
	skipped  []Skipped
	others   map[string]int // files that hold no articles, by the ending of their names
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

// lack notes that articles are used without a fact.
func (s *shelf) lack(name, format string, args ...any) {
	s.skip(name, format, args...)
	s.skipped[len(s.skipped)-1].Partly = true
}

// take puts on the shelf what a file gave.
func (s *shelf) take(f file) {
	s.skipped = append(s.skipped, f.skipped...)
	if f.other {
		s.others[ending(f.name)]++
	}
	if len(s.held) == 0 { // a file of 100,000 articles is taken as it is
		s.articles, s.held = f.articles, f.held
		return
	}
	for _, a := range f.articles {
		if err := s.add(a); err != nil {
			s.skip(f.name, "%s", err)
		}
	}
}

// shown is how a message names a file of the place.
func (p Place) shown(name string) string {
	if p.Stream {
		return p.Path + strings.TrimPrefix(name, p.File) // with the line
	}
	folder := filepath.ToSlash(p.Path)
	if p.File != "" {
		folder = path.Dir(folder)
	}
	return strings.TrimSuffix(folder, "/") + "/" + name
}

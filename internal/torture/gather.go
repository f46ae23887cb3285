package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// corpus is a folder of articles with an index. Some of its articles are beacons, of
// which the answer is known at any time.
type corpus struct {
	*torture
	chance        *rand.Rand // of its own, since two corpora are at work at once
	folder, index string
	files         []string // what was gathered
	families      map[string]int
	away          string // one of the files that lies outside for a day
	day           int    // what the beacons say
	updating      time.Duration
	building      time.Duration
}

// name is that of the folder.
func (c *corpus) name() string { return filepath.Base(c.folder) }

// mostWord is how many pages pandoc makes Word files of: packages ship none.
const mostWord = 60

// gather copies real files into a folder, of each family as many as of another until
// there are no more of it.
func (t *torture) gather(ctx context.Context, folder string, want int) (*corpus, error) {
	c := &corpus{torture: t, folder: folder, index: folder + ".snapshot", families: map[string]int{}}
	c.chance = rand.New(rand.NewPCG(t.seed, uint64(want)))
	// The articles of an earlier run go, its index stays.
	if err := errors.Join(os.RemoveAll(folder), os.MkdirAll(folder, 0o700)); err != nil {
		return nil, err
	}
	left := t.search()
	names := slices.Sorted(maps.Keys(left))
	for some := true; some && len(c.files) < want; {
		some = false
		for _, family := range names {
			for len(left[family]) > 0 && len(c.files) < want {
				next := left[family][0]
				left[family] = left[family][1:]
				some = true
				taken, err := c.take(ctx, next)
				if err != nil {
					return nil, err
				}
				if taken {
					break
				}
			}
		}
	}
	if len(c.files) < want {
		return nil, fmt.Errorf("there are %d files of %s in %s that have up to %d bytes of text, and %d are wanted: name more folders with -from, take longer files with -largest, ask for fewer with -articles, or %s",
			len(c.files), c.mix(), strings.Join(t.from, ", "), t.largest, want, hint())
	}
	fmt.Fprintf(t.out, "%s: %d real files: %s\n", c.name(), len(c.files), c.mix())
	return c, c.light()
}

// mix says how many files there are of each family.
func (c *corpus) mix() string {
	var all []string
	for _, family := range slices.Sorted(maps.Keys(c.families)) {
		all = append(all, fmt.Sprintf("%d %s", c.families[family], family))
	}
	return strings.Join(all, ", ")
}

// take copies a file, when it is one to take: a text must be UTF-8. Every second page
// becomes a Word file, as long as pandoc is there and few have.
func (c *corpus) take(ctx context.Context, f found) (bool, error) {
	content, err := os.ReadFile(f.path)
	if err != nil {
		return false, nil
	}
	if f.extension == ".txt" && (!utf8.Valid(content) || bytes.IndexByte(content, 0) >= 0) {
		return false, nil
	}
	if f.extension == ".html" && c.families[".docx"] < min(mostWord, c.families[".html"]) {
		if word, err := exec.CommandContext(ctx, "pandoc", "-f", "html", "-t", "docx", "-o", "-", f.path).Output(); err == nil {
			f.extension, content = ".docx", word
		}
	}
	short := fmt.Sprintf("%03d/%05d%s", len(c.files)%50, len(c.files), f.extension)
	to := filepath.Join(c.folder, filepath.FromSlash(short))
	if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
		return false, err
	}
	c.files = append(c.files, short)
	c.families[f.family()]++
	return true, os.WriteFile(to, content, 0o600)
}

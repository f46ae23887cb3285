package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"
)

// corpus is a folder of articles with an index. One of its articles is the beacon,
// of which the answer is known at any time.
type corpus struct {
	*torture
	folder, index string
	files         []string // what was gathered
	others        int      // of which are no plain text
	room          int      // how many are wanted
	day           int      // what the beacon says
	updating      time.Duration
	building      time.Duration
}

// Sizes of files that are taken, in bytes: shorter ones say nothing, and one that
// is longer takes as long as a hundred others.
const (
	leastBytes = 400
	mostBytes  = 20_000
)

var errEnough = errors.New("enough")

// gather copies real files into a folder. Texts whose names say nothing of their
// kind, such as copyright and README, become .txt.
func (t *torture) gather(folder string, want int) (*corpus, error) {
	c := &corpus{torture: t, folder: folder, index: folder + ".snapshot", room: want}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, err
	}
	for _, from := range t.from {
		err := filepath.WalkDir(from, func(name string, entry fs.DirEntry, err error) error {
			if len(c.files) >= want {
				return errEnough
			}
			if err != nil || !entry.Type().IsRegular() {
				return nil
			}
			return c.take(name)
		})
		if err != nil && !errors.Is(err, errEnough) {
			return nil, err
		}
	}
	if len(c.files) < want {
		return nil, fmt.Errorf("%d files found in %s, %d wanted: name more folders with -from, install packages with documentation, or ask for fewer -articles",
			len(c.files), strings.Join(t.from, ", "), want)
	}
	fmt.Fprintf(t.out, "%s: %d real files\n", filepath.Base(folder), len(c.files))
	return c, c.light()
}

// kinds are the extensions that files keep: what footnote does not read it must
// leave out in peace.
var kinds = map[string]bool{".txt": true, ".md": true, ".html": true, ".htm": true, ".pdf": true, ".docx": true, ".gz": true, ".csv": true, ".xml": true}

// take copies a file, when it is one to take.
func (c *corpus) take(name string) error {
	stat, err := os.Stat(name)
	if err != nil || stat.Size() < leastBytes || stat.Size() > mostBytes {
		return nil
	}
	content, err := os.ReadFile(name)
	if err != nil {
		return nil
	}
	extension := strings.ToLower(filepath.Ext(name))
	if !kinds[extension] {
		switch base := strings.ToLower(filepath.Base(name)); {
		case strings.HasPrefix(base, "readme"), strings.HasPrefix(base, "copyright"), strings.HasPrefix(base, "license"), strings.HasPrefix(base, "changelog"):
			extension = ".txt"
		default:
			return nil
		}
	}
	if extension == ".txt" && (!utf8.Valid(content) || bytes.IndexByte(content, 0) >= 0) {
		return nil
	}
	if extension != ".txt" && extension != ".md" {
		if 2*c.others >= c.room {
			return nil // the one half is for texts
		}
		c.others++
	}
	short := fmt.Sprintf("%03d/%05d%s", len(c.files)%50, len(c.files), extension)
	to := filepath.Join(c.folder, filepath.FromSlash(short))
	if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
		return err
	}
	c.files = append(c.files, short)
	return os.WriteFile(to, content, 0o600)
}

// light writes the beacon anew.
func (c *corpus) light() error {
	c.day++
	text := fmt.Sprintf("The lighthouse of Quillhaven was lit on day %d of the siege.\n\nIts keeper, Oda Brandt, counted the ships.\n", c.day)
	return replace(filepath.Join(c.folder, "beacon.txt"), []byte(text))
}

// edit changes the beacon and a few articles, adds one and takes one away.
func (c *corpus) edit() error {
	if err := c.light(); err != nil {
		return err
	}
	for range 1 + c.chance.IntN(4) {
		name := filepath.Join(c.folder, filepath.FromSlash(c.files[c.chance.IntN(len(c.files))]))
		content, err := os.ReadFile(name)
		if err != nil || filepath.Ext(name) != ".txt" {
			continue
		}
		if err := replace(name, fmt.Appendf(content, "\n\nOn day %d somebody added a line here.\n", c.day)); err != nil {
			return err
		}
	}
	if err := os.Remove(filepath.Join(c.folder, fmt.Sprintf("added-%d.txt", c.day-1))); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return replace(filepath.Join(c.folder, fmt.Sprintf("added-%d.txt", c.day)), fmt.Appendf(nil, "A note of day %d, which is gone the next day.\n", c.day))
}

// replace writes a file as an editor does.
func replace(name string, content []byte) error {
	if err := os.WriteFile(name+"~", content, 0o600); err != nil {
		return err
	}
	return os.Rename(name+"~", name)
}

// first builds the index, and measures how long that and an update take, within
// which the kills are to fall.
func (c *corpus) first(ctx context.Context) error {
	began := time.Now()
	said, _, err := c.footnote(ctx, "index")
	if err != nil {
		return err
	}
	c.building = time.Since(began)
	if err := c.edit(); err != nil {
		return err
	}
	began = time.Now()
	if _, _, err := c.footnote(ctx, "index"); err != nil {
		return err
	}
	c.updating = time.Since(began)
	fmt.Fprintf(c.out, "%s: built in %s, an update takes %s. %s", filepath.Base(c.folder), c.building.Round(time.Millisecond), c.updating.Round(time.Millisecond), said)
	return c.check(ctx)
}

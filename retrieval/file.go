package retrieval

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"footnote/retrieval/format"
)

// file is what one file of a place gives.
type file struct {
	place    Place
	name     string
	articles []*Article
	held     map[string]*Article // by ID
	skipped  []Skipped
	other    bool // it holds no articles, as its name did not tell
}

// found is what a file says of its article. Published is as it is written.
type found struct {
	Title, Byline, Outlet, Published, URL, Body string
}

func (f *file) skip(at, format string, args ...any) {
	f.skipped = append(f.skipped, Skipped{Path: f.place.shown(at), Problem: fmt.Sprintf(format, args...)})
}

// lack notes that an article is used without a fact.
func (f *file) lack(at, format string, args ...any) {
	f.skip(at, format, args...)
	f.skipped[len(f.skipped)-1].Partly = true
}

// ended notes that a file of many articles could not be read to its end.
func (f *file) ended(at string, err error) {
	if len(f.articles) == 0 {
		f.skip(at, "%s", err)
		return
	}
	f.lack(at, "nothing after article %d of it is read: %s", len(f.articles), err)
}

// add takes an article; at names its place in messages.
func (f *file) add(at, id string, facts found) {
	switch {
	case strings.TrimSpace(strings.TrimPrefix(facts.Body, byteOrderMark)) == "":
		f.skip(at, "its text is empty; write it there or remove the article")
		return
	case len(facts.Body) > maxArticleBytes:
		f.skip(at, "its text has %d MB, more than the %d MB that one article may have; split it into articles", len(facts.Body)>>20, maxArticleBytes>>20)
		return
	case f.held[id] != nil:
		f.skip(at, "an article named %q came before; give each its own name", id)
		return
	}
	published, err := parsePublished(facts.Published)
	if err != nil {
		f.lack(at, "the date is left unknown: %s", err)
	}
	a := &Article{
		ID: id, Title: oneLine(facts.Title), Byline: oneLine(facts.Byline), Outlet: oneLine(facts.Outlet),
		URL: strings.TrimSpace(facts.URL), Published: published, Body: facts.Body,
	}
	f.held[id] = a
	f.articles = append(f.articles, a)
}

// oneLine is a fact without breaks and needless blanks.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// readFile reads a file by its kind. A file given by hand whose name says nothing is
// read as what it begins with.
func readFile(ctx context.Context, place Place, name string) file {
	f := file{place: place, name: name, held: map[string]*Article{}}
	kind, packed := format.Of(name)
	if place.File != "" && kind == "" {
		kind, packed = f.sniffed(packed)
	}
	switch kind {
	case format.Lines:
		f.readLines(ctx, packed)
	case format.Table:
		f.readTable(ctx, packed)
	case format.Foreign:
		f.skip(name, "files of its kind (%s) are not read; save it as .docx, .pdf, .html or .txt, or name it in .footnoteignore", path.Ext(strings.TrimSuffix(name, ".gz")))
	default:
		f.readWhole(ctx, kind, packed)
	}
	return f
}

// sniffed is the kind of a file by its first bytes, and whether they are packed.
func (f *file) sniffed(packed bool) (format.Kind, bool) {
	in, err := openFile(f.place.FS, f.name, packed)
	if err != nil {
		return format.Text, packed // which names the fault
	}
	defer in.Close()
	head := make([]byte, format.HeadBytes)
	n, _ := io.ReadFull(in, head)
	_, kind := format.Sniff(head[:n])
	switch {
	case !packed && format.IsPacked(head[:n]):
		return f.sniffed(true)
	case kind == "":
		return format.Text, packed
	}
	return kind, packed
}

// readWhole reads a file that is one article, or a feed.
func (f *file) readWhole(ctx context.Context, kind format.Kind, packed bool) {
	limit := int64(maxArticleBytes)
	if kind == format.PDF || kind == format.DOCX {
		limit = maxFileBytes
	}
	content, err := readAll(f.place.FS, f.name, packed, limit)
	if err == nil && len(bytes.TrimSpace(bytes.TrimPrefix(content, []byte(byteOrderMark)))) == 0 {
		err = errors.New("it is empty; write the article's text into it or remove it")
	}
	if err == nil {
		err = truthful(kind, content)
	}
	if err == nil {
		err = f.parse(ctx, kind, content)
	}
	if f.other = errors.Is(err, errOther) && f.place.File == ""; err != nil && !f.other {
		f.skip(f.name, "%s", err)
	}
}

// truthful reports a file whose first bytes are of another kind than its name says.
func truthful(kind format.Kind, content []byte) error {
	what, found := format.Sniff(content)
	switch {
	case what != "" && found != kind && found != "" && found != format.Foreign:
		return fmt.Errorf("it is %s by its content, whatever its name says; give it its true name", what)
	case what != "" && found != kind:
		return fmt.Errorf("it is %s by its content, whatever its name says; no article can be read from it", what)
	case what == "" && (kind == format.PDF || kind == format.DOCX):
		return fmt.Errorf("it is no %s by its content, whatever its name says; give it its true name", strings.ToUpper(string(kind)))
	}
	return nil
}

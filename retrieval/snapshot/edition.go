package snapshot

import (
	"bytes"
	"compress/flate"
	"fmt"
	"io"
)

// Edition is one text of an article as it was at some time.
type Edition struct {
	// Article is the article's ID.
	Article string
	// Print tells its text from the article's others.
	Print string
	// Turn is the number of the update that brought it: a later one is larger.
	Turn uint64
	// Current says that it was the article's text at the last update.
	Current bool
	// Facts are what was known of it, in a form of the caller's.
	Facts []byte
	// packed is the text, compressed.
	packed []byte
}

// Editions are the texts of a corpus's articles, as they are and as they were, in
// a file beside the Snapshot. The articles of an index change in their files, where
// nothing keeps what was there before.
type Editions struct {
	// Corpus is the fingerprint of the articles at the last update.
	Corpus string
	// Turn is the number of that update.
	Turn uint64
	All  []Edition
}

// maxEdition bounds a text that is unpacked, in bytes: more than any article has.
const maxEdition = 64 << 20

// NewEdition packs a text. News in English takes up some two fifths of its size.
func NewEdition(article, print, text string) (Edition, error) {
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.DefaultCompression)
	if err == nil {
		_, err = io.WriteString(w, text)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		return Edition{}, fmt.Errorf("pack the text of %s: %w", article, err)
	}
	return Edition{Article: article, Print: print, packed: packed.Bytes()}, nil
}

// Text unpacks the text.
func (e Edition) Text() (string, error) {
	text, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(e.packed)), maxEdition+1))
	switch {
	case err != nil:
		return "", fmt.Errorf("unpack a text of %s: %w", e.Article, err)
	case len(text) > maxEdition:
		return "", fmt.Errorf("unpack a text of %s: it has more than %d MB", e.Article, maxEdition>>20)
	}
	return string(text), nil
}

// Size is how many bytes of the file it takes up.
func (e Edition) Size() int {
	return editionFixed + len(e.Article) + len(e.Print) + len(e.Facts) + len(e.packed)
}

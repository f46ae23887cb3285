package retrieval

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"

	"footnote/retrieval/format"
	"footnote/retrieval/format/docx"
	"footnote/retrieval/format/html"
	"footnote/retrieval/format/pdf"
)

// Kept keeps what was found in files between runs: a web page takes some 8 ms, a PDF of
// 400 pages half a second, each time that a program starts. Its methods are called from
// several goroutines. Both may fail in silence: then the text is found again.
type Kept interface {
	// Get gives what was put under a key.
	Get(key string) (value []byte, ok bool)
	Put(key string, value []byte)
}

// extractionRules name the ways in which texts are found in files. They are part of every
// key: change them with any change to the packages under format that finds another text.
const extractionRules = "3"

// kept is what is kept of a file: its facts, or why there are none.
type kept struct {
	Facts   found  `json:"facts"`
	Problem string `json:"problem"`
}

// extracted gives the text of a file, from what is kept where it is. The key is made of
// the file's bytes, so that what is kept is never that of another text.
func (f *file) extracted(ctx context.Context, kind format.Kind, content []byte) (found, error) {
	sum := sha256.Sum256(append([]byte(extractionRules+" "+string(kind)+"\x00"), content...))
	key := hex.EncodeToString(sum[:])
	if f.place.Kept != nil {
		if value, ok := f.place.Kept.Get(key); ok {
			if k, ok := keptOf(value); ok {
				return k.result()
			}
		}
	}
	var value []byte
	if kind == format.PDF && f.place.Apart != nil {
		var err error
		if value, err = f.place.Apart(ctx, content); err != nil {
			return found{}, err
		}
	} else {
		value = extract(kind, content)
	}
	k, ok := keptOf(value)
	if !ok {
		return found{}, errors.New("its text was lost on the way from the process that read it; try again")
	}
	if f.place.Kept != nil {
		f.place.Kept.Put(key, value)
	}
	return k.result()
}

func keptOf(value []byte) (k kept, ok bool) {
	err := json.Unmarshal(value, &k)
	return k, err == nil
}

func (k kept) result() (found, error) {
	if k.Problem != "" {
		return found{}, errors.New(k.Problem)
	}
	return k.Facts, nil
}

// ReadPDF gives what is found in a PDF, for Place.Apart.
func ReadPDF(content []byte) []byte { return extract(format.PDF, content) }

// extract finds the text of a page, a PDF or a letter, as it is kept.
func extract(kind format.Kind, content []byte) []byte {
	var text found
	var err error
	switch kind {
	case format.HTML:
		var page html.Page
		page, err = html.Read(content)
		text = found(page)
	case format.PDF:
		var paper pdf.Paper
		paper, err = pdf.Read(content)
		text = found{Title: paper.Title, Byline: paper.Byline, Body: paper.Body}
	default:
		var letter docx.Letter
		letter, err = docx.Read(content)
		text = found{Title: letter.Title, Byline: letter.Byline, Body: letter.Body}
	}
	k := kept{Facts: text}
	if err != nil {
		k = kept{Problem: err.Error()}
	}
	value, err := json.Marshal(k)
	if err != nil {
		panic(err) // texts alone
	}
	return value
}

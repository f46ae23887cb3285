package retrieval

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"time"

	"footnote/retrieval/format"
)

// maxStream bounds what is read of a stream that may hold many articles, which is held in
// memory: some 50,000 of them as JSON lines.
const maxStream = 256 << 20

// ReadStream reads a stream to its end, and no further than what it begins as may have: one
// article as much as an article in a file. The error is a sentence.
func ReadStream(in io.Reader) ([]byte, error) {
	head := make([]byte, format.HeadBytes)
	n, err := io.ReadFull(in, head)
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		return head[:n], nil
	}
	if err != nil {
		return nil, err
	}
	limit, what := maxArticleBytes, "one article"
	switch _, kind := format.Sniff(head); {
	case kind == format.Lines, kind == format.Table, format.IsPacked(head):
		limit, what = maxStream, "articles from a stream"
	case kind == format.PDF, kind == format.DOCX:
		limit, what = maxFileBytes, "one file"
	}
	var all bytes.Buffer
	all.Write(head)
	if _, err := all.ReadFrom(io.LimitReader(in, int64(limit-len(head)+1))); err != nil {
		return nil, err
	}
	if all.Len() > limit {
		return nil, fmt.Errorf("it has more than the %d MB that %s may have; write it to a file and give that, or send less", limit>>20, what)
	}
	return all.Bytes(), nil
}

// StreamPlace is the place of a text that came in as a stream, standard input for one:
// an article, a page, JSON lines, a table, whatever it begins as. Name stands in the
// article's ID, path in messages.
func StreamPlace(name, path string, content []byte) Place {
	return Place{Name: name, Path: path, File: name, Stream: true, FS: heldFile{name: name, content: content}}
}

// heldFile is a file system of one file that is held in memory.
type heldFile struct {
	name    string
	content []byte
}

func (h heldFile) Open(name string) (fs.File, error) {
	if name != h.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &heldReader{heldFile: h, Reader: bytes.NewReader(h.content)}, nil
}

// heldReader is a heldFile while it is read, and says of itself what a file says.
type heldReader struct {
	heldFile
	*bytes.Reader
}

func (h *heldReader) Stat() (fs.FileInfo, error) { return h, nil }
func (h *heldReader) Close() error               { return nil }
func (h *heldReader) Name() string               { return h.name }
func (h *heldReader) Size() int64                { return int64(len(h.content)) }
func (h *heldReader) Mode() fs.FileMode          { return 0o444 }
func (h *heldReader) ModTime() time.Time         { return time.Time{} }
func (h *heldReader) IsDir() bool                { return false }
func (h *heldReader) Sys() any                   { return nil }

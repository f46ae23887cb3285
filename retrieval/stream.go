package retrieval

import (
	"bytes"
	"io/fs"
	"time"
)

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

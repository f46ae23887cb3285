package retrieval

import (
	"bufio"
	"compress/flate"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"unicode/utf8"
)

// maxArticleBytes bounds one article. The longest newspaper report runs to some
// 100 kB; a text of 16 MiB is an export or a log, whose embedding would take
// hours, and it would push everything else out of the answers.
const maxArticleBytes = 16 << 20

// maxFileBytes bounds a file of which only the text counts: a PDF with its pictures.
const maxFileBytes = 256 << 20

// Gzip makes text some 3 to 10 times smaller, an export of one repeated line perhaps
// 50 times, and at most 1,032 times: from maxUnpacked bytes on, what was packed more
// than mostPacked times is a bomb.
const (
	mostPacked  = 200
	maxUnpacked = 4 << 20
)

var errBomb = errors.New("it unpacks to over 200 times its size, as no text does; unpack it yourself if you trust it")

// opened is a file of a place, unpacked as it is read. Close it.
type openedFile struct {
	io.Reader
	closer io.Closer
	// size is that of the file on disk.
	size int64
}

func (o *openedFile) Close() error { return o.closer.Close() }

// openFile opens a regular file. Its errors are sentences that say what to do.
func openFile(fsys fs.FS, name string, packed bool) (*openedFile, error) {
	stat, err := fs.Stat(fsys, name) // before Open, which would wait for a pipe's writer
	if err != nil {
		return nil, unfound(fsys, name, err)
	}
	if !stat.Mode().IsRegular() {
		return nil, errors.New("it is no regular file but a pipe or a device, which is not read; name it in .footnoteignore")
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, reading(err)
	}
	o := &openedFile{Reader: f, closer: f, size: stat.Size()}
	if !packed {
		return o, nil
	}
	counted := &counter{r: f}
	unpacked, err := gzip.NewReader(bufio.NewReader(counted))
	if err != nil {
		_ = f.Close()
		return nil, fmt.Errorf("it is not packed by gzip, as its name says (%w); give it its true name", err)
	}
	o.Reader = &unpacking{r: unpacked, packed: counted}
	return o, nil
}

// counter counts the bytes read.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// unpacking ends with errBomb where it gives too much for what it was given.
type unpacking struct {
	r      io.Reader
	packed *counter
	n      int64
}

func (u *unpacking) Read(p []byte) (int, error) {
	n, err := u.r.Read(p)
	u.n += int64(n)
	if u.n > maxUnpacked && u.n > mostPacked*u.packed.n {
		return 0, errBomb
	}
	return n, err
}

// readAll reads a file whole, at most limit bytes of it.
func readAll(fsys fs.FS, name string, packed bool, limit int64) ([]byte, error) {
	f, err := openFile(fsys, name, packed)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if f.size > limit {
		return nil, fmt.Errorf("it has %d MB, more than the %d MB that one article may have; split it into articles", f.size>>20, limit>>20)
	}
	content, err := io.ReadAll(io.LimitReader(f, limit+1))
	switch {
	case errors.Is(err, errBomb):
		return nil, err
	case err != nil:
		return nil, reading(err)
	case int64(len(content)) > limit && packed:
		return nil, fmt.Errorf("it unpacks to more than the %d MB that one article may have; split it into articles", limit>>20)
	case int64(len(content)) > limit:
		return nil, fmt.Errorf("it grew beyond %d MB while it was read; split it into articles", limit>>20)
	}
	return content, nil
}

const byteOrderMark = "\ufeff"

// readText reads a regular file of at most maxArticleBytes as UTF-8. Its errors
// are sentences that say what to do.
func readText(fsys fs.FS, name string) (string, error) {
	content, err := readAll(fsys, name, false, maxArticleBytes)
	if err != nil {
		return "", err
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

// unfound says why a file that a folder lists is not there.
func unfound(fsys fs.FS, name string, err error) error {
	if link, lerr := fs.Lstat(fsys, name); lerr == nil && link.Mode()&fs.ModeSymlink != 0 && !errors.Is(err, fs.ErrPermission) {
		return errors.New("it is a link that leads nowhere, to itself, or out of the corpus's folder, and is not followed; put the file itself there")
	}
	if !fs.ValidPath(name) {
		return errors.New("its name is not valid UTF-8, so no citation could give it; rename it")
	}
	return reading(err)
}

// reading turns a file system's error, or gzip's, into a sentence for people.
func reading(err error) error {
	damaged, isDamaged := errors.AsType[flate.CorruptInputError](err)
	pathErr, isPathErr := errors.AsType[*fs.PathError](err)
	switch {
	case errors.Is(err, fs.ErrPermission):
		return errors.New("it may not be read; give this user permission to read it")
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("it was removed while the corpus was read; the next reading is without it")
	case isDamaged:
		err = damaged
		fallthrough
	case errors.Is(err, gzip.ErrChecksum), errors.Is(err, gzip.ErrHeader), errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("it is packed by gzip and damaged (%w); get it anew", err)
	case isPathErr:
		err = pathErr.Err
	}
	return fmt.Errorf("it cannot be read: %w; see whether its disk is whole and there", err)
}

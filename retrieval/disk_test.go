package retrieval_test

import (
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval"
)

// badDisk is a folder on a disk that does what disks do: it has files that go while they
// are read, that grow, that end in the middle, and folders that nobody may look into.
type badDisk struct{ fstest.MapFS }

// growing is a file that grows as fast as it is read.
type growing struct{ fs.File }

func (growing) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

// cutFile is a file that cannot be read to its end.
type cutFile struct {
	fs.File
	err error
}

func (f cutFile) Read(p []byte) (int, error) {
	if n, err := f.File.Read(p); n > 0 || err != io.EOF {
		return n, err
	}
	return 0, f.err
}

func (f badDisk) Open(name string) (fs.File, error) {
	fault := func(err error) error { return &fs.PathError{Op: "open", Path: name, Err: err} }
	switch name {
	case "gone.txt":
		return nil, fault(fs.ErrNotExist)
	case "locked", "secret.txt":
		return nil, fault(fs.ErrPermission)
	}
	file, err := f.MapFS.Open(name)
	switch name {
	case "grows.txt":
		return growing{file}, err
	case "going.txt":
		return cutFile{file, fault(fs.ErrNotExist)}, err
	case "broken.txt", "broken.jsonl", "broken.csv":
		return cutFile{file, fault(io.ErrClosedPipe)}, err
	}
	return file, err
}

func (f badDisk) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == "locked" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return f.MapFS.ReadDir(name)
}

// TestFaultyDisk reads what a disk lets be read, and names the rest with what to do.
func TestFaultyDisk(t *testing.T) {
	t.Parallel()
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	disk := badDisk{fstest.MapFS{
		"good.txt": file("A good article."), "gone.txt": file("x"), "secret.txt": file("x"), "locked/a.txt": file("x"), "grows.txt": file("x"), "going.txt": file("The ferry"), "broken.txt": file("The ferry"),
		"device.txt": {Mode: fs.ModeDevice | fs.ModeCharDevice | 0o666}, "socket.txt": {Mode: fs.ModeSocket | 0o666}, "odd.txt": {Mode: fs.ModeIrregular | 0o666},
		"broken.jsonl": file(`{"_id":"line","text":"One."}` + "\n"), "broken.csv": file("id,text\nrow,Two.\n"),
	}}
	corpus, err := retrieval.ReadCorpus(t.Context(), retrieval.Place{Name: "disk", Path: "disk", FS: disk})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"good.txt", "line", "row"}, ids(corpus)); diff != "" {
		t.Errorf("articles (-want +got):\n%s", diff)
	}
	told := map[string]string{}
	for _, s := range corpus.Skipped {
		told[s.Path] = s.Fate() + ": " + s.Problem
	}
	for name, want := range map[string]string{
		"gone.txt": "skipped: it was removed", "going.txt": "skipped: it was removed", "secret.txt": "skipped: it may not be read; give", "locked": "skipped: it may not be read; give", "grows.txt": "skipped: it grew beyond 16 MB while it was read",
		"broken.txt": "skipped: it cannot be read: io: read/write on closed pipe; see whether its disk", "broken.jsonl": "used in part: nothing after article 1 of it is read", "broken.csv": "used in part: nothing after article 1 of it is read",
		"device.txt": "skipped: it is no regular file", "socket.txt": "skipped: it is no regular file", "odd.txt": "skipped: it is no regular file",
	} {
		if !strings.HasPrefix(told["disk/"+name], want) {
			t.Errorf("of %s it says %q, want %q", name, told["disk/"+name], want)
		}
	}
	if len(told) != 11 {
		t.Errorf("skipped %v", corpus.Skipped)
	}
}

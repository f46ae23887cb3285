package retrieval_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"footnote/retrieval"
	"footnote/retrieval/retrievaltest"
	"footnote/retrieval/snapshot"
)

// killedFolder names, in the environment of a child process, the folder with the
// index that it is to build and update until it is killed.
const killedFolder = "RETRIEVAL_TEST_BUILD_UNTIL_KILLED"

func TestMain(m *testing.M) {
	if folder := os.Getenv(killedFolder); folder != "" {
		buildUntilKilled(folder)
		return
	}
	os.Exit(m.Run())
}

// changing is a corpus of which every version differs in one article, and has
// one more or one fewer.
func changing(version int) (*retrieval.Corpus, error) {
	files := fstest.MapFS{}
	for n := range 20 + version%2 {
		text := strings.Repeat(fmt.Sprintf("Ship %d sailed on day %d of the year. ", n, n), 3)
		if n == version%20 {
			text += fmt.Sprintf("It carried %d people.", version)
		}
		files[fmt.Sprintf("%02d.txt", n)] = &fstest.MapFile{Data: []byte(text)}
	}
	return retrieval.ReadCorpus(context.Background(), retrieval.Place{Name: "ships", Path: "ships", FS: files})
}

func buildUntilKilled(folder string) {
	path := filepath.Join(folder, "a.snapshot")
	for version := 0; ; version++ {
		corpus, err := changing(version)
		if err == nil {
			_, err = retrieval.Build(context.Background(), corpus, retrieval.Options{Embedder: &retrievaltest.Embedder{}, Snapshot: path, Sentences: true})
		}
		if err != nil {
			fmt.Println(err)
			return
		}
		if version == 0 {
			fmt.Println("begun")
		}
		if version%7 == 6 { // a build is a beginning, too
			_ = os.Remove(path)
		}
	}
}

// TestKilled kills a process that builds and updates an index, again and again, at
// a random moment. The file is a whole one or none at all, the next build answers
// from it without a warning, and nothing half written stays. `go run
// ./internal/torture` does the same to the whole program, longer.
func TestKilled(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "a.snapshot")
	chance := rand.New(rand.NewPCG(1, 2))
	kills := 20
	if testing.Short() {
		kills = 5
	}
	kept := 0 // kills after which a file was there
	for round := range kills {
		child := exec.Command(os.Args[0])
		child.Env = append(os.Environ(), killedFolder+"="+folder)
		out, err := child.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		said := make([]byte, len("begun"))
		if _, err := io.ReadFull(out, said); err != nil || string(said) != "begun" {
			t.Fatalf("the child says %q, %v", said, err)
		}
		time.Sleep(time.Duration(chance.IntN(30_000)) * time.Microsecond)
		if err := child.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = child.Wait() // it was killed, which is what the error says

		if _, err := snapshot.Read(path); err == nil {
			kept++
		} else if !errors.Is(err, fs.ErrNotExist) {
			t.Fatalf("kill %d: %v", round, err)
		}
		corpus, err := changing(1000 + round) // one that no child reaches, so that there is something to write
		if err != nil {
			t.Fatal(err)
		}
		ix, _ := build(t, corpus, path, "", true)
		answer, err := ix.Ask(t.Context(), retrieval.Question{Text: "Which ship sailed on day 7 of the year?"})
		if err != nil || len(answer.Citations) == 0 || len(ix.Warnings()) != 0 {
			t.Errorf("kill %d: %d citations, %v, warnings %q", round, len(answer.Citations), err, ix.Warnings())
		}
		if left, _ := filepath.Glob(filepath.Join(folder, ".*.tmp")); len(left) != 0 {
			t.Errorf("kill %d: these stay: %q", round, left)
		}
	}
	t.Logf("%d kills, a file was there after %d", kills, kept)
}

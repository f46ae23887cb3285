package main

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"footnote/internal/golden"
	"footnote/retrieval"
	"footnote/retrieval/embedding"
	"footnote/retrieval/embedding/publishedtest"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"footnote": func() { os.Exit(run(os.Args[1:], system())) },
	})
}

// TestScripts runs the program as people and scripts do: `run footnote` in this
// process, which has the model at hand, `exec footnote` as a process of its own. A
// script's home and cache are its own; SEEDS are the seed articles, SEEDS_INDEX is an
// index of them; tiny is the folder of a model, EMBEDDINGS the address of another.
func TestScripts(t *testing.T) {
	t.Parallel()
	index := seedsIndex(t)
	embeddings := serveEmbeddings(t)
	testscript.Run(t, testscript.Params{
		Dir:           filepath.Join(repository, "cmd", "footnote", "testdata", "script"),
		UpdateScripts: golden.Updating(),
		Setup: func(env *testscript.Env) error {
			home := filepath.Join(env.WorkDir, "home")
			for _, name := range []string{"HOME", "XDG_CACHE_HOME", "LocalAppData", "USERPROFILE"} {
				env.Setenv(name, home)
			}
			env.Vars = append(env.Vars, noRaceSleep)
			env.Setenv("SEEDS", seedsFolder)
			env.Setenv("EMBEDDINGS", embeddings+"/"+url.PathEscape(env.WorkDir)+"/v1")
			if err := os.CopyFS(filepath.Join(env.WorkDir, "tiny"), publishedtest.Folder()); err != nil {
				return err
			}
			env.Setenv("SEEDS_INDEX", filepath.Join(env.WorkDir, "seeds.snapshot"))
			if err := os.WriteFile(filepath.Join(env.WorkDir, "seeds.snapshot"), index, 0o600); err != nil {
				return err
			}
			return os.Mkdir(home, 0o700)
		},
		Condition: func(name string) (bool, error) { return name == "root" && os.Getuid() == 0, nil },
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"run": runFootnote, "bytes": writeBytes, "size": setSize, "flip": flipByte, "version": setVersion, "steady": steady, "code": exitCode,
		},
	})
}

// noRaceSleep lets a process built with the race detector end at once: it waits a
// second otherwise, for races that goroutines may still run into.
const noRaceSleep = "GORACE=atexit_sleep_ms=0"

// writeBytes: bytes FILE HEX... writes bytes that a script's text cannot hold.
func writeBytes(ts *testscript.TestScript, _ bool, args []string) {
	content, err := hex.DecodeString(strings.Join(args[1:], ""))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), content, 0o644))
}

// setSize: size FILE BYTES makes a file so long, or so short, as quickly as the
// disk can (a hole, where it has them).
func setSize(ts *testscript.TestScript, _ bool, args []string) {
	bytes, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	file, err := os.OpenFile(ts.MkAbs(args[0]), os.O_CREATE|os.O_WRONLY, 0o644)
	ts.Check(err)
	ts.Check(file.Truncate(bytes))
	ts.Check(file.Close())
}

// flipByte: flip FILE changes one byte in the middle.
func flipByte(ts *testscript.TestScript, _ bool, args []string) {
	content := []byte(ts.ReadFile(args[0]))
	content[len(content)/2] ^= 0x55
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), content, 0o600))
}

// setVersion: version FILE makes an index one of a version to come.
func setVersion(ts *testscript.TestScript, _ bool, args []string) {
	content := []byte(ts.ReadFile(args[0]))
	content[8] = 200
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), content, 0o600))
}

var unsteady = regexp.MustCompile(`"(elapsed_ms|confidence)":[0-9.e+-]+`)

// steady: steady FILE copies standard output to FILE without the figures that
// differ between two runs or two kinds of CPU.
func steady(ts *testscript.TestScript, _ bool, args []string) {
	text := unsteady.ReplaceAllString(ts.ReadFile("stdout"), `"$1":0`)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o644))
}

// exitCode: code N footnote ARGUMENT... is run, where it must end with exit code N.
func exitCode(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	if got := runScripted(ts, args[2:]); got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// runFootnote: run footnote ARGUMENT... runs the program in this process, without
// standard input.
func runFootnote(ts *testscript.TestScript, neg bool, args []string) {
	if code := runScripted(ts, args[1:]); neg != (code != exitDone) {
		ts.Fatalf("exit code %d", code)
	}
}

// runScripted runs the program in a script's folder, with the script's settings and
// cache, and gives its exit code.
func runScripted(ts *testscript.TestScript, args []string) int {
	p, out, problems := fake()
	for _, s := range allSettings {
		p.environ = append(p.environ, s.key+"="+ts.Getenv(s.key))
	}
	p.cacheFolder = func() (string, error) { return ts.Getenv("XDG_CACHE_HOME"), nil }
	code, err := runIn(context.Background(), ts.MkAbs("."), p, args)
	ts.Check(err)
	_, err = out.WriteTo(ts.Stdout())
	ts.Check(err)
	_, err = problems.WriteTo(ts.Stderr())
	ts.Check(err)
	return code
}

// workingFolder is the one that all of this process shares: runs take turns.
var workingFolder sync.Mutex

// runIn runs the program in this process with a working folder, whose .env counts.
func runIn(ctx context.Context, folder string, p *program, args []string) (code int, err error) {
	workingFolder.Lock()
	defer workingFolder.Unlock()
	if err := os.Chdir(folder); err != nil {
		return 0, err
	}
	code = p.run(ctx, args)
	return code, os.Chdir(repository) // a folder that stays
}

// repository is the root of the repository, found before any test changes the
// working folder.
var repository = func() string {
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		panic(err)
	}
	return root
}()

var seedsFolder = filepath.Join(repository, "seeds")

// indexedSeeds makes an index of the seeds once for all tests. Its vectors are all
// the same, so that passages are ranked by their words: that takes no time, where
// the model takes six seconds under the race detector. The scripts on corpora of
// their own have the model's vectors.
var indexedSeeds = sync.OnceValues(func() (index []byte, err error) {
	folder, err := os.MkdirTemp("", "footnote-test-*")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	place, err := retrieval.OpenPlace(seedsFolder)
	if err != nil {
		return nil, err
	}
	corpus, err := retrieval.ReadCorpus(context.Background(), place)
	if err != nil {
		return nil, err
	}
	model, err := sharedModel()
	if err != nil {
		return nil, err
	}
	file := filepath.Join(folder, "seeds.snapshot")
	_, err = retrieval.Build(context.Background(), corpus, retrieval.Options{
		Embedder: surveyor{model: model.Name(), dimension: modelDimension, lacking: new(int)}, Snapshot: file, Sentences: true,
	})
	if err != nil {
		return nil, err
	}
	return os.ReadFile(file)
})

// sharedModel is the bundled model, loaded once for all tests of this process.
var sharedModel = sync.OnceValues(embedding.Bundled)

// modelDimension is how many numbers a vector of the bundled model has.
const modelDimension = 384

func seedsIndex(t testing.TB) []byte {
	t.Helper()
	index, err := indexedSeeds()
	if err != nil {
		t.Fatal(err)
	}
	return slices.Clone(index)
}

// fake is the program without a terminal, an environment or a past, and what it
// prints.
func fake() (p *program, out, problems *bytes.Buffer) {
	out, problems = &bytes.Buffer{}, &bytes.Buffer{}
	p = system()
	p.bundled = sharedModel
	p.apart = nil // this process is the tests, and no reader of PDFs
	p.in, p.out, p.err, p.environ = strings.NewReader(""), out, problems, nil
	p.inIsTerminal, p.outIsTerminal, p.errIsTerminal, p.color, p.width = false, false, false, false, 0
	return p, out, problems
}

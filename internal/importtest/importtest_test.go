// Package importtest holds the project's arrows and doors: which package may
// import which, and which package alone may import a module from outside. The
// picture of the same is in docs/architecture.md.
package importtest

import (
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "footnote"

// arrows say which packages of ours a package may import; a package not named
// here may import none of ours. Tests may import more (testArrows).
var arrows = map[string][]string{
	"cmd/footnote": {"bot", "internal/watch", "retrieval", "retrieval/embedding", "retrieval/embedding/published", "retrieval/embedding/remote", "retrieval/reader", "retrieval/eval", "retrieval/fetch", "retrieval/format", "retrieval/mirror", "retrieval/processor", "seeds"},
	"bot":          {"retrieval", "bot/meter", "bot/store"},
	"retrieval": {
		"retrieval/answertype", "retrieval/attribution", "retrieval/boilerplate", "retrieval/claim", "retrieval/followup", "retrieval/lexical", "retrieval/likeness", "retrieval/period", "retrieval/relation",
		"retrieval/format", "retrieval/format/docx", "retrieval/format/feed", "retrieval/format/html", "retrieval/format/markdown", "retrieval/format/pdf", "retrieval/format/printed", "retrieval/ignore",
		"retrieval/processor", "retrieval/segment", "retrieval/snapshot", "retrieval/speechact", "retrieval/trees", "retrieval/vector", "retrieval/wirecopy",
	},
	"internal/bench/embedding":      {"retrieval/embedding", "retrieval/processor"},
	"retrieval/eval":                {"retrieval"},
	"retrieval/mirror":              {"retrieval/fetch", "retrieval/format/feed", "retrieval/robots"},
	"retrieval/retrievaltest":       {"retrieval", "seeds"},
	"retrieval/embedding":           {"retrieval/processor", "retrieval/sealed"},
	"retrieval/embedding/published": {"retrieval/embedding"},
	"retrieval/embedding/quantize":  {"retrieval/embedding", "retrieval/embedding/published"},
	"retrieval/attribution/measure": {"retrieval/attribution", "retrieval/segment"},
	"retrieval/likeness/make":       {"retrieval/embedding", "retrieval/likeness"},
	"retrieval/reader":              {"retrieval/embedding", "retrieval/sealed"},
	"retrieval/reader/make":         {"retrieval/embedding", "retrieval/embedding/published", "retrieval/reader"},
	"retrieval/vector":              {"retrieval/processor"},
	"retrieval/train":               {"retrieval", "retrieval/embedding", "retrieval/reader", "retrieval/trees"},
	"internal/bench":                {"retrieval", "retrieval/embedding", "retrieval/lexical", "retrieval/processor", "retrieval/reader", "retrieval/segment", "retrieval/snapshot", "retrieval/vector"},
}

// testArrows are what test files may import besides.
var testArrows = []string{"retrieval/processor", "internal/golden", "retrieval/retrievaltest", "retrieval/embedding", "retrieval/embedding/publishedtest", "retrieval/reader", "bot/discordtest", "seeds"}

// doors are the modules that one package alone imports, with its folders.
var doors = map[string][]string{
	"github.com/bwmarrin/discordgo":              {"bot"},
	"go.etcd.io/bbolt":                           {"bot/store"},
	"github.com/gorilla/websocket":               {"bot", "bot/discordtest"},
	"github.com/philippgille/chromem-go":         {"retrieval/vector"},
	"golang.org/x/sys":                           {"retrieval/embedding", "retrieval/vector"},
	"google.golang.org/protobuf":                 {"retrieval/embedding/published", "retrieval/embedding/publishedtest"},
	"github.com/fsnotify/fsnotify":               {"internal/watch"},
	"github.com/gofrs/flock":                     {"retrieval/snapshot"},
	"github.com/kljensen/snowball":               {"retrieval/lexical"},
	"github.com/joho/godotenv":                   {"cmd/footnote"},
	"github.com/spf13/cobra":                     {"cmd/footnote"},
	"github.com/spf13/pflag":                     {"cmd/footnote"},
	"github.com/vbauerster/mpb":                  {"cmd/footnote"},
	"github.com/santhosh-tekuri/jsonschema":      {"bot/discordtest"},
	"github.com/rogpeppe/go-internal/testscript": {"cmd/footnote"},
	"github.com/mattn/go-runewidth":              {"cmd/footnote"},
	"golang.org/x/term":                          {"cmd/footnote"},
	"github.com/markusmobius/go-trafilatura":     {"retrieval/format/html"},
	"github.com/gogs/chardet":                    {"retrieval/format/html"},
	"golang.org/x/net":                           {"retrieval/format/html", "internal/htmldate"},
	"github.com/ledongthuc/pdf":                  {"retrieval/format/pdf"},
	"github.com/mmcdole/gofeed":                  {"retrieval/format/feed"},
	"github.com/BurntSushi/toml":                 {"retrieval/format/markdown"},
	"github.com/yuin/goldmark":                   {"retrieval/format/markdown"},
	"go.yaml.in/yaml":                            {"retrieval/format/markdown"},
	"github.com/go-git/go-git":                   {"retrieval/ignore"},
}

// quiet packages read no environment, no clock and no network.
var quiet = []string{"retrieval", "retrieval/answertype", "retrieval/attribution", "retrieval/boilerplate", "retrieval/claim", "retrieval/embedding", "retrieval/embedding/published",
	"retrieval/followup", "retrieval/format", "retrieval/format/docx", "retrieval/format/feed", "retrieval/format/html", "retrieval/format/markdown", "retrieval/format/pdf", "retrieval/format/printed", "retrieval/ignore", "retrieval/lexical", "retrieval/likeness", "retrieval/period", "retrieval/processor", "retrieval/reader", "retrieval/relation", "retrieval/sealed", "retrieval/segment", "retrieval/snapshot", "retrieval/speechact", "retrieval/trees", "retrieval/vector", "retrieval/wirecopy"}

// loud are the calls that quiet packages must not make.
var loud = []string{"os.Getenv(", "os.LookupEnv(", "os.Environ(", "time.Now(", "time.Since(", "time.Sleep(", "rand.Int"}

// source is one Go file and what it imports.
type source struct {
	folder, name string
	imports      []string
	text         string
}

func (s source) isTest() bool { return strings.HasSuffix(s.name, "_test.go") }

func TestArrows(t *testing.T) {
	t.Parallel()
	used := map[string]bool{}
	for _, s := range sources(t) {
		for _, imported := range s.imports {
			ours, ok := strings.CutPrefix(imported, module+"/")
			if !ok || ours == s.folder {
				continue
			}
			used[s.folder+" "+ours] = true
			allowed := slices.Contains(arrows[s.folder], ours) || s.isTest() && slices.Contains(testArrows, ours)
			if !allowed {
				t.Errorf("%s/%s imports %s: no arrow leads there (docs/architecture.md)", s.folder, s.name, imported)
			}
		}
	}
	for from, all := range arrows {
		for _, to := range all {
			if !used[from+" "+to] {
				t.Errorf("the arrow %s → %s is drawn and not used: take it out", from, to)
			}
		}
	}
}

func TestDoors(t *testing.T) {
	t.Parallel()
	used := map[string]bool{}
	for _, s := range sources(t) {
		for _, imported := range s.imports {
			for door, folders := range doors {
				if imported != door && !strings.HasPrefix(imported, door+"/") {
					continue
				}
				used[door] = true
				if !slices.Contains(folders, s.folder) {
					t.Errorf("%s/%s imports %s, which only %s may", s.folder, s.name, imported, strings.Join(folders, " and "))
				}
			}
		}
	}
	for door := range doors {
		if !used[door] {
			t.Errorf("the door to %s is kept and nobody uses it: take it out", door)
		}
	}
}

func TestRetrievalIsQuiet(t *testing.T) {
	t.Parallel()
	for _, s := range sources(t) {
		if s.isTest() || !slices.Contains(quiet, s.folder) {
			continue
		}
		for _, call := range loud {
			if strings.Contains(s.text, call) {
				t.Errorf("%s/%s calls %s…): retrieval has no clock, no environment and no chance", s.folder, s.name, call)
			}
		}
		if slices.Contains(s.imports, "net/http") || slices.Contains(s.imports, "net") {
			t.Errorf("%s/%s imports the network", s.folder, s.name)
		}
	}
}

// sources reads every Go file of the project.
func sources(t *testing.T) []source {
	t.Helper()
	root := filepath.Join("..", "..")
	var all []source
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && (entry.Name() == "testdata" || name != "." && strings.HasPrefix(entry.Name(), ".")) {
			return fs.SkipDir
		}
		if entry.IsDir() || path.Ext(name) != ".go" {
			return nil
		}
		s, err := read(root, name)
		all = append(all, s)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 20 {
		t.Fatalf("only %d Go files found: the walk does not see the project", len(all))
	}
	return all
}

func read(root, name string) (source, error) {
	text, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
	if err != nil {
		return source{}, err
	}
	file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.ImportsOnly)
	if err != nil {
		return source{}, fmt.Errorf("%s: %w", name, err)
	}
	s := source{folder: path.Dir(name), name: path.Base(name), text: string(text)}
	for _, spec := range file.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return source{}, err
		}
		s.imports = append(s.imports, imported)
	}
	return s, nil
}

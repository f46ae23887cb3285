package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Three tables name the keys; none may know one that another does not.
func TestSettingsAreDocumented(t *testing.T) {
	t.Parallel()
	var want []string
	for _, s := range allSettings {
		want = append(want, s.key)
	}
	slices.Sort(want)
	for _, file := range []struct {
		name string
		key  *regexp.Regexp
	}{
		{".env.example", regexp.MustCompile(`(?m)^#?([A-Z][A-Z_]+)=`)},
		{"docs/configuration.md", regexp.MustCompile("(?m)^\\| `([A-Z][A-Z_]+)` \\|")},
	} {
		text, err := os.ReadFile(filepath.Join(repository, filepath.FromSlash(file.name)))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, match := range file.key.FindAllStringSubmatch(string(text), -1) {
			got = append(got, match[1])
		}
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s names other keys than allSettings (-want +got):\n%s", file.name, diff)
		}
	}
}

func TestReadSettings(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name    string
		environ []string
		file    string
		want    []string // as shown
	}{
		{"nothing", nil, "", nil},
		{"file", nil, "FOOTNOTE_CORPUS=a\n", []string{"FOOTNOTE_CORPUS=a (FILE)"}},
		{"environment wins", []string{"FOOTNOTE_CORPUS=b"}, "FOOTNOTE_CORPUS=a\n", []string{"FOOTNOTE_CORPUS=b (environment)"}},
		{"an empty one does not", []string{"FOOTNOTE_CORPUS="}, "FOOTNOTE_CORPUS=a\n", []string{"FOOTNOTE_CORPUS=a (FILE)"}},
		{"nor does a blank one", []string{"DISCORD_TOKEN= \t", "FOOTNOTE_CORPUS= b "}, "DISCORD_TOKEN=x\n", []string{"DISCORD_TOKEN=•••••••• (FILE)", "FOOTNOTE_CORPUS=b (environment)"}},
		{"byte-order mark", nil, "\ufeffFOOTNOTE_CORPUS=a\r\n", []string{"FOOTNOTE_CORPUS=a (FILE)"}},
		{"a secret is dots", nil, "DISCORD_TOKEN='x$y'\n", []string{"DISCORD_TOKEN=•••••••• (FILE)"}},
		{"a prefix ends in a space", []string{"FOOTNOTE_QUERY_PREFIX=query: "}, "FOOTNOTE_PASSAGE_PREFIX=' p '\n", []string{`FOOTNOTE_PASSAGE_PREFIX=" p " (FILE)`, `FOOTNOTE_QUERY_PREFIX="query: " (environment)`}},
		{"a password in an address", []string{"FOOTNOTE_EMBEDDINGS_URL=https://me:x@y@z.example/v1?k=x", "DISCORD_API_URL=https://z.example"}, "", []string{"DISCORD_API_URL=https://z.example (environment)", "FOOTNOTE_EMBEDDINGS_URL=https://••••••••@z.example/v1?•••••••• (environment)"}},
		{"passwords in a list of places", []string{"FOOTNOTE_CORPUS=/news:https://me:x@a.example/feed?k=x:/home/me@home:https://b.example/@me/feed"}, "", []string{"FOOTNOTE_CORPUS=/news:https://••••••••@a.example/feed?••••••••:/home/me@home:https://b.example/@me/feed (environment)"}},
		{"keys of others", []string{"PATH=/bin"}, "OTHER=1\n", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), ".env")
			if err := os.WriteFile(path, []byte(test.file), 0o600); err != nil {
				t.Fatal(err)
			}
			s, err := readSettings(test.environ, path)
			if err != nil {
				t.Fatal(err)
			}
			got := s.shown()
			for i := range got {
				got[i] = strings.ReplaceAll(got[i], path, "FILE")
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// Whatever stands in .env, an error of it shows none of its words.
func FuzzEnvErrorsAreSilent(f *testing.F) {
	f.Add("BAD LINE ")
	f.Add("\ufeff\ufeffDISCORD_TOKEN")
	f.Add("A='")
	f.Fuzz(func(t *testing.T, text string) {
		const secret = "qZ7secretqZ7"
		path := filepath.Join(t.TempDir(), ".env")
		if err := os.WriteFile(path, []byte(text+secret), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := readEnvFile(path); err != nil && strings.Contains(err.Error(), secret) {
			t.Errorf("the error shows a line of the file: %v", err)
		}
	})
}

func TestRedact(t *testing.T) {
	t.Parallel()
	s := settings{values: map[string]string{"DISCORD_TOKEN": "s3cret", "FOOTNOTE_CORPUS": "news"}}
	if got, want := s.redact("get https://me:x@y@z.example/feed: no route"), "get https://"+dots+"@z.example/feed: no route"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := s.redact("dial https://x/?t=s3cret for news"), "dial https://x/?t="+dots+" for news"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

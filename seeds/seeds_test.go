package seeds_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io/fs"
	"testing"

	"footnote/seeds"
)

// published are the SHA-256 sums of the articles as they were received. An
// article is evidence: a changed byte moves every citation into it.
var published = map[string]string{
	"000_c3704dd0203ede83.txt": "5e35d33781d69709109b0ea7cc22e0cf3ee987ddd76a309d734f159e40ac7c60",
	"001_fa1b032fda7dab0b.txt": "6c322aac7dac29828a93e01ea7e7e0d8d9e1d9e9baa3924a4b66405408b04c35",
	"002_987f191568fa1f7f.txt": "1c4f5efbd33c642c93a3915062624629ea187223eac3fa6336cefea26bda00f2",
	"003_e04772327426ad42.txt": "065ed294e879fbf301926609ddb54bf5e1deeb032b6419f52deb4a3c0422178a",
	"004_9223fa14c5c78315.txt": "11fb25eb190561608b384d024a8dc48d7d77173e70c7064279e445d96a6d3db6",
}

func TestArticlesAreAsPublished(t *testing.T) {
	t.Parallel()
	names, err := fs.Glob(seeds.FS, "*.txt")
	if err != nil {
		t.Fatal(err)
	}
	if len(names) != len(published) {
		t.Fatalf("%d articles are embedded, want %d", len(names), len(published))
	}
	for _, name := range names {
		body, err := seeds.FS.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(body)
		if got := hex.EncodeToString(sum[:]); got != published[name] {
			t.Errorf("%s has changed: sum %s, want %s", name, got, published[name])
		}
	}
}

func TestEveryArticleIsDescribed(t *testing.T) {
	t.Parallel()
	text, err := seeds.FS.ReadFile("articles.json")
	if err != nil {
		t.Fatal(err)
	}
	var entries []struct{ File, Published, Basis string }
	if err := json.Unmarshal(text, &entries); err != nil {
		t.Fatal(err)
	}
	described := map[string]bool{}
	for _, e := range entries {
		described[e.File] = true
		if e.Published == "" || e.Basis == "" {
			t.Errorf("%s: published %q, basis %q; both must be said", e.File, e.Published, e.Basis)
		}
	}
	for name := range published {
		if !described[name] {
			t.Errorf("articles.json does not name %s", name)
		}
	}
}

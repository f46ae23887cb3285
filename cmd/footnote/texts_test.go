package main

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestKeptTexts(t *testing.T) {
	t.Parallel()
	k := keptTexts{filepath.Join(t.TempDir(), "texts")}
	if _, ok := k.Get("abc"); ok {
		t.Error("a text that nobody kept")
	}
	k.Put("abc", []byte("new"))
	k.Put("abd", []byte("old"))
	past := time.Now().Add(-2 * unusedFor)
	if err := os.Chtimes(k.path("abd"), past, past); err != nil {
		t.Fatal(err)
	}
	k.prune()
	if value, ok := k.Get("abc"); !ok || string(value) != "new" {
		t.Errorf("got %q, %v", value, ok)
	}
	if _, ok := k.Get("abd"); ok {
		t.Error("an old text is kept for ever")
	}
	blocked := keptTexts{k.path("abc")} // a file, not a folder
	blocked.Put("abc", []byte("x"))
	if _, ok := blocked.Get("abc"); ok {
		t.Error("a text in a file that is no folder")
	}
}

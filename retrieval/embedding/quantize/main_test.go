package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"footnote/retrieval/embedding"
	"footnote/retrieval/embedding/published"
	"footnote/retrieval/embedding/publishedtest"
)

// publish writes a folder as the makers of a model do.
func publish(t *testing.T) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "tiny")
	if err := os.CopyFS(folder, publishedtest.Folder()); err != nil {
		t.Fatal(err)
	}
	return folder
}

func marshal(t *testing.T, v any) []byte {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func write(t *testing.T, folder, name string, b []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(folder, name), b, 0o644); err != nil {
		t.Fatal(err)
	}
}

// addReference writes the reference files, computed by the float32 model itself.
func addReference(t *testing.T, folder string) {
	t.Helper()
	opened, err := published.Open(os.DirFS(folder), "tiny", "")
	if err != nil {
		t.Fatal(err)
	}
	model, err := opened.Load()
	if err != nil {
		t.Fatal(err)
	}
	m, err := embedding.New(model.Shape, model.Vocabulary, model.Tensors)
	if err != nil {
		t.Fatal(err)
	}
	var vectors, tokens bytes.Buffer
	for text, ids := range map[string][]int{"": {2, 3}, "a": {2, 4, 3}, "ab a x": {2, 4, 5, 4, 1, 3}, "a a a a a a a": {2, 4, 4, 4, 4, 3}} {
		vector, err := m.Embed(t.Context(), []string{text})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&vectors, "%s\n", marshal(t, map[string]any{"text": text, "vector": vector[0]}))
		fmt.Fprintf(&tokens, "%s\n", marshal(t, map[string]any{"text": text, "ids": ids}))
	}
	write(t, folder, "reference-vectors.jsonl", vectors.Bytes())
	write(t, folder, "reference-tokens.jsonl", tokens.Bytes())
}

func TestWriteThenCheck(t *testing.T) {
	t.Parallel()
	folder := publish(t)
	addReference(t, folder)
	to := filepath.Join(t.TempDir(), "tiny.weights")
	var out bytes.Buffer
	if err := run(t.Context(), []string{"-from", folder, "-to", to}, &out); err != nil {
		t.Fatal(err)
	}
	if err := run(t.Context(), []string{"-from", folder, "-to", to, "-check"}, &out); err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	for _, want := range []string{"tiny float32", "tiny int8", "4 reference texts agree", "as made"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("output lacks %q:\n%s", want, out.String())
		}
	}
}

func TestCheckFinds(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		change func(t *testing.T, folder, weights string)
		want   string
	}{
		"another file committed": {func(t *testing.T, _, weights string) {
			write(t, filepath.Dir(weights), filepath.Base(weights), []byte("x"))
		}, "is not what this program makes"},
		"no file committed": {func(t *testing.T, _, weights string) {
			if err := os.Remove(weights); err != nil {
				t.Fatal(err)
			}
		}, "read committed weights"},
		"another vector": {func(t *testing.T, folder, _ string) {
			write(t, folder, "reference-vectors.jsonl", []byte(`{"text": "a", "vector": [1,0,0,0,0,0,0,0]}`))
		}, "the cosine must be at least"},
		"vector of another size": {func(t *testing.T, folder, _ string) {
			write(t, folder, "reference-vectors.jsonl", []byte(`{"text": "a", "vector": [1]}`))
		}, "the reference has 1"},
		"no vectors": {func(t *testing.T, folder, _ string) {
			write(t, folder, "reference-vectors.jsonl", nil)
		}, "is empty"},
		"another number of tokens": {func(t *testing.T, folder, _ string) {
			write(t, folder, "reference-tokens.jsonl", []byte(`{"text": "a", "ids": [2, 3]}`))
		}, "line 1: 3 tokens, the reference has 2"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			folder := publish(t)
			addReference(t, folder)
			to := filepath.Join(t.TempDir(), "tiny.weights")
			var out bytes.Buffer
			if err := run(t.Context(), []string{"-from", folder, "-to", to}, &out); err != nil {
				t.Fatal(err)
			}
			tt.change(t, folder, to)
			if err := run(t.Context(), []string{"-from", folder, "-to", to, "-check"}, &out); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}

package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"footnote/retrieval/retrievaltest"
)

// serveEmbeddings is a server of the embeddings API whose vectors follow from the words
// of a text. Its path names a script's folder: while a file "changed" lies there,
// another model answers, while one "down" does, none. It wants the key "s3cret".
func serveEmbeddings(t *testing.T) (address string) {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("POST /{folder}/v1/embeddings", func(w http.ResponseWriter, r *http.Request) {
		is := func(name string) bool {
			_, err := os.Stat(filepath.Join(r.PathValue("folder"), name))
			return err == nil
		}
		var body struct{ Input []string }
		switch err := json.NewDecoder(r.Body).Decode(&body); {
		case r.Header.Get("Authorization") != "Bearer s3cret":
			http.Error(w, `{"error": {"message": "bad key `+strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")+`"}}`, http.StatusUnauthorized)
			return
		case err != nil || is("down"):
			http.Error(w, `{"error": "the model is not loaded"}`, http.StatusNotFound)
			return
		}
		vectors, err := (&retrievaltest.Embedder{}).Embed(r.Context(), body.Input)
		if err != nil {
			t.Error(err)
		}
		var data []map[string]any
		for i, v := range vectors {
			if is("changed") {
				slices.Reverse(v)
			}
			data = append(data, map[string]any{"index": i, "embedding": v})
		}
		_ = json.NewEncoder(w).Encode(map[string]any{"model": "words", "data": data})
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server.URL
}

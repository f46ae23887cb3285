package main

import (
	"strings"
	"testing"
)

func TestPages(t *testing.T) {
	t.Parallel()
	web := pages{paper{"https://paper.example/2023/ferry.html?a=b": "x", "https://paper.example/": "y", "https://paper.example/feed.pdf": "z"}}
	for address, want := range map[string]string{"https://paper.example/2023/ferry.html?a=b": "ferry.html", "https://paper.example/": "paper.example.html", "https://paper.example/feed.pdf": "feed.pdf"} {
		name, content, err := web.Fetch(t.Context(), address)
		if err != nil || name != want || len(content) != 1 {
			t.Errorf("%s: %s, %q, %v", address, name, content, err)
		}
	}
	if _, _, err := web.Fetch(t.Context(), "https://paper.example/gone"); err == nil || !strings.Contains(err.Error(), "404") {
		t.Error(err)
	}
}

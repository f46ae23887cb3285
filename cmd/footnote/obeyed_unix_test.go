//go:build unix

package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// evil is what a terminal would obey: a colour, a bell, writing turned around, a command
// of the eight-bit kind, a line written over.
const evil = "\x1b[31m\x07\u202e\u009b2J\r"

// TestNothingIsObeyed has text that a terminal would obey wherever an article, a file or
// a question may have it, and lets every command show it.
func TestNothingIsObeyed(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	marshal := func(value any) string {
		text, err := json.Marshal(value)
		if err != nil {
			t.Fatal(err)
		}
		return string(text) + "\n"
	}
	named := "ev\x1b]0;x\x07il.txt"
	questions := filepath.Join(t.TempDir(), "questions.jsonl")
	for name, text := range map[string]string{
		filepath.Join(folder, named):            "The ferry" + evil + " Maria sank off Norby with 42 people aboard.\n\n“We heard the horn" + evil + " and went out at once,” said Jo" + evil + " Pugh, who owns a boat.\n",
		filepath.Join(folder, "bad\x1b[2J.pdf"): "x",
		filepath.Join(folder, "front.md"):       "---\ntitle: [" + evil + "\n---\nThe baker sold 900 loaves.\n",
		filepath.Join(folder, "news.jsonl"):     marshal(map[string]string{"_id": "id" + evil, "title": "T" + evil, "text": "The tower of Quillhaven is 40 metres high.", "publisher": "P" + evil, "author": "A" + evil, "url": "https://x/" + evil, "date": "soon" + evil}) + "{" + evil + "\n",
		filepath.Join(folder, "articles.json"):  marshal([]map[string]string{{"file": "gone" + evil}, {"file": named, "outlet": "O" + evil, "byline": evil}}),
		questions:                               marshal(map[string]any{"id": "1" + evil, "kind": "fact", "question": "How high is the tower" + evil + "?", "evidence": []map[string]string{{"source": "id" + evil, "text": "40 metres"}}, "answer": []string{"40" + evil}}),
	} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	index := filepath.Join(t.TempDir(), "a.snapshot")
	for _, args := range [][]string{
		{"index"}, {"index", "--strict"}, {"doctor"}, {"sources"}, {"quote"}, {"quote", "--speaker", "Pugh"}, {"quote", "--speaker", "Nobody" + evil},
		{"ask", "How many people were aboard the ferry?"}, {"ask", "How high is the tower of Quillhaven?"}, {"ask", "Who is Bob" + evil + " Smithson?"},
		{"ask", "--source", "no" + evil, "How high is the tower?"}, {"ask", "--since", evil, "How high?"}, {"ask", "--history", "Who sank" + evil + "?", "And where?"},
		{"search", "ferry"}, {"search", "--explain", "ferry"}, {"search", "--by", "article", "tower" + evil},
		{"show", named}, {"show", "id" + evil}, {"show", "no" + evil}, {"show", named, "--start", "0", "--end", "9", "--words", evil},
		{"eval", "--questions", questions}, {"eval", "--questions", "no" + evil}, {"chat"}, {"no" + evil}, {"ask", "--no" + evil},
	} {
		p, out, problems := fake()
		p.in = strings.NewReader("How many people were aboard the ferry?\nHow high is the tower" + evil + "?\n/source " + evil + "\n")
		all := append([]string{args[0]}, args[1:]...)
		if !strings.Contains(args[0], evil) {
			all = append(all, "--corpus", folder, "--index", index)
		}
		if _, err := runIn(t.Context(), folder, p, all); err != nil {
			t.Fatal(err)
		}
		shown := out.String() + problems.String()
		if at := strings.IndexFunc(shown, func(r rune) bool { return isUnsafe(r) && r != '\n' && r != '\t' }); at >= 0 {
			t.Errorf("%q shows %q", args, shown[max(0, at-80):at+10])
		}
		if shown == "" {
			t.Errorf("%q shows nothing", args)
		}
	}
}

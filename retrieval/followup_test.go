package retrieval_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"footnote/retrieval"
	"footnote/retrieval/embedding"
	"footnote/retrieval/retrievaltest"
)

// talksCorpus are the little articles that the talks are about.
func talksCorpus(t testing.TB) *retrieval.Index {
	t.Helper()
	paths, err := filepath.Glob("testdata/talks/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(path)] = string(text)
	}
	model, err := embedding.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	ix, err := retrieval.Build(t.Context(), retrievaltest.Corpus(t, files), retrieval.Options{Embedder: model, Sentences: true})
	if err != nil {
		t.Fatal(err)
	}
	return ix
}

// What the last question of each talk is understood to ask.
func TestTalks(t *testing.T) {
	t.Parallel()
	ix := talksCorpus(t)
	paths, err := filepath.Glob("testdata/talks/*.talks")
	if err != nil || len(paths) == 0 {
		t.Fatal("no talks", err)
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all, wrong := 0, 0
		var history []string
		for n, line := range strings.Split(string(text), "\n") {
			want, expects := strings.CutPrefix(line, "= ")
			switch {
			case line == "":
				history = nil
			case strings.HasPrefix(line, "#"):
			case !expects:
				history = append(history, line)
			default:
				all++
				last := len(history) - 1
				if got := understood(t, ix, history[last], history[:last]); got != want {
					wrong++
					t.Errorf("%s:%d: after %q, %q\n is %s\nnot %s", path, n+1, history[:last], history[last], got, want)
				}
			}
		}
		t.Logf("%s: %d of %d talks understood", path, all-wrong, all)
	}
}

// understood is what an answer says of how a question was read.
func understood(t *testing.T, ix *retrieval.Index, text string, history []string) string {
	t.Helper()
	answer, err := ix.Ask(t.Context(), retrieval.Question{Text: text, History: history})
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, note := range answer.Notes {
		if words, ok := strings.CutPrefix(note, "Understood as: "); ok {
			said = append(said, words)
		}
		if _, word, ok := strings.Cut(note, "It is not clear who “"); ok {
			said = append(said, "unclear "+strings.TrimSuffix(word, "” is."))
		}
	}
	if len(said) > 0 {
		return strings.Join(said, "; ")
	}
	return "alone"
}

// "Anything else?" shows what was not shown, as long as there is something, and then
// says so.
func TestAnythingElse(t *testing.T) {
	t.Parallel()
	ix := talksCorpus(t)
	seen := map[string]bool{}
	history := []string{}
	for turn := range 6 {
		question := "Anything else?"
		if turn == 0 {
			question = "What did Simon Achterberg say?"
		}
		a, err := ix.Ask(t.Context(), retrieval.Question{Text: question, History: history, Limit: 1})
		if err != nil {
			t.Fatal(err)
		}
		if a.Abstained {
			if turn < 2 || !strings.HasSuffix(a.Text, "The articles say no more about that than was shown.") {
				t.Errorf("turn %d: %q", turn, a.Text)
			}
			return
		}
		if text := a.Citations[0].Text; seen[text] {
			t.Errorf("turn %d shows %q again", turn, text)
		} else {
			seen[text] = true
		}
		history = append(history, question)
	}
}

// A question about somebody whom nobody named is no question, and says so.
func TestUnclear(t *testing.T) {
	t.Parallel()
	a, err := talksCorpus(t).Ask(t.Context(), retrieval.Question{Text: "What did she say?", History: []string{"Who is Daniel Oduya?"}})
	if err != nil {
		t.Fatal(err)
	}
	if want := "It is not clear who “she” is.\nAsk again with the name."; a.Text != want || a.Reason != retrieval.SilenceNotAQuestion {
		t.Errorf("%s: %q, want %q", a.Reason, a.Text, want)
	}
}

// A talk costs two answers more at most: the embedder is asked for no more texts.
func TestFollowUpIsCheap(t *testing.T) {
	t.Parallel()
	embedder := &retrievaltest.Embedder{}
	ix, err := retrieval.Build(t.Context(), retrievaltest.Seeds(t), retrieval.Options{Embedder: embedder, Sentences: true})
	if err != nil {
		t.Fatal(err)
	}
	before := embedder.Embedded.Load()
	history := []string{"Who said that France should tear up the deal?", "What else did he say?", "Anything else?", "Who disagrees?", "Why?", "What did she say?", "And they?"}
	if _, err := ix.Ask(t.Context(), retrieval.Question{Text: "What did he say about that?", History: history}); err != nil {
		t.Fatal(err)
	}
	if embedded := embedder.Embedded.Load() - before; embedded > 6 {
		t.Errorf("%d texts embedded for one question, want 6 at most: two for it and for each of two earlier ones", embedded)
	}
}

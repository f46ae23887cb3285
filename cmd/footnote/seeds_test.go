package main

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"footnote/retrieval"
)

// seedsRun runs the program on the seeds with an index of its own and gives what
// it printed.
func seedsRun(t *testing.T, args ...string) string {
	t.Helper()
	index := filepath.Join(t.TempDir(), "seeds.snapshot")
	if err := os.WriteFile(index, seedsIndex(t), 0o600); err != nil {
		t.Fatal(err)
	}
	p, out, problems := fake()
	code, err := runIn(t.Context(), t.TempDir(), p, append(args, "--corpus", seedsFolder, "--index", index))
	if err != nil || code != exitDone {
		t.Fatalf("exit code %d, %v: %s", code, err, problems)
	}
	if problems.Len() > 0 {
		t.Errorf("on standard error: %s", problems)
	}
	return out.String()
}

func TestSearchAddsUp(t *testing.T) {
	t.Parallel()
	for _, by := range []string{"passage", "article"} {
		var got found
		if err := json.Unmarshal([]byte(seedsRun(t, "search", "--json", "-k", "100", "--by", by, "a deal on returns")), &got); err != nil {
			t.Fatal(err)
		}
		if len(got.Hits) < 5 {
			t.Fatalf("by %s: %d hits", by, len(got.Hits))
		}
		articles := map[string]bool{}
		for i, h := range got.Hits {
			var sum float64
			for _, r := range h.Reasons {
				sum += r.Points
			}
			if math.Abs(sum-h.Score) > 1e-9 || len(h.Reasons) == 0 {
				t.Errorf("by %s: hit %d has score %v, its reasons make %v", by, i+1, h.Score, sum)
			}
			if h.Rank != i+1 || i > 0 && h.Score > got.Hits[i-1].Score {
				t.Errorf("by %s: hit %d has rank %d and score %v after %v", by, i+1, h.Rank, h.Score, got.Hits[max(0, i-1)].Score)
			}
			body, err := os.ReadFile(filepath.Join(seedsFolder, h.Article))
			if err != nil {
				t.Fatal(err)
			}
			if string(body[h.Start:h.End]) != h.Text {
				t.Errorf("by %s: hit %d is not its article's words", by, i+1)
			}
			if by == "article" && articles[h.Article] {
				t.Errorf("%s stands twice", h.Article)
			}
			articles[h.Article] = true
		}
	}
}

func TestRounded(t *testing.T) {
	t.Parallel()
	points, sum := rounded([]retrieval.Reason{{Points: 0.33335}, {Points: 0.33335}, {Points: 0.1}})
	if total := points[0] + points[1] + points[2]; total != sum {
		t.Errorf("%v make %d, not %d", points, total, sum)
	}
	if got, want := decimals(sum), "0.7668"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// What is no question gets a sentence, and in JSON its reason; a search never
// abstains, so that it finds nothing at most.
func TestNoQuestion(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("returns é ", 1000)
	for _, test := range []struct {
		name, question string
		reason         retrieval.Silence
		answer, search string // how they begin
		hits           bool
	}{
		{"empty", "", retrieval.SilenceEmpty, "Nothing was asked.", "Nothing was asked.", false},
		{"blank", " \t\n", retrieval.SilenceEmpty, "Nothing was asked.", "Nothing was asked.", false},
		{"10,000 characters", long, retrieval.SilenceTooLong, "The question is too long: ask in at most 4000 characters.", "The query is too long: search with at most 4000 characters.", false},
		{"only stop words", "what is the of", retrieval.SilenceNotAQuestion, "That has no word to search for.", "> ", true},
		{"no words", "?!…", retrieval.SilenceNotAQuestion, "That has no word to search for.", "> ", true},
		{"not UTF-8", "\xff", retrieval.SilenceEmpty, "Nothing was asked.", "Nothing was asked.", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			var answer retrieval.Answer
			if err := json.Unmarshal([]byte(seedsRun(t, "ask", "--json", test.question)), &answer); err != nil {
				t.Fatal(err)
			}
			if !answer.Abstained || answer.Reason != test.reason || len(answer.Citations) > 0 {
				t.Errorf("abstained %v because %q, want because %q", answer.Abstained, answer.Reason, test.reason)
			}
			if got := seedsRun(t, "ask", test.question); !strings.HasPrefix(got, test.answer) {
				t.Errorf("ask printed %.200q, want it to begin with %q", got, test.answer)
			}
			if got := seedsRun(t, "search", test.question); !strings.HasPrefix(got, test.search) {
				t.Errorf("search printed %.200q, want it to begin with %q", got, test.search)
			}
			var hits found
			if err := json.Unmarshal([]byte(seedsRun(t, "search", "--json", test.question)), &hits); err != nil {
				t.Fatal(err)
			}
			if hits.Hits == nil || len(hits.Hits) > 0 != test.hits {
				t.Errorf("search gave %d hits", len(hits.Hits))
			}
		})
	}
}

// The same command prints the same, elapsed_ms apart.
func TestSameEveryTime(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{
		{"ask", "--json", "--now", "2025-05-01", "Who is Peter Walsh?"},
		{"search", "--json", "small boats"},
		{"quote", "--json", "--indirect"},
	} {
		first, second := timeless(seedsRun(t, args...)), timeless(seedsRun(t, args...))
		if first != second {
			t.Errorf("%v printed\n%s\nand then\n%s", args, first, second)
		}
	}
}

func timeless(text string) string {
	if before, _, found := strings.Cut(text, `,"elapsed_ms":`); found {
		return before
	}
	return text
}

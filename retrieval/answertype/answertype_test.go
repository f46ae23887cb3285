package answertype

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// cases reads a file of testdata: tab-separated fields, # begins a comment.
func cases(t *testing.T, path string, fields int) (all [][]string) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) < fields {
			t.Fatalf("%s: %d fields in %q", path, len(f), line)
		}
		all = append(all, f)
	}
	return all
}

func TestOf(t *testing.T) {
	t.Parallel()
	for _, c := range cases(t, "testdata/questions.tsv", 3) {
		q := Of(c[2])
		got := []string{q.Type.String(), q.Head, c[2]}
		if q.Head == "" {
			got[1] = "-"
		}
		if diff := cmp.Diff(c, got); diff != "" {
			t.Errorf("Of(%q) (-want +got):\n%s", c[2], diff)
		}
	}
}

func TestGranularity(t *testing.T) {
	t.Parallel()
	for question, want := range map[string]Granularity{
		"When was it built?": AnyTime, "What year was it built?": Year, "In which years did he rule?": Year,
		"On what day did it open?": Day, "Which month is the wettest?": Month, "In which century did they come?": Century,
		"How many years did it take?": AnyTime,
	} {
		if got := Of(question).Granularity; got != want {
			t.Errorf("Of(%q).Granularity = %d, want %d", question, got, want)
		}
	}
}

// TestFind holds the spans of a sentence, and with them that Score is 0 where
// there is none.
func TestFind(t *testing.T) {
	t.Parallel()
	for _, c := range cases(t, "testdata/spans.tsv", 3) {
		question, sentence, want := c[0], c[1], c[2:]
		q := Of(question)
		got := []string{}
		for _, span := range Find(q, sentence) {
			got = append(got, sentence[span.Start:span.End])
		}
		if want[0] == "-" {
			want = []string{}
		} else {
			got = got[:min(len(got), len(want))]
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("Find(%q, %q) (-want +got):\n%s", question, sentence, diff)
		}
		if score := Score(q, sentence); len(want) == 0 && q.Type != YesNo && score != 0 {
			t.Errorf("Score(%q, %q) = %v without a span", question, sentence, score)
		}
	}
}

// TestScoreOrder holds pairs of sentences, of which the first answers better.
func TestScoreOrder(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ question, better, worse string }{
		{"How many boats arrived?", "In all 12 boats arrived on Tuesday.", "In all 705 pilgrims arrived on Tuesday."},
		{"How many boat did they see?", "They saw 12 boats.", "They saw 12 men."},
		{"Who founded the bank?", "The bank was founded by Anna Petersen.", "The bank was founded in 1812."},
		{"When was the bank founded?", "The bank was founded in 1812.", "The bank was founded by Anna Petersen."},
		{"How much did the tower cost?", "The tower cost £3m.", "The tower cost 300 men their lives."},
		{"What percentage voted?", "Of them 40% voted.", "Of them 40 voted."},
		{"Which day did it open?", "It opened on 3 May 1999.", "It opened in 1999."},
		{"Where did the ship sink?", "The ship sank near Lisbon.", "The ship sank under Karl Lund."},
		{"What did the mayor say?", "“It is over,” the mayor said.", "The mayor opened the fair."},
		{"Why was it closed?", "It was closed because of snow.", "It was closed on Monday."},
		{"Is the bridge safe?", "The bridge is safe.", "The tower is high."},
		{"Which newspaper reported it?", "The Northern Herald reported it.", "Mr Karl Lund reported it."},
	} {
		q := Of(c.question)
		if better, worse := Score(q, c.better), Score(q, c.worse); better <= worse {
			t.Errorf("%q: %.3f for %q, %.3f for %q", c.question, better, c.better, worse, c.worse)
		}
	}
}

// TestOwnWords holds that a span is never made of the question's words alone.
func TestOwnWords(t *testing.T) {
	t.Parallel()
	for _, sentence := range []string{"Anna Petersen of Nordwind AG won in 2011.", "Anna Petersen", "In 2011 Nordwind AG won."} {
		for _, question := range []string{"Who of Nordwind AG beside Anna Petersen won in 2011?", "When in 2011 did Anna Petersen of Nordwind AG win, who won?", "Which company won in 2011, Anna Petersen, Nordwind AG?"} {
			if spans := Find(Of(question), sentence); len(spans) > 0 {
				t.Errorf("Find(%q, %q) = %v", question, sentence, spans)
			}
		}
	}
}

func TestZero(t *testing.T) {
	t.Parallel()
	if q := Of(""); q.Type != Other || q.Head != "" {
		t.Errorf("Of(\"\") = %v", q)
	}
	if score := Score(Question{}, ""); score != 0 {
		t.Errorf("Score of nothing = %v", score)
	}
	if spans := Find(Of("Who?"), ""); spans != nil {
		t.Errorf("Find in nothing = %v", spans)
	}
}

// TestNounsStandOnce holds the table of nouns to one type each: with two, the
// order of a map would choose.
func TestNounsStandOnce(t *testing.T) {
	t.Parallel()
	seen := map[string]Type{}
	for kind, list := range nounTables {
		for noun := range strings.FieldsSeq(list) {
			if other, ok := seen[noun]; ok && other != kind {
				t.Errorf("%q stands under %v and %v", noun, other, kind)
			}
			seen[noun] = kind
		}
	}
}

// FuzzFind: whatever the texts, spans lie in the sentence between whole characters
// and apart from each other, and the score is between 0 and 1, above 0 where a
// span is found.
func FuzzFind(f *testing.F) {
	f.Add("Who won?", "“We won,” said Anna Petersen, 42, of Nordwind AG.")
	f.Add("How many boats arrived?", "Nearly 700 people in 12 boats—£2.4m, 4.5 per cent, 1990s, 3–4 May 2019")
	f.Add("What did X say", "He said 'no' and ‘never’ and “perhaps")
	f.Add("Why \xff?", "\xff\xfe because ’s ’S İ ß 's")
	f.Add("What is X's job?", "X, the head of Y, is (a")
	f.Fuzz(func(t *testing.T, question, sentence string) {
		q := Of(question)
		score := Score(q, sentence)
		if !(score >= 0 && score <= 1) {
			t.Fatalf("score %v", score)
		}
		spans := Find(q, sentence)
		if len(spans) > 0 && score == 0 {
			t.Fatalf("spans %v and no score", spans)
		}
		for i, span := range spans {
			if span.Start < 0 || span.Start >= span.End || span.End > len(sentence) {
				t.Fatalf("span %v outside %d bytes", span, len(sentence))
			}
			if utf8.ValidString(sentence) && !utf8.ValidString(sentence[span.Start:span.End]) {
				t.Fatalf("span %v cuts a character", span)
			}
			for _, other := range spans[:i] {
				if other.Start < span.End && span.Start < other.End {
					t.Fatalf("spans %v and %v overlap", other, span)
				}
			}
		}
	})
}

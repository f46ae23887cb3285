package answertype

import (
	"strings"
	"testing"
	"unicode/utf8"
)

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

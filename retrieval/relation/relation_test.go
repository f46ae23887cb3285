package relation_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"footnote/retrieval/relation"
)

func TestOf(t *testing.T) {
	t.Parallel()
	for question, want := range map[string]relation.Question{
		"Who succeeded Anna Holm?":                     {Kind: relation.Successor, Words: []string{"succeeded"}, Subject: []string{"holm"}},
		"Who replaced Anna Holm as head of the bank?":  {Kind: relation.Successor, Words: []string{"replaced"}, Subject: []string{"holm"}},
		"Who took over from Holm?":                     {Kind: relation.Successor, Words: []string{"took"}, Subject: []string{"holm"}},
		"Who is Anna Holm’s successor?":                {Kind: relation.Successor, Words: []string{"successor"}, Subject: []string{"holm"}},
		"Whom did Anna Holm replace?":                  {Kind: relation.Predecess, Words: []string{"replace"}, Subject: []string{"holm"}},
		"Who was rector before Holm?":                  {Kind: relation.Predecess, Words: []string{"before"}, Subject: []string{"holm"}},
		"Who was rector before 2020?":                  {Kind: relation.Act, Words: []string{"rector"}, Subject: []string{"2020"}},
		"Who is the sister of the rector?":             {Kind: relation.Kin, Words: []string{"sister"}, Subject: []string{"rector"}},
		"Who is Per Lund's wife?":                      {Kind: relation.Kin, Words: []string{"wife"}, Subject: []string{"per", "lund"}},
		"Why was the rector dismissed?":                {Kind: relation.Cause, Words: []string{"dismissed"}, Subject: []string{"rector"}},
		"Why did Per Lund resign as rector?":           {Kind: relation.Cause, Words: []string{"resign"}, Subject: []string{"per", "lund"}},
		"What does Per Lund want?":                     {Kind: relation.Wish, Words: []string{"want"}, Subject: []string{"per", "lund"}},
		"Who runs the orchestra?":                      {Kind: relation.Act, Words: []string{"runs"}, Subject: []string{"orchestra"}},
		"Who is the orchestra's conductor?":            {Kind: relation.Act, Words: []string{"conductor"}, Subject: []string{"orchestra"}},
		"What will the weather be in Oslo on Tuesday?": {Kind: relation.Act, Words: []string{"weather"}, Subject: []string{"oslo", "tuesday"}},
		"What is Per Lund's salary?":                   {Kind: relation.Act, Words: []string{"salary"}, Subject: []string{"per", "lund"}},
		"What is Per Lund's plan?":                     {},
		"How many soldiers died in Oslo?":              {Kind: relation.Act, Words: []string{"died"}, Subject: []string{"oslo"}},
		"How many workers did the bank sack?":          {Kind: relation.Act, Words: []string{"sack"}},
		"How many seats does the hall have?":           {},
		"Who is Per Lund?":                             {},
		"When was the bridge built?":                   {},
		"Why?":                                         {},
		"Who?":                                         {},
		"":                                             {},
	} {
		if diff := cmp.Diff(want, relation.Of(question), cmpopts.IgnoreUnexported(relation.Question{})); diff != "" {
			t.Errorf("%s (-want +got)\n%s", question, diff)
		}
	}
}

func TestTold(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		question, before, sentence string
		least, most                float64
	}{
		{"Who replaced Anna Holm?", "Anna Holm left in May.", "Her successor, Per Lund, starts on Monday.", 1, 1},
		{"Who replaced Anna Holm?", "", "Per Lund, who took over from Holm, is a chemist.", 1, 1},
		{"Who replaced Anna Holm?", "", "Per Lund was appointed to succeed Anna Holm.", 1, 1},
		{"Who replaced Anna Holm?", "", "Holm will be replaced by her deputy, Per Lund.", 1, 1},
		{"Who replaced Anna Holm?", "", "Holm's place was taken by Dr Per Lund.", 1, 1},
		{"Who was head before Per Lund?", "", "Holm's place was taken by Dr Per Lund.", 1, 1},
		{"Who replaced Anna Holm?", "", "Per Lund will sit on the board in Holm's place.", 1, 1},
		{"Who replaced Anna Holm?", "Anna Holm left.", "Her job has been filled by Per Lund.", 1, 1},
		{"Who replaced Anna Holm?", "Anna Holm resigned.", "Per Lund was chosen to replace her.", 1, 1},
		{"Who replaced Anna Holm?", "Anna Holm resigned. She fell out with the RWU.", "She is succeeded by Per Lund.", 1, 1},
		{"What is Per Lund's salary?", "", "Per Lund earns £90,000 a year.", 1, 1},
		{"What is Per Lund's salary?", "", "Per Lund runs the bank.", 0, 0},
		{"What is Per Lund's salary?", "", "Anna Holm was paid a bonus.", 0, 0},
		{"What is Per Lund's salary?", "", "She will cut trains to pay for it.", 0, 0},
		{"What is Per Lund's salary?", "Per Lund runs the bank.", "He earns £90,000.", 1, 1},
		{"How many soldiers died?", "", "The raid claimed the lives of 40 soldiers.", 1, 1},
		{"How many soldiers died?", "", "Fifty soldiers guarded the bridge.", 0, 0},
		{"Who replaced Anna Holm?", "Anna Holm was sacked.", "Her deputy, Per Lund, takes over as acting head.", 0.6, 0.8},
		{"Who replaced Anna Holm?", "", "Anna Holm replaced Dora Finch in 2012.", 0, 0},
		{"Who replaced Anna Holm?", "", "Anna Holm said that the bank was safe.", 0, 0},
		{"Who replaced Anna Holm?", "Dora Finch resigned.", "Her successor, Per Lund, starts on Monday.", 0, 0},
		{"Who did Anna Holm replace?", "", "Anna Holm replaced Dora Finch in 2012.", 1, 1},
		{"Who did Anna Holm replace?", "", "Per Lund succeeded Anna Holm.", 0, 0},
		{"Who is Per Lund's wife?", "", "Lund and his wife Ida fled.", 1, 1},
		{"Who is Per Lund's wife?", "Lund was in court.", "His wife, Ida, wept.", 0.7, 1},
		{"Who is Per Lund's wife?", "", "Lund and his brother fled.", 0, 0},
		{"Who is the mother of Per Lund?", "", "Lund is a son of the painter Ida Lund.", 1, 1},
		{"Why was Per Lund sacked?", "", "Per Lund was dismissed for failing to report the loss.", 0.9, 1},
		{"Why was Per Lund sacked?", "", "Lund was fired because he lied.", 1, 1},
		{"Why was Per Lund sacked?", "The bank has sacked Per Lund.", "The decision came after an audit.", 0.9, 0.9},
		{"Why was Per Lund sacked?", "", "The bank has sacked Per Lund, two months before he was due to retire.", 0, 0},
		{"Why was Per Lund sacked?", "", "Per Lund was sacked on Monday.", 0, 0},
		{"Why was the audit delayed?", "", "Per Lund was fired because he delayed the audit.", 0, 0},
		{"Why was Per Lund sacked?", "", "Because he lied, Per Lund was fired.", 1, 1},
		{"Why was Per Lund suspended?", "", "Per Lund was suspended for three months.", 0, 0},
		{"Why was Per Lund suspended?", "", "After a fight in the bar, Per Lund was suspended.", 0.9, 0.9},
		{"What does Per Lund want?", "", "Lund called for a new vote.", 1, 1},
		{"What does Per Lund want?", "Per Lund spoke in Oslo.", "He demanded a new vote.", 0.7, 0.9},
		{"What does Per Lund want?", "", "Per Lund opened a school.", 0, 0},
		{"Who runs the bank?", "", "The bank's head, Per Lund, was away.", 1, 1},
		{"Who audited the bank?", "", "The auditor found nothing.", 1, 1},
		{"Who insured the ship?", "", "The ship sank in May.", 0, 0},
		{"What will the weather be in Oslo?", "", "Rain is forecast for Oslo.", 1, 1},
	} {
		got := relation.Of(c.question).Told(c.sentence, c.before)
		if got < c.least || got > c.most {
			t.Errorf("%s\n%s | %s\ntold %.2f, want %.2f to %.2f", c.question, c.before, c.sentence, got, c.least, c.most)
		}
	}
}

func TestAkin(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		asked, text string
		want        bool
	}{
		{"insured", "the insurer", true}, {"founded", "its founder", true}, {"sponsors", "a sponsorship deal", true},
		{"resign", "his resignation", true}, {"resign", "she stepped down", true}, {"closed", "the closure", true},
		{"designed", "an architect", true}, {"murdered", "a murder", true}, {"murdered", "a party", false}, {"runs", "a river", false},
	} {
		if got := relation.Akin(c.asked, c.text); got != c.want {
			t.Errorf("Akin(%q, %q) = %v", c.asked, c.text, got)
		}
	}
}

// FuzzTold holds that no text breaks the reading and that what is told is a share.
func FuzzTold(f *testing.F) {
	f.Add("Who replaced Anna Holm?", "Her successor, Per Lund’s", "Holm's")
	f.Add("Why was it closed", "because to", "’s' s’")
	f.Add("who took over", "takes over from", "")
	f.Add("What will be be of", "in place of", "\xff")
	f.Fuzz(func(t *testing.T, question, sentence, before string) {
		if told := relation.Of(question).Told(sentence, before); !(told >= 0 && told <= 1) {
			t.Errorf("%q of %q: %v", question, sentence, told)
		}
		relation.Of(strings.ToUpper(question)).Told(sentence, before)
	})
}

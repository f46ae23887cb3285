package speechact_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval/speechact"
)

func TestParts(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]string{
		"Who is the rector and when was she elected?":        {"Who is the rector?", "When was she elected?"},
		"How many ships sank, and who owned them?":           {"How many ships sank?", "Who owned them?"},
		"Who won? And what did he say?":                      {"Who won?", "What did he say?"},
		"Who won? Who lost? Why was it called off?":          {"Who won?", "Who lost?", "Why was it called off?"},
		"How many ships came and in how many convoys?":       {"How many ships came and in how many convoys?"},
		"When and where was she born?":                       {"When and where was she born?"},
		"Who sang and danced?":                               {"Who sang and danced?"},
		"What did the rector say and why?":                   {"What did the rector say and why?"},
		"Did he say who did it and when it happened?":        {"Did he say who did it and when it happened?"},
		`Who said "we lost and who is to blame"?`:            {`Who said "we lost and who is to blame"?`},
		"The rector and who was she with":                    {"The rector and who was she with"},
		"Who a? Who b? Who c? Who d?":                        {"Who a? Who b? Who c? Who d?"},
		"What are the names of the man and the woman killed": {"What are the names of the man and the woman killed"},
		"": {""},
	} {
		if diff := cmp.Diff(want, speechact.Parts(text)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", text, diff)
		}
	}
}

// FuzzParts holds that no text breaks the cutting, and that it loses no letter.
func FuzzParts(f *testing.F) {
	f.Add("Who is the rector and when was she elected?")
	f.Add("who? and ? who is \xff, and who is")
	f.Fuzz(func(t *testing.T, text string) {
		parts := speechact.Parts(text)
		if len(parts) == 0 {
			t.Fatal("no part")
		}
		if len(parts) == 1 && parts[0] != text || strings.Count(text, " ") < len(parts)-1 {
			t.Errorf("%q: %q", text, parts)
		}
	})
}

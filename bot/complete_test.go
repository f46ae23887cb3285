package bot

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/bot/discordtest"
	"footnote/retrieval"
)

// TestComplete types into options: unaccented, in any case, any part of a name.
func TestComplete(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	start(t, discord, everything(), func(c *Config) { c.Workers, c.Queue = 1, 1 })
	for n, c := range []struct {
		command, option, typed string
		want                   []choice
	}{
		{"quote", "speaker", "", []choice{{"Jean Dupont", "Jean Dupont"}, {"José Martí", "José Martí"}, {"a spokesperson", "a spokesperson"}}},
		{"quote", "speaker", "MARTI", []choice{{"José Martí", "José Martí"}}},
		{"quote", "speaker", "dup je", []choice{{"Jean Dupont", "Jean Dupont"}}},
		{"quote", "speaker", "nobody", []choice{}},
		{"ask", "source", "daily", []choice{{"The Daily Example (1 article)", "The Daily Example"}}},
		{"quote", "source", "talks", []choice{
			{"Talks over the Channel · 15 August 2023", "Talks over the Channel"},
			{"A third voice was heard. Some say the talks go on. · undated", "003.txt"},
		}},
		{"sources", "article", "002", []choice{{"What was said in August · outlet not named · August 2023 (inferred)", "002.txt"}}},
		{"ask", "question", "who", []choice{}},
	} {
		id := fmt.Sprint("complete-", n)
		discord.Interact(t, typed(t, id, c.command, c.option, c.typed))
		body, kind, _ := first(t, discord, id)
		var got struct{ Data choices }
		if err := json.Unmarshal(body, &got); err != nil || kind != responseChoices {
			t.Fatalf("%s, %v", body, err)
		}
		if diff := cmp.Diff(c.want, got.Data.Choices); diff != "" {
			t.Errorf("%s %s %q (-want +got):\n%s", c.command, c.option, c.typed, diff)
		}
	}
}

// TestMatching bounds what is offered, and offers each value once.
func TestMatching(t *testing.T) {
	t.Parallel()
	var all catalogue
	for n := range 100 {
		all = append(all, newEntry(fmt.Sprintf("%s Name %02d", strings.Repeat("x", n), n/2), fmt.Sprint(n/2), ""))
	}
	found := all.matching(" NAME  x", maxChoices)
	if len(found) != maxChoices {
		t.Errorf("%d are offered, want %d", len(found), maxChoices)
	}
	seen := map[string]bool{}
	for _, e := range found {
		if seen[e.value] || length(e.shown) > maxChoice {
			t.Errorf("%q is offered twice, or too long", e.shown)
		}
		seen[e.value] = true
	}
}

// FuzzNames makes completions of any names: Discord must take them, and a name
// must be found by itself.
func FuzzNames(f *testing.F) {
	f.Add("José Martí", "The Daily Example", "Talks")
	f.Add("", "\xff", strings.Repeat("🙂", 120))
	f.Add("\u202E", " \t", strings.Repeat("é", 101))
	f.Fuzz(func(t *testing.T, speaker, outlet, title string) {
		n := newNames()
		n.read(named{answers{corpus: func() *retrieval.Corpus {
			return &retrieval.Corpus{Articles: []*retrieval.Article{{ID: "1", Title: title, Outlet: outlet, Body: title}}}
		}}, speaker})
		for _, all := range []catalogue{n.speaker, n.source, n.article} {
			for _, e := range all.matching("", maxChoices) {
				if e.shown == "" || length(e.shown) > maxChoice || e.value == "" || length(e.value) > maxChoice {
					t.Errorf("offered %q as %q", e.shown, e.value)
				}
			}
		}
		for _, e := range n.speaker {
			if e.value != "" && e.shown == e.value && len(n.speaker.matching(e.value, maxChoices)) == 0 {
				t.Errorf("%q is not found by itself", e.value)
			}
		}
	})
}

// named is an Answerer in whose corpus one person speaks.
type named struct {
	answers
	speaker string
}

func (n named) Speakers() []string { return []string{n.speaker} }

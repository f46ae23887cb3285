package bot

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"footnote/bot/discordtest"
	"footnote/bot/store"
	"footnote/retrieval"
)

// TestClicks presses every button under an answer, an hour later and after a
// restart, and compares what comes with golden files. Each click is answered
// through its own interaction.
func TestClicks(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "bot.db")
	discord := discordtest.New(t, discordtest.Options{})
	before := start(t, discord, everything(), func(c *Config) { c.Store = path })
	discord.Interact(t, interactionFile(t, "ask.json", "100", "ask", map[string]any{"question": "Who?", "private": true}))
	answer := buttons(t, edit(t, discord, "100"))
	discord.Interact(t, ask(t, "101", "nothing"))
	abstention := buttons(t, edit(t, discord, "101"))
	if err := before.stop(); err != nil {
		t.Fatal(err)
	}

	start(t, discord, everything(), func(c *Config) {
		c.Store = path
		c.clock = func() time.Time { return testNow().Add(store.KeptFor) }
	})
	for _, c := range []struct {
		name, press string
		kind, flags int  // of the first response
		later       bool // an edit follows
	}{
		{"context", answer["Context"], responseMessage, flagComponents | flagEphemeral, false},
		{"context-2", answer["Context 2"], responseMessage, flagComponents | flagEphemeral, false},
		{"more", answer["More passages"], responseDeferred, flagEphemeral, true},
		{"share", answer["Share"], responseDeferred, 0, true},
		{"good", answer["👍"], responseMessage, flagComponents | flagEphemeral, false},
		{"bad", answer["👎"], responseMessage, flagComponents | flagEphemeral, false},
		{"nearest", abstention["Nearest passages"], responseDeferred, flagEphemeral, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			discord.Interact(t, clicked(t, "click-"+c.name, c.press))
			body, kind, flags := first(t, discord, "click-"+c.name)
			if kind != c.kind || flags != c.flags {
				t.Errorf("the first response is %d with flags %d, want %d with %d: %s", kind, flags, c.kind, c.flags, body)
			}
			if c.later {
				body = edit(t, discord, "click-"+c.name)
			}
			compareJSON(t, "clicks/"+c.name+".json", body)
		})
	}
}

func testNow() time.Time { return time.Date(2024, 5, 6, 7, 8, 9, 0, time.UTC) }

// TestStaleClicks presses what can no longer be done.
func TestStaleClicks(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	start(t, discord, everything())
	discord.Interact(t, ask(t, "1", "Who?"))
	answer := buttons(t, edit(t, discord, "1"))
	for name, c := range map[string]struct{ press, want string }{
		"changed":         {strings.Replace(answer["Context"], digest(sampleCorpus().Articles[0].Body), "AAAAAAAAAAA", 1), "has changed since"},
		"gone":            {strings.Replace(answer["Context"], "001.txt", "009.txt", 1), "no longer in the corpus"},
		"page of changed": {"read:1:AAAAAAAAAAA:001.txt", "has changed since"},
		"nonsense":        {"context:1:9:5:x:001.txt", "another version"},
		"no number":       {"read:x:AAAAAAAAAAA:001.txt", "another version"},
		"unknown verb":    {"dance:1", "another version"},
		"too few parts":   {"more:1", "another version"},
		"no such setting": {"settings:colour", "another version"},
	} {
		t.Run(name, func(t *testing.T) {
			id := "stale-" + strings.ReplaceAll(name, " ", "-")
			discord.Interact(t, clicked(t, id, c.press))
			if body, _, _ := first(t, discord, id); !strings.Contains(shownText(t, body), c.want) {
				t.Errorf("%s is answered with %s", c.press, body)
			}
		})
	}
	for n, press := range []string{"more:none:open", "nearest:none"} {
		id := "gone-" + string(rune('a'+n))
		discord.Interact(t, clicked(t, id, press))
		if text := shownText(t, edit(t, discord, id)); !strings.Contains(text, "no longer kept") {
			t.Errorf("%s is answered with %q", press, text)
		}
	}
}

// TestForget drops what was kept of a person, and of nobody else.
func TestForget(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	start(t, discord, everything())
	discord.Interact(t, ask(t, "1", "Who?"))
	mine := buttons(t, edit(t, discord, "1"))
	discord.Interact(t, by(t, ask(t, "2", "Who?"), "2", "0"))
	theirs := buttons(t, edit(t, discord, "2"))

	discord.Interact(t, interactionFile(t, "ask.json", "3", "forget", nil))
	body, _, flags := first(t, discord, "3")
	if text := shownText(t, body); !strings.Contains(text, "1 question") || !strings.Contains(text, "1 conversation") || flags&flagEphemeral == 0 {
		t.Errorf("/forget says %q, flags %d", text, flags)
	}
	discord.Interact(t, clicked(t, "4", mine["More passages"]))
	if text := shownText(t, edit(t, discord, "4")); !strings.Contains(text, "no longer kept") {
		t.Errorf("a forgotten question is still there: %q", text)
	}
	discord.Interact(t, clicked(t, "6", mine["👍"]))
	if body, _, _ := first(t, discord, "6"); !strings.Contains(shownText(t, body), "no longer kept") {
		t.Errorf("a thumb under a forgotten question is answered with %s", body)
	}
	discord.Interact(t, clicked(t, "5", theirs["More passages"]))
	if text := shownText(t, edit(t, discord, "5")); !strings.Contains(text, "Passages by how near") {
		t.Errorf("somebody else's question was forgotten: %q", text)
	}
}

// TestClickIDs takes apart what was put together, and holds every custom_id to
// Discord's limit whatever the article is called.
func TestClickIDs(t *testing.T) {
	t.Parallel()
	corpus := &retrieval.Corpus{}
	for _, id := range []string{"a", "a:b:c", "~tilde", " space", strings.Repeat("é", 54) + "x", strings.Repeat("long/", 60) + "1.txt", "nul\x00", "🙂" + strings.Repeat("🙂", 27)} {
		corpus.Articles = append(corpus.Articles, &retrieval.Article{ID: id, Body: "Some words."})
	}
	slices.SortFunc(corpus.Articles, func(a, b *retrieval.Article) int { return strings.Compare(a.ID, b.ID) })
	for _, article := range corpus.Articles {
		c := retrieval.Citation{N: 1000, Article: article.ID, Start: 123456788, End: 123456789}
		id := contextButton(c, map[string]string{article.ID: bodyPrint(article)}).CustomID
		if length(id) > maxCustomID {
			t.Errorf("custom_id of %d: %q", length(id), id)
		}
		k, ok := parseClick(id)
		if !ok || k.verb != verbContext || articleOf(corpus, k.args[4]) != article {
			t.Errorf("%q is read as %+v, %v", id, k, ok)
		}
	}
	if b := contextButton(retrieval.Citation{Article: "a", End: 1}, nil); b != nil {
		t.Errorf("a citation that the corpus does not have got a button: %+v", b)
	}
}

// FuzzClick reads custom_ids of anybody's making.
func FuzzClick(f *testing.F) {
	for _, id := range []string{"context:1:2:3:x:a:b", "more:1:open", "choose", "choose:", "settings:channels", ":", "", "read:-1:x:y"} {
		f.Add(id)
	}
	f.Fuzz(func(t *testing.T, id string) {
		k, ok := parseClick(id)
		if !ok {
			return
		}
		if again := customID(k.verb, k.args...); again != id {
			t.Errorf("%q is read as %q", id, again)
		}
		for part := range k.args {
			if n, ok := k.number(part); ok && n < 0 {
				t.Errorf("%q has the number %d", id, n)
			}
		}
	})
}

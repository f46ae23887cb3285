package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"footnote/bot/discordtest"
	"footnote/retrieval"
)

const administers = "8"

// shelfKeeper is a Keeper that remembers what it was told.
type shelfKeeper struct {
	added   map[string]string
	removed []string
	fault   error
}

func (k *shelfKeeper) State() KeeperState {
	return KeeperState{Passages: 3, Sentences: 7, Read: testNow(), Skipped: []string{"/srv/news/odd.txt: it is *empty*"}, Folder: true}
}

func (k *shelfKeeper) Add(_ context.Context, name string, content []byte) ([]string, error) {
	if k.fault != nil {
		return nil, k.fault
	}
	k.added[name] = string(content)
	return []string{"001.txt"}, nil
}

func (k *shelfKeeper) Remove(_ context.Context, article string) (string, error) {
	k.removed = append(k.removed, article)
	return ".footnote-removed/" + article, k.fault
}

// shelfFetcher fetches nothing but one page.
type shelfFetcher struct{}

func (shelfFetcher) Fetch(_ context.Context, address string) (string, []byte, error) {
	if address != "https://example.org/a" {
		return "", nil, Refuse("That address is not to be reached: " + address)
	}
	return "a.html", []byte("A page."), nil
}

// corpusCommand is /corpus with a command within it. A file is given by its address.
func corpusCommand(t testing.TB, id, sub, permissions, guild, file string, options map[string]string) json.RawMessage {
	t.Helper()
	body := fixture(t, "ask.json", id, func(fields map[string]any) {
		given := []map[string]any{}
		for name, value := range options {
			given = append(given, map[string]any{"name": name, "type": optionString, "value": value})
		}
		data := fields["data"].(map[string]any)
		if file != "" {
			given = append(given, map[string]any{"name": optionFile, "type": optionAttachment, "value": "77"})
			data["resolved"] = map[string]any{"attachments": map[string]any{"77": map[string]any{
				"id": "77", "filename": "new story.txt", "size": 9, "url": file, "proxy_url": file, "content_type": "text/plain",
			}}}
		}
		data["name"] = commandCorpus
		data["options"] = []map[string]any{{"name": sub, "type": optionCommand, "options": given}}
		fields["guild_id"] = guild
	})
	return by(t, body, "1", permissions)
}

func TestCorpus(t *testing.T) {
	t.Parallel()
	cdn := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/story":
			fmt.Fprint(w, "A story.")
		case "/away":
			http.Redirect(w, r, "/story", http.StatusFound)
		case "/large":
			for range maxAdded>>20 + 1 {
				_, _ = w.Write(make([]byte, 1<<20))
			}
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(cdn.Close)
	discord := discordtest.New(t, discordtest.Options{})
	keeper := &shelfKeeper{added: map[string]string{}}
	start(t, discord, everything(), func(c *Config) {
		c.Keeper, c.CorpusServers, c.Fetcher, c.files = keeper, []string{server}, shelfFetcher{}, []string{cdn.URL}
	})
	const elsewhere = "1"
	for n, c := range []struct {
		name, sub, permissions, guild, file string
		options                             map[string]string
		later                               bool
		want                                string
	}{
		{"one who administers nothing", subStatus, manages, server, "", nil, false, "for the administrators"},
		{"status", subStatus, administers, server, "", nil, false, "odd.txt: it is \\*empty\\*"},
		{"status elsewhere", subStatus, administers, elsewhere, "", nil, false, "cannot be changed from this server"},
		{"add elsewhere", subAdd, administers, elsewhere, cdn.URL + "/story", nil, false, "`FOOTNOTE_CORPUS_SERVERS=1`"},
		{"add", subAdd, administers, server, cdn.URL + "/story", nil, true, "**Added:** 1 article. The next answer has it."},
		{"add an address", subAdd, administers, server, "", map[string]string{optionURL: "https://example.org/a"}, true, "**Added:** 1 article"},
		{"add an address that is refused", subAdd, administers, server, "", map[string]string{optionURL: "https://10.0.0.1/*"}, true, "not to be reached: https\\://10.0.0.1/\\*"},
		{"add both", subAdd, administers, server, cdn.URL + "/story", map[string]string{optionURL: "https://example.org/a"}, false, "not both"},
		{"add nothing", subAdd, administers, server, "", nil, false, "Attach the article"},
		{"add from elsewhere", subAdd, administers, server, "http://169.254.169.254/latest", nil, true, "Something went wrong"},
		{"add from a redirect", subAdd, administers, server, cdn.URL + "/away", nil, true, "Something went wrong"},
		{"add what is too large", subAdd, administers, server, cdn.URL + "/large", nil, true, "more than the 16 MB"},
		{"remove", subRemove, administers, server, "", map[string]string{optionArticle: "001.txt"}, true, "is kept in `.footnote-removed/001.txt`"},
		{"remove what is not there", subRemove, administers, server, "", map[string]string{optionArticle: "009.txt"}, false, "No article is called that"},
		{"something else", "rename", administers, server, "", nil, false, "no such command"},
	} {
		id := fmt.Sprint(100 + n)
		discord.Interact(t, corpusCommand(t, id, c.sub, c.permissions, c.guild, c.file, c.options))
		body, _, flags := first(t, discord, id)
		if flags&flagEphemeral == 0 {
			t.Errorf("%s: the reply is for all to see", c.name)
		}
		if c.later {
			body = edit(t, discord, id)
		}
		if text := shownText(t, body); !strings.Contains(text, c.want) {
			t.Errorf("%s: %q, want %q", c.name, text, c.want)
		}
		if text := shownText(t, body); c.guild == elsewhere && strings.Contains(text, "odd.txt") {
			t.Errorf("%s: another server is told of the operator's files: %q", c.name, text)
		}
	}
	if diff := cmp.Diff(map[string]string{"new story.txt": "A story.", "a.html": "A page."}, keeper.added); diff != "" {
		t.Errorf("added (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"001.txt"}, keeper.removed); diff != "" {
		t.Errorf("removed (-want +got):\n%s", diff)
	}

	keeper.fault = errors.New("open /srv/news/secret: it is on fire")
	discord.Interact(t, corpusCommand(t, "200", subAdd, administers, server, cdn.URL+"/story", nil))
	first(t, discord, "200")
	if text := shownText(t, edit(t, discord, "200")); strings.Contains(text, "secret") {
		t.Errorf("an error of the operator's is shown: %q", text)
	}
}

// TestCorpusCompletes offers the articles as the person types.
func TestCorpusCompletes(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	start(t, discord, everything())
	body := fixture(t, "ask.json", "1", func(fields map[string]any) {
		fields["type"] = interactionAutocomplete
		data := fields["data"].(map[string]any)
		data["name"] = commandCorpus
		data["options"] = []map[string]any{{"name": subRemove, "type": optionCommand, "options": []map[string]any{
			{"name": optionArticle, "type": optionString, "value": "channel", "focused": true},
		}}}
	})
	discord.Interact(t, body)
	if shown, _, _ := first(t, discord, "1"); !strings.Contains(string(shown), `"value":"001.txt"`) {
		t.Errorf("it offers %s", shown)
	}
	discord.Interact(t, corpusCommand(t, "2", subStatus, administers, server, "", nil))
	if body, _, _ := first(t, discord, "2"); !strings.Contains(shownText(t, body), "do not change") {
		t.Errorf("without a Keeper: %s", shownText(t, body))
	}
}

// TestAddressesAreOffered registers the address only where one can be fetched.
func TestAddressesAreOffered(t *testing.T) {
	t.Parallel()
	for _, fetches := range []bool{false, true} {
		discord := discordtest.New(t, discordtest.Options{})
		start(t, discord, everything(), func(c *Config) {
			if fetches {
				c.Fetcher = shelfFetcher{}
			}
		})
		if got := strings.Contains(string(discord.Next(t, discordtest.RouteSetCommands, "").Body), `"name":"url"`); got != fetches {
			t.Errorf("offered: %v, want %v", got, fetches)
		}
	}
}

func TestStateOfManyArticles(t *testing.T) {
	t.Parallel()
	state := KeeperState{Read: time.Unix(1, 0), Fault: strings.Repeat("bad ", 900)}
	for range 900 {
		state.Skipped = append(state.Skipped, strings.Repeat("*x*", 900))
	}
	m := renderState(&retrieval.Corpus{}, state, true)
	total := 0
	for _, c := range flat(m.Components) {
		total += length(c.Content)
	}
	if total > maxText {
		t.Errorf("%d characters", total)
	}
}

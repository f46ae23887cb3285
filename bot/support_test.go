package bot

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"footnote/bot/discordtest"
	"footnote/internal/golden"
	"footnote/retrieval"
)

// The tests wait for discordgo, which sleeps for a second whenever it closes, so
// many run at once however few cores there are.
func TestMain(m *testing.M) {
	flag.Parse()
	if flag.Lookup("test.fuzz").Value.String() == "" { // fuzzing takes it for its number of workers
		if err := flag.Set("test.parallel", "32"); err != nil {
			panic(err)
		}
	}
	goleak.VerifyTestMain(m)
}

// answers is an Answerer of functions; what has none gets a usual answer over
// sampleCorpus.
type answers struct {
	ask    func(context.Context, retrieval.Question) (retrieval.Answer, error)
	quotes func(context.Context, retrieval.QuoteRequest) ([]retrieval.Quote, error)
	search func(context.Context, retrieval.SearchRequest) ([]retrieval.Hit, []string, error)
	corpus func() *retrieval.Corpus
}

func (a answers) Ask(ctx context.Context, q retrieval.Question) (retrieval.Answer, error) {
	if a.ask == nil {
		return sampleAnswer(), nil
	}
	return a.ask(ctx, q)
}

func (a answers) Quotes(ctx context.Context, r retrieval.QuoteRequest) ([]retrieval.Quote, error) {
	if a.quotes == nil {
		return sampleQuotes(), nil
	}
	return a.quotes(ctx, r)
}

func (a answers) Search(ctx context.Context, r retrieval.SearchRequest) ([]retrieval.Hit, []string, error) {
	if a.search != nil {
		return a.search(ctx, r)
	}
	hits := []retrieval.Hit{}
	for n, article := range a.Corpus().Articles[:min(max(r.K, 1), len(a.Corpus().Articles))] {
		hits = append(hits, retrieval.Hit{Rank: n + 1, Article: article, Passage: retrieval.Passage{Article: n, Span: retrieval.Span{Start: 0, End: len(article.Body)}}})
	}
	return hits, nil, nil
}

// Context gives as many bytes around the span as a sentence of thirty letters
// has, for each sentence.
func (a answers) Context(id string, span retrieval.Span, sentences int) (retrieval.Context, error) {
	article, ok := a.Corpus().Article(id)
	if !ok || span.End > len(article.Body) {
		return retrieval.Context{}, errors.New("no such place")
	}
	shown := retrieval.Span{Start: max(0, span.Start-30*sentences), End: min(len(article.Body), span.End+30*sentences)}
	return retrieval.Context{Article: article, Asked: span, Shown: shown}, nil
}

func (a answers) Corpus() *retrieval.Corpus {
	if a.corpus == nil {
		return sampleCorpus()
	}
	return a.corpus()
}

func (a answers) Speakers() []string {
	return []string{"Jean Dupont", "José Martí", "a spokesperson"}
}

func (a answers) NearSpeakers(name string) []string {
	if name == "Dupond" {
		return []string{"Jean Dupont"}
	}
	return nil
}

// quick is defaultPace for a server on the same machine: short where the bot
// waits before it goes on, long where it gives up, as the machine may be busy.
func quick() pace {
	return pace{
		hello: discordtest.Patience, ready: discordtest.Patience, slack: discordtest.Patience,
		backoff: 5 * time.Millisecond, backoffMost: 50 * time.Millisecond,
		stable: time.Minute, invalid: 5 * time.Millisecond,
		again: 5 * time.Millisecond, againMost: 50 * time.Millisecond,
		progress: discordtest.Patience, check: discordtest.Patience, acknowledge: discordtest.Patience, drain: discordtest.Patience, farewell: discordtest.Patience,
	}
}

// running is a bot that runs in a test.
type running struct {
	stop func() error // ends it and gives what Run returned; twice is the same
	done chan struct{}
	log  *logged
}

// start runs a bot against a fake Discord until the test ends.
func start(t *testing.T, discord *discordtest.Server, a Answerer, change ...func(*Config)) *running {
	t.Helper()
	r := &running{done: make(chan struct{}), log: &logged{}}
	c := Config{
		Token: discordtest.Token, APIURL: discord.URL(), Answerer: a, pace: quick(),
		Log: slog.New(slog.NewTextHandler(r.log, &slog.HandlerOptions{Level: slog.LevelDebug})),
		Now: testNow, clock: testNow,
	}
	for _, f := range change {
		f(&c)
	}
	ctx, cancel := context.WithCancel(t.Context())
	var err error
	go func() {
		defer close(r.done)
		err = Run(ctx, c)
	}()
	r.stop = func() error {
		cancel()
		select {
		case <-r.done:
			return err
		case <-time.After(2 * discordtest.Patience):
			t.Fatal("Run did not return")
			return nil
		}
	}
	t.Cleanup(func() {
		_ = r.stop() // what it returned is for those tests that ask
		r.log.noTokens(t)
	})
	return r
}

// ends waits for Run to return by itself.
func (r *running) ends(t *testing.T) error {
	t.Helper()
	select {
	case <-r.done:
	case <-time.After(discordtest.Patience):
		t.Fatalf("Run goes on; its log:\n%s", r.log)
	}
	return r.stop()
}

// logged keeps what was logged.
type logged struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *logged) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

func (l *logged) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

func (l *logged) noTokens(t *testing.T) {
	t.Helper()
	for _, token := range []string{discordtest.Token, "interaction-token-"} {
		if strings.Contains(l.String(), token) {
			t.Errorf("the log holds %q:\n%s", token, l)
		}
	}
}

// interactionFile is an interaction of testdata with its id and, for a command,
// its name and options.
func interactionFile(t testing.TB, file, id, name string, options map[string]any) json.RawMessage {
	t.Helper()
	return fixture(t, file, id, func(fields map[string]any) {
		if name == "" {
			return
		}
		given := []map[string]any{}
		for key, value := range options {
			kind := optionString
			if _, ok := value.(bool); ok {
				kind = optionBoolean
			}
			given = append(given, map[string]any{"name": key, "type": kind, "value": value})
		}
		data := fields["data"].(map[string]any)
		data["name"], data["options"] = name, given
	})
}

func ask(t testing.TB, id, question string) json.RawMessage {
	t.Helper()
	return interactionFile(t, "ask.json", id, "ask", map[string]any{"question": question})
}

// compareJSON compares a body with a golden file, indented.
func compareJSON(t testing.TB, name string, body []byte) {
	t.Helper()
	var value any
	if err := json.Unmarshal(body, &value); err != nil {
		t.Fatalf("%v in %s", err, body)
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(value); err != nil {
		t.Fatal(err)
	}
	golden.Compare(t, name, out.Bytes())
}

// shownText is all the text of a reply, a component a line.
func shownText(t testing.TB, body []byte) string {
	t.Helper()
	var response struct {
		message
		Data message `json:"data"`
	}
	if err := json.Unmarshal(body, &response); err != nil {
		t.Fatalf("%v in %s", err, body)
	}
	var texts []string
	var walk func([]component)
	walk = func(components []component) {
		for _, c := range components {
			if c.Content != "" {
				texts = append(texts, c.Content)
			}
			walk(c.Components)
			if c.Accessory != nil && c.Accessory.Label != "" {
				texts = append(texts, "("+c.Accessory.Label+")")
			}
		}
	}
	walk(response.Components)
	walk(response.Data.Components)
	return strings.Join(texts, "\n")
}

// sampleCorpus is three articles.
func sampleCorpus() *retrieval.Corpus {
	return &retrieval.Corpus{Articles: []*retrieval.Article{
		{
			ID: "001.txt", Title: "Talks over the Channel", Outlet: "The Daily Example", Byline: "A. Writer", URL: "https://example.org/talks",
			Published: retrieval.Date{Year: 2023, Month: 8, Day: 15},
			Body:      "It rained. “There will be no agreement,” said Jean Dupont. Then he left.\n\nNobody *followed* him.",
		},
		{
			ID: "002.txt", Title: "What was said in August", Published: retrieval.Date{Year: 2023, Month: 8}, Inferred: []string{"published"},
			Body: "The talks ended in August.\n\nNothing came of them.",
		},
		{ID: "003.txt", Outlet: "Example Weekly", Body: "A third voice was heard. Some say the talks go on."},
	}}
}

// cited is a citation of words in an article of sampleCorpus.
func cited(n int, id, words, speaker string) retrieval.Citation {
	article, _ := sampleCorpus().Article(id)
	start := strings.Index(article.Body, words)
	c := sourceOf(article)
	c.N, c.Speaker, c.Start, c.End, c.Text = n, speaker, start, start+len(words), words
	return c
}

// An answer as retrieval gives it, made by hand.
func sampleAnswer() retrieval.Answer {
	return retrieval.Answer{
		Question: "Who told Britain there would be no returns agreement?",
		Text:     "“There will be no agreement,” said Jean Dupont [1] The talks ended in August [2]",
		Citations: []retrieval.Citation{
			cited(1, "001.txt", "“There will be no agreement,” said Jean Dupont.", "Jean Dupont"),
			cited(2, "002.txt", "The talks ended in August.\n\nNothing came of them.", ""),
			cited(3, "003.txt", "Some say the talks go on.", ""),
		},
		Disputed: []retrieval.Dispute{{Citations: []int{1, 3}, Kind: "denial"}},
		Notes:    []string{"“Dupond” was read as “Dupont”."},
	}
}

package remote

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"net/http"
	"net/http/httptest"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval/retrievaltest"
)

// server is an embeddings API whose vectors follow from the texts. faults are what it
// answers first, one a request.
type server struct {
	mu        sync.Mutex
	dimension int
	model     string
	faults    []func(w http.ResponseWriter)
	most      int        // bytes of a text that it takes; 0 for any
	requests  [][]string // the texts of each
	header    http.Header
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var body asked
	if err := json.NewDecoder(r.Body).Decode(&body); err != nil || r.URL.Path != "/v1/embeddings" || r.Method != http.MethodPost {
		http.Error(w, "no", http.StatusNotFound)
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.header = r.Header.Clone()
	s.requests = append(s.requests, body.Input)
	if len(s.faults) > 0 {
		fault := s.faults[0]
		s.faults = s.faults[1:]
		fault(w)
		return
	}
	type vector struct {
		Index     int       `json:"index"`
		Embedding []float32 `json:"embedding"`
	}
	var data []vector
	for i, text := range body.Input {
		if s.most > 0 && len(text) > s.most {
			refuse(http.StatusInternalServerError, `{"error": {"message": "input is too large to process. increase the physical batch size"}}`)(w)
			return
		}
		h := fnv.New32a()
		h.Write([]byte(text))
		v := make([]float32, s.dimension)
		for j := range v {
			v[j] = float32(h.Sum32()>>j&0xff) - 100.5
		}
		data = append(data, vector{i, v})
	}
	slices.Reverse(data) // in any order
	_ = json.NewEncoder(w).Encode(map[string]any{"object": "list", "model": s.model, "data": data})
}

// refuse answers a status and a body; headers are pairs.
func refuse(code int, body string, headers ...string) func(http.ResponseWriter) {
	return func(w http.ResponseWriter) {
		for i := 0; i < len(headers); i += 2 {
			w.Header().Set(headers[i], headers[i+1])
		}
		w.WriteHeader(code)
		fmt.Fprint(w, body)
	}
}

// start serves s, and gives a client of it that notes its waits instead of waiting.
func start(t *testing.T, s *server, change func(*Config)) (*Client, *[]time.Duration) {
	t.Helper()
	s.dimension = max(s.dimension, 8)
	web := httptest.NewServer(s)
	t.Cleanup(web.Close)
	var waits []time.Duration
	config := Config{URL: web.URL + "/v1/", Model: "m", Transport: web.Client().Transport, Wait: func(ctx context.Context, d time.Duration) error {
		waits = append(waits, d)
		return ctx.Err()
	}}
	if change != nil {
		change(&config)
	}
	c, err := New(config)
	if err != nil {
		t.Fatal(err)
	}
	c.random = func() float64 { return .5 }
	return c, &waits
}

func TestContract(t *testing.T) {
	t.Parallel()
	c, _ := start(t, &server{}, nil)
	retrievaltest.TestEmbedder(t, c)
}

func TestRequests(t *testing.T) {
	t.Parallel()
	s := &server{}
	c, _ := start(t, s, func(c *Config) { c.Key, c.QueryPrefix, c.PassagePrefix = "s3cret", "q: ", "p: " })
	texts := make([]string, 70)
	for i := range texts {
		texts[i] = fmt.Sprint("text ", i)
	}
	vectors, err := c.Embed(t.Context(), texts)
	if err != nil || len(vectors) != 70 {
		t.Fatalf("%d vectors, error %v", len(vectors), err)
	}
	if _, err := c.EmbedQuestions(t.Context(), []string{"why?", " "}); err != nil {
		t.Fatal(err)
	}
	var sizes []int
	for _, r := range s.requests {
		sizes = append(sizes, len(r))
	}
	if diff := cmp.Diff([]int{32, 32, 6, 2}, sizes); diff != "" {
		t.Errorf("texts of each request (-want +got):\n%s", diff)
	}
	if got := s.requests[2][5]; got != "p: text 69" {
		t.Errorf("the last passage is sent as %q", got)
	}
	if diff := cmp.Diff([]string{"q: why?", "q: ."}, s.requests[3]); diff != "" {
		t.Errorf("questions (-want +got):\n%s", diff)
	}
	if got := s.header.Get("Authorization"); got != "Bearer s3cret" {
		t.Errorf("authorization %q", got)
	}
}

func TestName(t *testing.T) {
	t.Parallel()
	name := func(url, model, passage string) string {
		t.Helper()
		c, err := New(Config{URL: url, Model: model, PassagePrefix: passage, QueryPrefix: "of no matter"})
		if err != nil {
			t.Fatal(err)
		}
		return c.Name()
	}
	plain := name("https://a.example/v1", "m", "")
	for _, same := range []string{"https://a.example/v1/", "https://a.example/v1/embeddings", "https://a.example/v1/embeddings/", "https://a.example//v1"} {
		if got := name(same, "m", ""); got != plain {
			t.Errorf("%s: name %q, want %q", same, got, plain)
		}
	}
	for _, other := range []string{name("https://b.example/v1", "m", ""), name("https://a.example/v1", "n", ""), name("https://a.example/v1", "m", "p: ")} {
		if other == plain {
			t.Errorf("another model has the name %q, too", other)
		}
	}
	if strings.Contains(plain, "example") {
		t.Errorf("the name %q shows the address", plain)
	}
}

func TestNewRefuses(t *testing.T) {
	t.Parallel()
	for url, want := range map[string]string{
		"":                               "the address must be one like",
		"localhost:11434":                "the address must be one like",
		"ftp://a.example":                "the address must be one like",
		"https://s3cret@a.example/v1":    "the address must be a scheme, a host and a path",
		"https://a.example/v1?k=s3cret":  "the address must be a scheme, a host and a path",
		"https://u:s3cret@a.example:x/1": "the address must be one like",
		"http://a.example/v1":            "plain http to another machine",
		"http://127.0.0.1.example/v1":    "plain http to another machine",
		"http://10.0.0.1/v1":             "plain http to another machine",
	} {
		_, err := New(Config{URL: url, Model: "m"})
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "s3cret") {
			t.Errorf("%s: error %v, want one with %q", url, err, want)
		}
	}
	for _, c := range []Config{{URL: "http://localhost:1/v1", Model: "m"}, {URL: "http://127.0.0.1/v1", Model: "m"}, {URL: "http://[::1]:8/v1", Model: "m"}, {URL: "http://10.0.0.1/v1", Model: "m", Insecure: true}} {
		if _, err := New(c); err != nil {
			t.Errorf("%s: %v", c.URL, err)
		}
	}
	if _, err := New(Config{URL: "https://a.example"}); err == nil || !strings.Contains(err.Error(), "name is missing") {
		t.Errorf("without a model: error %v", err)
	}
}

// What may pass is tried again, after a while that grows; what stays is not.
func TestRetries(t *testing.T) {
	t.Parallel()
	busy := refuse(503, "")
	for name, tt := range map[string]struct {
		faults []func(http.ResponseWriter)
		waits  []time.Duration
		want   string // of the error; "" for none
	}{
		"busy twice":               {[]func(http.ResponseWriter){busy, busy}, []time.Duration{375 * time.Millisecond, 750 * time.Millisecond}, ""},
		"busy for ever":            {slices.Repeat([]func(http.ResponseWriter){busy}, 9), []time.Duration{375e6, 750e6, 1500e6, 3e9, 6e9}, "the server answers 503 Service Unavailable (tried 6 times)"},
		"says when":                {[]func(http.ResponseWriter){refuse(429, "", "Retry-After", "7")}, []time.Duration{7e9}, ""},
		"says when by the clock":   {[]func(http.ResponseWriter){refuse(429, "", "Date", "Wed, 21 Oct 2015 07:28:00 GMT", "Retry-After", "Wed, 21 Oct 2015 07:28:09 GMT")}, []time.Duration{9e9}, ""},
		"says too late":            {[]func(http.ResponseWriter){refuse(429, `{"error": {"message": "quota"}}`, "Retry-After", "3600")}, nil, "429 Too Many Requests (quota); it asks to wait for 1h0m0s"},
		"breaks off":               {[]func(http.ResponseWriter){func(http.ResponseWriter) { panic(http.ErrAbortHandler) }}, []time.Duration{375e6}, ""},
		"wants a key":              {[]func(http.ResponseWriter){refuse(401, `{"error": {"message": "Incorrect API key s3cret provided"}}`)}, nil, "401 Unauthorized (Incorrect API key •••••••• provided): it wants a key"},
		"knows no such model":      {[]func(http.ResponseWriter){refuse(404, `{"error": "model not found"}`)}, nil, `404 Not Found (model not found): it knows no model "m"`},
		"sends elsewhere":          {[]func(http.ResponseWriter){refuse(308, "", "Location", "http://b.example")}, nil, "points to another address"},
		"refuses at length":        {[]func(http.ResponseWriter){refuse(400, `{"detail": "`+strings.Repeat("é", 300)+`"}`)}, nil, strings.Repeat("é", 200) + "…)"},
		"is another kind of place": {[]func(http.ResponseWriter){refuse(200, "<html>")}, nil, "not one of the embeddings API"},
		"too few":                  {[]func(http.ResponseWriter){refuse(200, `{"data": []}`)}, nil, "0 vectors for 1 texts"},
		"of no number":             {[]func(http.ResponseWriter){refuse(200, `{"data": [{"index": 3, "embedding": [1]}]}`)}, nil, "numbers its vectors wrongly"},
		"of no direction":          {[]func(http.ResponseWriter){refuse(200, `{"data": [{"index": 0, "embedding": [0, 0]}]}`)}, nil, "without direction"},
		"of nothing":               {[]func(http.ResponseWriter){refuse(200, `{"data": [{"index": 0, "embedding": null}]}`)}, nil, "without direction"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c, waits := start(t, &server{faults: tt.faults}, func(c *Config) { c.Key = "s3cret" })
			vectors, err := c.Embed(t.Context(), []string{"a"})
			switch {
			case tt.want == "" && (err != nil || len(vectors) != 1):
				t.Errorf("%d vectors, error %v", len(vectors), err)
			case tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), "s3cret")):
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
			if diff := cmp.Diff(tt.waits, *waits); diff != "" {
				t.Errorf("waits (-want +got):\n%s", diff)
			}
		})
	}
}

// Whoever asks a question waits for one more try, not for all.
func TestQuestionsGiveUpSooner(t *testing.T) {
	t.Parallel()
	s := &server{faults: slices.Repeat([]func(http.ResponseWriter){refuse(500, "")}, 9)}
	c, _ := start(t, s, nil)
	if _, err := c.EmbedQuestions(t.Context(), []string{"a"}); err == nil || len(s.requests) != 2 {
		t.Errorf("%d requests, error %v, want 2 and one", len(s.requests), err)
	}
}

func TestTimeLimit(t *testing.T) {
	t.Parallel()
	stop := make(chan struct{})
	slow := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { <-stop }))
	t.Cleanup(func() { close(stop); slow.Close() })
	c, err := New(Config{URL: slow.URL, Model: "m", Wait: func(context.Context, time.Duration) error { return nil }})
	if err != nil {
		t.Fatal(err)
	}
	_, err = c.persist(t.Context(), []string{"a"}, patience{limit: 10 * time.Millisecond, tries: 2})
	if err == nil || !strings.Contains(err.Error(), "no answer within 10ms (tried 2 times)") {
		t.Errorf("error %v", err)
	}
}

func TestNobodyThere(t *testing.T) {
	t.Parallel()
	gone := httptest.NewServer(nil)
	gone.Close()
	c, err := New(Config{URL: gone.URL, Model: "m", Wait: func(context.Context, time.Duration) error { t.Error("waits"); return nil }})
	if err != nil {
		t.Fatal(err)
	}
	// Without the address: a bot shows such a fault to anybody.
	want := `no server answers; is it running? (connect: connection refused)`
	if _, err := c.Embed(t.Context(), []string{"a"}); err == nil || err.Error() != want && runtime.GOOS != "windows" {
		t.Errorf("error %v, want %s", err, want)
	}
}

// The end of ctx ends the wait between two tries, and is what the caller is told.
func TestEndWhileWaiting(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	c, _ := start(t, &server{faults: []func(http.ResponseWriter){refuse(500, "")}}, func(c *Config) {
		c.Wait = func(ctx context.Context, d time.Duration) error { cancel(); return wait(ctx, time.Hour) }
	})
	if _, err := c.Embed(ctx, []string{"a"}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want that of ctx", err)
	}
}

// A text that the server's model cannot take whole is cut, and its neighbours are not.
func TestLongTextsAreCut(t *testing.T) {
	t.Parallel()
	s := &server{most: 200}
	c, _ := start(t, s, nil)
	vectors, err := c.Embed(t.Context(), []string{"short", strings.Repeat("é", 300), "other"})
	if err != nil || len(vectors) != 3 {
		t.Fatalf("%d vectors, error %v", len(vectors), err)
	}
	want, err := c.Embed(t.Context(), []string{"short", strings.Repeat("é", 75), "other"})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, vectors); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	s.most = 1
	if _, err := c.Embed(t.Context(), []string{strings.Repeat("a", 500)}); err == nil || !strings.Contains(err.Error(), "too large") {
		t.Errorf("error %v", err)
	}
}

// The vectors of two models never meet.
func TestModelChanges(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		change func(*server)
		want   string
	}{
		"dimension": {func(s *server) { s.dimension = 9 }, "now gives vectors of 9 numbers, and gave 8 before"},
		"name":      {func(s *server) { s.model = "n" }, `model "n" answers now, and "m-1" did before`},
	} {
		s := &server{model: "m-1"}
		c, _ := start(t, s, nil)
		if _, err := c.Embed(t.Context(), []string{"a"}); err != nil {
			t.Fatal(err)
		}
		tt.change(s)
		if _, err := c.Embed(t.Context(), []string{"a"}); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want one with %q", name, err, tt.want)
		}
	}
}

func FuzzAnswer(f *testing.F) {
	f.Add(200, `{"model": "m", "data": [{"index": 0, "embedding": [1, 2]}]}`)
	f.Add(500, `{"error": {"message": "s3cret"}}`)
	f.Add(429, `{"detail": [{"msg": "x"}], "message": 3}`)
	f.Fuzz(func(t *testing.T, code int, body string) {
		c, err := New(Config{URL: "https://a.example", Model: "m", Key: "s3cret"})
		if err != nil {
			t.Fatal(err)
		}
		if vectors, err := c.vectors([]byte(body), 1); (err == nil) != (len(vectors) == 1) {
			t.Fatalf("%d vectors, error %v", len(vectors), err)
		}
		if e := c.refusal(&http.Response{StatusCode: code}, []byte(body)); strings.Contains(e.Error(), "s3cret") {
			t.Fatalf("the error shows the key: %v", e)
		}
	})
}

package remote

import (
	"context"
	"errors"
	"fmt"
	"hash/crc32"
	"math/rand/v2"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"
)

// Config says which server and which model. URL and Model are needed.
type Config struct {
	// URL is the address of the API, like https://api.openai.com/v1: "/embeddings" is
	// added. It is https, or http on this machine.
	URL string
	// Model is the server's name of the model.
	Model string
	// Key, when not "", is sent as a bearer token, and stands in no error.
	Key string
	// Insecure allows http to other machines: key and texts then travel in the clear.
	Insecure bool
	// QueryPrefix and PassagePrefix are put before questions and passages.
	QueryPrefix, PassagePrefix string
	// Transport sends the requests; nil is http.DefaultTransport.
	Transport http.RoundTripper
	// Wait waits for so long or until ctx ends, with its error; nil waits by the clock.
	Wait func(ctx context.Context, d time.Duration) error
}

// Client is a model on a server. Its methods may be called from many goroutines at
// once.
type Client struct {
	config   Config
	place    string // URL with /embeddings
	http     *http.Client
	random   func() float64
	mu       sync.Mutex
	seen     seen // what the first answer was like
	anything bool // there was one
}

// seen is what all answers of one model have in common.
type seen struct {
	dimension int
	model     string // as the server calls it
}

// New checks the configuration. It asks nothing of the server.
func New(c Config) (*Client, error) {
	place, err := parseURL(c.URL, c.Insecure)
	if err != nil {
		return nil, err
	}
	if c.Model == "" {
		return nil, errors.New("the model's name is missing: which of the server's models should embed?")
	}
	if strings.ContainsAny(c.Key, "\r\n") {
		return nil, errors.New("the key has a line break in it")
	}
	if c.Wait == nil {
		c.Wait = wait
	}
	return &Client{config: c, place: place, random: rand.Float64, http: &http.Client{
		Transport: c.Transport,
		// A redirect would carry texts to a place that nobody named.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}, nil
}

// parseURL returns where requests go.
func parseURL(text string, insecure bool) (string, error) {
	u, err := url.Parse(strings.TrimSpace(text))
	switch {
	case err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https":
		return "", errors.New("the address must be one like https://api.example/v1 or http://localhost:11434/v1")
	case u.User != nil || u.RawQuery != "" || u.Fragment != "":
		return "", errors.New("the address must be a scheme, a host and a path: a key or password has a setting of its own, which is never printed")
	case u.Scheme == "http" && !insecure && !loopback(u.Hostname()):
		return "", fmt.Errorf("the address %s is plain http to another machine, which shows key and texts to everybody on the way: give https, or allow it where the network is yours", u)
	}
	if u = u.JoinPath(); strings.HasSuffix(strings.TrimSuffix(u.Path, "/"), "/embeddings") {
		return strings.TrimSuffix(u.String(), "/"), nil
	}
	return u.JoinPath("embeddings").String(), nil
}

// loopback reports whether a host is this machine.
func loopback(host string) bool {
	if strings.EqualFold(host, "localhost") {
		return true
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}

// Name identifies the model: its name, and a checksum of the server's address, since
// one name means many things. The address itself stays out: a bot shows the name to
// anybody. A passage's prefix changes the vectors and is part of the name.
func (c *Client) Name() string {
	name := fmt.Sprintf("%s remote %08x", c.config.Model, crc32.ChecksumIEEE([]byte(c.place)))
	if c.config.PassagePrefix != "" {
		name += fmt.Sprintf(" %q", c.config.PassagePrefix)
	}
	return name
}

// Place is the address that texts are sent to.
func (c *Client) Place() string { return c.place }

// MayChange tells that another model may answer under the same name one day.
func (c *Client) MayChange() {}

// Embed returns the vector of each text as a passage, in order and of unit length, or
// an error and no vectors. A server that is busy or fails is asked again, for some
// minutes in all; one that is not there is an error at once. A text that is too long
// for the server's model is cut.
func (c *Client) Embed(ctx context.Context, texts []string) ([][]float32, error) {
	return c.embed(ctx, c.config.PassagePrefix, texts, forPassages)
}

// EmbedQuestions is Embed for questions: somebody waits, so it gives up sooner.
func (c *Client) EmbedQuestions(ctx context.Context, texts []string) ([][]float32, error) {
	return c.embed(ctx, c.config.QueryPrefix, texts, forQuestions)
}

// agree holds an answer against those before it: the vectors of two models must never
// meet.
func (c *Client) agree(s seen) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch {
	case !c.anything:
		c.seen, c.anything = s, true
	case c.seen.dimension != s.dimension:
		return fmt.Errorf("the server now gives vectors of %d numbers, and gave %d before: another model answers under the name %q", s.dimension, c.seen.dimension, c.config.Model)
	case c.seen.model != s.model:
		return fmt.Errorf("model %q answers now, and %q did before: vectors of two models do not belong together", s.model, c.seen.model)
	}
	return nil
}

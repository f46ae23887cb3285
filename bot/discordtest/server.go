package discordtest

import (
	"net/http/httptest"
	"sync"
	"testing"
	"time"
)

// What the fake Discord knows.
const (
	Token       = "a-token-of-discordtest"
	Application = "1000000000000000001"
)

// Patience is how long a test waits for what must come. It is long, because only
// a failure takes that time and the machine may be busy.
const Patience = 20 * time.Second

// Options say how the fake Discord differs from the ordinary.
type Options struct {
	// Prefix is a path before Discord's own, such as "/discord".
	Prefix string
	// Gateway are the scripts of the gateway's connections, in their order; a
	// connection beyond them is served as an ordinary one.
	Gateway []func(*Conn)
	// Heartbeat is the interval that hello gives; 0 means 10 s.
	Heartbeat time.Duration
	// Watch, when not nil, is given each request, which is then neither
	// validated nor kept: for benchmarks. It is called by many goroutines.
	Watch func(Request)
}

// Request is one that came.
type Request struct {
	Route string
	Path  string
	Body  []byte
	At    time.Time
}

// Canned is an answer in place of the ordinary one.
type Canned struct {
	Status int
	Body   string
	// Hold waits before answering, until it is closed; nil does not wait.
	Hold <-chan struct{}
}

// Server is a fake Discord. Its methods may be called from many goroutines.
type Server struct {
	t       testing.TB
	options Options
	http    *httptest.Server

	mu       sync.Mutex
	requests []Request
	taken    map[int]bool // requests that Next has given
	changed  chan struct{}
	canned   map[string][]Canned
	has      map[string]string // by route and end of the path: a body
	commands map[string][]map[string]any
	conns    []*Conn
	served   sync.WaitGroup
}

// New starts a fake Discord, which ends with the test. Start what connects to it
// after it, and end that before the test does.
func New(t testing.TB, options Options) *Server {
	if options.Heartbeat == 0 {
		options.Heartbeat = 10 * time.Second
	}
	s := &Server{
		t: t, options: options, taken: map[int]bool{}, changed: make(chan struct{}),
		canned: map[string][]Canned{}, has: map[string]string{}, commands: map[string][]map[string]any{},
	}
	s.http = httptest.NewServer(s)
	t.Cleanup(func() {
		s.mu.Lock()
		conns := s.conns
		s.mu.Unlock()
		for _, c := range conns {
			c.Drop()
		}
		s.http.Close()
		s.served.Wait()
		for route, left := range s.canned {
			if len(left) > 0 {
				t.Errorf("discordtest: %d answers for %s were never asked for", len(left), route)
			}
		}
	})
	return s
}

// URL is what DISCORD_API_URL must be.
func (s *Server) URL() string { return s.http.URL + s.options.Prefix }

// Can gives the next requests of a route these answers, in their order.
func (s *Server) Can(route string, answers ...Canned) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.canned[route] = append(s.canned[route], answers...)
}

// Has gives every request of a route whose path ends in /last this body.
func (s *Server) Has(route, last, body string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.has[route+" "+last] = body
}

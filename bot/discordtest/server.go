package discordtest

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
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

// ServeHTTP implements http.Handler.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if strings.TrimSuffix(r.URL.Path, "/") == gatewayPath {
		s.serveGateway(w, r)
		return
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return // the client went away
	}
	route := routeOf(r.Method, r.URL.Path, s.options.Prefix)
	if route == "" {
		s.t.Errorf("discordtest: unexpected request %s %s", r.Method, r.URL.Path)
		http.NotFound(w, r)
		return
	}
	var canned *Canned
	if came := (Request{Route: route, Path: r.URL.Path, Body: body, At: time.Now()}); s.options.Watch != nil {
		s.options.Watch(came)
	} else {
		if err := Validate(route, body); err != nil {
			s.t.Errorf("discordtest: %s: %v\n%s", route, err, body)
		}
		canned = s.keep(came)
	}
	switch {
	case canned != nil:
		if canned.Hold != nil {
			select {
			case <-canned.Hold:
			case <-r.Context().Done():
				return
			}
		}
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(canned.Status)
		_, _ = io.WriteString(w, canned.Body)
	case needsToken(route) && r.Header.Get("Authorization") != "Bot "+Token:
		reply(w, http.StatusUnauthorized, map[string]any{"message": "401: Unauthorized", "code": 0})
	default:
		status, answer := s.answer(route, r.URL.Path, body)
		reply(w, status, answer)
	}
}

// keep notes a request and takes the canned answer that is due.
func (s *Server) keep(r Request) *Canned {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.requests = append(s.requests, r)
	s.announce()
	if body, ok := s.has[r.Route+" "+r.Path[strings.LastIndex(r.Path, "/")+1:]]; ok {
		return &Canned{Status: http.StatusOK, Body: body}
	}
	if due := s.canned[r.Route]; len(due) > 0 {
		s.canned[r.Route] = due[1:]
		return &due[0]
	}
	return nil
}

// announce wakes what waits for a change; s.mu is held.
func (s *Server) announce() {
	close(s.changed)
	s.changed = make(chan struct{})
}

func reply(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	// Discord sends these with every answer.
	w.Header().Set("X-RateLimit-Remaining", "0")
	w.Header().Set("X-RateLimit-Reset-After", "30.0")
	w.WriteHeader(status)
	if body != nil {
		// The client may be gone, which is its own affair.
		_ = json.NewEncoder(w).Encode(body)
	}
}

// Requests are those of a route so far; "" is every route.
func (s *Server) Requests(route string) []Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	found := []Request{}
	for _, r := range s.requests {
		if route == "" || r.Route == route {
			found = append(found, r)
		}
	}
	return found
}

// Next waits for the next request of a route whose path contains part, and
// fails the test when none comes. Each request is given once.
func (s *Server) Next(t testing.TB, route, part string) Request {
	t.Helper()
	deadline := time.After(Patience)
	for {
		s.mu.Lock()
		changed := s.changed
		for n, r := range s.requests {
			if !s.taken[n] && r.Route == route && strings.Contains(r.Path, part) {
				s.taken[n] = true
				s.mu.Unlock()
				return r
			}
		}
		s.mu.Unlock()
		select {
		case <-changed:
		case <-deadline:
			t.Fatalf("discordtest: no request %s with %q in its path within %s", route, part, Patience)
		}
	}
}

package discordtest

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"
)

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

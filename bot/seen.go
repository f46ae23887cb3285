package bot

import "sync"

// remembered is how many interactions are known again. Discord sends one a
// second time only around a resume, seconds later; at ten a second, which is
// beyond one process, this is a quarter of an hour, the life of a token.
const remembered = 8192

// seen remembers the last interactions, so that none is answered twice. It may
// be used by many goroutines at once.
type seen struct {
	mu   sync.Mutex
	ids  map[string]bool
	ring []string
	next int
}

func newSeen() *seen {
	return &seen{ids: map[string]bool{}, ring: make([]string, remembered)}
}

// again reports whether id was given before, and remembers it.
func (s *seen) again(id string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ids[id] {
		return true
	}
	delete(s.ids, s.ring[s.next])
	s.ids[id], s.ring[s.next] = true, id
	s.next = (s.next + 1) % len(s.ring)
	return false
}

package bot

import (
	"slices"
	"sync"
	"time"
	"unicode/utf8"

	"footnote/retrieval"
)

const (
	// talkLasts is how long a thread of talk is kept after its last question:
	// who comes back after a coffee goes on, who comes back after lunch begins
	// anew.
	talkLasts = 30 * time.Minute
	// talkQuestions is how many questions it holds: as many as retrieval reads.
	talkQuestions = 5
	// maxTalks bounds how many are kept; over it, the oldest go.
	maxTalks = 5000
)

// talks are the threads of talk, one for each channel and person, in memory
// only: after a restart each begins anew. They may be used by many goroutines at
// once.
type talks struct {
	mu  sync.Mutex
	all map[place]*talk
}

// place is where a talk goes on.
type place struct{ channel, person string }

type talk struct {
	questions []string // oldest first
	last      time.Time
}

func newTalks() *talks { return &talks{all: map[place]*talk{}} }

// goOn adds a question to a person's talk in a channel, and gives those before
// it, oldest first.
func (t *talks) goOn(who person, question string, at time.Time) []string {
	t.mu.Lock()
	defer t.mu.Unlock()
	here := place{who.channel, who.id}
	found := t.all[here]
	if found == nil || at.Sub(found.last) > talkLasts {
		if found == nil && len(t.all) >= maxTalks {
			t.drop(at)
		}
		found = &talk{}
		t.all[here] = found
	}
	before := slices.Clone(found.questions)
	found.last = at
	if utf8.RuneCountInString(question) > retrieval.MaxQuestionRunes {
		return before // nothing goes on from a question that is not answered
	}
	found.questions = append(found.questions, question)
	if more := len(found.questions) - talkQuestions; more > 0 {
		found.questions = slices.Clone(found.questions[more:])
	}
	return before
}

// drop takes out the talks that have ended, and the oldest tenth when that is not
// enough.
func (t *talks) drop(at time.Time) {
	left := []place{}
	for here, one := range t.all {
		if at.Sub(one.last) > talkLasts {
			delete(t.all, here)
		} else {
			left = append(left, here)
		}
	}
	if len(left) < maxTalks {
		return
	}
	slices.SortFunc(left, func(a, b place) int { return t.all[a].last.Compare(t.all[b].last) })
	for _, here := range left[:maxTalks/10] {
		delete(t.all, here)
	}
}

// forget drops a person's talks everywhere, and says how many there were.
func (t *talks) forget(person string) int {
	t.mu.Lock()
	defer t.mu.Unlock()
	n := 0
	for here := range t.all {
		if here.person == person {
			delete(t.all, here)
			n++
		}
	}
	return n
}

package retrieval

import (
	"context"

	"footnote/retrieval/followup"
)

const (
	// mostEarlier is how many earlier questions are read, the latest ones: a talk goes
	// on from what was said last, and each question is read with those before it.
	mostEarlier = 5
	// mostAnswered is how many earlier questions are answered once more to see what
	// was shown for them: each costs as much as the question itself.
	mostAnswered = 2
)

// talk is a conversation being read.
type talk struct {
	ix       *Index
	ctx      context.Context // of the question that is read; a talk ends with it
	now      Question        // whose filters and date of asking count for the earlier ones too
	turns    []followup.Turn
	past     []past
	rounds   int // how often in a row nothing but more was asked for
	answered int
}

// followUp reads the query's question after the earlier ones of its conversation.
func (ix *Index) followUp(ctx context.Context, q *Query) {
	t := talk{ix: ix, ctx: ctx, now: q.Question}
	if len(q.Question.History) == 0 || !followup.MayLean(ix.asked(q.Own, q.Question.Now)) {
		return
	}
	for _, earlier := range q.Question.History[max(0, len(q.Question.History)-mostEarlier):] {
		if earlier = clean(earlier); earlier == "" || tooLong(earlier) {
			continue
		}
		for _, part := range partsOf(earlier) {
			t.add(part)
		}
	}
	r, ok := t.read(q.Own)
	if !ok {
		return
	}
	q.goOn(r)
	q.Notes = append(q.Notes, ix.noted(r)...)
	q.unclear = ix.isUnclear(r)
	q.past, q.rounds = t.leaves(len(t.turns), r, t.rounds)
}

// read reads a question after the turns so far.
func (t *talk) read(text string) (followup.Reading, bool) {
	if len(t.turns) == 0 {
		return followup.Reading{}, false
	}
	return followup.Read(t.ix.asked(text, t.now.Now), t.turns)
}

// add reads the next earlier question.
func (t *talk) add(text string) {
	reading, ok := t.read(text)
	if !ok {
		reading = followup.Reading{Complete: text, Own: text}
	}
	if t.ix.isUnclear(reading) {
		return // nothing goes on from what was not answered
	}
	rounds := t.rounds
	if t.rounds++; !reading.Again {
		t.rounds = 0
	}
	at, known := len(t.past), false
	var excerpts []followup.Excerpt
	t.past = append(t.past, past{})
	t.turns = append(t.turns, followup.Turn{
		Question: t.ix.asked(clean(reading.Complete), t.now.Now), Context: reading.Context,
		Shown: func() []followup.Excerpt {
			if !known && t.answered < mostAnswered {
				known = true
				t.answered++
				left, rounds := t.leaves(at, reading, rounds)
				t.past[at].left = left
				t.past[at].shown, excerpts = t.shown(reading, left, rounds)
			}
			return excerpts
		},
	})
}

package retrieval

import (
	"context"
	"slices"
	"strings"

	"footnote/retrieval/answertype"
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
	ctx      context.Context
	now      Question // whose filters and date of asking count for the earlier ones too
	turns    []followup.Turn
	past     []past
	rounds   int // how often in a row nothing but more was asked for
	answered int
}

// past is what was shown for a turn and what its answer left out, where that was
// looked at.
type past struct{ shown, left []sentence }

// followUp reads the query's question after the earlier ones of its conversation.
func (ix *Index) followUp(ctx context.Context, q *Query) {
	t := talk{ix: ix, ctx: ctx, now: q.Question}
	for _, earlier := range q.Question.History[max(0, len(q.Question.History)-mostEarlier):] {
		if earlier = clean(earlier); earlier == "" || tooLong(earlier) {
			continue
		}
		t.add(earlier)
	}
	r, ok := t.read(q.Own)
	if !ok {
		return
	}
	q.goOn(r)
	q.Notes = append(q.Notes, ix.noted(r)...)
	q.unclear = ix.isUnclear(r)
	q.past, q.rounds = t.leaves(r, t.rounds)
}

// isUnclear reports whether a question asks about somebody whom nobody named, and
// nothing else.
func (ix *Index) isUnclear(r followup.Reading) bool {
	return r.Unclear != "" && len(followup.Gist(ix.asked(r.Complete, Date{}))) == 0
}

// leaves is what a question for more leaves out: what was shown for the question that
// it goes on with and what that one left out itself, and of the rest as many answers
// as more was asked for in between, rounds.
func (t *talk) leaves(r followup.Reading, rounds int) ([]sentence, int) {
	if !r.More {
		return nil, 0
	}
	if !r.Again {
		rounds = 0
	}
	at := len(t.turns) - 1 - rounds
	t.turns[at].Shown()
	return slices.Concat(t.past[at].left, t.past[at].shown), rounds
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
	left, rounds := t.leaves(reading, t.rounds)
	if t.rounds++; !reading.Again {
		t.rounds = 0
	}
	at, known := len(t.past), false
	var excerpts []followup.Excerpt
	t.past = append(t.past, past{left: left})
	t.turns = append(t.turns, followup.Turn{
		Question: t.ix.asked(clean(reading.Complete), t.now.Now), Context: reading.Context,
		Shown: func() []followup.Excerpt {
			if !known && t.answered < mostAnswered {
				known = true
				t.answered++
				t.past[at].shown, excerpts = t.shown(reading, left, rounds)
			}
			return excerpts
		},
	})
}

// shown answers an earlier question again. Answers are the same every time, so that
// these are the excerpts that were shown; none when it was not answered.
func (t *talk) shown(r followup.Reading, left []sentence, rounds int) (chosen []sentence, excerpts []followup.Excerpt) {
	query := Query{Question: t.now, past: left, rounds: rounds}
	query.goOn(r)
	if t.ix.finish(&query) != "" {
		return nil, nil
	}
	var answer Answer
	ranked, byMeaning, err := t.ix.judge(t.ctx, query, &answer)
	if err != nil || t.ix.silence(query, ranked, confidence(query, ranked, byMeaning)) != "" {
		return nil, nil
	}
	chosen = t.ix.excerpts(t.ix.unshown(query, ranked), t.now.Limit)
	asks := answertype.Of(query.Own)
	for _, s := range chosen {
		excerpts = append(excerpts, t.ix.shownAs(asks, s))
	}
	return chosen, excerpts
}

// shownAs is an excerpt with whom and what it names.
func (ix *Index) shownAs(asks answertype.Question, s sentence) followup.Excerpt {
	article, span := s.hit.Passage.Article, s.span
	e := followup.Excerpt{Text: s.text()}
	if spans := answertype.Find(asks, e.Text); len(spans) > 0 {
		e.Answer = followup.Span{Start: spans[0].Start, End: spans[0].End}
	}
	speaker, _ := ix.speakerOf(article, span)
	for _, p := range ix.people[article]() {
		if speaker != "" && p.Name == speaker {
			e.Speaker = &followup.Name{Kind: followup.Person, Full: p.Name, Gender: p.Gender}
		}
		for _, m := range p.Mentions {
			if m.Start >= span.Start && m.End <= span.End && m.Start < m.End {
				e.Names = append(e.Names, followup.Name{Start: m.Start - span.Start, End: m.End - span.Start, Kind: followup.Person, Full: p.Name, Gender: p.Gender})
			}
		}
	}
	for _, n := range ix.asked(e.Text, Date{}).Names {
		if !slices.ContainsFunc(e.Names, func(p followup.Name) bool { return p.Start < n.End && n.Start < p.End }) {
			e.Names = append(e.Names, n)
		}
	}
	slices.SortFunc(e.Names, func(a, b followup.Name) int { return a.Start - b.Start })
	return e
}

// understood are the words for people about how a question was read: those that are
// searched for, phrases held together.
func (ix *Index) understood(r followup.Reading) string {
	var parts []string
	switch {
	case r.Asks != "":
		parts = append(parts, r.Asks)
	case r.More:
		parts = append(parts, "more")
	}
	seen := map[string]bool{}
	own := r.Complete
	if r.Claim != "" {
		own = strings.Replace(own, "“"+r.Claim+"”", "", 1)
		parts = append(parts, "“"+r.Claim+"…”")
	}
	for _, text := range []string{own, r.Context} {
		for _, part := range followup.Gist(ix.asked(text, Date{})) {
			key := fold(part)
			if !seen[key] {
				seen[key] = true
				parts = append(parts, part)
			}
		}
	}
	return strings.Join(parts[:min(len(parts), mostLooked)], " · ")
}

// noted are the sentences for people about how a follow-up was read.
func (ix *Index) noted(r followup.Reading) []string {
	var notes []string
	if r.Unclear != "" {
		notes = append(notes, "It is not clear who “"+r.Unclear+"” is.")
	}
	if words := ix.understood(r); words != "" {
		notes = append(notes, "Understood as: "+words)
	}
	return notes
}

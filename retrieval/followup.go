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
	past     [][]sentence // what was shown for each turn, where it was looked at
	rounds   int          // how often in a row more was asked for
	answered int
}

// followUp reads the query's question after the earlier ones of its conversation.
func (ix *Index) followUp(ctx context.Context, q *Query) {
	t := talk{ix: ix, ctx: ctx, now: q.Question}
	for _, earlier := range q.Question.History[max(0, len(q.Question.History)-mostEarlier):] {
		if earlier = clean(earlier); earlier == "" || tooLong(earlier) {
			continue
		}
		r, ok := t.read(earlier)
		if ok {
			earlier = r.Complete
		}
		if t.rounds++; !ok || !r.Again {
			t.rounds = 0
		}
		t.turns = append(t.turns, t.turn(earlier))
	}
	r, ok := t.read(q.Own)
	if !ok {
		return
	}
	q.goOn(r)
	q.Notes = append(q.Notes, ix.noted(r))
	q.unclear = r.Unclear != "" && len(followup.Gist(ix.asked(q.Own, Date{}))) == 0
	switch {
	case r.Again:
		q.rounds = t.rounds + 1
	case r.More:
		t.turns[len(t.turns)-1].Shown()
		q.past = t.past[len(t.turns)-1]
	}
}

// read reads a question after the turns so far.
func (t *talk) read(text string) (followup.Reading, bool) {
	if len(t.turns) == 0 {
		return followup.Reading{}, false
	}
	return followup.Read(t.ix.asked(text, t.now.Now), t.turns)
}

// turn is an earlier question, complete in itself, with what was shown for it.
func (t *talk) turn(text string) followup.Turn {
	var excerpts []followup.Excerpt
	at, known := len(t.past), false
	t.past = append(t.past, nil)
	return followup.Turn{Question: t.ix.asked(text, t.now.Now), Shown: func() []followup.Excerpt {
		if !known && t.answered < mostAnswered {
			known = true
			t.answered++
			t.past[at] = t.shown(text)
			for _, s := range t.past[at] {
				excerpts = append(excerpts, t.ix.shownAs(answertype.Of(text), s))
			}
		}
		return excerpts
	}}
}

// shown answers an earlier question again. Answers are the same every time, so that
// these are the excerpts that were shown; none when it was not answered.
func (t *talk) shown(text string) []sentence {
	question := t.now
	question.Text, question.History = text, nil
	query, silence := t.ix.query(t.ctx, question)
	if silence != "" {
		return nil
	}
	var answer Answer
	ranked, byMeaning, err := t.ix.judge(t.ctx, query, &answer)
	if err != nil || t.ix.silence(query, ranked, confidence(query, ranked, byMeaning)) != "" {
		return nil
	}
	return t.ix.excerpts(ranked, question.Limit)
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
	if r.Asks != "" {
		parts = append(parts, r.Asks)
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

// noted is the sentence for people about how a follow-up was read.
func (ix *Index) noted(r followup.Reading) string {
	if r.Unclear != "" {
		return "It is not clear who “" + r.Unclear + "” is."
	}
	return "Understood as: " + ix.understood(r)
}

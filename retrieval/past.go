package retrieval

import (
	"slices"

	"footnote/retrieval/answertype"
	"footnote/retrieval/followup"
)

// past is what was shown for a turn and what its answer left out, where that was
// looked at.
type past struct{ shown, left []sentence }

// leaves is what a question for more leaves out that has so many turns before it: what was shown for the question that
// it goes on with and what that one left out itself, and of the rest as many answers
// as more was asked for in between, rounds.
func (t *talk) leaves(turns int, r followup.Reading, rounds int) ([]sentence, int) {
	if !r.More {
		return nil, 0
	}
	if !r.Again {
		rounds = 0
	}
	at := turns - 1 - rounds
	t.turns[at].Shown()
	return slices.Concat(t.past[at].left, t.past[at].shown), rounds
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
	ranked, by, err := t.ix.judge(t.ctx, query, &answer)
	if err != nil {
		return nil, nil
	}
	if sure, _ := confidence(query, ranked, by); t.ix.silence(query, ranked, sure) != "" {
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
	if spans := answertype.Shown(asks, e.Text); len(spans) > 0 {
		e.Answer = followup.Span{Start: spans[0].Start, End: spans[0].End}
	}
	speaker, _ := ix.speakerOf(article, span)
	for _, p := range ix.people(article) {
		if isBody(p.Name) {
			continue // a club that "said" something
		}
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

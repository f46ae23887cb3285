package retrieval

import (
	"strings"

	"footnote/retrieval/answertype"
	"footnote/retrieval/relation"
)

// toldBefore is how many sentences before one may say whom it means by "her successor".
const toldBefore = 3

// relation is the relation that the query asks for, of what its talk is about where it
// names nothing itself.
func (q Query) relation() relation.Question {
	asked := relation.Of(q.Own)
	if context, ok := strings.CutSuffix(q.Text, q.Own); ok {
		asked = asked.About(context)
	}
	return asked
}

// told is how well a sentence tells the relation that the query asks for: who came after
// somebody, why something was done, what somebody is. It is 0 where the query asks for
// none that a sentence could be read for.
func (j *judging) told(s sentence) float64 {
	switch {
	case j.asks.Describes():
		return answertype.Described(j.asks, s.text())
	case j.relation.Kind == relation.None, j.relation.Kind == relation.Act:
		return 0
	}
	return j.relation.Told(s.text(), j.ix.before(s).Of(s.hit.Article.Body))
}

// before are the few sentences before one, of the passage before its own too.
func (ix *Index) before(s sentence) Span {
	start, missing := s.hit.Passage.Sentences[max(0, s.at-toldBefore)].Start, toldBefore-s.at
	if last := s.hit.passage - 1; missing > 0 && last >= 0 && ix.passages[last].Article == s.hit.Passage.Article {
		earlier := ix.passages[last].Sentences
		start = earlier[max(0, len(earlier)-missing)].Start
	}
	return Span{start, s.span.Start}
}

const (
	// surelyTold is how well a sentence must tell who came after somebody, or whose kin
	// they are, to come first.
	surelyTold = 0.7
	// plainlyTold is how well it must tell why something was done, or what somebody is, to
	// come before one that does not: these are told in more ways than are known.
	plainlyTold = 0.9
	// hardlyTold is what such a one tells at most.
	hardlyTold = 0.5
)

// putFirst gives the sentence that tells best who came after somebody, or of their kin,
// the points that it needs to come first: it often names neither of them ("Her successor
// starts in May"), so that all other features speak against it, and no sentence that does
// not tell of it answers. Of several that tell it as well the best stays before the others.
// So it is with a reason and with what somebody is, where the first sentence tells none and
// the query names no time, which might be another's.
func (j *judging) putFirst(all []sentence) {
	if len(all) == 0 {
		return
	}
	least := surelyTold
	switch j.relation.Kind {
	case relation.Successor, relation.Predecess, relation.Kin:
	default:
		if asksTime(j.query) || all[0].features[featTold] >= hardlyTold {
			return
		}
		least = plainlyTold
	}
	at := -1
	for i, s := range all {
		if told := s.features[featTold]; told >= least && (at < 0 || told > all[at].features[featTold]) {
			at = i
		}
	}
	if at <= 0 {
		return
	}
	points := all[0].score - all[at].score + 1
	all[at].points[featTold] += points
	all[at].score += points
	sortSentences(all)
}

// acted is the share of the words that say what the query asks ("runs", "owner") that a
// sentence meets by a word of one root or family.
func (j *judging) acted(s sentence) float64 {
	if j.relation.Kind != relation.Act {
		return 0
	}
	return j.relation.Told(s.text(), "")
}

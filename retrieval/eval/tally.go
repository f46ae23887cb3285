package eval

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"footnote/retrieval"
)

// tally is figures in the making.
type tally struct {
	AnswerFigures
	corpus  *retrieval.Corpus
	misses  []Miss
	runes   int // of all excerpts
	replied int // answers that are not abstentions
}

func (t *tally) miss(j Judgment, problem, detail string) {
	t.misses = append(t.misses, Miss{j.ID, problem, detail})
}

// citations counts and checks the excerpts of any answer.
func (t *tally) citations(j Judgment, answer retrieval.Answer) {
	if !answer.Abstained {
		t.replied++
	}
	for _, c := range answer.Citations {
		t.Citations++
		t.runes += utf8.RuneCountInString(c.Text)
		verbatim := isVerbatim(t.corpus, c)
		t.Verbatim.count(verbatim)
		if !verbatim {
			t.miss(j, "NOT VERBATIM", start(c.Text, 80))
		}
	}
}

func (t *tally) unanswerable(j Judgment, answer retrieval.Answer) (right bool) {
	t.Abstained.count(answer.Abstained)
	if !answer.Abstained {
		t.miss(j, "should abstain", j.Question)
	}
	return answer.Abstained
}

// refused counts an abstention from a question that the articles answer.
func (t *tally) refused(j Judgment) {
	t.FalseRefusals.count(true)
	for _, r := range []*Rate{&t.EvidenceFirst, &t.EvidenceTop3, &t.EvidenceAny} {
		r.count(false)
	}
	if len(j.Answer) > 0 {
		t.AnswerShown.count(false)
	}
	t.miss(j, "false refusal", j.Question)
}

// answered counts what an answer shows; right says that evidence stands first.
func (t *tally) answered(j Judgment, answer retrieval.Answer) (right bool) {
	excerpts := excerptsOf(answer.Citations)
	at := j.shownBy(excerpts)
	t.FalseRefusals.count(false)
	t.EvidenceFirst.count(at == 0)
	t.EvidenceTop3.count(at >= 0 && at < 3)
	t.EvidenceAny.count(at >= 0)
	if at != 0 {
		t.missEvidence(j, answer, at)
	}
	words := wordsOf(answer)
	if len(j.Answer) > 0 { // a person who ticks excerpts writes none down
		t.AnswerShown.count(holdsAny(words, j.Answer))
	}
	if j.BothSides {
		t.BothSides.count(j.shown(excerpts) == len(j.Evidence))
	}
	if j.NewestFirst {
		t.NewestFirst.count(len(answer.Citations) > 0 && answer.Citations[0].Article == j.Evidence[0].Source)
	}
	for _, bad := range j.MustNot {
		if strings.Contains(words, fold(bad)) {
			t.Forbidden++
			t.miss(j, "must not be said", bad)
		}
	}
	return at == 0
}

func (t *tally) missEvidence(j Judgment, answer retrieval.Answer, at int) {
	place, first := "none", ""
	if at > 0 {
		place = fmt.Sprint(at + 1)
	}
	if len(answer.Citations) > 0 {
		first = start(answer.Citations[0].Text, 90)
	}
	t.miss(j, "evidence at "+place, j.Question+" => "+first)
}

func (t *tally) means() {
	if t.Citations > 0 {
		chars := int(math.RoundToEven(float64(t.runes) / float64(t.Citations)))
		t.MeanExcerptChars = &chars
	}
	t.MeanCitations = rounded(float64(t.Citations)/float64(max(1, t.replied)), 2)
}

// wordsOf is everything that an answer says, folded.
func wordsOf(answer retrieval.Answer) string {
	texts := []string{answer.Text}
	for _, c := range answer.Citations {
		texts = append(texts, c.Text)
	}
	return fold(strings.Join(texts, " "))
}

func holdsAny(words string, wanted []string) bool {
	for _, w := range wanted {
		if strings.Contains(words, fold(w)) {
			return true
		}
	}
	return false
}

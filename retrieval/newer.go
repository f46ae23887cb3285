package retrieval

import (
	"cmp"
	"regexp"
	"slices"

	"footnote/retrieval/answertype"
	"footnote/retrieval/period"
)

const (
	// rivalShare is how near to the best sentence's score, without the preference
	// for the new, a sentence must come to answer the same thing: newness decides
	// among those that answer, and never makes an answer of what is only new.
	rivalShare = 0.6
	// rivalCover is how much of the question some place of a rival's article must have,
	// beside the place that has most: the newest count of cases is none of measles if
	// its article is about flu.
	rivalCover = 0.75
	// rivalNear is the same for the rival itself and the sentences beside it.
	rivalNear = 0.5
	// rivalKind is how well a rival must hold a name, beside the sentence that does
	// best, where somebody is asked for. Other kinds of answers are told less surely.
	rivalKind = 0.5
	// rivalTold is how well a rival must tell the relation asked for, beside the sentence
	// that does best: a newer quotation of somebody does not say what they are.
	rivalTold = 0.5
	// impliedShare is what the preference counts where only the tense of the question
	// asks for the present state: "What is the Jungle?" may have no newer answer.
	impliedShare = 0.75
	// staleDays is how long before its article a time must lie for a sentence to tell
	// of the past: "last year" and the election before are part of the news.
	staleDays = 550
)

// newer fills in featNewer where the query asks for the present state: 1 for the
// sentences of the newest of the articles that rival for the answer, a third for the
// next and for those without a date, and so on. Elsewhere, and where all are of one
// time, it is 0 for all.
func (j *judging) newer(all []sentence) {
	if j.when.Order != period.Latest {
		return
	}
	rivals, times := j.rivals(all)
	if len(times) < 2 {
		return
	}
	for _, i := range rivals {
		f := thirds(times, j.timeOf(all[i]))
		if j.when.Implied {
			f *= impliedShare
		}
		all[i].features[featNewer] = f
	}
}

// rivals are the sentences that come near the best one, of articles that have nearly
// as much of the question, fit the time asked about where there is one, and tell of
// no former state; and their times, the newest first, each once.
func (j *judging) rivals(all []sentence) (rivals []int, times []period.Period) {
	scores, best, near, fit, kind, told := make([]float64, len(all)), 0.0, 0.0, 0.0, 0.0, 0.0
	covers := map[*Article]float64{}
	for i, s := range all {
		scores[i] = s.first
		best, near, fit = max(best, scores[i]), max(near, s.features[featNear]), max(fit, s.features[featPeriod])
		kind, told = max(kind, s.features[featType]), max(told, s.features[featTold])
		covers[s.hit.Article] = max(covers[s.hit.Article], s.features[featNear])
	}
	for i, s := range all {
		far := scores[i] < rivalShare*best || covers[s.hit.Article] < rivalCover*near || s.features[featNear] < rivalNear*near ||
			s.features[featPeriod] < rivalShare*fit || j.asks.Type == answertype.Person && s.features[featType] < rivalKind*kind ||
			s.features[featTold] < rivalTold*told
		if far || scores[i] == 0 || j.isFormer(s) || j.isNobody(s) {
			continue
		}
		rivals = append(rivals, i)
		if t := j.timeOf(s); !t.IsZero() {
			times = append(times, t)
		}
	}
	slices.SortFunc(times, func(a, b period.Period) int {
		return cmp.Or(cmp.Compare(b.Last, a.Last), cmp.Compare(b.First, a.First))
	})
	return rivals, slices.CompactFunc(times, func(a, b period.Period) bool { return a.Distance(b) == 0 })
}

// thirds is 1 for the first of the times, and a third of it for each further one; the
// zero time counts as the second, neither the newest nor old.
func thirds(times []period.Period, t period.Period) float64 {
	if t.IsZero() {
		return 1. / 3
	}
	f := 1.0
	for _, newer := range times {
		if newer.First <= t.Last {
			break
		}
		f /= 3
	}
	return f
}

// timeOf is the time that a sentence tells of: its article's date, or an older time
// that it names in the past tense ("In 2016 the toll was £4").
func (j *judging) timeOf(s sentence) period.Period {
	published := periodOf(s.hit.Article.Published)
	text, asked := s.text(), day(j.query.Question.Now)
	var told period.Period
	for _, e := range period.Find(text, published.First) {
		if !e.Period.IsOpen() && e.Period.Last > told.Last && (asked == 0 || e.Period.First <= asked) {
			told = e.Period
		}
	}
	switch {
	case published.IsZero() && j.when.Implied:
		return published // "Who is the owner?" of pages that only name years
	case published.IsZero():
		return told
	case told.Last > 0 && told.Last < published.First-staleDays && pastForm.MatchString(text) && !presentForm.MatchString(text):
		return told
	default:
		return published
	}
}

var (
	pastForm    = regexp.MustCompile(`\b(was|were|had|used to)\b`)
	presentForm = regexp.MustCompile(`\b(is|are|has|have|now)\b`)
)

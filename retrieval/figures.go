package retrieval

import (
	"slices"
	"strings"

	"footnote/retrieval/claim"
	"footnote/retrieval/period"
)

// counted is a figure of a sentence, with the time that it is of.
type counted struct {
	sentence
	claim.Figure
	when moment
}

// moment is the time that a sentence gives beside a figure.
type moment struct {
	period period.Period // zero when it is not known
	words  string        // as written; "" when the sentence gives none
}

// otherFigure finds a figure that contradicts one of a chosen sentence.
func (ix *Index) otherFigure(ranked, chosen []sentence) (contrary, bool) {
	for _, c := range chosen {
		own := figuresOf(c)
		if len(own) == 0 {
			continue
		}
		for _, s := range about(ranked, chosen) {
			for _, g := range figuresOf(s) {
				for _, f := range own {
					if claim.Differ(f.Figure, g.Figure) != claim.Unlike && !c.repeats(s) && ix.contradict(f, g) {
						s.span = ix.whole(s)
						return contrary{shown: c, other: s, kind: kindFigure, words: [][2]int{f.place(), g.place()}}, true
					}
				}
			}
		}
	}
	return contrary{}, false
}

// figuresOf are the figures of a sentence; a sentence without a number costs nothing.
func figuresOf(s sentence) []counted {
	found := claim.Figures(s.text())
	if len(found) == 0 {
		return nil
	}
	all := make([]counted, len(found))
	times := period.Find(s.text(), day(s.hit.Article.Published))
	for i, f := range found {
		all[i] = counted{s, f, momentOf(s, f, times)}
	}
	return all
}

// place is where a figure stands in its article.
func (f counted) place() [2]int { return [2]int{f.span.Start + f.Start, f.span.Start + f.End} }

// momentOf is the time that stands nearest to a figure in its sentence. "On Tuesday" in
// an article of which only the month is known is no known day.
func momentOf(s sentence, f claim.Figure, times []period.Expression) moment {
	nearest, found := period.Expression{}, false
	for _, e := range times {
		if gap := apart(e, f); !found || gap < apart(nearest, f) {
			nearest, found = e, true
		}
	}
	if !found {
		return moment{}
	}
	m := moment{nearest.Period, fold(s.text()[nearest.Start:nearest.End])}
	published := s.hit.Article.Published
	if nearest.Relative && (published.Day == 0 && nearest.Precision <= period.ToWeek || published.Month == 0) {
		m.period = period.Period{}
	}
	return m
}

// apart is how many bytes lie between a time and a figure.
func apart(e period.Expression, f claim.Figure) int {
	return max(e.Start-f.End, f.Start-e.End, 0)
}

// contradict reports whether two figures that differ are of one time and one event, and
// neither is only the later count. One name in common is enough where the day is the
// same, or the quantity has one value at a time; else a second one must be, since a page
// on fires in one town tells of many.
func (ix *Index) contradict(f, g counted) bool {
	sure, sameTime := sameMoment(f, g)
	switch {
	case !sameTime, isUpdate(f, g):
		return false
	case f.hit.Article == g.hit.Article && !ix.twoVoices(f.sentence, g.sentence):
		return false
	case !f.isDaily(g) && !(f.mentions(g) && g.mentions(f)):
		return false
	}
	names := slices.DeleteFunc(commonNames(f.around(), g.around()), isCalendar)
	here, there := 0, 0 // of the names, in one of the sentences and in both
	for _, name := range names {
		a, b := strings.Contains(fold(f.text()), name), strings.Contains(fold(g.text()), name)
		if a || b {
			here++
		}
		if a && b {
			there++
		}
	}
	if sure && (f.Level || f.isDaily(g) || claim.SameEvent(f.Figure, g.Figure)) {
		return here > 0
	}
	return len(names) > 1 && there > 0
}

// isDaily reports whether both sentences name the same day, of which there is one count.
func (f counted) isDaily(g counted) bool {
	return f.when.words != "" && g.when.words != "" && f.when.period.Days() <= nearDays && g.when.period.Days() <= nearDays
}

// mentions reports whether a figure's sentence, or what stands around it, names a place
// that the other sentence counts in. "Sold 61,300 cars" and "12,400 in China" go together.
func (f counted) mentions(g counted) bool {
	around := fold(f.around())
	return len(g.Places()) == 0 || slices.ContainsFunc(g.Places(), func(place string) bool { return strings.Contains(around, fold(place)) })
}

// twoVoices reports whether two sentences of one article give what two named people or
// bodies said; else the article speaks of two things.
func (ix *Index) twoVoices(a, b sentence) bool {
	one, other := ix.voice(a), ix.voice(b)
	return one != "" && other != "" && one != other
}

// voice is whom a sentence reports, in quotation marks or not.
func (ix *Index) voice(s sentence) string {
	for _, q := range ix.said[s.hit.Passage.Article]() {
		if Span(q.Span).Overlaps(s.span) {
			return fold(q.Speaker)
		}
	}
	return ""
}

// nearDays is within how many days of each other two reports without a time of their
// own are of one event: the morning's paper, and those that follow it up.
const nearDays = 3

// sameMoment reports whether two figures are of one time; sure says that the sentences
// or the dates of their articles say so, and not only nothing against it. Where a
// sentence gives no time, it must measure what has one value at a time, or both must
// name the event: "100,000 migrants have arrived" is not of the Tuesday on which it was
// printed.
func sameMoment(f, g counted) (sure, same bool) {
	a, b := f.hit.Article.Published, g.hit.Article.Published
	timed, other := f.when.words != "", g.when.words != ""
	known := !a.IsZero() && !b.IsZero()
	switch {
	case !f.when.period.IsZero() && !g.when.period.IsZero():
		return true, f.when.period == g.when.period
	case timed && other:
		return known, f.when.words == g.when.words && (known && overlap(a, b, nearDays) || a.IsZero() && b.IsZero())
	case !(f.Level && g.Level) && !claim.SameEvent(f.Figure, g.Figure):
		return false, false
	case timed:
		return true, reported(f.when.period, b)
	case other:
		return true, reported(g.when.period, a)
	case a.IsZero() && b.IsZero():
		return false, true
	default:
		return true, known && overlap(a, b, nearDays)
	}
}

// reported reports whether an article of that date would report what happened at a time
// without naming it: a day or two before.
func reported(when period.Period, published Date) bool {
	if when.IsOpen() || when.Days() > nearDays || published.Day == 0 {
		return false
	}
	gap := int(day(published) - when.Last)
	return gap >= 0 && gap <= nearDays
}

// overlap reports whether two dates may be so many days apart.
func overlap(a, b Date, days int) bool {
	return !a.First().After(b.Last().AddDate(0, 0, days)) && !b.First().After(a.Last().AddDate(0, 0, days))
}

// isUpdate reports whether a count that grows was only counted later: the change is
// one over time.
func isUpdate(f, g counted) bool {
	a, b := f.hit.Article.Published, g.hit.Article.Published
	if !f.Grows && !g.Grows && claim.Differ(f.Figure, g.Figure) != claim.Beyond || a == b {
		return false
	}
	if overlap(a, b, 0) { // one is known to the month only: nobody can tell
		return true
	}
	if a.First().After(b.First()) {
		f, g = g, f
	}
	return g.More(f.Figure) || f.Shrinks || g.Shrinks
}

func isCalendar(name string) bool { return len(period.Find("on "+name, 1)) > 0 }

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
	if sure && (f.Level || f.isDaily(g) || claim.SameEvent(f.Figure, g.Figure) || claim.SameSum(f.Figure, g.Figure)) {
		return here > 0
	}
	return len(names) > 1 && there > 0
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
	for _, q := range ix.said(s.hit.Passage.Article) {
		if Span(q.Span).Overlaps(s.span) {
			return fold(q.Speaker)
		}
	}
	return ""
}

package retrieval

import (
	"slices"

	"footnote/retrieval/attribution"
	"footnote/retrieval/claim"
)

const (
	// sideShare is how near to the best sentence's score the other side must come. It
	// need not answer the question, and who, what and when are compared besides; it
	// keeps out what has nothing to do with what was asked.
	sideShare = 0.25
	// deniedShare is the share of the words of what a denial denies that the claim must
	// have: "the bridge would cost nothing" in "the Norby bridge will cost nothing".
	deniedShare = 0.6
	// claimReach is how far before a denial, in bytes, the words that it denies are
	// looked for: some ten paragraphs.
	claimReach = 1500
	// earliest is how many days before a claim's article its denial may be printed:
	// papers of one week report the same claim.
	earliest = 7
)

// denied is a sentence that denies something.
type denied struct {
	sentence
	claim.Denial
}

// denial finds a denial of a chosen sentence or, where that is a denial itself, the
// claim that it denies.
func (ix *Index) denial(ranked, chosen []sentence) (contrary, bool) {
	denials := denialsAmong(ranked, chosen)
	for _, c := range chosen {
		own, isDenial := claim.FindDenial(c.text())
		if isDenial {
			d := denied{c, own}
			for _, s := range about(ranked, chosen) {
				if _, both := claim.FindDenial(s.text()); !both && ix.denies(d, s) {
					s.span = ix.whole(s)
					return contrary{shown: c, other: s, denies: true, kind: kindDenial, words: d.place()}, true
				}
			}
			continue
		}
		for _, d := range denials {
			if ix.denies(d, c) {
				return ix.answered(d, c, ranked), true
			}
		}
	}
	return contrary{}, false
}

// answered is a claim with its denial made whole, and with the quotation that the
// denial answers.
func (ix *Index) answered(d denied, c sentence, ranked []sentence) contrary {
	found := contrary{shown: c, other: d.sentence, kind: kindDenial, words: d.place()}
	found.other.span = ix.whole(d.sentence)
	if q, said := ix.claimBefore(d.sentence, ranked); said && !c.repeats(q) {
		q.span = ix.whole(q)
		found.quoted = &q
	}
	return found
}

// place is where the words that deny stand in the article.
func (d denied) place() [][2]int {
	return [][2]int{{d.span.Start + d.Words.Start, d.span.Start + d.Words.End}}
}

// about are the ranked sentences that come near enough to the best, in the first look,
// to be about the same thing.
func about(ranked, chosen []sentence) []sentence {
	var near []sentence
	for _, s := range ranked {
		if s.isAbout(chosen) {
			near = append(near, s)
		}
	}
	return near
}

func (s sentence) isAbout(chosen []sentence) bool {
	return len(chosen) > 0 && s.first >= sideShare*chosen[0].first
}

// denialsAmong are the denials among the sentences about the same thing, and of those that
// follow a chosen one: "that is untrue" has no word of the question. "Nobody hid anything"
// may stand anywhere in its article.
func denialsAmong(ranked, chosen []sentence) []denied {
	var all []denied
	for _, s := range ranked {
		near := s.isAbout(chosen) || slices.ContainsFunc(chosen, func(c sentence) bool { return isNext(c, s) })
		if !near && !slices.ContainsFunc(chosen, func(c sentence) bool { return c.hit.Article == s.hit.Article }) {
			continue
		}
		if d, found := claim.FindDenial(s.text()); found && (near || d.All) {
			all = append(all, denied{s, d})
		}
	}
	return all
}

// denies reports whether a denial is one of what a sentence claims.
func (ix *Index) denies(d denied, c sentence) bool {
	switch {
	case d.repeats(c), !inTime(d.hit.Article, c.hit.Article), ix.sameSpeaker(d.sentence, c):
		return false
	case d.All:
		return ix.deniesAll(d, c)
	case !d.Points():
		content := d.text()[d.Content.Start:d.Content.End]
		return claim.Negations(content)%2 == claim.Negations(c.text())%2 && ix.says(c, content) && ix.hasWord(c, d.Verb) && shareName(d.around(), c.around())
	case d.Near:
		return isNext(c, d.sentence)
	case !ix.reports(c) || !shareName(d.text(), c.text()):
		return false
	case d.hit.Article == c.hit.Article:
		return c.span.End <= d.span.Start && d.span.Start-c.span.End <= claimReach
	default:
		q, found := ix.quotedBefore(d.sentence)
		return found && ix.says(c, q.Of(d.hit.Article.Body))
	}
}

// deniesAll reports whether "nobody hid anything" denies what a sentence claims: somebody
// says so in the same article, or in one that names two of the same names, and the
// sentence says of somebody that they hid something.
func (ix *Index) deniesAll(d denied, c sentence) bool {
	if !ix.quotes(d.sentence) || claim.Negations(c.text())%2 != 0 || !ix.hasWord(c, d.Verb) {
		return false
	}
	if d.hit.Article != c.hit.Article {
		return len(commonNames(d.around(), c.around())) > 1
	}
	return c.span.End <= d.span.Start && d.span.Start-c.span.End <= claimReach
}

// quotes says that a sentence has words in quotation marks.
func (ix *Index) quotes(s sentence) bool {
	return slices.ContainsFunc(ix.said(s.hit.Passage.Article), func(q attribution.Quotation) bool {
		return q.Kind != attribution.Indirect && Span(q.Span).Overlaps(s.span)
	})
}

// inTime reports whether an article is not printed so long before another that it
// cannot deny what that one says.
func inTime(denying, claiming *Article) bool {
	if denying.Published.IsZero() || claiming.Published.IsZero() {
		return true
	}
	return !denying.Published.Last().AddDate(0, 0, earliest).Before(claiming.Published.First())
}

// reports says that a sentence reports what somebody said: that can be denied.
func (ix *Index) reports(s sentence) bool {
	return slices.ContainsFunc(ix.said(s.hit.Passage.Article), func(q attribution.Quotation) bool {
		return Span(q.Span).Overlaps(s.span)
	})
}

// quotedBefore is the last quotation before a denial, by somebody else than who denies.
func (ix *Index) quotedBefore(denial sentence) (last Span, found bool) {
	article := denial.hit.Passage.Article
	denier, _ := ix.speakerOf(article, denial.span)
	for _, q := range ix.said(article) {
		span := Span(q.Span)
		before := span.End <= denial.span.Start && denial.span.Start-span.End <= claimReach
		if before && q.Kind != attribution.Indirect && q.Speaker != "" && q.Speaker != denier && span.End > last.End {
			last = span
		}
	}
	return last, last.Len() > 0
}

// claimBefore is the ranked sentence with that quotation.
func (ix *Index) claimBefore(denial sentence, ranked []sentence) (claim sentence, found bool) {
	last, found := ix.quotedBefore(denial)
	if !found {
		return sentence{}, false
	}
	for _, s := range ranked {
		if s.hit.Passage.Article == denial.hit.Passage.Article && s.span.Overlaps(last) {
			return s, true
		}
	}
	return sentence{}, false
}

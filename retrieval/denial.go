package retrieval

import (
	"slices"
	"strings"
	"unicode"

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

// about are the ranked sentences that come near enough to the best to be about the same
// thing.
func about(ranked, chosen []sentence) []sentence {
	if len(chosen) == 0 {
		return nil
	}
	least := sideShare * chosen[0].score
	end := slices.IndexFunc(ranked, func(s sentence) bool { return s.score < least })
	if end < 0 {
		end = len(ranked)
	}
	return ranked[:end]
}

// denialsAmong are the denials among the sentences about the same thing, and of those that
// follow a chosen one: "that is untrue" has no word of the question.
func denialsAmong(ranked, chosen []sentence) []denied {
	var all []denied
	near := len(about(ranked, chosen))
	for i, s := range ranked {
		if i >= near && !slices.ContainsFunc(chosen, func(c sentence) bool { return isNext(c, s) }) {
			continue
		}
		if d, found := claim.FindDenial(s.text()); found {
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

// isNext reports whether a sentence follows another of its article, with nothing but white
// space and marks between.
func isNext(before, after sentence) bool {
	return before.hit.Article == after.hit.Article && before.span.End <= after.span.Start &&
		!strings.ContainsFunc(before.hit.Article.Body[before.span.End:after.span.Start], unicode.IsLetter)
}

// inTime reports whether an article is not printed so long before another that it
// cannot deny what that one says.
func inTime(denying, claiming *Article) bool {
	if denying.Published.IsZero() || claiming.Published.IsZero() {
		return true
	}
	return !denying.Published.Last().AddDate(0, 0, earliest).Before(claiming.Published.First())
}

// says reports whether a sentence has most of the words of a clause, small ones apart,
// and two of them at least. All words count the same: a rare one that the reporter put
// in another way must not outweigh the rest.
func (ix *Index) says(s sentence, clause string) bool {
	own := ix.analyzer.Terms(s.text())
	met, seen := 0, map[string]bool{}
	for _, t := range ix.analyzer.Terms(clause) {
		if ix.analyzer.IsStop(t) || seen[t] {
			continue
		}
		seen[t] = true
		if slices.Contains(own, t) {
			met++
		}
	}
	return met >= 2 && float64(met) >= deniedShare*float64(len(seen))
}

// hasWord reports whether a sentence has a form of a word; every sentence has "".
func (ix *Index) hasWord(s sentence, word string) bool {
	own := ix.analyzer.Terms(s.text())
	return !slices.ContainsFunc(ix.analyzer.Terms(word), func(t string) bool { return !slices.Contains(own, t) })
}

// sameSpeaker reports whether both sentences quote one named person, who then speaks
// for one side only.
func (ix *Index) sameSpeaker(a, b sentence) bool {
	one, _ := ix.speakerOf(a.hit.Passage.Article, a.span)
	other, _ := ix.speakerOf(b.hit.Passage.Article, b.span)
	return one != "" && fold(one) == fold(other)
}

// around is a sentence with its neighbours of the passage and its article's title: where
// it says who and where.
func (s sentence) around() string {
	all, at := s.hit.Passage.Sentences, s.at
	before, after := all[max(0, at-1)], all[min(len(all)-1, at+1)]
	return s.hit.Article.Title + "\n" + Span{min(before.Start, s.span.Start), max(after.End, s.span.End)}.Of(s.hit.Article.Body)
}

// reports says that a sentence reports what somebody said: that can be denied.
func (ix *Index) reports(s sentence) bool {
	return slices.ContainsFunc(ix.said[s.hit.Passage.Article](), func(q attribution.Quotation) bool {
		return Span(q.Span).Overlaps(s.span)
	})
}

// shareName reports whether two texts have a name in common.
func shareName(a, b string) bool { return len(commonNames(a, b)) > 0 }

// commonNames are the capitalised words, folded, that two texts have in common.
func commonNames(a, b string) []string {
	names := capitalised(b)
	var common []string
	for _, x := range capitalised(a) {
		name := fold(x.text)
		if len(x.text) > 3 && !slices.Contains(common, name) && slices.ContainsFunc(names, func(y capital) bool { return strings.EqualFold(x.text, y.text) }) {
			common = append(common, name)
		}
	}
	return common
}

// quotedBefore is the last quotation before a denial, by somebody else than who denies.
func (ix *Index) quotedBefore(denial sentence) (last Span, found bool) {
	article := denial.hit.Passage.Article
	denier, _ := ix.speakerOf(article, denial.span)
	for _, q := range ix.said[article]() {
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

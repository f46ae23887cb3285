package retrieval

import "slices"

// contrary is a shown sentence and what contradicts it.
type contrary struct {
	shown, other sentence
	// denies says that the shown one is the denial, and the other the claim.
	denies bool
	// quoted is the quotation that a denial answers, where it is not the claim itself.
	quoted *sentence
	kind   string
	// words are what contradicts, in the articles' bodies: both figures, or the words
	// that deny.
	words [][2]int
}

// otherSide looks for what contradicts the chosen sentences, in the same and in other
// articles: a denial, and other figures for the same thing. What it finds is shown
// too, as one excerpt more than was asked for; shown sentences keep their order.
//
// Precision goes before recall: a reader who is shown two sides where there is one
// trusts neither.
func (ix *Index) otherSide(ranked, chosen []sentence, limit int) ([]sentence, []Dispute) {
	if limit <= 0 {
		limit = defaultCitations
	}
	shown, disputes := chosen, []Dispute{}
	for _, find := range []func(ranked, chosen []sentence) (contrary, bool){ix.denial, ix.otherFigure} {
		c, found := find(ranked, chosen)
		if !found {
			continue
		}
		if all, sides, fits := c.among(shown, limit); fits {
			shown = all
			disputes = append(disputes, Dispute{Citations: sides, Kind: c.kind, Words: c.words})
		}
	}
	return shown, disputes
}

// among puts both sides among the shown sentences and gives their numbers, the claim's
// first. No more than one above limit are shown; fits is false when that leaves no room.
// The quotation that is denied stands before the denial where there is room for it.
func (c contrary) among(shown []sentence, limit int) (all []sentence, sides []int, fits bool) {
	all = slices.Clone(shown)
	own, other := numberOf(c.shown, all), numberOf(c.other, all)
	if other == 0 {
		if c.quoted != nil && numberOf(*c.quoted, all) == 0 {
			if len(all) >= limit && len(all) > max(1, own) {
				all = all[:len(all)-1]
			}
			if len(all) < limit {
				all = append(all, c.quoted.beside(all))
			}
		}
		all = append(all, c.other.beside(all))
		other = len(all)
	} else if c.quoted != nil && numberOf(*c.quoted, all) == 0 && len(all) <= limit {
		all = slices.Insert(all, other-1, c.quoted.beside(all))
		if other++; own >= other-1 {
			own++
		}
	}
	sides = []int{own, other}
	if c.denies {
		sides = []int{other, own}
	}
	return all, sides, own != other && len(all) <= limit+1
}

// numberOf is the number, from 1, of the shown sentence that has a side's own words; 0
// when none has. A neighbour that was taken along with it says nothing of them.
func numberOf(side sentence, shown []sentence) int {
	return 1 + slices.IndexFunc(shown, func(s sentence) bool {
		return s.hit.Article == side.hit.Article && s.span.Overlaps(side.own())
	})
}

// beside is a sentence without the neighbours taken along with it where one of them is
// shown already.
func (s sentence) beside(shown []sentence) sentence {
	if slices.ContainsFunc(shown, func(t sentence) bool { return t.hit.Article == s.hit.Article && t.span.Overlaps(s.span) }) {
		s.span = s.own()
	}
	return s
}

// own is where a sentence stands without what it was widened by.
func (s sentence) own() Span { return s.hit.Passage.Sentences[s.at] }

package retrieval

import (
	"regexp"
	"slices"
	"strings"

	"footnote/retrieval/attribution"
)

// denials are the ways in which English news says that somebody denies what was
// said. "Rejected a deal" denies nothing; "rejected the claim" does.
var denials = regexp.MustCompile(`(?i)\b(` +
	`den(y|ies|ied|ying)\b|never (said|told|claimed|promised|agreed|made|met|happened)|did not say|` +
	`(is|was|are|were) (not true|untrue|false|a lie)|no truth in|` +
	`(disput|refut|rebut|contradict)(e|es|ed|s|ing|ting|ted)?\b|` +
	`(reject|dismiss)(s|ed|es|ing)? (the |this |that |those |these |any |such )?(claim|allegation|accusation|suggestion|report|assertion|account|version)s?)`)

const (
	// denialShare is how near to the best sentence's score a denial must come to be
	// about the same thing.
	denialShare = 0.45
	// claimReach is how far before a denial, in bytes, the words that it denies are
	// looked for: some ten paragraphs.
	claimReach = 1500
)

// otherSide looks for a denial of what the chosen sentences say. When there is
// one it is shown too, as one excerpt more than was asked for, with the quotation
// that it denies; shown sentences keep their order.
//
// Precision goes before recall: the best sentence must report what somebody said,
// and a denial counts only when its words say so, when it ranks near that sentence,
// and when it names somebody whom that sentence names.
func (ix *Index) otherSide(ranked, chosen []sentence, limit int) ([]sentence, []Dispute) {
	if limit <= 0 {
		limit = defaultCitations
	}
	if len(chosen) == 0 || denials.MatchString(chosen[0].text()) || !ix.reports(chosen[0]) {
		return chosen, []Dispute{}
	}
	denial, found := denialOf(chosen[0], ranked)
	if !found {
		return chosen, []Dispute{}
	}
	denial.span = ix.whole(denial)
	shown := slices.DeleteFunc(slices.Clone(chosen), denial.repeats)
	if claim, said := ix.claimBefore(denial, ranked); said && !slices.ContainsFunc(shown, claim.repeats) {
		claim.span = ix.whole(claim)
		shown = append(shown[:min(len(shown), limit-1)], claim)
	}
	shown = append(shown[:min(len(shown), limit)], denial)
	return shown, []Dispute{{Citations: []int{1, len(shown)}, Kind: "denial"}}
}

// reports says that a sentence reports what somebody said: that can be denied.
func (ix *Index) reports(s sentence) bool {
	return slices.ContainsFunc(ix.said[s.hit.Passage.Article](), func(q attribution.Quotation) bool {
		return Span(q.Span).Overlaps(s.span)
	})
}

// denialOf is the best ranked denial that names somebody whom the sentence names.
func denialOf(best sentence, ranked []sentence) (denial sentence, found bool) {
	for _, s := range ranked {
		if s.score < denialShare*best.score {
			break
		}
		if !best.repeats(s) && denials.MatchString(s.text()) && shareName(best.text(), s.text()) {
			return s, true
		}
	}
	return sentence{}, false
}

// shareName reports whether two texts have a name in common.
func shareName(a, b string) bool {
	names := capitalised(b)
	return slices.ContainsFunc(capitalised(a), func(x capital) bool {
		return len(x.text) > 3 && slices.ContainsFunc(names, func(y capital) bool { return strings.EqualFold(x.text, y.text) })
	})
}

// claimBefore is the ranked sentence with the last quotation before a denial, by
// somebody else than who denies.
func (ix *Index) claimBefore(denial sentence, ranked []sentence) (claim sentence, found bool) {
	article := denial.hit.Passage.Article
	denier, _ := ix.speakerOf(article, denial.span)
	var last Span
	for _, q := range ix.said[article]() {
		span := Span(q.Span)
		before := span.End <= denial.span.Start && denial.span.Start-span.End <= claimReach
		if before && q.Kind != attribution.Indirect && q.Speaker != "" && q.Speaker != denier && span.End > last.End {
			last = span
		}
	}
	for _, s := range ranked {
		if last.Len() > 0 && s.hit.Passage.Article == article && s.span.Overlaps(last) {
			return s, true
		}
	}
	return sentence{}, false
}

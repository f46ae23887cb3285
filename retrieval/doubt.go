package retrieval

import (
	"regexp"
	"slices"
)

// asksDoubt are the words by which a question doubts what it asks about: "Did she really
// resign?", "Is it true that …".
var asksDoubt = regexp.MustCompile(`(?i)\b(really|actually|truly|genuinely|in fact|indeed|true that|true or false|correct that|right that|the case that|deny|denies|denied|denial)\b`)

// doubted puts the denial first where the question doubts a claim: that somebody denies it
// is what is asked, and the claim stands beside it. disputes are numbered anew.
func doubted(q Query, chosen []sentence, disputes []Dispute) ([]sentence, []Dispute) {
	denied := slices.IndexFunc(disputes, func(d Dispute) bool { return d.Kind == kindDenial })
	if denied < 0 || !asksDoubt.MatchString(q.Own) {
		return chosen, disputes
	}
	from := disputes[denied].Citations[1] // the claim's is first
	moved := slices.Concat(chosen[from-1:from], chosen[:from-1], chosen[from:])
	renumbered := make([]Dispute, len(disputes))
	for i, d := range disputes {
		renumbered[i] = d
		renumbered[i].Citations = nil
		for _, n := range d.Citations {
			switch {
			case n == from:
				n = 1
			case n < from:
				n++
			}
			renumbered[i].Citations = append(renumbered[i].Citations, n)
		}
	}
	return moved, renumbered
}

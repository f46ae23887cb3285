package retrieval

import (
	"strings"

	"footnote/retrieval/followup"
)

// isUnclear reports whether a question asks about somebody whom nobody named, and
// nothing else.
func (ix *Index) isUnclear(r followup.Reading) bool {
	return r.Unclear != "" && len(followup.Gist(ix.asked(r.Complete, Date{}))) == 0
}

// understood are the words for people about how a question was read: those that are
// searched for, phrases held together.
func (ix *Index) understood(r followup.Reading) string {
	var parts []string
	switch {
	case r.Asks != "":
		parts = append(parts, r.Asks)
	case r.More:
		parts = append(parts, "more")
	}
	seen := map[string]bool{}
	own := r.Complete
	if r.Claim != "" {
		own = strings.Replace(own, "“"+r.Claim+"”", "", 1)
		parts = append(parts, "“"+r.Claim+"…”")
	}
	for _, text := range []string{own, r.Context} {
		for _, part := range followup.Gist(ix.asked(text, Date{})) {
			key := fold(part)
			if !seen[key] {
				seen[key] = true
				parts = append(parts, part)
			}
		}
	}
	return strings.Join(parts[:min(len(parts), mostLooked)], " · ")
}

// noted are the sentences for people about how a follow-up was read.
func (ix *Index) noted(r followup.Reading) []string {
	var notes []string
	if r.Unclear != "" {
		notes = append(notes, "It is not clear who “"+r.Unclear+"” is.")
	}
	if words := ix.understood(r); words != "" {
		notes = append(notes, "Understood as: "+words)
	}
	return notes
}

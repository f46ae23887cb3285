package retrieval

import "fmt"

// Check says what is wrong with a filter that no article could pass.
func (f Filter) Check() error {
	if !f.Since.IsZero() && !f.Until.IsZero() && f.Since.First().After(f.Until.Last()) {
		return fmt.Errorf("since %s is after until %s: no article can be in between", f.Since, f.Until)
	}
	return nil
}

// dated reports whether the filter bounds the date.
func (f Filter) dated() bool { return !f.Since.IsZero() || !f.Until.IsZero() }

// keeps reports whether an article may answer. An article stays when the period
// of its date overlaps the range; an undated one never does.
func (f Filter) keeps(a *Article) bool {
	if f.Source != "" && !a.isFrom(f.Source) {
		return false
	}
	if !f.dated() {
		return true
	}
	if a.Published.IsZero() {
		return false
	}
	if !f.Since.IsZero() && a.Published.Last().Before(f.Since.First()) {
		return false
	}
	return f.Until.IsZero() || !a.Published.First().After(f.Until.Last())
}

// Kept counts the articles that pass the filter, and those left out only because
// they are undated.
func (c *Corpus) Kept(f Filter) (kept, undated int) {
	source := Filter{Source: f.Source}
	for _, a := range c.Articles {
		switch {
		case f.keeps(a):
			kept++
		case f.dated() && a.Published.IsZero() && source.keeps(a):
			undated++
		}
	}
	return kept, undated
}

package retrieval

// Question is what a person typed, with the filters they set. The zero filters
// let everything through.
type Question struct {
	// ID is carried into the Answer; "" is fine.
	ID string
	// Text is the question as typed.
	Text string
	// History holds the earlier questions of the same conversation, oldest first.
	History []string
	// Filter narrows the articles that may answer.
	Filter Filter
	// Limit is the most citations of an answer; 0 means 3.
	Limit int
	// Now is the date of asking. Retrieval has no clock of its own.
	Now Date
}

// Filter narrows a search to some articles.
type Filter struct {
	// Since and Until are bounds on the date of publication, both inclusive. An
	// article stays when its own period overlaps the range; while either is
	// set, undated articles are left out.
	Since, Until Date
	// Source is any part of an outlet, a title or an article's ID, compared
	// without case and accents.
	Source string
}

// QuoteRequest asks for quotations. The zero value asks for all of them.
type QuoteRequest struct {
	// Speaker is any part of a speaker's name, compared without case and
	// accents; spokesman, spokeswoman and spokesperson are one word. An office
	// ("home secretary") means whom an article, or another one of its year, calls so, and
	// "home secretary in 2016" only in the articles of that year.
	Speaker string
	// About is a topic: only quotations that share a term with it, or whose
	// sentences do, are kept.
	About string
	// Filter narrows the articles.
	Filter Filter
	// Indirect adds reported speech without quotation marks.
	Indirect bool
	// Limit is the most quotations; 0 means all.
	Limit int
}

package lexical

import "math"

// The formula is Okapi BM25 in the form of Robertson and Zaragoza, "The
// Probabilistic Relevance Framework: BM25 and Beyond" (2009), with Lucene's
// inverse frequency, which is never negative. For a query term t in a passage p:
//
//	score(t, p) = idf(t) · tf · (K1 + 1) / (tf + K1 · (1 − B + B · length / average length))
//	idf(t)      = ln(1 + (N − df + ½) / (df + ½))
//
// N passages, df of them with t; tf is how often t stands in p, length how many
// terms p has. A title counts with its weight in tf and length. A passage's score
// is the sum over the query's terms; a term asked twice counts twice.

// idf returns the weight of a term that df of n passages have.
func idf(n, df int) float64 {
	return math.Log(1 + (float64(n-df)+0.5)/(float64(df)+0.5))
}

// damping returns what the length of a passage adds to tf under the fraction's
// line. Where no passage has a word, all lengths are equal.
func (o Options) damping(length, average float64) float64 {
	relative := 1.0
	if average > 0 {
		relative = length / average
	}
	return o.K1 * (1 - o.B + o.B*relative)
}

// points returns what a term adds to a passage's score.
func (o Options) points(idf, tf, damping float64) float64 {
	return idf * tf * (o.K1 + 1) / (tf + damping)
}

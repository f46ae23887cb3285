package retrieval

// A feature is one thing by which a sentence is judged. Each is 0 to 1, or -1 to
// 1 for a cosine; the score of a sentence is the sum of the features, each times
// its weight.
type feature int

const (
	featPassage feature = iota // score of its passage, stretched
	featMeaning                // cosine with the query, stretched
	featCosine                 // cosine with the query as it is
	featTerms                  // BM25 of its terms, stretched
	featCovered                // share of the query's term weight that it or the title has
	featNear                   // the same with the sentences beside it
	featRarest                 // it has the query's rarest term
	featNames                  // share of the query's names that it or the title has
	featPairs                  // share of the query's neighbouring terms that stand near each other in it
	featType                   // it has words of the kind that would answer
	featYear                   // it is of a year that the query names
	featSaid                   // it quotes somebody whom the query asks about
	featLength                 // of its words, full at fullLength
	featBefore                 // cosine of the sentence before it with the query
	featLead                   // it is the first of its article
	features                   // how many there are
)

// featureNames are the signals' names in Reasons.
var featureNames = [features]string{
	"passage", "meaning", "cosine", "terms", "covered", "near", "rarest", "names",
	"pairs", "type", "year", "said", "length", "before", "lead",
}

// sentenceWeights are those of a listwise logistic regression (docs/ranking.md).
// The weight of speech was set by hand: the sets it was fitted on quote nobody.
var sentenceWeights = [features]float64{
	featPassage: 0.46, featMeaning: 0.45, featTerms: 0.08, featCovered: 0.38,
	featType: 0.16, featYear: 0.13, featSaid: 0.35, featLength: 0.13,
}

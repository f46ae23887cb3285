package retrieval

// A feature is one thing by which a sentence is judged. Each is 0 to 1, or -1 to
// 1 for a cosine; the score of a sentence is the sum of the features, each times
// its weight.
type feature int

const (
	featPassage    feature = iota // score of its passage, stretched
	featMeaning                   // cosine with the query, stretched
	featCosine                    // cosine with the query as it is
	featTerms                     // BM25 of its terms, stretched
	featCovered                   // share of the query's term weight that it or the title has
	featNear                      // the same with the sentences beside it
	featRarest                    // it has the query's rarest term
	featNames                     // share of the query's names that it or the title has
	featPairs                     // share of the query's neighbouring terms that stand near each other in it
	featType                      // how well it holds words of the kind that would answer
	featPeriod                    // how well a date in it fits the time asked about
	featPeriodNear                // the same of the sentences beside it
	featSaid                      // it quotes somebody whom the query asks about
	featLength                    // of its words, full at fullLength
	featBefore                    // cosine of the sentence before it with the query
	featLead                      // it is the first of its article
	featWords                     // share of all the query's words, small ones too, by weight
	featNewer                     // how new its article is where the present state is asked for (newer.go)
	features                      // how many there are
)

// featureNames are the signals' names in Reasons.
var featureNames = [features]string{
	"passage", "meaning", "cosine", "terms", "covered", "near", "rarest", "names",
	"pairs", "type", "period", "period near", "said", "length", "before", "lead", "words", "newer",
}

// sentenceWeights are those of a listwise logistic regression on half of squad2's
// questions and a third of timeqa's, rounded: retrieval/train fits them
// (docs/ranking.md). The weight of speech was set by hand: those sets quote nobody.
// That of newness was set by hand too, on cases of our own (testdata/overtime.txt):
// the public sets have no dates. Of 47 it leaves 8 wrong at 0, 2 at 2, none from 3 to
// 6, and at 8 a newer article that says little wins.
// Features without a weight were tried and got none; "words" is for the confidence.
var sentenceWeights = [features]float64{
	featPassage: 3.1, featMeaning: 2.0, featCosine: 1.1, featCovered: 2.9, featNear: 2.7, featPairs: 0.2,
	featType: 3.9, featPeriod: 2.7, featPeriodNear: 1.8, featBefore: 1.2, featLead: 0.6,
	featSaid: 3.5, featNewer: 4.5,
}

// allSentenceWeights is the score of a sentence with all features full but newness,
// which most questions do not ask for.
var allSentenceWeights = func() (sum float64) {
	for _, w := range sentenceWeights {
		sum += w
	}
	return sum - sentenceWeights[featNewer]
}()

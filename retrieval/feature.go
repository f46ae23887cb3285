package retrieval

// A feature is one thing by which a sentence is judged. Each is 0 to 1, or -1 to
// 1 for a cosine. What a feature gives to the score of a sentence, its points, tells a
// forest of trees (forest.go), or a weight set by hand.
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
	featQuoted                    // it quotes them word for word, and that is asked for
	featLength                    // of its words, full at fullLength
	featBefore                    // cosine of the sentence before it with the query
	featLead                      // it is the first of its article
	featWords                     // share of all the query's words, small ones too, by weight
	featNewer                     // how new its article is where the present state is asked for (newer.go)
	featKin                       // share of the query's term weight that its words meet, by themselves or by words of like meaning
	featKinNear                   // the same with the sentences beside it
	featKinTitle                  // the same with the title
	featTopic                     // share of the weight of the terms that are no names, met by themselves
	featKinTopic                  // the same by words of like meaning too
	featNamesOwn                  // share of the weight of the names that it has itself
	featNamesNear                 // the same with the sentences beside it
	featReader                    // the reader's log-odds that it answers; 0 where none reads
	featTold                      // how well it tells the relation that is asked for (told.go)
	featAct                       // share of the words that say what is asked ("runs", "owner") that it meets by a word of one family
	featGap                       // share of the term weight of the heaviest term that neither it nor the title meets
	features                      // how many there are
)

// featureNames are the signals' names in Reasons.
var featureNames = [features]string{
	"passage", "meaning", "cosine", "terms", "covered", "near", "rarest", "names",
	"pairs", "type", "period", "period near", "said", "quoted", "length", "before", "lead", "words", "newer",
	"kin", "kin near", "kin title", "topic", "kin topic", "names own", "names near", "reader", "told", "act", "gap",
}

// firstWeights are those of the first look: a listwise logistic regression on half of
// squad2's questions and a third of timeqa's, rounded. It is plain and sees no likeness
// of words, but puts the sentence that answers among the first lookedAt for .98 of
// squad2's answerable questions and .97 of timeqa's. Speech and newness have weights set
// by hand: the public sets quote nobody and have no dates. Of the 47 cases in
// testdata/overtime.txt newness left 8 wrong at 0, 2 at 2, none from 3 to 6 and one at 8
// when the first look was the only one; with the second, one at 4.5 and none at 5.5.
var firstWeights = [features]float64{
	featPassage: 3.1, featMeaning: 2.0, featCosine: 1.1, featCovered: 2.9, featNear: 2.7, featPairs: 0.2,
	featType: 3.9, featPeriod: 2.7, featPeriodNear: 1.8, featBefore: 1.2, featLead: 0.6,
	featSaid: 3.5, featQuoted: 8, featNewer: 5.5, featTold: 4,
}

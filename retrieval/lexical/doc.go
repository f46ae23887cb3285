// Package lexical ranks texts by their words: BM25 over plain integer ids.
//
// It has two halves that do not know each other. An Analyzer turns a text into
// Terms, normalised words that two spellings of one word share. An Index, made by
// a Builder, holds the terms of many passages under the caller's ids and ranks
// them for the terms of a query. The caller carries terms from one to the other:
//
//	analyzer := lexical.NewAnalyzer()
//	builder := lexical.NewBuilder(lexical.Options{})
//	for id, p := range passages { // any ids will do
//		if err := builder.Add(id, analyzer.Terms(p.Title), analyzer.Terms(p.Body)); err != nil {
//			return err
//		}
//	}
//	index := builder.Build()
//	matches := index.Search(analyzer.QueryTerms("Who told Britain?"), 10)
//
// Reading order: analyzer.go (what a term is), scan.go and part.go (where words
// begin and end), emit.go and spelling.go (which terms a word gives), fold.go (case,
// accents), stop.go (words a question does not search for), builder.go, index.go,
// postings.go (where which term stands), formula.go (the arithmetic, in one place),
// search.go, and how it is fast: scratch.go (one search), skip.go (what is passed over),
// window.go, top.go; packed.go, unpack.go (an Index as bytes, between two runs).
//
// No text makes the package panic, and the same text gives the same terms on
// every machine. An Analyzer and an Index may be used from many goroutines at
// once; a Builder belongs to one.
package lexical

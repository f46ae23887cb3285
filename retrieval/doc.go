// Package retrieval answers questions over a corpus of articles with the
// articles' own words.
//
// # Words
//
// Every word has one meaning, here and in every package that imports this one:
//
//   - Corpus: all Articles that may be quoted; it has a fingerprint.
//   - Article: one text as published, with title, outlet, byline, date and URL
//     where they are known.
//   - Passage: a contiguous piece of one Article; what is indexed and ranked.
//   - Span: a half-open byte range in an Article's Body.
//   - Question: what a person typed, with the filters they set.
//   - Query: a Question made clean and valid.
//   - Term: a normalised word.
//   - Vector: the unit-length place of a text.
//   - Embedder: texts to Vectors under one named model.
//   - Index: a Corpus made searchable.
//   - Signal: one way to judge a Passage (lexical, vector, ...).
//   - Ranking: Passages in the order of one Signal.
//   - Fusion: one Ranking made of several.
//   - Hit: a Passage offered for a Query, with its Score and Reasons.
//   - Threshold: the score under which the answer is an abstention.
//   - Excerpt: the exact words shown.
//   - Citation: what finds an Excerpt in its Article.
//   - Quotation: words an Article puts in someone's mouth, with their Speaker.
//   - Answer: Excerpts, best first, or an abstention.
//   - Judgment: a Question with what truly answers it (package eval).
//
// # The path of one question
//
// Index.Ask makes a Query of a Question, ranks the passages by terms and by
// meaning, fuses the two rankings, looks at the sentences of the best passages,
// decides whether they answer, and cuts the Excerpts. Each step is a file:
// query.go, search.go, fuse.go, excerpt.go, abstain.go, answer.go.
//
// # What holds always
//
// Every Excerpt is a slice of its Article's Body, byte for byte. Every order is
// total: equal scores are ordered by article and position. The package reads no
// environment, no clock and no network: the date of asking comes with the
// Question, and vectors come from the Embedder it was given.
//
// An Index is immutable once built; all its methods may be called from many
// goroutines at once.
package retrieval

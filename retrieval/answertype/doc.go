// Package answertype reads off a question what kind of words would answer it,
// and finds such words in a sentence: a person's name for who, a number with its
// noun for how many, a year for which year, the words in quotation marks for
// "what exactly did she say".
//
// [Of] reads the question once; [Find] and [Score] then look at as many sentences
// as the caller has. They work by form alone, in three steps:
//
//   - token.go cuts text into words, numbers and marks; word.go folds and stems
//     each, class.go looks it up in the closed tables of words.go (months, units,
//     titles, the heads of names such as University or Ltd);
//   - asked.go, who.go, how.go, noun.go and head.go turn a question into its type and the noun asked about;
//   - name.go, number.go, date.go, quotation.go, description.go and clause.go each
//     find the spans of one form, and weigh.go weighs every span by how well it
//     fits the type, how near the question's own words stand and whether it goes
//     with the noun asked about.
//
// A word that the question has already is no answer to it. Nothing here knows a
// subject: the tables hold words that English writes about anything with. What a
// name is a name of is guessed from its form and its neighbours, so a place may be
// offered where a body was asked for, with less weight.
//
// The functions are pure and safe for concurrent use.
package answertype

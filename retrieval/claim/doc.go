// Package claim reads what a sentence of news claims in a form that another sentence
// can be held against: how many of what (Figures), and that something said is not so
// (FindDenial).
//
// Two figures contradict each other when they count the same thing and leave no
// number that fits both. What is counted is read from the words around the number:
//
//   - the noun and its modifiers ("police officers"), or the measure ("the cost of
//     the bridge was");
//   - what became of them, as one of the kinds of event that news counts (killed,
//     hurt, arrived, arrested), or else the verb itself;
//   - the places and the kind of event that the sentence names.
//
// How a number is hedged says which numbers fit it: "about 700", "more than 700" and
// "700" all go with 705.
//
// A false contradiction is worse than none, so whatever makes a figure one of a part,
// a plan or a comparison ("12 more", "another 12", "12 of the 15", "12 a day", "could
// cost", "a rise of") takes it out. Whether two sentences are about the same time is
// for the caller, who knows the articles' dates, and so is whether they are about the
// same event at all.
//
// Reading order: token.go (text to words), number.go (words to numbers), lexicon.go
// (the closed word classes of English and the events that news counts), figure.go,
// hedge.go, counted.go, measured.go, differ.go; denial.go, denied.go. The functions are
// pure, linear in the text, and safe for concurrent use.
package claim

// Package relation reads which relation a question asks for, and how well a sentence
// tells of it: who came after somebody, whose brother somebody is, why something was
// done, who does what to whom.
//
// A sentence may have all names of a question and be about something else: "Opposition
// leader Derek Vane said the resignation was overdue" does not say who replaced Derek Vane.
// And it may have none of its words for what it asks: "Her successor, Sir Alan Peach" does.
// Both hang on the relation, which newspapers tell in few ways: in an apposition ("the
// club's owner, Henrik Dahl"), with a word of the same family (to lead, a leader, to head),
// with a cue behind the verb ("sacked for failing to act").
//
//   - word.go cuts a text into words, root.go brings a word and what is derived from it
//     together (audit, auditor), family.go has words that tell the same relation;
//   - question.go and stated.go read the question;
//   - succession.go, kin.go, cause.go, wish.go and told.go read sentences.
//
// The functions are pure, safe for concurrent use, and linear in the text.
package relation

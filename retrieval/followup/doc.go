// Package followup reads a question as the next one of a talk: what "he", "that
// deal" and "And in 2025?" mean after the questions asked before and what was shown
// for them.
//
// It works on the words of the questions by the rules of English, in four steps:
//
//   - word.go cuts a question into words, lexicon.go knows the closed classes and
//     the commonest verbs, phrase.go finds its noun phrases;
//   - lean.go finds the words that lean on what was said before, and leaves alone
//     those that do not: an expletive "it", a "he" whose name stands before it;
//   - referent.go lists who and what the talk has been about, most likely first, and
//     refer.go, person.go, thing.go and pointer.go choose among them by gender, number
//     and kind, as centering theory does (Grosz, Joshi and Weinstein 1995): what a
//     question asks for and its subject before the rest;
//   - ellipsis.go puts a fragment in the place of the part of the earlier question that
//     is of its kind, and lets a bare "Why?" ask about the whole.
//
// What a name names (a man, a woman, a place, a body) is known to the caller, who has
// the articles. Where the rules cannot tell, nothing is guessed: Reading.Unclear holds
// the word.
//
// The functions are pure, safe for concurrent use, and linear in the text.
package followup

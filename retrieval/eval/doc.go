// Package eval turns judgments into figures: how often the evidence stands
// first, whether every excerpt is verbatim, how often a question without an
// answer gets silence, whose words a quotation is given to, and how well
// passages are ranked.
//
// Kinds of judged questions give groups of figures:
//
//   - a Set (set.go): questions with the words that truly answer them, and
//     beside it, in a file of its own, every quotation of some of the articles.
//     Evaluate asks an index all of it; ScoreAnswers (answers.go), ScoreSpeakers
//     (speakers.go) and ScoreQuotations (quotations.go) do the arithmetic alone;
//   - a folder in the layout of BEIR (beir.go): queries and which articles are
//     relevant to each. EvaluateBEIR searches and scores (ranking.go);
//   - questions of which it is only known whether the articles answer them
//     (posed.go), of a Set or of such a folder. ScoreAnswerability measures the
//     confidence (answerability.go, threshold.go, calibration.go) and Draw gives
//     its picture (drawing.go).
//
// # When words show the evidence
//
// An excerpt shows a piece of evidence when it is of the same article and
// contains the evidence's words, or is itself a part of them 40 characters long
// or longer; case, white space and the shapes of quotation marks and dashes do
// not count (fold.go).
//
// # From one run to another
//
// A Run (run.go) keeps what every question got; Compare (compare.go) says which
// got better or worse from one to another, and by which words. Explain (explain.go)
// sets the reasons of what was shown beside those of the evidence that was not.
// Tick (tick.go) makes judgments of what a person ticks, for a corpus that has none.
//
// # Figures
//
// A figure is the same however often and on however many cores it is taken: the
// questions are asked side by side and scored in the order of their file. The
// figures of the five seed articles are kept in testdata, so that a change of
// ranking shows in its own difference what it does to them:
//
//	go test ./retrieval/eval -update
package eval

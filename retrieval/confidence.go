package retrieval

import (
	"math"

	"footnote/retrieval/answertype"
	"footnote/retrieval/relation"
)

// Asked is what is known of a query before any sentence is looked at.
type Asked struct {
	// Unknown says that it asks about a name that no article has.
	Unknown bool
	// Figure says that it asks about a number or a year that no article has.
	Figure bool
	// Time says that it asks about a time.
	Time bool
	// Measured says that a date or a number would answer it.
	Measured bool
	// Told says that it asks for a relation for which sentences are read.
	Told bool
	// Acts says that it asks who does something, or what somebody's something is.
	Acts bool
	// Meaning says that sentences have cosines, not terms alone.
	Meaning bool
	// Read says that a Reader has read the best of them.
	Read bool
}

// asked is what is known of a query.
func (q Query) asked(by judgedBy) Asked {
	relates := q.relation().Kind
	describes := answertype.Of(q.Own).Describes()
	return Asked{
		Told: describes || relates != relation.None && relates != relation.Act && relates != relation.Wish, Acts: !describes && relates == relation.Act,
		Unknown: len(q.Unknown) > 0, Figure: len(q.looked.figures) > 0,
		Time: asksTime(q), Measured: answertype.Of(q.Own).Type.Measured(),
		Meaning: by.meaning, Read: by.reader,
	}
}

// judgedBy says by what sentences were judged besides their terms.
type judgedBy struct{ meaning, reader bool }

// A sign is one thing by which the confidence is told.
type sign int

const (
	signWords   sign = iota // share of the question's words
	signCosine              // cosine with the question
	signTime                // a time is asked about and no sentence fits it
	signUnknown             // a name that no article has
	signFigure              // a number or a year that no article has
	signLacking             // a date or a number would answer, and the first lacks words for one
	signStrange             // none of the sentences has the words of the question
	signTold                // a relation is asked for, and a sentence tells it
	signUntold              // a relation is asked for, and none tells it
	signUnmet               // what is asked of somebody is met by no word of the sentences
	signReader              // the reader's log-odds of the first sentence
	signs                   // how many there are
)

var namesOfSigns = [signs]string{"words", "cosine", "time", "unknown", "figure", "lacking", "strange", "told", "untold", "unmet", "reader"}

// SignNames names the signs of Evidence, in order.
func SignNames() []string { return append([]string(nil), namesOfSigns[:]...) }

// plainType is the score of the kind of words (featType) from which a sentence has a date
// or a number that may answer: of squad2's questions for one, those whose first sentence
// has .7 or more are answerable two times in three, those under .35 one time in four.
const plainType = 0.7

// fewestShared is the share of the question's words under which it is strange to the
// sentences: of 4,655 questions that squad2, timeqa and SelQA answer none has less.
const fewestShared = 0.08

// Evidence is the signs by which the confidence is told, from what is asked and the
// features of the sentences, best first and in the order of FeatureNames. Of each feature
// the highest of the first three counts, since so many are shown. What is judged together
// with the reader is of the first sentence alone.
func Evidence(a Asked, features [][]float64) []float64 {
	e := make([]float64, signs)
	e[signUnknown], e[signFigure] = flag(a.Unknown), flag(a.Figure)
	fit, told, met := 0.0, 0.0, 0.0
	for _, x := range features[:min(defaultCitations, len(features))] {
		e[signWords] = max(e[signWords], x[featWords])
		e[signCosine] = max(e[signCosine], x[featCosine])
		fit, told, met = max(fit, x[featPeriod]), max(told, x[featTold]), max(met, x[featAct])
	}
	e[signTime], e[signStrange] = flag(a.Time)*(1-fit), flag(e[signWords] < fewestShared)
	e[signTold], e[signUntold], e[signUnmet] = flag(a.Told)*told, flag(a.Told)*(1-told), flag(a.Acts)*(1-met)
	if len(features) > 0 {
		e[signLacking] = flag(a.Measured) * max(0, 1-features[0][featType]/plainType)
	}
	if a.Read && len(features) > 0 {
		e[signReader] = features[0][featReader]
	}
	if !a.Meaning {
		e[signCosine] = 0
	}
	return e
}

// confidence is the probability that the sentences answer the query, and the parts of
// its log-odds, the base first.
func confidence(q Query, ranked []sentence, by judgedBy) (p float64, parts []Reason) {
	if len(ranked) == 0 {
		return 0, nil
	}
	var features [][]float64
	for _, s := range ranked[:min(defaultCitations, len(ranked))] {
		features = append(features, s.features[:])
	}
	asked := q.asked(by)
	return asked.Confidence(Evidence(asked, features))
}

// Confidence is the probability that sentences with this Evidence answer, and the parts of
// its log-odds, the base first.
func (a Asked) Confidence(evidence []float64) (p float64, parts []Reason) {
	w := weightsFor(judgedBy{meaning: a.Meaning, reader: a.Read})
	sum := w.base
	parts = []Reason{{"base", w.base}}
	for s, value := range evidence {
		if points := w.signs[s] * value; points != 0 {
			sum += points
			parts = append(parts, Reason{namesOfSigns[s], points})
		}
	}
	return 1 / (1 + math.Exp(-sum)), parts
}

// weightsFor are the weights of the confidence for sentences judged so. Those with the
// reader count on cosines: without them the terms tell alone.
func weightsFor(by judgedBy) logit {
	switch {
	case !by.meaning:
		return withoutMeaning
	case by.reader:
		return withReader
	default:
		return withMeaning
	}
}

// logit is the weights of a logistic function.
type logit struct {
	base  float64
	signs [signs]float64
}

// The weights of the confidence: a logistic regression by retrieval/train, rounded, where
// every set and every kind of its questions (answerable, not answerable, of another set)
// weighs the same. The first set is fitted on pages that the reader did not learn from; it
// tells at best what a question and its sentences have to do with each other, so the
// cosine counts a third of what it counts without. The second set is for answers without
// the reader, the third by terms alone (docs/evaluation.md has what they give). Strange is by
// hand: no answerable question is, so no fit bounds it, and to text that asks nothing ("isot
// pe espresso") the reader gives numbers about 0. Untold and unmet stand at -1.2 and -.7 in the
// fit; they count more, since of the sets' questions few ask for a relation that is read, and
// news is asked about little else. Without the reader they are by hand. The base of the first
// stands at -1.71 in the fit: there the threshold of .15 would refuse .042 of squad2's answerable
// questions, and here about the .03 that it refused before the reader knew better. In the third
// the words count 2.6 where the fit gives 4.5, and lacking a quarter of it: by terms alone a
// corpus of few articles is judged, and a word that all of them have weighs nothing there.
var (
	withReader     = logit{base: -1.45, signs: [signs]float64{signWords: 1.83, signCosine: 1.78, signTime: -1.5, signUnknown: -1.4, signFigure: -0.9, signLacking: -0.55, signStrange: -3, signTold: 1, signUntold: -1.6, signUnmet: -1.8, signReader: 0.48}}
	withMeaning    = logit{base: -4.70, signs: [signs]float64{signWords: 3.14, signCosine: 4.66, signTime: -1.5, signUnknown: -1.45, signFigure: -0.75, signLacking: -1.3, signStrange: -3, signTold: 0.9, signUntold: -1.6, signUnmet: -1.8}}
	withoutMeaning = logit{base: -2.09, signs: [signs]float64{signWords: 2.59, signTime: -0.8, signUnknown: -2, signFigure: -0.65, signLacking: -0.3, signStrange: -3, signTold: 0.5, signUntold: -1, signUnmet: -0.8}}
)

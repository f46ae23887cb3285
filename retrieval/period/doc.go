// Package period finds the times that English text names, puts them on the
// calendar, and says how well one time fits another.
//
// An article says "last August", "from 1916 to 1920", "on Tuesday"; a question asks
// for "2016" or "the latest". Both become Periods, closed stretches of Days:
//
//	said := period.Find(sentence, published)   // expressions with their bytes
//	asked := period.OfQuestion(question, today)
//	weight := asked.Best(said)                 // 0 to 1
//
// Relative expressions are counted from an anchor, the article's date or the date
// of asking. Without one, and where a text points at a time or an event that it
// names elsewhere ("that year", "before the election"), an expression is found but
// not resolved: nothing is guessed.
//
// What is no time is left alone: counts, prices, labels, telephone numbers,
// versions, times of day, names of people and newspapers. Where a number might be
// either, it is a year only if the words beside it say so, and 05/08/2023, which
// two continents read differently, is none. Years are those from 1000 to 2199;
// before the year 1 there is no Day.
//
// Reading order: day.go and period.go (the calendar), expression.go (Find), parser.go
// (what the other files belong to), token.go, scan.go, number.go, lexicon.go,
// calendarword.go and counting.go (text to tokens), numeral.go, year.go and
// calendar.go (absolute times), bare.go (dates without a year), weekday.go,
// pointed.go, unit.go, ago.go and part.go (relative ones), join.go (ranges),
// bound.go, question.go, order.go, tense.go, verb.go, event.go and era.go
// (what a question wants), fit.go.
//
// The functions are pure; they read no clock, and any number of goroutines may call
// them. No text makes them panic, and the time they take is linear in the text.
package period

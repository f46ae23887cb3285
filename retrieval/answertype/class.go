package answertype

import "strings"

// class is a set of closed word classes; a word may be in several ("May", "second").
type class uint64

const (
	function    class = 1 << iota // determiners, auxiliaries, conjunctions, adverbs without a topic
	preposition                   // of, in, by
	pronoun                       // he, it, they
	auxiliary                     // is, did, has, would
	locative                      // in, at, near: a place may follow
	connector                     // of, de, von: joins the words of a name
	month                         // January, Sept
	weekday                       // Monday
	season                        // spring
	relative                      // yesterday, today
	deictic                       // last, next, this: before a time word
	part                          // early, late, mid: before a year
	era                           // BC, AD
	numeral                       // one, twelve, ninety
	multiple                      // hundred, million, bn, dozen
	fraction                      // half, third, quarter
	ordinal                       // first, second; st, nd, rd, th
	hedge                         // about, nearly, almost: before a number
	timeUnit                      // year, hour
	lengthUnit                    // mile, km
	otherUnit                     // kg, mph, degrees
	currency                      // pounds, euros
	percent                       // percent, cent (after per)
	title                         // Mr, Sir, Dr: before a name
	office                        // president, minister: a person's role
	family                        // mother, husband: a person too
	organHead                     // University, Ltd
	placeHead                     // River, Street
	given                         // Anna, John
	suffix                        // Jr, III
	speech                        // said, told
	because                       // because, due
	means                         // by, through, using
	copula                        // is, was
	becomes                       // became, appointed, elected
	verbal                        // common verbs whose form does not show it
)

// classes is every word of the tables with its classes.
var classes = gather(map[class]string{
	function: functionWords, function | preposition: prepositions, function | pronoun: pronouns,
	function | auxiliary: auxiliaries, locative: locatives, connector: connectors, month: months,
	weekday: weekdays, season: seasons, relative: relatives, deictic: deictics, part: parts, era: eras,
	numeral: numerals, multiple: multiples, fraction: fractions, ordinal: ordinals, hedge: hedges,
	timeUnit: timeUnits, lengthUnit: lengthUnits, otherUnit: otherUnits, currency: currencies,
	percent: percents, title: titles, office: offices, family: families, organHead: organHeads,
	placeHead: placeHeads, given: givens, suffix: suffixes, speech: speechVerbs, because: becauses,
	means: meansWords, copula: copulas, becomes: becomings, verbal: verbs,
})

func gather(tables map[class]string) map[string]class {
	all := make(map[string]class, 2000)
	for c, words := range tables {
		for word := range strings.FieldsSeq(words) {
			all[word] |= c
		}
	}
	return all
}

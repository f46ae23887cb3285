package period

// A token is a word, a number or a mark of a text.
type token struct {
	start, end int // bytes
	kind       kind
	shape      shape
	value      int32 // what the kind says
}

// shape holds what is seen of a token besides its words.
type shape uint8

const (
	capital  shape = 1 << iota // begins with a capital
	plural                     // ends in a single s
	glued                      // no white space before it
	ordinal                    // a number with st, nd, rd, th
	decade                     // a number with s: 1990s
	weak                       // a short or ambiguous form: needs a number or a preposition beside it
	fourLong                   // a number of four digits
	broken                     // a line ends before it
)

// kind is what a token can do in an expression of time.
type kind uint8

const (
	other   kind = iota // any other word
	mark                // punctuation; value is the rune
	number              // value is the number
	figure              // a number that no date has: 2,000 or 3.5
	fullDay             // 2023-08-15; value is the Day

	monthName  // 1 to 12
	dayName    // 0, Monday, to 6
	seasonName // the month it begins with
	today      // offset in days: yesterday is -1
	wordNumber // two, twenty; value is the number
	ordWord    // third; value is the number
	unit       // value is a unitKind

	lastWord  // last
	pastWord  // past, previous: the last n, or another time's
	thisWord  // this
	nextWord  // next, coming
	thatWord  // that, previous, following: a time said before
	sameWord  // same
	partWord  // early, mid, late; value is a partKind
	edgeWord  // beginning, middle, end: with "of"; value is a partKind
	agoWord   // ago; value 1: earlier, later
	soFar     // so
	nowWord   // now, present, date: an end of a range
	quarterID // Q1 to Q4
	halfWord  // half

	theWord
	aWord
	inWord // in, during, within, over, throughout; value 1: over, for
	onWord
	ofWord
	byWord
	fromWord
	toWord // to, through
	untilWord
	sinceWord
	beforeWord
	afterWord
	betweenWord
	andWord
	aboutWord // around, about, which stand before counts too; value 1: circa
	yearMark  // AD, CE; value -1: BC

	willWord    // what comes is ahead
	labelWord   // page, room, flight: a number is a name behind it; value 1: behind its stop (No. 7)
	measureWord // metres, pounds: a number counts before it; value 1: beings, of whom "in 2016 people" may speak
	countWord   // than, nearly, some: a number counts behind it
)

// The values of unit tokens.
const (
	unitDay = iota + 1
	unitWeekend
	unitWeek
	unitFortnight
	unitMonth
	unitQuarter
	unitYear
	unitDecade
	unitCentury
)

// The values of partWord and edgeWord tokens.
const (
	early int32 = iota
	middle
	late
	earlier // of a period under way: what is behind
	later   // what is ahead
)

// starts are the kinds that may begin an expression; what stands before them
// (from, since, on) is looked back for. Prose without dates has few of them.
var starts = [256]bool{
	number: true, fullDay: true, monthName: true, dayName: true, seasonName: true, today: true,
	ordWord: true, lastWord: true, pastWord: true, thisWord: true, nextWord: true, thatWord: true,
	sameWord: true, partWord: true, edgeWord: true, agoWord: true, quarterID: true,
}

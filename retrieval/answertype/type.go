package answertype

// Type is the kind of words that would answer a question.
type Type uint8

// The types. Other is a question whose answer has no form to know it by.
const (
	Other        Type = iota
	Person            // who: a person's name, or a body that acts like one
	Organisation      // which company, party, newspaper
	Place             // where, which country
	Name              // what is the name of, which film, which language
	Number            // how many, what is the population
	Money             // how much did it cost
	Percent           // what percentage
	Duration          // how long did it take
	Age               // how old is she
	Distance          // how far, how tall
	Date              // when, which year
	Quotation         // what exactly did X say
	Reason            // why
	Manner            // how did, by what means
	Role              // what is X's job, what position did X hold
	Description       // who is X, what is X
	YesNo             // did X, is X
)

// types are the names of the types, by their number.
var types = [...]string{
	"other", "person", "organisation", "place", "name", "number", "money", "percent", "duration",
	"age", "distance", "date", "quotation", "reason", "manner", "role", "description", "yesno",
}

// Types is how many types there are; they are numbered from 0.
const Types = len(types)

// String returns the type in lower case.
func (t Type) String() string {
	if int(t) < len(types) {
		return types[t]
	}
	return "unknown"
}

// named reports whether a name answers the type.
func (t Type) named() bool {
	return t == Person || t == Organisation || t == Place || t == Name
}

// stands reports whether the noun asked about stands with its answer: "12 boats" and
// "the Song dynasty" have theirs, but no sentence says "year 1763" or "job lawyer".
func (t Type) stands() bool { return t.named() || t == Number || t == Other }

// Measured reports whether a date or a number answers the type: of the words for it one
// can tell whether a sentence has them at all. A duration is told in more ways than are
// known here (from 1940 to 1944, until May).
func (t Type) Measured() bool {
	return t == Date || t >= Number && t <= Distance && t != Duration
}

// Granularity is how exact a date is asked for.
type Granularity uint8

// The granularities, from any to the day.
const (
	AnyTime Granularity = iota
	Century             // a century or a decade
	Year
	Month
	Day
)

// Span is a half-open range of byte offsets, [Start, End), in a sentence.
type Span struct {
	Start, End int
}

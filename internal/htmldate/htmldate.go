// Package htmldate stands in for github.com/markusmobius/go-htmldate, which
// go-trafilatura asks for a page's date. That one searches the whole text and fills in
// what it does not find, where an article's date is printed or unknown here (package
// html reads what a page says of itself); and its tables of month names in 200
// languages would make 5 MB of the program. It finds no date, and go-trafilatura then
// goes on without one.
package htmldate

import (
	"errors"
	"time"

	"golang.org/x/net/html"
)

// Options are those that go-trafilatura names.
type Options struct {
	ExtractTime, UseOriginalDate, EnableLog, SkipExtensiveSearch, DeferUrlExtractor bool
	URL, DateFormat                                                                 string
	MinDate, MaxDate                                                                time.Time
}

// Result is a date found: there is none.
type Result struct {
	DateTime             time.Time
	HasTime, HasTimezone bool
}

// IsZero reports that no date was found.
func (r Result) IsZero() bool { return r.DateTime.IsZero() }

var errNone = errors.New("no date is looked for")

// FromDocument finds no date.
func FromDocument(*html.Node, Options) (Result, error) { return Result{}, errNone }

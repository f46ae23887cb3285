package bot

import (
	"strconv"
	"strings"
)

// verb is what a button or select does. It opens the custom_id, and what follows
// says to what: the bot may have been restarted since it was drawn.
type verb string

// The verbs, with what follows each. A key finds a question in the store.
const (
	verbContext  verb = "context"  // number, start, end, print, article: the words around an excerpt
	verbMore     verb = "more"     // key, page: further passages
	verbNearest  verb = "nearest"  // key: what an abstention was nearest to
	verbGood     verb = "good"     // key
	verbBad      verb = "bad"      // key
	verbShare    verb = "share"    // key: a private reply for everybody
	verbQuotes   verb = "quotes"   // key, page
	verbSources  verb = "sources"  // page
	verbRead     verb = "read"     // page, print, article
	verbChoose   verb = "choose"   // a select of articles to read
	verbSettings verb = "settings" // which setting
)

// parts is how many parts follow each verb. The last may hold anything.
var parts = map[verb]int{
	verbContext: 5, verbMore: 2, verbNearest: 1, verbGood: 1, verbBad: 1, verbShare: 1,
	verbQuotes: 2, verbSources: 1, verbRead: 3, verbChoose: 0, verbSettings: 1,
}

// click is a custom_id taken apart.
type click struct {
	verb verb
	args []string
}

// customID is what parseClick reads. No part but the last may hold a colon.
func customID(v verb, args ...string) string {
	return strings.Join(append([]string{string(v)}, args...), ":")
}

// parseClick reads a custom_id; ok is false for one that this version did not
// make.
func parseClick(id string) (c click, ok bool) {
	name, rest, more := strings.Cut(id, ":")
	want, known := parts[verb(name)]
	if !known || more != (want > 0) {
		return click{}, false
	}
	c.verb = verb(name)
	if want == 0 {
		return c, true
	}
	c.args = strings.SplitN(rest, ":", want)
	return c, len(c.args) == want
}

// number reads a part as a count from 0; ok is false when it is none.
func (c click) number(part int) (n int, ok bool) {
	n, err := strconv.Atoi(c.args[part])
	return n, err == nil && n >= 0
}

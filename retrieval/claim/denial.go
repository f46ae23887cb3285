package claim

// Denial is what a sentence says is not so.
type Denial struct {
	// Words are the words that deny: "denied", "never said", "is not true".
	Words Span
	// Content is the clause that is denied, where the sentence gives it ("denied that
	// the bridge would close"); empty where it points at what was said before it
	// ("rejected the claims", "that is not true").
	Content Span
	// Verb is the first word of the Content where that is a verb in the form that the
	// claim has too: "close" of "has no plans to close"; "" elsewhere.
	Verb string
	// Near says that it points at what was said just before it: "that is not true".
	Near bool
}

// Points reports whether the denial does not itself say what it denies.
func (d Denial) Points() bool { return d.Content == Span{} }

// FindDenial finds the first denial of a sentence. "Denied entry" denies nothing, nor
// does "rejected a deal", "the disputed border" or "refused to confirm or deny".
func FindDenial(text string) (Denial, bool) {
	s := read(text)
	for i, t := range s.tokens {
		kind := deniers[t.low]
		if kind == "" || s.isUndone(i) {
			continue
		}
		if d, ok := s.denial(kind, i); ok {
			return d, true
		}
	}
	return Denial{}, false
}

// deniers are the words that a denial turns on, by how it is built.
var deniers = groups(
	`deny denied denies denying`,
	`dispute disputed disputes disputing refuted refutes refuting refute rebutted rebuts contradicted contradicts rejected rejects reject rejecting dismissed dismisses dismiss dismissing rubbished rubbishes`,
	`never`,
	`not didn't didn’t hasn't hasn’t isn't isn’t wasn't wasn’t aren't aren’t`,
	`untrue false lie lies nonsense baseless unfounded fabricated fictitious`,
	`no`,
)

var (
	undoing   = set(`not never nobody no neither nor without cannot can't can’t couldn't refused declined or would could may might if whether to`)
	claims    = set(`claim claims allegation allegations accusation accusations suggestion suggestions report reports assertion assertions account accounts version versions rumour rumours rumor rumors charge charges statement story stories recording description characterisation characterization speculation insinuation insinuations complaint complaints figure figures estimate estimates`)
	strictly  = set(`wrongdoing involvement responsibility knowledge it this everything liability guilt`)
	sayings   = set(`said say told claimed claim promised promise agreed agree suggested stated offered asked ordered threatened admitted met happened existed accepted took paid knew`)
	reports   = set(`said say told claimed claim promised promise agreed agree suggested stated`)
	pointing  = set(`what that this it so such anything these those`)
	subjects  = set(`it this that which these those they claim claims allegation allegations accusation accusations report reports story stories rumours rumors rumour statement suggestion suggestions`)
	adverbs   = set(`simply completely totally utterly entirely categorically absolutely just plainly wholly quite flatly a all strongly firmly vehemently repeatedly strenuously also later immediately always since`)
	falsities = set(`true correct accurate`)
	singles   = set(`this that such it`)
	persons   = set(`he she they it there i we`)
)

// isUndone reports whether the words before a denial undo it, or make it one that
// might be: "nobody denied", "confirm or deny", "would deny".
func (s sentence) isUndone(i int) bool {
	if s.low(len(s.tokens)-1) == "?" || s.at(i).low == "no" || s.at(i).low == "not" {
		return s.low(len(s.tokens)-1) == "?"
	}
	for k := i - 1; k >= 0 && k >= i-3 && !s.stop(k); k-- {
		if undoing[s.low(k)] && !(s.low(k) == "to" && (s.low(k-1) == "said" || s.low(k-1) == "went" || s.low(k-1) == "continues" || s.low(k-1) == "continued")) || s.low(k) == "one" && s.low(k-1) == "no" {
			return true
		}
	}
	return false
}

// denial reads the denial that turns on token i.
func (s sentence) denial(kind string, i int) (Denial, bool) {
	switch kind {
	case "deny":
		return s.denied(i)
	case "dispute":
		return s.disputed(i)
	case "never":
		if sayings[s.low(i+1)] {
			return s.negated(i, i+1), true
		}
	case "not":
		switch {
		case falsities[s.low(i+1)] && s.calledSo(i):
			return s.isFalse(i, i+1), true
		case s.low(i+1) == "say" || s.low(i+1) == "said":
			return s.negated(i, i+1), true
		}
	case "untrue":
		if s.calledSo(i) {
			return s.isFalse(i, i), true
		}
	case "no":
		switch {
		case s.low(i+1) == "truth" && (s.low(i+2) == "in" || s.low(i+2) == "to"):
			return s.isFalse(i, i+2), true
		case (s.low(i+1) == "plan" || s.low(i+1) == "plans") && s.low(i+2) == "to" && s.at(i+3).isWord(),
			(s.low(i+1) == "intention" || s.low(i+1) == "intentions") && s.low(i+2) == "of" && s.at(i+3).isWord():
			return s.negated(i, i+2), true
		}
	}
	return Denial{}, false
}

// denied reads what stands behind "denied": a clause, "taking bribes", "the claims".
func (s sentence) denied(i int) (Denial, bool) {
	d := Denial{Words: Span{s.at(i).start, s.at(i).end}}
	if be[s.low(i-1)] || s.low(i-1) == "been" {
		return d, false // was denied entry
	}
	next := s.at(i + 1)
	switch {
	case next.low == "that", isGerund(next.low):
		d.Content = s.rest(i + 1)
		return d, true
	case persons[next.low] && s.at(i+2).isWord() && (be[s.low(i+2)] || have[s.low(i+2)] || modals[s.low(i+2)] || isPast(s.low(i+2))):
		d.Content = s.rest(i + 1)
		return d, true
	case strictly[next.low] && (s.stop(i+2) || !s.at(i+2).isWord() || closed[s.low(i+2)]):
		d.Near = next.low == "it" || next.low == "this"
		return d, true
	}
	for k := i + 1; k <= i+4 && s.at(k).isWord(); k++ {
		switch {
		case claims[s.low(k)]:
			d.Content = s.content(k)
			d.Near = d.Points() && singles[s.low(k-1)]
			return d, true
		case strictly[s.low(k)] && k > i+1:
			return d, true
		case k > i+1 && (be[s.low(k)] || have[s.low(k)] || modals[s.low(k)]) && s.isName(k-1):
			d.Content = s.rest(i + 1) // denied Mr Holm had paid
			return d, true
		}
	}
	return d, false
}

// disputed reads "disputed the version of events", "rejected claims that": what is
// rejected must be something that was said.
func (s sentence) disputed(i int) (Denial, bool) {
	d := Denial{Words: Span{s.at(i).start, s.at(i).end}}
	before := s.low(i - 1)
	if be[before] || before == "been" || before == "the" || before == "a" || before == "this" || before == "in" || before == "of" || s.low(i+1) == "by" {
		return d, false
	}
	for k := i + 1; k <= i+4 && s.at(k).isWord(); k++ {
		if claims[s.low(k)] {
			d.Content = s.content(k)
			d.Near = d.Points() && singles[s.low(k-1)]
			return d, true
		}
	}
	d.Near = true
	return d, s.low(i+1) == "this" && s.stop(i+2)
}

// content is what a claim says, behind its noun: "claims that the bridge …", "reports of
// a deal"; empty when it does not say.
func (s sentence) content(noun int) Span {
	if next := s.low(noun + 1); next == "that" || next == "of" && s.low(noun+2) != "events" {
		return s.rest(noun + 2)
	}
	if next := noun + 1; persons[s.low(next)] || s.isName(next) {
		return s.rest(next) // claims he took bribes
	}
	return Span{}
}

// negated is the clause around a "never said" or "no plans to": all of it is denied,
// unless it points ("never said that").
func (s sentence) negated(from, to int) Denial {
	d := Denial{Words: Span{s.at(from).start, s.at(to).end}}
	if pointing[s.low(to+1)] && (s.stop(to+2) || s.low(to+1) == "what") || s.stop(to+1) {
		d.Near = s.low(to+1) != "what"
		return d
	}
	if reports[s.low(to)] || from+1 < to {
		to++
	}
	d.Content = s.rest(to)
	if !pointing[s.low(to)] && s.low(to) != "the" {
		d.Verb = s.low(to)
	}
	return d
}

// calledSo reports whether what is not true, or false, is what was said: "that is
// simply untrue", "the reports were false".
func (s sentence) calledSo(i int) bool {
	for k := i - 1; k >= 0 && k > i-5; k-- {
		if s.at(k).low == "n't" || adverbs[s.low(k)] || be[s.low(k)] || s.low(k) == "as" && k > 1 {
			if s.low(k) == "as" {
				return deniers[s.low(k-1)] == "dispute" || deniers[s.low(k-2)] == "dispute" || claims[s.low(k-1)]
			}
			continue
		}
		return subjects[s.low(k)] && k < i-1
	}
	return false
}

// isFalse is the denial of "it is not true that …", "there is no truth in reports
// that …" and "that is false".
func (s sentence) isFalse(from, to int) Denial {
	d := Denial{Words: Span{s.at(from).start, s.at(to).end}}
	for k := to + 1; k <= to+4 && s.at(k).isWord(); k++ {
		if s.low(k) == "that" && !s.stop(k+1) {
			d.Content = s.rest(k + 1)
			return d
		}
	}
	for k := range from {
		if claims[s.low(k)] && s.low(k+1) == "that" {
			d.Content = Span{s.at(k + 2).start, s.at(from).start}
			return d
		}
	}
	d.Near = true
	return d
}

// rest is what stands from token i to the end of its clause.
func (s sentence) rest(i int) Span {
	k := i
	for ; k < len(s.tokens) && !s.ends(k) && !(s.low(k) == "," && (closes[s.low(k+1)] || s.at(k+1).capital)); k++ {
	}
	if k == i {
		return Span{}
	}
	return Span{s.at(i).start, s.at(k - 1).end}
}

// closes are words behind a comma that end what is denied: "…, she said", "…, but".
var closes = set(`he she they it's his her its their our a an the but and who which saying adding insisting calling describing it`)

// isGerund reports whether a word has the form of a verb's -ing.
func isGerund(word string) bool {
	return len(word) > 4 && word[len(word)-3:] == "ing" && word != "everything" && word != "anything" && word != "nothing" && word != "something"
}

// Negations counts the words of a text that turn it into its contrary: two texts about
// the same thing say the same when both have an even or both an odd number.
func Negations(text string) (n int) {
	for _, t := range read(text).tokens {
		if contraries[t.low] || len(t.low) > 3 && (t.low[len(t.low)-3:] == "n't" || t.low[len(t.low)-2:] == "’t") {
			n++
		}
	}
	return n
}

var contraries = set(`not no never nobody none nothing neither nor without cannot ruled refused refuse refuses rejected rejects reject rejecting denied unlikely failed stopped`)

package claim

// Denial is what a sentence says is not so.
type Denial struct {
	// Words are the words that deny: "denied", "never said", "is not true".
	Words Span
	// Content is the clause that is denied, where the sentence gives it ("denied that
	// the bridge would close"); empty where it points at what was said before it
	// ("rejected the claims", "that is not true").
	Content Span
	// Verb is what the Content says of its subject, one word that the claim must have
	// too, in some form: "close" of "has no plans to close" and of "denied that the bridge
	// would close"; "" where it cannot be told.
	Verb string
	// All says that it denies whatever was said of that verb: "nobody hid anything".
	All bool
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
		if d, ok := s.anything(i); ok {
			return d, true
		}
		if kind == "" || s.isUndone(i) {
			continue
		}
		if d, ok := s.denial(kind, i); ok && !(d.Near && s.turns(i)) {
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
	adverbs   = set(`simply completely totally utterly entirely categorically absolutely just plainly wholly quite flatly an absolute complete total outright pure a all strongly firmly vehemently repeatedly strenuously also later immediately always since`)
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

// turns reports whether a "but" before token i makes the sentence one that gives both
// sides itself: "some say so, but friends deny this".
func (s sentence) turns(i int) bool {
	for k := range i {
		if t := s.low(k); t == "but" || t == "though" || t == "although" || t == "while" || t == "which" {
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

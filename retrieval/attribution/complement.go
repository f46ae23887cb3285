package attribution

import "strings"

// What a reporting verb may take besides "that" and a clause.
const (
	// takesTo: vowed to fight on
	takesToVerbs = `agree promise vow pledge threaten offer hope expect propose swear`
	// takesObject: urged ministers to act
	takesObjectVerbs = `ask urge order tell advise warn expect beg remind encourage instruct implore`
	// takesIng: denied taking bribes
	takesIngVerbs = `deny admit suggest propose recommend acknowledge`
	// takesWhether: asked whether, explained why
	takesWhetherVerbs = `ask wonder question explain inquire enquire query disclose recall`
	// needsThat are verbs with other meanings, which only "that" or a pronoun after
	// them rules out: found that, but found the key.
	needsThatVerbs = `know find show feel learn discover determine demonstrate decide order realise realize indicate imply signal see figure calculate
		imagine post check reveal observe worry agree write read respond reply recall repeat promise answer wonder question disclose doubt joke understand rule demand comment threaten shout mention urge point lament`

	// takesThat are verbs of other classes that take "that" and a clause.
	takesThatVerbs = `believe think rule demand comment threaten shout joke mention urge point`

	timesWords = `week month year summer autumn winter spring fall night morning afternoon evening weekend day quarter today yesterday tomorrow tonight
		earlier later recently`
	nounCuesWords = `claim claims assertion allegation allegations accusation argument contention suggestion suggestions statement announcement warning
		warnings prediction belief view promise pledge vow insistence complaint concern fear hope conviction testimony admission confession
		conclusion finding confidence optimism concerns doubts clear assurance assurances threat opinion contention speculation acknowledgment assessment`
	adjectiveCuesWords = `confident convinced certain sure hopeful optimistic worried concerned afraid adamant doubtful skeptical sceptical`
)

// takesAfter are the prepositions by which a verb takes what it reports: called
// for an inquiry, warned of delays.
var takesAfter = map[string]string{
	"call": "for", "warn": "of against about", "complain": "of about",
}

// inflected lists all forms of verbs.
func inflected(verbs string) string {
	var all []string
	for _, v := range strings.Fields(verbs) {
		all = append(all, forms(v)...)
	}
	return strings.Join(all, " ")
}

// prepositional verbs by each of their forms.
var prepositionsOf = func() map[string]string {
	all := map[string]string{}
	for v, p := range takesAfter {
		for _, f := range forms(v) {
			all[f] = p
		}
	}
	return all
}()

// part is a stretch of units, [from, to).
type part struct {
	from, to int
	verb     bool // a preposition before it belongs to the cue
}

// contents are the parts of the sentence that frame i reports: none, one, or the
// two that a reporting clause in the middle leaves.
func (s sentence) contents(frames []frame, i int) []part {
	f := frames[i]
	if f.negated {
		return nil
	}
	start, end := s.stretch(frames, i)
	comma := f.from() - 1
	if comma > start && s.at(comma).text == "," && f.class != opines && f.class != calls && (f.class != voices || s.tokens[f.cue].is(takesThat)) && !f.inherits && (f.class <= tells || f.class == accords || f.to() >= end) {
		rest := s.pastTimes(f.to(), end)
		switch first := s.tokens[start]; {
		case s.at(rest).text == ":" || rest < end && !f.inverted && (first.low == "asked" || isIng(first.low)):
		case f.inverted || f.class == accords || rest >= end || !s.tokens[start].is(conjunctions|prepositions) && s.closes(rest) && !s.clause(rest, end) && s.addressed(f.to(), end):
			if s.at(rest).text == "," && !s.clause(start, comma) && s.clause(rest, end) && rest+3 < end && !isIng(s.at(rest+1).low) {
				return []part{{from: start, to: comma}, {from: rest + 1, to: end}}
			}
			if f.class == accords || s.clause(start, comma) || f.class == says && rest >= end && comma-start > 4 {
				return []part{{from: start, to: comma}}
			}
		case s.at(rest).text == "," && s.opensRest(rest+1) && rest+2 < end:
			return []part{{from: start, to: comma}, {from: rest + 1, to: end}}
		case s.tokens[start].is(conjunctions | prepositions):
			// "Whenever he met merchants, Smith informed them"
		case s.addressed(f.to(), end) && !s.clause(f.to(), end) && s.clause(start, comma):
			return []part{{from: start, to: comma}}
		}
	}
	switch {
	case f.class == accords:
		if f.cue <= start+1 {
			for k := f.to(); k < end-3 && k < f.to()+20; k++ {
				if s.tokens[k].text == "," && !s.at(k+1).is(plurals|pronouns) || s.tokens[k].text == "," && s.at(k+1).low != "who" && s.at(k+1).low != "which" {
					return []part{{from: k + 1, to: end}}
				}
			}
		}
		if f.cue > start+3 && s.speaks(f.subject) && s.clause(start, f.cue) && s.at(f.cue-1).word && s.at(f.cue-1).low != "and" {
			return []part{{from: start, to: f.cue}} // "… of the total according to X"
		}
		return nil
	case f.inverted:
		return nil
	}
	if next := s.at(f.to()).low; strings.HasPrefix(s.tokens[f.cue].low, "call") && (next == "on" || next == "upon") && s.goesTo(f.to()+1, end) {
		return []part{{f.to() + 1, end, true}} // called on ministers to act
	}
	if p := prepositionsOf[s.tokens[f.cue].low]; p != "" && s.at(f.to()).word && strings.Contains(" "+p+" ", " "+s.at(f.to()).low+" ") && end-f.to() > 1 {
		return []part{{f.to() + 1, end, true}}
	}
	if from, to, ok := s.complement(f, end); ok {
		return []part{{from: from, to: to}}
	}
	return nil
}

// speaks reports whether a phrase after "according to" is somebody or a writing
// beyond doubt: things are also done according to rules.
func (s sentence) speaks(p phrase) bool {
	head := s.tokens[headOf(s, p.from, p.to)]
	return p.named || head.upper || head.is(writings|offices|bodyNouns) || isSpokes(head.low)
}

// addressing reports whether a verb may name first whom it is said to, though it
// need not: warned Britain that.
func addressing(verb string) bool {
	return strings.HasPrefix(verb, "warn") || strings.HasPrefix(verb, "promis") || strings.HasPrefix(verb, "caution")
}

func isIng(w string) bool { return len(w) > 4 && w[len(w)-3:] == "ing" }

// opensRest reports whether unit i goes on with a clause that a reporting clause
// broke: "The plan, he said, was dropped."
func (s sentence) opensRest(i int) bool {
	t := s.at(i)
	return t.is(auxiliaries|prepositions|pasts|verbs) && !t.upper || t.word && !t.upper && strings.HasSuffix(t.low, "ed") ||
		t.is(determiners|pronouns) || t.is(adverbs) && s.at(i+1).word
}

// pastTimes skips the times and places of saying after unit i: "said on Monday".
func (s sentence) pastTimes(i, end int) int {
	for i < end {
		t := s.tokens[i]
		switch {
		case t.is(days | times), t.is(adverbs) && !t.upper && t.low != "there" && t.low != "here", t.digit && s.at(i-1).is(days):
			i++
		case (t.low == "last" || t.low == "this" || t.low == "next" || t.low == "late" || t.low == "early") && s.at(i+1).is(times|days):
			i += 2
		case (t.low == "on" || t.low == "in" || t.low == "at" || t.low == "after" || t.low == "during") && i+1 < end:
			k := i + 1
			for k < end && k < i+12 && (s.tokens[k].word || s.tokens[k].text == "&") && !s.tokens[k].is(auxiliaries|pronouns|conjunctions|pasts) {
				k++
			}
			if k < end && s.tokens[k].text != "," && s.tokens[k].low != "that" {
				return i
			}
			i = k
		default:
			return i
		}
	}
	return i
}

// stretch bounds what frame i may report: other frames beside it take the rest
// of the sentence.
func (s sentence) stretch(frames []frame, i int) (start, end int) {
	end = len(s.tokens)
	for end > 0 && !s.tokens[end-1].word && !s.tokens[end-1].hole {
		end--
	}
	if end < len(s.tokens) && s.tokens[end].text == ")" {
		for k := end; k > frames[i].cue; k-- { // a credit or an aside at the end
			if s.tokens[k].text == "(" {
				end = k
				break
			}
		}
	}
	f := frames[i]
	for k := f.to(); k < end; k++ {
		if s.tokens[k].text == ";" {
			end = k
			break
		}
	}
	for k := f.from() - 1; k >= 0; k-- {
		if s.tokens[k].text == ";" || s.tokens[k].text == ":" {
			start = k + 1
			break
		}
	}
	for _, g := range frames[i+1:] {
		if g.from() <= f.to() || g.from() >= end {
			continue
		}
		if k := s.parted(g); k > f.to() {
			end = k
			break
		}
	}
	start = max(start, s.dateline())
	for k := f.to() + 2; k < end-2; k++ { // "…, a claim Tehran denies"
		if t := s.tokens[k]; (t.text == "," || t.text == "–" || t.text == "—") && (s.tokens[k+1].low == "a" || s.tokens[k+1].low == "an") && s.tokens[k+2].is(nounCues) {
			end = k
			break
		}
	}
	for j := i - 1; j >= 0; j-- {
		g := frames[j]
		if g.inverted && g.to() < f.from() && s.at(g.to()).is(conjunctions) {
			start = max(start, g.to()+1)
		}
	}
	// "While the government insists it works, charities say …"
	if f.known && !f.inverted && s.tokens[start].is(conjunctions) && s.tokens[start].low != "and" && s.tokens[start].low != "but" && f.from()-start < 4 && f.from() > start {
		for k := f.to() + 2; k < end; k++ {
			if s.tokens[k].text == "," {
				end = k
				break
			}
		}
	}
	if f.class == opines && !s.clause(0, f.cue) && s.tokens[f.cue].is(nounCues) {
		end = s.firstClause(f.to(), end)
	}
	if s.at(f.cue-1).low == "who" && !f.inverted || s.at(f.cue-1).low == "which" {
		for k := f.to() + 1; k < end; k++ { // "Smith, who said he was ill, left."
			if s.tokens[k].text == "," {
				end = k
				break
			}
		}
	}
	return start, end
}

// dateline is the unit after "LONDON (AP) —" at the start of the sentence, else 0.
func (s sentence) dateline() int {
	if t := s.tokens[0]; !acronym(strings.Trim(t.text, ".")) && !(len(t.text) > 2 && t.text == strings.ToUpper(t.text)) {
		return 0
	}
	for k := 1; k < 10 && k < len(s.tokens)-1; k++ {
		if t := s.tokens[k]; t.text == "—" || t.text == "–" {
			return k + 1
		} else if t.word && !t.upper && !t.digit && !t.is(particles) {
			break
		}
	}
	return 0
}

// holeWithin reports whether a marked passage starts within n units after unit i.
func (s sentence) holeWithin(i, n int) bool {
	for k := i + 1; k <= i+n; k++ {
		if s.at(k).hole {
			return true
		}
	}
	return false
}

// firstClause is where the clause at from ends when the verb of another follows
// it: "the road would reopen | was rejected".
func (s sentence) firstClause(from, end int) int {
	verbs := 0
	for k := from + 1; k < end; k++ {
		t, prev := s.tokens[k], s.tokens[k-1]
		switch {
		case t.is(conjunctions) || t.text == ",":
			verbs = 0
		case verbs > 0 && !t.upper && (t.is(pasts) || len(t.low) > 4 && strings.HasSuffix(t.low, "ed")) && !prev.is(auxiliaries|adverbs|determiners|prepositions|pronouns):
			return k
		case t.is(auxiliaries) && t.low != "to" && !prev.is(auxiliaries|adverbs) && !prev.is(pronouns):
			if verbs++; verbs > 1 {
				return k
			}
		}
	}
	return end
}

// parted is where the words before frame g end that g takes no part in: before
// "…, and Smith said", "…, adding", "…, according to"; 0 when g may be reported
// itself ("said his lawyer had told him").
func (s sentence) parted(g frame) int {
	k := g.from() - 1
	for g.inherits && k > 0 && (s.tokens[k].is(adverbs) || isLy(s.tokens[k].low)) {
		k--
	}
	t := s.at(k)
	comma := t.text == ","
	switch {
	case comma && (g.inverted || g.class == accords || g.inherits && isIng(s.tokens[g.cue].low)):
		return k
	case comma && g.class != opines && g.class != thinks && (g.to() >= len(s.tokens)-1 || s.closes(g.to()) && s.at(g.to()).text != ","):
		return k
	case g.class == accords:
		return g.cue
	case g.inherits && (t.low == "and" || t.low == "but") && (g.class == says || g.class == tells || s.holeWithin(g.cue, 8)):
		if s.at(k-1).text == "," {
			k--
		}
		return k
	case g.known && s.at(k-1).text == "," && (t.low == "and" || t.low == "but" || t.low == "while" || t.low == "whereas" || t.low == "although" || t.low == "though"):
		return k - 1
	case g.known && (t.low == "while" || t.low == "whereas"):
		return k
	}
	return 0
}

// complement finds what follows a reporting verb as reported: [from, to).
func (s sentence) complement(f frame, end int) (from, to int, ok bool) {
	verb := s.tokens[f.cue]
	from = f.to()
	t := s.at(from)
	if t.low == "by" && f.subject.from == from+1 { // was told by the club that …
		from = f.subject.to
		t = s.at(from)
	} else if t.low == "by" {
		return 0, 0, false // a belief thought by many to be false
	}
	if f.class == opines && t.text == "," { // in his view, …
		return from + 1, end, end-from > 3
	}
	clausal := f.class == says || f.class == tells || f.class == thinks || f.class == opines || verb.is(takesThat)
	if clausal && !(t.low == "to" && verb.is(takesTo)) {
		for k := from; k < end && k < from+14; k++ {
			if s.tokens[k].low == "that" {
				if k == from || f.class == tells || f.class != thinks && (addressing(verb.low) || t.is(prepositions|adverbs|days|times) || t.text == "," || t.low == "last") && s.addressed(from, k) {
					return k + 1, end, end-k > 3
				}
				break
			}
			if u := s.tokens[k]; u.is(copulas) && u.low != "as" || u.is(pronouns) && f.class != tells || u.text == ":" || u.text == "(" && k > from {
				break
			}
		}
	}
	switch {
	case t.low == "to" && verb.is(takesTo) && !strings.HasSuffix(s.at(from+1).low, "ms") && s.at(from+1).word && !s.at(from+1).upper && !s.at(from+1).is(determiners|pronouns|objects):
		return from, end, end-from >= 2
	case verb.is(takesWhether) && (t.low == "whether" || t.low == "if" || t.low == "why" || t.low == "how" || t.low == "what"):
		return from, end, end-from >= 3
	case verb.is(takesIng) && isIng(t.low) && !t.upper:
		return from, end, end-from >= 2
	case verb.is(takesWhether) && f.class != says:
		for k := from; k < end && k < from+8 && s.tokens[k].word; k++ {
			if s.tokens[k].low == "whether" || s.tokens[k].low == "if" && k > from {
				return k, end, end-k >= 3
			}
		}
	}
	if (strings.HasPrefix(verb.low, "accus") || addressing(verb.low)) && t.word && !t.is(prepositions) {
		for k := from; k < end && k < from+10 && (s.tokens[k].word || s.tokens[k].text == ","); k++ {
			if w := s.tokens[k].low; (w == "of" && !addressing(verb.low) || w == "against" && k > from) && s.at(k+1).word {
				return from, end, true
			}
		}
	}
	if verb.is(takesObject) && s.goesTo(from, end) {
		return from, end, true
	}
	if !clausal {
		return 0, 0, false
	}
	if f.class == tells {
		from = s.pastAddressee(from, end)
	}
	if k := s.pastTimes(from, end); k < end && s.tokens[k].text != "," {
		from = k
	}
	t = s.at(from)
	if verb.is(needsThat) && !t.is(pronouns) && t.low != "there" && !s.finite(from, end) {
		return 0, 0, false
	}
	opens := t.low == "there" || (s.at(from+1).low == "least" || s.at(from+1).low == "most" || s.at(from+1).low == "to" || s.at(from+1).digit) && t.is(prepositions|adverbs) || t.is(determiners|pronouns) || t.upper || t.hole || t.word && !t.is(prepositions|conjunctions|auxiliaries|adverbs)
	if t.is(prepositions) || t.is(adverbs) {
		if t.low == "as" || t.low == "than" {
			return 0, 0, false
		}
		if k := s.skipLead(from, end); k < end && k < from+14 && (s.tokens[k].is(pronouns|determiners) || s.tokens[k].upper) && s.clause(k, end) && f.class != thinks {
			if !t.is(days) && (s.at(k-1).text == "," || t.low != "in" && t.low != "at" && t.low != "on" && t.low != "to") {
				return from, end, true
			}
			return k, end, true
		}
	}
	if t.low == "who" || t.low == "it" && !s.verbLike(from+1) {
		return 0, 0, false
	}
	if !opens || end-from < 2 || end-from < 3 && !t.is(pronouns) && !s.at(from+1).is(verbs|pasts) || !s.clauseFrom(from, end) {
		return 0, 0, false
	}
	return from, end, true
}

// goesTo reports whether a noun phrase and an infinitive start at unit from:
// "ministers to act".
func (s sentence) goesTo(from, end int) bool {
	if t := s.at(from); !t.word || t.low == "not" || t.is(prepositions|conjunctions|auxiliaries) {
		return false
	}
	for k := from + 1; k < end-1 && k < from+12 && s.tokens[k].word; k++ {
		next := s.tokens[k+1]
		switch t := s.tokens[k]; {
		case t.low == "to" && next.word && !next.upper && !next.digit && !next.is(determiners|objects|pronouns):
			return true
		case t.low == "of" || t.is(auxiliaries|pronouns|conjunctions) && t.low != "and":
			return false
		}
	}
	return false
}

// finite reports whether an auxiliary comes after the noun phrase at unit from:
// "the council had broken".
func (s sentence) finite(from, end int) bool {
	for k := from + 1; k < end && k < from+8 && s.tokens[k].word; k++ {
		switch t := s.tokens[k]; {
		case t.is(conjunctions) || t.low == "to":
			return false
		case t.is(auxiliaries):
			return true
		}
	}
	return false
}

// pastAddressee skips the one told: a name, or an article with its noun.
func (s sentence) pastAddressee(from, end int) int {
	i := from
	if i < end && s.tokens[i].is(objects) || i < end && s.tokens[i].low == "her" {
		return i + 1
	}
	for k := from + 1; k < end && k < from+9 && s.tokens[k].word; k++ {
		t, prev := s.tokens[k], s.tokens[k-1]
		if (t.is(determiners) && !t.digit || t.is(pronouns) && t.low != "who") && !prev.is(prepositions|determiners) && !prev.poss {
			return k // told senior officials the deal
		}
		if t.is(auxiliaries) || t.low == "that" {
			break
		}
	}
	if i < end && s.tokens[i].is(determiners) {
		i++
	}
	for i < end && (s.tokens[i].upper && !s.tokens[i].is(starters) || s.tokens[i].is(addressees) || s.tokens[i].digit && i > from && (s.at(i+1).low == "that" || s.at(i+1).upper)) {
		i++
		if s.tokens[i-1].poss {
			i++
			break
		}
	}
	if i == from || i == from+1 && s.tokens[from].is(determiners) {
		i++
		if i < end && s.tokens[i].is(addressees) {
			i++ // a news conference
		}
	}
	return min(i, end)
}

// addresseesWords are whom the news is told.
const addresseesWords = "reporters lawmakers mps journalists senators investors analysts shareholders police parliament employees staff delegates conference committee hearing court jury subcommittee"

// verbLike reports whether unit i may be a finite verb after a pronoun.
func (s sentence) verbLike(i int) bool {
	t := s.at(i)
	if t.is(adverbs) || isLy(t.low) {
		t = s.at(i + 1)
	}
	return t.is(auxiliaries|pasts|verbs|cueForms) && t.low != "to" || len(t.low) > 3 && !t.upper && (strings.HasSuffix(t.low, "ed") || strings.HasSuffix(t.low, "s"))
}

// clauseFrom reports whether the noun phrase at unit from has a finite verb of its
// own, not only one of a clause that hangs on it: "explained his theory that the
// Earth was old" reports no clause.
func (s sentence) clauseFrom(from, end int) bool {
	if s.tokens[from].is(pronouns) || s.tokens[from].low == "there" {
		return true
	}
	hanging := 0
	for k := from + 1; k < end; k++ {
		t := s.tokens[k]
		switch {
		case t.text == "," && (s.at(k+1).is(conjunctions|prepositions) && s.at(k+1).low != "who" && s.at(k+1).low != "which" && s.at(k+1).low != "including" || isIng(s.at(k+1).low)):
			next := k + 1
			for next < end && next < k+14 && s.tokens[next].text != "," {
				next++
			}
			if s.at(next).text != "," || s.at(k+1).is(conjunctions) {
				return false
			}
			k = next // "12 people, including three children, were killed"
		case t.low == "who" || t.low == "which" || t.low == "that":
			hanging++
		case t.is(conjunctions) && t.low != "and" && t.low != "or" && t.low != "than":
			return false
		case s.clause(k-1, k+1):
			if hanging == 0 {
				return true
			}
			hanging--
			for k+1 < end && s.tokens[k+1].is(auxiliaries|adverbs) {
				k++
			}
		}
	}
	return false
}

// clause reports whether the units [from, to) hold a finite verb, as far as its
// form tells.
func (s sentence) clause(from, to int) bool {
	if from < to && (s.tokens[from].is(pronouns) || s.tokens[from].low == "there" && to-from > 2) {
		return to-from > 1
	}
	for i := from + 1; i < to; i++ {
		t, prev := s.tokens[i], s.tokens[i-1]
		if t.upper {
			continue
		}
		if t.is(auxiliaries) && t.low != "to" && t.low != "be" && t.low != "being" && t.low != "been" && t.low != "having" {
			return true
		}
		if prev.is(determiners|prepositions) && !prev.digit && !t.is(pasts) || prev.low == "to" {
			continue
		}
		if n := len(t.low); n > 4 && t.low[n-2:] == "ed" && !isLy(prev.low) || t.is(pasts|verbs) && !prev.poss && !prev.is(possessors) {
			return true
		}
	}
	return false
}

package attribution

import (
	"slices"
	"strings"
)

// definite reads "The minister said", "The company has": a sentence that begins
// with an office or a body of which nothing more is said. to is the unit after it,
// name who holds the office or which body it is; "" where the article has several.
func (r *referrer) definite(s sentence) (to int, name string, ok bool) {
	if len(s.tokens) < 3 {
		return 0, "", false
	}
	if s.tokens[0].low == "it" && (verbBehind(s.tokens[1]) || strings.HasSuffix(s.tokens[1].low, "s")) && !s.tokens[1].is(auxiliaries) && !impersonal[s.tokens[1].low] {
		return 1, r.agent(), r.bodyBefore()
	}
	if s.tokens[0].low != "the" {
		return 0, "", false
	}
	head := 1
	for head < 3 && s.at(head).word && !s.at(head).upper && !s.at(head).is(offices|bodyNouns) {
		head++
	}
	t, next := s.at(head), s.at(head+1)
	if !t.word || t.upper || t.poss || !t.is(offices|bodyNouns) || isSpokes(t.low) ||
		!verbBehind(next) {
		return 0, "", false
	}
	if t.is(offices) {
		return head + 1, r.officer(s, head), true
	}
	if head > 1 {
		return 0, "", false
	}
	return head + 1, r.body(t.low), t.low == "company" || t.low == "firm" || r.body(t.low) != ""
}

// officer is the only person whom the article so far, or a title anywhere, gives
// the office at unit head.
func (r *referrer) officer(s sentence, head int) string {
	office := s.words(1, head+1)
	holders := slices.Clone(r.m.holders[office])
	if head == 1 {
		for _, who := range r.m.people.holders[office] {
			holders = appendOnce(holders, who)
		}
	}
	slices.Sort(holders)
	holders = slices.Compact(holders)
	anonymous := len(r.m.roles[s.tokens[head].low]) > 0
	if len(holders) != 1 || anonymous || !r.m.people.all[holders[0]].strong || r.m.people.all[holders[0]].Mentions[0].Start > s.tokens[0].Start {
		return ""
	}
	return r.m.people.all[holders[0]].Name
}

// body is the one name so far that has the noun in it ("Norby Council" for the
// council); for a company or firm, which few have in their names, the one
// that the sentence before is about, where it names no other.
func (r *referrer) body(noun string) string {
	only := ""
	for _, n := range r.named {
		for _, name := range n.bodies {
			if !slices.Contains(strings.Fields(strings.ToLower(name)), noun) || name == only {
				continue
			}
			if only != "" {
				return ""
			}
			only = name
		}
	}
	if only != "" || noun != "company" && noun != "firm" {
		return only
	}
	return r.agent()
}

// agent is the body that the sentence before is about, where it names no other but
// as a place.
func (r *referrer) agent() string {
	if len(r.named) == 0 {
		return ""
	}
	if last := r.named[len(r.named)-1]; len(last.agents) == 1 && last.subject && len(last.agents[0]) > 2 {
		return last.agents[0]
	}
	return ""
}

// impersonal are verbs of an "it" that means nothing: "It comes as", "It emerged".
var impersonal = wordSet("comes came emerged emerges seems seemed appears appeared follows followed means meant happens happened rained snowed turns turned remains remained takes took became becomes looks looked depends matters")

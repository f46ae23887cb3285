package followup

import (
	"slices"
	"strings"
)

// Kind is what a name names.
type Kind uint8

// The kinds. Named is a name of which nothing more is known.
const (
	Named Kind = iota
	Person
	Place
	Body // a company, a party, a ministry, a team
)

// Name is a name in a text.
type Name struct {
	Start, End int // bytes of the text, half-open
	Kind       Kind
	// Full is the name in full ("Peter Walsh" for "Walsh"); "" where the text has it.
	Full string
	// Gender is 'm' or 'f' of a person, 0 where nothing tells.
	Gender byte
}

// Span is a half-open range of bytes.
type Span struct{ Start, End int }

// Question is a question with what is known of its words.
type Question struct {
	Text  string
	Names []Name // in order, without overlap
	Times []Span // expressions of time, likewise
}

// Excerpt is what was shown for a question, with the names in it.
type Excerpt struct {
	Text  string
	Names []Name
	// Speaker is who is quoted in it; nil for nobody named.
	Speaker *Name
	// Answer are the words in it that answer; the zero Span for none.
	Answer Span
}

// Turn is an earlier question of a talk, complete in itself: as it was understood.
type Turn struct {
	Question
	// Context is that of its Reading; "" for a question that stood alone.
	Context string
	// Shown gives what was shown for it, best first. It is called only where the
	// question alone does not tell; nil is nothing.
	Shown func() []Excerpt
}

// source is the question that says which ones the turn's nouns mean: where the talk
// first named them.
func (t Turn) source() string {
	if t.Context != "" {
		return t.Context
	}
	return t.Text
}

// whole is all that the turn asks, with its source.
func (t Turn) whole() string {
	if t.Context != "" {
		return t.Context + " " + t.Text
	}
	return t.Text
}

// shown are the excerpts of a turn.
func (t Turn) shown() []Excerpt {
	if t.Shown == nil {
		return nil
	}
	return t.Shown()
}

// Reading is how a question was understood.
type Reading struct {
	// Complete is the question made complete: "When does the new law take effect?".
	Complete string
	// Own is what the question itself asks, names put in: "When does it take effect?",
	// "What did Peter Walsh say?". The nouns that the talk gave are in Context.
	Own string
	// Context is the earlier question that says what the talk is about, where Own
	// does not; "" for none.
	Context string
	// Asks is the question word of a bare "Why?"; "" for a longer question.
	Asks string
	// Claim are the words of an excerpt that "that" stands for; "" for none.
	Claim string
	// Unclear is the first word that leans on something that nobody said.
	Unclear string
	// More says that the question asks for what was not shown before ("What else did
	// she say?"), Again that it asks nothing besides ("Anything else?").
	More, Again bool
}

// mostBack is how many earlier questions are looked at: in a talk, what has not been
// named in the last three questions is named again.
const mostBack = 3

// Read understands a question after the earlier ones, oldest first. ok is false when
// the question stands alone.
func Read(question Question, earlier []Turn) (r Reading, ok bool) {
	t := talk{question: parse(question)}
	for i := len(earlier) - 1; i >= 0 && len(t.turns) < mostBack; i-- {
		if p := parse(earlier[i].Question); !p.isSmallTalk() {
			t.turns = append(t.turns, turn{Turn: earlier[i], parsed: p})
		}
	}
	if len(t.turns) == 0 {
		return Reading{}, false
	}
	for _, read := range []func() (Reading, bool){t.more, t.bare, t.noun, t.fragment, t.counted, t.leaning, t.unfinished} {
		if r, ok = read(); ok && strings.TrimSpace(r.Complete) != "" {
			if r.Own == "" {
				r.Own = r.Complete
			}
			return r, true
		}
	}
	return Reading{}, false
}

// MayLean reports whether a question has anything that could lean on earlier ones; of
// most questions it says quickly that they stand alone.
func MayLean(q Question) bool {
	p := parse(q)
	if p.opening() > 0 || p.isFragment(0) || len(p.words) <= 5 && (len(p.Names) == 0 || p.low(1) == "many") {
		return true
	}
	return slices.ContainsFunc(p.words, func(w word) bool {
		return w.is(pronoun|possessive|pointer) || w.low == "there" || w.low == "then" || w.low == "else"
	}) || slices.ContainsFunc(p.phrases, func(f phrase) bool { return f.lead == "the" && f.name < 0 && !p.closer(f.to) })
}

// smallTalk are the words of politeness, which no talk is about.
var smallTalk = set("thanks thank you hello hi hey ok okay great good cool nice wow yes no sure please lol ah oh hm hmm right fine well very much bye really")

// isSmallTalk reports whether a question has no other words, or none.
func (p parsed) isSmallTalk() bool {
	return !slices.ContainsFunc(p.words, func(w word) bool { return !smallTalk[w.low] })
}

// talk is a question with the earlier ones, latest first.
type talk struct {
	question parsed
	turns    []turn
}

// turn is a Turn with its words.
type turn struct {
	Turn
	parsed parsed
}

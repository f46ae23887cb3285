package answertype

import (
	"cmp"
	"slices"
)

// Find returns the spans of a sentence that could answer a question, best first
// and none within another: at most eight. A span that has only words of the
// question is never one. None is returned for YesNo.
func Find(q Question, sentence string) []Span {
	return look(&q, sentence).best()
}

// best are the spans of the candidates, best first and none within another.
func (s *sentence) best() []Span {
	for i := range s.found {
		s.found[i].weight *= s.attached(s.found[i])
	}
	return s.spans()
}

// spans are those of the candidates as they are weighed.
func (s *sentence) spans() []Span {
	slices.SortStableFunc(s.found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.from, b.from), cmp.Compare(b.to, a.to))
	})
	var spans []Span
	for _, c := range s.found {
		span := Span{s.tokens[c.from].start, s.tokens[c.to-1].end}
		apart := !slices.ContainsFunc(spans, func(o Span) bool { return o.Start < span.End && span.Start < o.End })
		if apart && len(spans) < mostSpans {
			spans = append(spans, span)
		}
	}
	return spans
}

// mostSpans is how many spans of one sentence are worth showing or judging.
const mostSpans = 8

// Score returns how well a sentence holds an answer, from 0 (no span of the type)
// to 1 (one of the very form, among the question's words and with the noun asked
// about). For YesNo it is how much of the question's topic the sentence has.
func Score(q Question, sentence string) float64 {
	s := look(&q, sentence)
	if q.Type == YesNo {
		return float64(s.covered())
	}
	best := float32(0)
	for _, c := range s.found {
		best = max(best, c.weight)
	}
	return float64(best)
}

// sentence is a sentence being searched for a question's answer.
type sentence struct {
	q       *Question
	text    string
	tokens  []token
	matches []match
	found   []candidate
}

// match is a token that is one of the question's terms.
type match struct {
	at   int
	term int8
}

// candidate is a span of tokens, [from, to), that could answer.
type candidate struct {
	from, to int
	form     float32 // how well its form fits the type, 0 to 1
	weight   float32
}

// look reads a sentence and finds the candidates of the question's type.
func look(q *Question, text string) *sentence {
	s := &sentence{q: q, text: text, tokens: read(text)}
	s.match()
	switch q.Type {
	case Person, Organisation, Place, Name:
		s.names()
		s.groups()
	case Number, Money, Percent, Duration, Age, Distance:
		s.numbers()
	case Date:
		s.dates()
	case Quotation:
		s.quotations()
	case Reason:
		s.reasons()
	case Manner:
		s.manners()
	case Role, Description:
		s.descriptions()
	case Other:
		s.others()
	}
	return s
}

// match marks the tokens that are the question's own words.
func (s *sentence) match() {
	for i := range s.tokens {
		t := &s.tokens[i]
		if t.mark != 0 {
			continue
		}
		if t.asked = s.q.term(t.key); t.asked >= 0 {
			s.matches = append(s.matches, match{i, t.asked})
		}
	}
}

// at returns token i, or a mark that is no mark where there is none.
func (s *sentence) at(i int) token {
	if i < 0 || i >= len(s.tokens) {
		return token{mark: -1, asked: -1, value: -1}
	}
	return s.tokens[i]
}

func (s *sentence) word(i int) string {
	if i < 0 || i >= len(s.tokens) {
		return ""
	}
	return s.text[s.tokens[i].start:s.tokens[i].end]
}

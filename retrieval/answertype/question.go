package answertype

import "strings"

// Question is a question read by Of. It does not change, so that many sentences may
// be looked at with it at once. The zero value asks for anything.
type Question struct {
	// Type is the kind of words that would answer.
	Type Type
	// Granularity is how exact a date is asked for; AnyTime for other types.
	Granularity Granularity
	// Head is the noun asked about, as the question writes it: "people" of "How
	// many people", "newspaper" of "Which newspaper"; "" where there is none.
	Head string

	head  uint32 // the key of Head; 0 for none
	terms []term
	// pasts are the irregular forms of the terms.
	pasts []alias
	total float32 // the sum of the weights
	who   bool    // it asks with who
	kin   bool    // it asks for one of a family, who bear one name
	sieve uint64  // a bit for each key: most words of a sentence are not the question's
}

// term is a word of the question that bears on its topic. Such a word answers
// nothing, but an answer stands near it.
type term struct {
	key    uint32
	weight float32
	name   bool // by its capital, and no office or title
}

// mostTerms keeps the tables of one sentence small: a question has about eight, and
// words after so many are not looked for.
const mostTerms = 24

// Of reads off a question what kind of words would answer it.
func Of(question string) Question {
	a := asking{text: question, tokens: read(question)}
	a.read()
	q := a.question
	if a.head >= 0 {
		t := a.tokens[a.head]
		q.Head, q.head = question[t.start:t.end], t.key
	}
	if q.Type == Date {
		q.Granularity = granularities[strings.ToLower(q.Head)]
	}
	q.gather(a)
	return q
}

// topic are the words of the question that may not answer it, without the question
// word, the noun asked about where a name is not asked for, and words without a topic.
func (a asking) topic() []token {
	var words []token
	for i, t := range a.tokens {
		if t.mark != 0 || t.is(function) && !t.is(month) || i == a.head && !a.question.Type.named() {
			continue
		}
		words = append(words, t)
	}
	return words
}

// gather collects the terms. A name or a number tells more of the topic than a
// common word: it counts half as much again.
func (q *Question) gather(a asking) {
	for _, t := range a.topic() {
		q.kin = q.kin || t.is(family)
		if len(q.terms) == mostTerms || q.term(t.key) >= 0 {
			continue
		}
		weight := float32(1)
		if t.capital && !t.initial || t.digits {
			weight = 1.5
		}
		if t.is(verbal) {
			weight = 0.7
		}
		q.terms = append(q.terms, term{t.key, weight, t.capital && !t.initial && !t.is(office|title|month)})
		q.total += weight
		q.sieve |= 1 << (t.key & 63)
		for _, form := range forms[t.key] {
			q.pasts = append(q.pasts, alias{form, int8(len(q.terms) - 1)})
			q.sieve |= 1 << (form & 63)
		}
	}
}

// term returns the place of a key among the question's terms, or -1.
func (q *Question) term(key uint32) int8 {
	if q.sieve&(1<<(key&63)) == 0 {
		return -1
	}
	for i, t := range q.terms {
		if t.key == key {
			return int8(i)
		}
	}
	for _, p := range q.pasts {
		if p.key == key {
			return p.term
		}
	}
	return -1
}

// Has reports whether a word, whatever its ending, is one of the question's own.
func (q *Question) Has(word string) bool { return q.term(keyOf(word)) >= 0 }

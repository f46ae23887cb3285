package answertype

// The shares of a candidate's weight beside its form: what it has anyway, for
// standing near the question's words, and for going with the noun asked about.
// BenchmarkAnswers on the even questions of squad2 and timeqa: formShare from .05
// to .5 moves the AUC of Score by .01 and .02 and, added to the share of the
// question's words, by .006; withoutHead from .6 to 1 by .009 and .003.
const (
	formShare     = 0.25
	nearnessShare = 1 - formShare
	withoutHead   = 0.65 // what is left where a noun was asked about and is not there
)

// reach is how many words away a word of the question counts least, which is what
// it counts anywhere farther in the sentence. A sentence of news has about 22 words;
// from 14 to 40 the same figures move by .01 and .004, and a shorter reach puts the
// right span first a little more often (.607 for .593 of squad2 at 14).
const (
	reach = 20
	least = 0.25
)

// add weighs a candidate of the form and keeps it, unless all of its words are the
// question's.
func (s *sentence) add(from, to int, form float32) {
	for from < to && s.tokens[to-1].mark != 0 && !closes[s.tokens[to-1].mark] {
		to--
	}
	fresh, words := 0, 0
	asked := false // Prime Minister X, where the prime minister is asked for
	for i := from; i < to; i++ {
		t := s.tokens[i]
		if t.mark != 0 || t.is(function|connector) && !t.is(numeral) && s.q.Type != Quotation {
			continue // but "It's over" is a quotation
		}
		words++
		asked = asked || t.asked >= 0 && t.is(title|office)
		if t.asked < 0 && (t.key != s.q.head || s.q.head == 0) {
			fresh++
		}
	}
	if fresh == 0 || form <= 0 {
		return
	}
	fits := form
	if s.q.Type.named() && fresh < words && !asked {
		form *= 0.7 + 0.3*float32(fresh)/float32(words)
	}
	weight := form * (formShare + nearnessShare*s.near(from, to))
	if s.q.head != 0 && s.q.Type.stands() && !s.agrees(from, to) {
		weight *= withoutHead
	}
	s.found = append(s.found, candidate{from, to, fits, min(weight, 1)})
}

// closes are the marks that may end a candidate.
var closes = map[rune]bool{'%': true, ')': true}

// near returns how much of the question's topic stands near [from, to), from 0 to
// 1: for each term the share of its weight that falls with its distance.
func (s *sentence) near(from, to int) float32 {
	if s.q.total == 0 {
		return 0.5
	}
	var best [mostTerms]float32
	for _, m := range s.matches {
		distance := 0
		if m.at < from {
			distance = from - m.at
		} else if m.at >= to {
			distance = m.at - to + 1
		}
		close := max(1-(1-least)*float32(distance)/reach, least)
		best[m.term] = max(best[m.term], close)
	}
	sum := float32(0)
	for i, t := range s.q.terms {
		sum += t.weight * best[i]
	}
	return sum / s.q.total
}

// covered is the share of the question's topic that stands in the sentence.
func (s *sentence) covered() float32 {
	if s.q.total == 0 {
		return 0
	}
	var seen [mostTerms]bool
	sum := float32(0)
	for _, m := range s.matches {
		if !seen[m.term] {
			seen[m.term] = true
			sum += s.q.terms[m.term].weight
		}
	}
	return sum / s.q.total
}

// agrees reports whether the noun asked about stands in a candidate or beside it:
// "12 boats", "the Song dynasty", "the newspaper Le Monde".
func (s *sentence) agrees(from, to int) bool {
	after := 1
	if !s.q.Type.named() {
		after = 4
	}
	for i := max(from-2, 0); i < min(to+after, len(s.tokens)); i++ {
		if s.tokens[i].key == s.q.head {
			return true
		}
		if i >= to && (s.tokens[i].mark != 0 && s.tokens[i].mark != '%' || s.tokens[i].is(auxiliary)) {
			return false
		}
	}
	return false
}

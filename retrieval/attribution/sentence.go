package attribution

import "strings"

// sentence is one of the reporter's sentences: words, punctuation, and holes,
// each hole standing for a marked passage with all its words.
type sentence struct {
	*text
	tokens []token
}

// span covers the tokens [a, b) of the sentence.
func (s sentence) spanOf(a, b int) Span {
	if a >= b {
		return Span{}
	}
	return Span{s.tokens[a].Start, s.tokens[b-1].End}
}

// words is the text of the tokens [a, b) on one line.
func (s sentence) words(a, b int) string { return plain(s.body, s.spanOf(a, b)) }

// at returns token i, or an empty token outside the sentence.
func (s sentence) at(i int) token {
	if i < 0 || i >= len(s.tokens) {
		return token{}
	}
	return s.tokens[i]
}

// marked returns the marked passage that the hole at i stands for.
func (s sentence) marked(i int) marked { return s.quotes[s.tokens[i].quote-1] }

// maxSentence bounds a sentence, in units: each frame looks at its whole sentence,
// and a text without stops must not take quadratic time. Sentences of the news
// stay under 100.
const maxSentence = 300

// sentences cuts the paragraph where the caller cut it, or at stops where the
// caller did not, but never inside a marked passage and never between a passage
// and the words that say whose it is.
func (t *text) sentences() []sentence {
	units := t.units
	var out []sentence
	from, cut := 0, 0
	for i := range units {
		for cut < len(t.cuts) && t.cuts[cut] < units[i].Start && (i == 0 || t.cuts[cut] <= units[i-1].Start) {
			cut++
		}
		var called bool
		for cut < len(t.cuts) && t.cuts[cut] <= units[i].Start {
			called = true
			cut++
		}
		if i > from && (t.breaks(units, i, called) || i-from >= maxSentence) {
			out = append(out, sentence{t, units[from:i]})
			from = i
		}
	}
	if from < len(units) {
		out = append(out, sentence{t, units[from:]})
	}
	return out
}

// breaks reports whether a sentence starts at unit i; called tells that the
// caller's cut lies there.
func (t *text) breaks(units []token, i int, called bool) bool {
	prev, next := units[i-1], units[i]
	if next.text == ")" || next.text == "," || next.text == ";" {
		return false // "Ferris & Co. , `` but", "( D. , Vt . )"
	}
	stop := prev.text == "." || prev.text == "?" || prev.text == "!" || prev.text == "…"
	if prev.hole {
		// "Why?" he said. — and "Stop!" Mr Smith said.
		if next.text == "," || next.text == "—" || next.text == "–" || next.word && !next.upper {
			return false
		}
		in := t.quotes[prev.quote-1].inner
		last := t.body[in.End-1]
		if last == ',' {
			return false
		}
		if last == '.' {
			return (next.hole || next.upper || next.digit || called) && !tagAt(units, i)
		}
		if last == '?' || last == '!' {
			return (next.hole || next.upper || called) && !attributionAt(units, i)
		}
		// A comma inside the marks goes on to who said it, however the caller cut words of
		// several sentences: "“It was red. It was on,” Mary Holt, 34, said".
		return called && last != ',' && next.upper && !attributionAt(units, i)
	}
	if prev.word && strings.HasSuffix(prev.text, ".") && next.upper && !next.is(starters) && (len(prev.text) == 2 || isTitle(prev)) {
		return false // J. K. Rowling, Rep. Jim Jordan
	}
	if called {
		return !(next.hole && prev.text == ":") && !(prev.word && next.word && !next.upper) && prev.text != ","
	}
	return stop && len(t.cuts) == 0 && (next.hole || next.upper || next.digit)
}

// attributionAt reports whether the units from i on read as the words after a
// quotation that say whose it is: up to six words, then a cue.
func attributionAt(units []token, i int) bool {
	comma := 0
	for n := 0; n < 24 && i < len(units); n++ {
		u := units[i]
		if n > 0 && u.is(cueForms) && comma != 1 {
			return true
		}
		switch {
		case u.text == "," && n > 0: // Ann Lee, a clerk at the bank, said
			comma++
		case comma == 1 && u.word && !u.is(auxiliaries|pasts) && !u.hole:
		case comma > 1 || n > 7 || !u.word || u.is(conjunctions):
			return false
		}
		i++
	}
	return false
}

// tagAt reports whether the units from i on are nothing but who said it, as papers
// print it by mistake: “… are missing.” Hale said.
func tagAt(units []token, i int) bool {
	for n := 0; n < 5 && i < len(units); n++ {
		u := units[i]
		if n > 0 && (u.low == "said" || u.low == "says" || u.low == "added") {
			return i+1 >= len(units) || units[i+1].text == "."
		}
		if !u.word || u.hole || u.is(conjunctions) {
			return false
		}
		i++
	}
	return false
}

// holes returns the paragraph's tokens with each marked passage as one unit.
func (t *text) holes() []token {
	if len(t.quotes) == 0 {
		return t.tokens
	}
	units := make([]token, 0, len(t.tokens))
	q := 0
	emit := func() {
		o := t.quotes[q]
		q++
		units = append(units, token{Span: o.outer, text: t.body[o.outer.Start:o.outer.End], quote: q, hole: true})
	}
	for _, k := range t.tokens {
		for q < len(t.quotes) && t.quotes[q].outer.Start < k.Start {
			emit()
		}
		if k.quote == 0 {
			units = append(units, k)
		}
	}
	for q < len(t.quotes) {
		emit()
	}
	return units
}

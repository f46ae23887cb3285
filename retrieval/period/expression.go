package period

// Expression is a stretch of a text that names a time.
type Expression struct {
	// Start and End are byte offsets, half-open, on rune boundaries. The words that
	// bound a time (since, until, from, between, before, after, by) are inside, "in",
	// "on" and "during" are not.
	Start, End int
	// Period is what the expression names; the zero Period while it is unresolved.
	Period Period
	// Precision is the unit that the ends of the Period are known in.
	Precision Precision
	// Relative says that the anchor was needed, or another time that the text names
	// elsewhere ("that year", "two years earlier"), which is never guessed.
	Relative bool
	// Vague says that the ends are the usual reading of a loose word: early, about,
	// summer, the same period last year.
	Vague bool
}

// IsResolved reports whether the Period is known.
func (e Expression) IsResolved() bool { return !e.Period.IsZero() }

// Find returns the expressions of time in an English text, in order and without
// overlap. The anchor is the day that "yesterday" is counted from: an article's
// date, or the date of asking; with a zero anchor what needs one is unresolved.
// The time taken is linear in the text.
func Find(text string, anchor Day) []Expression {
	tokens, begun := scan(text)
	if !begun {
		return nil
	}
	p := parser{text: text, tokens: tokens, anchor: anchor}
	readings := p.readings()
	if len(readings) == 0 {
		return nil
	}
	found := make([]Expression, len(readings))
	for i, r := range readings {
		found[i] = p.show(r)
	}
	return found
}

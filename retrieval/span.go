package retrieval

// Span is a half-open range of byte offsets, [Start, End), in an Article's Body.
type Span struct {
	Start int
	End   int
}

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Of returns the part of body that the span covers.
func (s Span) Of(body string) string { return body[s.Start:s.End] }

// Contains reports whether t lies wholly within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether the two spans share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

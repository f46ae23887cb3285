package period

// Overlap is the share of p that q covers, 0 to 1. An open end reaches as far as
// the other period needs; of an open p any touch is all of it.
func (p Period) Overlap(q Period) float64 {
	if p.Distance(q) != 0 || p.IsZero() || q.IsZero() {
		return 0
	}
	if p.IsOpen() {
		return 1
	}
	first, last := p.First, p.Last
	if q.First > first {
		first = q.First
	}
	if q.Last != 0 && q.Last < last {
		last = q.Last
	}
	return float64(last-first+1) / float64(p.Days())
}

// Distance is the number of days between p and q, 0 where they touch or either is
// unknown; before is negative where q lies before p.
func (p Period) Distance(q Period) int {
	switch {
	case p.IsZero() || q.IsZero():
		return 0
	case p.Last != 0 && q.First > p.Last:
		return int(q.First - p.Last)
	case q.Last != 0 && p.First > q.Last:
		return -int(p.First - q.Last)
	default:
		return 0
	}
}

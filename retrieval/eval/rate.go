package eval

import (
	"encoding/json"
	"fmt"
	"strconv"
)

// Rate is a mean of points that are 0 to 1 each. Its JSON form is the mean
// rounded to four decimal places, or null when there was nothing to count.
type Rate struct {
	// Points is the sum; for a plain rate, how often it was so.
	Points float64
	// Of is how many were counted.
	Of int
}

// Value is the mean, 0 to 1; ok is false when there was nothing to count.
func (r Rate) Value() (mean float64, ok bool) {
	if r.Of == 0 {
		return 0, false
	}
	return r.Points / float64(r.Of), true
}

// String is the rounded mean, or "none".
func (r Rate) String() string {
	mean, ok := r.Value()
	if !ok {
		return "none"
	}
	return strconv.FormatFloat(rounded(mean, 4), 'f', -1, 64)
}

// MarshalJSON gives the rounded mean or null.
func (r Rate) MarshalJSON() ([]byte, error) {
	mean, ok := r.Value()
	if !ok {
		return []byte("null"), nil
	}
	return json.Marshal(rounded(mean, 4))
}

// count adds one that was so or was not.
func (r *Rate) count(isSo bool) {
	r.Of++
	if isSo {
		r.Points++
	}
}

// Share is how many of how many; its JSON form is the string "2/3".
type Share struct{ Hits, Of int }

// String is "2/3".
func (s Share) String() string { return fmt.Sprintf("%d/%d", s.Hits, s.Of) }

// MarshalText gives "2/3".
func (s Share) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

func (s *Share) count(isSo bool) {
	s.Of++
	if isSo {
		s.Hits++
	}
}

// rounded is x with so many decimal places, rounded as decimal numbers are: from
// the exact value, a tie to the even digit.
func rounded(x float64, places int) float64 {
	r, err := strconv.ParseFloat(strconv.FormatFloat(x, 'f', places, 64), 64)
	if err != nil { // x is not a number
		return x
	}
	return r
}

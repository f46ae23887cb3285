package period

import (
	"strings"
	"testing"
	"time"
)

const prose = `The minister told parliament that the boats would be stopped, and that those who came would not be allowed to stay.
Her critics said the plan was cruel and would not work; the police, they added, had neither the people nor the means.
A spokesman for the ministry declined to say how much had been paid, or to whom, but called the agreement “a fair one”. `

func BenchmarkFind(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"prose", strings.Repeat(prose, 100)},
		{"dates", strings.Repeat(prose+"On 15 August 2023 it rose from 1,200 in 2016 to 2,000 last year. ", 100)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			for b.Loop() {
				Find(c.text, NewDay(2023, 8, 15))
			}
		})
	}
}

// TestLinear gives the parser long texts that look as if they were always about to
// become a date. Read in linear time one takes some hundredths of a second;
// quadratic time would be many seconds, so that a busy machine does not matter.
func TestLinear(t *testing.T) {
	for _, piece := range []string{
		"early ", "end of the ", "first quarter of ", "from ", "the ", "since the ", "2016-", "2016 to ", "15 and ",
		"last ", "same the ", "Tuesday, ", "May ", "1.", "2023-08-", "a couple of ", "before the ", "½–", "1990's ",
	} {
		text := strings.Repeat(piece, 30_000)
		start := time.Now()
		OfQuestion(text, NewDay(2023, 8, 15))
		if took := time.Since(start); took > 2*time.Second {
			t.Errorf("%q 30,000 times took %v", piece, took)
		}
	}
}

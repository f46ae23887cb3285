package period

import (
	"fmt"
	"math"
	"testing"
)

func TestFit(t *testing.T) {
	t.Parallel()
	year := Intent{Period: Year(2016), Precision: ToYear}
	terms := Intent{Period: years(1916, 1920), Precision: ToYear, Range: true}
	august := Intent{Period: Month(2016, 8), Precision: ToMonth}
	after := Intent{Period: Period{First: NewDay(2021, 1, 1)}, Precision: ToYear}
	for _, c := range []struct {
		name string
		n    Intent
		said Period
		want float64
	}{
		{"inside", year, single(NewDay(2016, 11, 3)), 1},
		{"the same", year, Year(2016), 1},
		{"200 days behind: 1/2", year, single(NewDay(2017, 7, 19)), .5},
		{"400 days behind: 1/4", year, single(NewDay(2018, 2, 4)), .25},
		{"a decade is vaguer: √(366/3653)", year, years(2010, 2019), .31653},
		{"the year after, whole, touches on the next day", year, Year(2017), math.Exp2(-1. / 200)},
		{"the beginning of a range", terms, single(NewDay(1916, 3, 4)), 1},
		{"the range itself", terms, years(1916, 1920), 1},
		{"its middle: (2^(-366/200) + 1) / 2", terms, single(NewDay(1918, 1, 1)), .64063},
		{"inside an open end", after, Year(2023), 1},
		{"outside an open end", after, single(NewDay(2020, 6, 15)), .5},
		{"60 days behind a month: 1/2", august, single(NewDay(2016, 10, 30)), .5},
		{"long before an event", OfQuestion("Who led it before the election of 2024?", 0), Year(2022), 1},
		{"in the year of the event", OfQuestion("Who led it before the 2024 election?", 0), single(NewDay(2024, 9, 15)), .7},
		{"unknown", year, Period{}, 0},
		{"nothing asked", Intent{}, Year(2016), 0},
	} {
		if got := c.n.Fit(c.said); math.Abs(got-c.want) > .001 {
			t.Errorf("%s: Fit = %.5f, want %.5f", c.name, got, c.want)
		}
	}
}

func TestOverlapAndDistance(t *testing.T) {
	t.Parallel()
	until2015 := Period{Last: NewDay(2015, 12, 31)}
	for _, c := range []struct {
		p, q     Period
		overlap  float64
		distance int
	}{
		{Year(2015), Year(2015), 1, 0},
		{years(2014, 2015), Year(2015), .5, 0},
		{Year(2015), years(2010, 2019), 1, 0},
		{Year(2015), single(NewDay(2016, 1, 1)), 0, 1},
		{Year(2015), Year(2013), 0, -366},
		{Year(2015), until2015, 1, 0},
		{until2015, Year(2000), 1, 0},
		{until2015, Year(2017), 0, 367},
		{Year(2015), Period{First: NewDay(2015, 7, 2)}, 183. / 365, 0},
		{Year(2015), Period{}, 0, 0},
	} {
		if got := c.p.Overlap(c.q); math.Abs(got-c.overlap) > .001 {
			t.Errorf("(%v).Overlap(%v) = %.4f, want %.4f", c.p, c.q, got, c.overlap)
		}
		if got := c.p.Distance(c.q); got != c.distance {
			t.Errorf("(%v).Distance(%v) = %d, want %d", c.p, c.q, got, c.distance)
		}
		if got := c.q.Distance(c.p); got != -c.distance {
			t.Errorf("(%v).Distance(%v) = %d, want %d", c.q, c.p, got, -c.distance)
		}
	}
}

func ExampleIntent_Fit() {
	n := OfQuestion("Who was Secretary of War from 1916 to 1920?", 0)
	text := "He became Secretary in March 1916 and left for Ohio in 1921."
	for _, e := range Find(text, 0) {
		fmt.Printf("%-10s %-24v %.2f\n", text[e.Start:e.End], e.Period, n.Fit(e.Period))
	}
	// Output:
	// March 1916 1916-03-01..1916-03-31   1.00
	// 1921       1921-01-01..1921-12-31   0.50
}

package main

import (
	"slices"
	"time"
)

// tries is how often a question is asked; the fastest counts.
const tries = 3

// fastest gives the milliseconds of each of n questions.
func fastest(n, tries int, ask func(i int) error) ([]float64, error) {
	times := make([]float64, n)
	for i := range times {
		for try := range tries {
			begun := time.Now()
			if err := ask(i); err != nil {
				return nil, err
			}
			took := time.Since(begun).Seconds() * 1000
			if try == 0 || took < times[i] {
				times[i] = took
			}
		}
	}
	return times, nil
}

func spreadOf(times []float64) spread {
	sorted := slices.Sorted(slices.Values(times))
	return spread{P50: sorted[len(sorted)/2], P99: sorted[len(sorted)*99/100]}
}

// timed is both in one.
func timed(n, tries int, ask func(i int) error) (spread, error) {
	times, err := fastest(n, tries, ask)
	if err != nil {
		return spread{}, err
	}
	return spreadOf(times), nil
}

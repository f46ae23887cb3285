package main

import (
	"slices"
	"sync"
)

// mostBins is how many values of a feature are told apart.
const mostBins = 64

// table is the features of all rows, each value by the bin it falls in.
type table struct {
	rows   int
	bins   [][]uint8   // by feature, by row
	limits [][]float64 // by feature: the highest value of each bin
}

// tabulate bins rows of features by their quantiles. Features that are not used
// have one bin, on which nothing can be split.
func tabulate(rows [][]float64, used []bool) *table {
	t := &table{rows: len(rows), bins: make([][]uint8, len(used)), limits: make([][]float64, len(used))}
	var wait sync.WaitGroup
	for f := range used {
		wait.Go(func() {
			t.bins[f] = make([]uint8, len(rows))
			if used[f] {
				t.limits[f] = quantiles(rows, f)
			}
			for r, x := range rows {
				at, _ := slices.BinarySearch(t.limits[f], x[f])
				t.bins[f][r] = uint8(min(at, max(0, len(t.limits[f])-1)))
			}
		})
	}
	wait.Wait()
	return t
}

// quantiles are the highest values of the bins of a feature.
func quantiles(rows [][]float64, f int) []float64 {
	values := make([]float64, len(rows))
	for r, x := range rows {
		values[r] = x[f]
	}
	slices.Sort(values)
	var limits []float64
	for b := 1; b <= mostBins; b++ {
		limits = append(limits, values[min(len(values)-1, b*len(values)/mostBins)])
	}
	return slices.Compact(limits)
}

// bar is what the rows of a bin have together.
type bar struct {
	first, second float64
	rows          int
}

func (b bar) less(c bar) bar { return bar{b.first - c.first, b.second - c.second, b.rows - c.rows} }

// value is what an end with these rows gives: a step of Newton's method, held back.
func (b bar) value() float64 { return learning * -b.first / (b.second + pullToZero) }

func (b bar) gain() float64 { return b.first * b.first / (b.second + pullToZero) }

// histogram is the bars of each feature.
type histogram [][]bar

// count adds up the slopes of rows by feature and bin. Each feature is counted by
// one goroutine, so that sums come out the same every time.
func (t *table) count(rows []int32, slopes []slope) histogram {
	h := make(histogram, len(t.bins))
	var wait sync.WaitGroup
	for f, column := range t.bins {
		if len(t.limits[f]) < 2 && f > 0 {
			continue
		}
		h[f] = make([]bar, max(1, len(t.limits[f])))
		wait.Go(func() {
			for _, r := range rows {
				b, s := &h[f][column[r]], slopes[r]
				b.first += s.first
				b.second += s.second
				b.rows++
			}
		})
	}
	wait.Wait()
	return h
}

// sum is the bar of all rows; the first feature is always counted.
func (h histogram) sum() bar {
	var all bar
	for _, b := range h[0] {
		all = bar{all.first + b.first, all.second + b.second, all.rows + b.rows}
	}
	return all
}

func (h histogram) less(other histogram) histogram {
	rest := make(histogram, len(h))
	for f := range h {
		rest[f] = make([]bar, len(h[f]))
		for b := range h[f] {
			rest[f][b] = h[f][b].less(other[f][b])
		}
	}
	return rest
}

// split parts the rows of a node: those in bins up to bin go low.
type split struct {
	feature int
	bin     uint8
	gain    float64
}

// best is the split that gains most, the first of equals.
func (h histogram) best(all bar) split {
	var best split
	for f, bars := range h {
		var low bar
		for b := range max(0, len(bars)-1) {
			low = bar{low.first + bars[b].first, low.second + bars[b].second, low.rows + bars[b].rows}
			high := all.less(low)
			if low.rows < fewestRows || high.rows < fewestRows || low.second < leastCurve || high.second < leastCurve {
				continue
			}
			if gain := low.gain() + high.gain() - all.gain(); gain > best.gain {
				best = split{f, uint8(b), gain}
			}
		}
	}
	return best
}

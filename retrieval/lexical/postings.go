package lexical

import "math"

// postings are the places of every term, in two flat arrays: those of term t lie
// between starts[t] and starts[t+1], in order of passage. For each block of blockSize
// places of a term there is the most that its places give: what a search needs to
// pass over a block, or a term, that cannot bring anything among the best.
type postings struct {
	passages    []int32   // of each place: the passage, by its place in Index.ids
	frequencies []float32 // of each place: how often the passage has the term
	starts      []int     // by term
	most        []float32 // by block: the largest share of its places, rounded up
	firstBlock  []int32   // by term: its first block
}

// blockSize is how many places share one upper bound. Smaller blocks say more and take
// longer to ask.
const blockSize = 128

// list is the places of one term.
type list struct {
	passages    []int32
	frequencies []float32
	most        []float32 // by block of blockSize
}

func (p *postings) of(term int32) list {
	start, end := p.starts[term], p.starts[term+1]
	return list{p.passages[start:end], p.frequencies[start:end], p.most[p.firstBlock[term]:p.firstBlock[term+1]]}
}

// share is what the frequency and the length leave of a term's weight, 0 to K1 + 1.
func (o Options) share(tf, damping float64) float64 { return o.points(1, tf, damping) }

// bound works out the blocks, once all places are there.
func (p *postings) bound(o Options, damping []float64) {
	terms := len(p.starts) - 1
	p.firstBlock = make([]int32, terms+1)
	for t := range terms {
		start, end := p.starts[t], p.starts[t+1]
		for ; start < end; start += blockSize {
			var most float64
			for i := start; i < min(start+blockSize, end); i++ {
				most = max(most, o.share(float64(p.frequencies[i]), damping[p.passages[i]]))
			}
			p.most = append(p.most, roundedUp(most))
		}
		p.firstBlock[t+1] = int32(len(p.most))
	}
}

// roundedUp is a float32 that is larger than x by a little more than all the rounding
// on the way to a score can add.
func roundedUp(x float64) float32 {
	up := math.Nextafter32(float32(x), math.MaxFloat32)
	return math.Nextafter32(up, math.MaxFloat32)
}

// seek is the place of the first passage from at on that is not before the given one.
// It doubles its steps (Bentley and Yao 1976): what is asked for is mostly near.
func seek(passages []int32, at int, passage int32) int {
	if at >= len(passages) || passages[at] >= passage {
		return at
	}
	step := 1
	for at+step < len(passages) && passages[at+step] < passage {
		at += step
		step *= 2
	}
	// passages[at] is before it, and that at high, if there is one, is not.
	high := min(at+step, len(passages))
	for at+1 < high {
		if mid := at + (high-at)/2; passages[mid] < passage {
			at = mid
		} else {
			high = mid
		}
	}
	return high
}

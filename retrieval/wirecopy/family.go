package wirecopy

import (
	"math/bits"
	"runtime"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Families finds near copies among many texts: for each text the number of the first text
// that it is a printing of, its own where it is the first. text gives the text of a
// number under n; it is called from several goroutines, and more than once.
//
// It is Broder's sketch of 1997 in the form of Li, Owen and Zhang, "One Permutation
// Hashing" (2012), and the banding of Indyk and Motwani (1998): a text's shingles are
// hashed once and the least hash of each of 63 bins kept; texts that agree in all of the
// 3 bins of some band, and in a quarter of all bins, are compared for true. Two texts
// that have 7 of 10 shingles in common meet so in all cases, with 5 of 10 in 94 of 100,
// with 3 of 100, as two reports of one event, hardly ever. What is compared must share
// more than half of the shorter text's shingles. A changed figure is no reason
// against it here: whether an excerpt's own words are in both is for Within to say.
func Families(n int, text func(int) string) []int {
	sketches := make([]*sketch, n) // nil of a text that is too short
	next := make(chan int)
	var makers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		makers.Go(func() {
			for i := range next {
				if s := sketchOf(text(i)); s.shingles >= fewestShingles {
					sketches[i] = &s
				}
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	makers.Wait()
	return group(sketches, text)
}

const (
	bins  = 63
	band  = 3 // bins
	bands = bins / band
	alike = 16 // bins, a quarter: half as many as two texts have that share half
	// fewestShingles is from how many shingles on a whole text is known by them: a
	// notice of two lines is printed by many.
	fewestShingles = 24
	// shared is the share of the shorter text's shingles that the longer one must have,
	// and twice the words at most: an agency's text cut by half.
	shared    = 0.55
	cutBy     = 2.2
	mostTried = 24 // texts of those alike that one is compared with
)

// sketch is the least hash in each bin; a bin without a shingle has the next one's.
type sketch struct {
	least    [bins]uint32
	shingles int
}

func group(sketches []*sketch, text func(int) string) []int {
	first := make([]int, len(sketches))
	meeting := newMeetings(sketches) // the firsts of their families
	for i, s := range sketches {
		first[i] = i
		if s == nil {
			continue
		}
		keys := s.bands()
		tried := map[int]bool{}
		var own Print
	search:
		for b, key := range keys {
			for j := range meeting.of(s, b, key) {
				if tried[j] || len(tried) == mostTried || s.agreesIn(sketches[j]) < alike {
					continue
				}
				tried[j] = true
				if own.words == 0 {
					own = Of(text(i))
				}
				if own.prints(Of(text(j))) {
					first[i] = j
					break search
				}
			}
		}
		if first[i] == i {
			meeting.add(i, &keys)
		}
	}
	return first
}

// prints reports whether two whole texts are printings of one.
func (p Print) prints(q Print) bool {
	if p.words > q.words {
		p, q = q, p
	}
	return float64(q.words) <= cutBy*float64(p.words) && p.Contained(q) >= shared
}

// agreesIn counts the bins in which two sketches agree.
func (s *sketch) agreesIn(t *sketch) int {
	n := 0
	for i, v := range s.least {
		if v == t.least[i] {
			n++
		}
	}
	return n
}

func (s *sketch) bands() [bands]uint64 {
	var keys [bands]uint64
	for b := range keys {
		h := uint64(b)
		for _, v := range s.band(b) {
			h = mix(h ^ uint64(v))
		}
		keys[b] = h
	}
	return keys
}

// band is the hashes of a band.
func (s *sketch) band(b int) [band]uint32 { return [band]uint32(s.least[b*band:]) }

// empty marks a bin without a shingle.
const empty = ^uint32(0)

// sketchOf reads a text once: words in small letters, hashed letter by letter.
func sketchOf(text string) sketch {
	var s sketch
	for i := range s.least {
		s.least[i] = empty
	}
	var last [shingle]uint64
	words := 0
	word, inWord := uint64(0), false
	end := func() {
		if !inWord {
			return
		}
		copy(last[:], last[1:])
		last[shingle-1] = word
		word, inWord = 0, false
		if words++; words >= shingle {
			h := mix(last[0] ^ bits.RotateLeft64(last[1], 21) ^ bits.RotateLeft64(last[2], 42))
			at := h % bins
			s.least[at] = min(s.least[at], uint32(h>>32)&^1)
			s.shingles++
		}
	}
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		i += size
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
		case 'A' <= r && r <= 'Z':
			r += 'a' - 'A'
		case isInner(r):
			continue
		case r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsNumber(r)):
			r = unicode.ToLower(r)
		default:
			end()
			continue
		}
		word, inWord = mix(word^uint64(r)), true
	}
	end()
	s.fill()
	return s
}

// fill gives bins without a shingle the hash of the next one that has one, so that two
// short texts do not meet in what neither has.
func (s *sketch) fill() {
	if s.shingles == 0 {
		return
	}
	from := s.least
	for i := range s.least {
		for d := 0; from[(i+d)%bins] == empty; d++ {
			s.least[i] = from[(i+d+1)%bins] + uint32(d+1)
		}
	}
}

// mix spreads the bits of a number (the finalizer of SplitMix64).
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

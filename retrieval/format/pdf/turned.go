package pdf

import (
	"cmp"
	"maps"
	"math"
	"slices"
)

// oblique is the turn of letters that run across the others: those of a stamp, "DRAFT",
// under or over a page's text. They are no part of it, and would lie between its columns.
const oblique = -1

// mostTilt is how far from a quarter turn a line may be, in quarters: pages that were
// scanned askew are so by a degree or two.
const mostTilt = 0.12

// turnOf is how many quarter turns anticlockwise letters are written at, or oblique.
func turnOf(at matrix) int {
	quarters := math.Atan2(at.b, at.a) / (math.Pi / 2)
	nearest := math.Round(quarters)
	if math.Abs(quarters-nearest) > mostTilt {
		return oblique
	}
	return (int(nearest) + 4) % 4
}

// byTurn parts a page's letters by the way in which they are written, most of them first,
// each part turned as it is read. A page of one table may be turned as a whole, a note in
// the margin on its own.
func byTurn(letters []letter) [][]letter {
	parts := map[int][]letter{}
	for _, l := range letters {
		parts[l.turn] = append(parts[l.turn], upright(l))
	}
	delete(parts, oblique)
	turns := slices.SortedFunc(maps.Keys(parts), func(a, b int) int {
		return cmp.Or(cmp.Compare(len(parts[b]), len(parts[a])), cmp.Compare(a, b))
	})
	var all [][]letter
	for _, turn := range turns {
		all = append(all, parts[turn])
	}
	return all
}

// upright is a letter where it stands when the page is turned so that it can be read.
func upright(l letter) letter {
	switch l.turn {
	case 1:
		l.x, l.y = l.y, -l.x
	case 2:
		l.x, l.y = -l.x, -l.y
	case 3:
		l.x, l.y = -l.y, l.x
	}
	return l
}

package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
)

// row is a stretch of letters side by side: a line, or a line of one column.
type row struct {
	left, right, y, size float64 // points; y of the base line, upwards
	text                 string
	letters              int
}

// Distances in parts of the letters' size.
const (
	// apart is from which gap on there is a blank between two letters: in print a blank
	// has .25, in a line set tight .16, and letters set wide .1.
	apart = 0.15
	// gutter is from which gap on two stretches belong to two columns, if there are any.
	gutter = 1.1
	// raised is by how much a letter of a line may be set higher or lower.
	raised = 0.45
)

// rowsOf gives the lines of a page in the order of reading.
func rowsOf(letters []letter) []row {
	var rows []row
	for _, part := range byTurn(letters) {
		rows = append(rows, inOrder(stretches(part), 0)...)
	}
	return rows
}

// stretches joins letters to stretches, in the order in which the page draws them.
func stretches(letters []letter) []row {
	var rows []row
	var open strings.Builder
	var r row
	end := func() {
		if r.text = strings.TrimSpace(open.String()); r.text != "" {
			rows = append(rows, r)
		}
		open.Reset()
		r = row{}
	}
	for _, l := range letters {
		if l.size == 0 || l.text == "\ufffd" || math.IsNaN(l.x+l.y+l.width) || math.IsInf(l.x+l.y+l.width, 0) || !strings.ContainsFunc(l.text, unicode.IsPrint) {
			continue
		}
		gap, big := l.x-r.right, max(l.size, r.size)
		if r.letters > 0 && (math.Abs(l.y-r.y) > raised*big || gap > gutter*big || gap < -big && l.x < r.left) {
			end()
		}
		if r.letters == 0 {
			r = row{left: l.x, right: l.x, y: l.y, size: l.size}
		} else if gap > apart*big && !strings.HasSuffix(open.String(), " ") && l.text != " " {
			open.WriteByte(' ')
		}
		open.WriteString(ligatures.Replace(l.text))
		r.letters++
		r.right = max(r.right, l.x+l.width)
		r.size = max(r.size, l.size)
	}
	end()
	return rows
}

// ligatures are letters that only print has: nobody searches for them.
var ligatures = strings.NewReplacer("ﬁ", "fi", "ﬂ", "fl", "ﬀ", "ff", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "ft", "ﬆ", "st")

// deepest bounds the cutting of a page.
const deepest = 12

// inOrder cuts a page by its white space, after Nagy and Seth, "Hierarchical
// representation of optically scanned documents" (1984): where a gutter runs down the
// whole of it, the columns are read one after the other; else it is cut across at its
// widest gap, as under a headline, and each part looked at alone. What has no gutter in
// any part is one column, read downwards.
func inOrder(rows []row, depth int) []row {
	if x, ok := gutterOf(rows); ok && depth < deepest {
		var left, right []row
		for _, r := range rows {
			if r.left+r.right < 2*x {
				left = append(left, r)
			} else {
				right = append(right, r)
			}
		}
		return append(inOrder(left, depth+1), inOrder(right, depth+1)...)
	}
	downwards(rows)
	if depth < deepest && mayHaveColumns(rows) {
		if at := widestGap(rows); at > 0 {
			return append(inOrder(slices.Clone(rows[:at]), depth+1), inOrder(slices.Clone(rows[at:]), depth+1)...)
		}
	}
	return lines(rows)
}

func downwards(rows []row) {
	slices.SortStableFunc(rows, func(a, b row) int { return cmp.Compare(b.y, a.y) })
}

// A column has so many lines at least, and so many letters a line on average: narrower
// ones are those of a table, which is read across.
const (
	fewestLines   = 4
	fewestLetters = 22
)

// gutterOf finds a place that no line crosses, with a column of text on both sides.
func gutterOf(rows []row) (x float64, ok bool) {
	if !mayHaveColumns(rows) {
		return 0, false
	}
	across := slices.SortedFunc(slices.Values(rows), func(a, b row) int { return cmp.Compare(a.left, b.left) })
	right := across[0].right
	best := 0.0
	for i, r := range across {
		if gap := r.left - right; gap > 0.6*r.size && gap > best && isColumn(across[:i]) && isColumn(across[i:]) && beside(across[:i], across[i:]) {
			x, ok, best = right+gap/2, true, gap
		}
		right = max(right, r.right)
	}
	return x, ok
}

// mayHaveColumns reports whether there are lines enough for two.
func mayHaveColumns(rows []row) bool { return len(rows) >= 2*fewestLines }

func isColumn(rows []row) bool {
	letters := 0
	for _, r := range rows {
		letters += r.letters
	}
	return len(rows) >= fewestLines && letters >= fewestLetters*len(rows)
}

// beside reports whether two columns share most of the height of the shorter one.
func beside(a, b []row) bool {
	high := func(rows []row) (bottom, top float64) {
		bottom, top = rows[0].y, rows[0].y
		for _, r := range rows {
			bottom, top = min(bottom, r.y), max(top, r.y)
		}
		return bottom, top
	}
	bottomA, topA := high(a)
	bottomB, topB := high(b)
	return min(topA, topB)-max(bottomA, bottomB) > 0.5*min(topA-bottomA, topB-bottomB)
}

// widestGap is where to cut rows in order downwards: before the row with the widest gap
// above it, 0 where all stand equally close. Between equal gaps the upper one is taken.
func widestGap(rows []row) (at int) {
	widest, narrowest := 0.0, math.Inf(1)
	for i := 1; i < len(rows); i++ {
		gap := rows[i-1].y - rows[i].y
		if gap > widest {
			at, widest = i, gap
		}
		if gap > raised*rows[i].size {
			narrowest = min(narrowest, gap)
		}
	}
	if widest < 1.25*narrowest {
		return 0
	}
	return at
}

// lines joins the stretches of one column that stand on one line.
func lines(rows []row) []row {
	var joined []row
	for start := 0; start < len(rows); {
		end := start + 1
		for end < len(rows) && rows[start].y-rows[end].y <= raised*max(rows[start].size, rows[end].size) {
			end++
		}
		line := slices.SortedStableFunc(slices.Values(rows[start:end]), func(a, b row) int { return cmp.Compare(a.left, b.left) })
		one := line[0]
		for _, r := range line[1:] {
			mark := " "
			if r.left-one.right > gutter*r.size {
				mark = "\t"
			}
			one.text += mark + r.text
			one.right, one.size, one.letters = max(one.right, r.right), max(one.size, r.size), one.letters+r.letters
		}
		joined = append(joined, one)
		start = end
	}
	return joined
}

package bot

import (
	"fmt"
	"strconv"
)

// shown is a block ready to be sent: its text, and the button beside it.
type shown struct {
	text   string
	beside *component
}

// pageRoom is how much text a page of blocks has: half of what Discord takes,
// which is about what a screen shows.
const pageRoom = maxText / 2

// pages says where each page of blocks begins: as many whole blocks a page as
// fit into room, and most at most. There is at least one page, and every page
// but one of nothing at all has a block: one that is too long for a page has been
// cut before.
func pages(blocks []shown, room, most int) []int {
	starts, left, count := []int{0}, room, 0
	for i, b := range blocks {
		if count > 0 && (length(b.text) > left || count == most) {
			starts, left, count = append(starts, i), room, 0
		}
		left -= length(b.text)
		count++
	}
	return starts
}

// leaf is one page of several.
type leaf struct {
	blocks []shown
	number int // from 0
	of     int
}

// leafOf gives page number, the last one when there are fewer.
func leafOf(blocks []shown, number, room, most int) leaf {
	starts := pages(blocks, room, most)
	number = min(max(number, 0), len(starts)-1)
	end := len(blocks)
	if number+1 < len(starts) {
		end = starts[number+1]
	}
	return leaf{blocks: blocks[starts[number]:end], number: number, of: len(starts)}
}

// components are the blocks as a message has them.
func (l leaf) components() []component {
	all := make([]component, 0, len(l.blocks))
	for _, b := range l.blocks {
		all = append(all, section(b.text, b.beside))
	}
	return all
}

// ending says which page it is; "" when there is one alone.
func (l leaf) ending() string {
	if l.of == 1 {
		return ""
	}
	return fmt.Sprintf("-# Page %d of %d", l.number+1, l.of)
}

// turning are the buttons to the page before and the page after; none when there
// is one page alone. id makes the custom_id of a page.
func (l leaf) turning(id func(page string) string) []component {
	if l.of == 1 {
		return nil
	}
	before, after := button("◀ Back", id(strconv.Itoa(l.number-1))), button("Next ▶", id(strconv.Itoa(l.number+1)))
	if l.number == 0 {
		before.CustomID, before.Disabled = id("first"), true
	}
	if l.number == l.of-1 {
		after.CustomID, after.Disabled = id("last"), true
	}
	return []component{row(before, after)}
}

package main

import (
	"strings"
	"unicode"
)

// word is a word of a line with the space before it, and how it is written.
type word struct {
	text string
	bold bool
}

// words reads a line of markdown as the bot writes it: **bold**, and a backslash
// before what means nothing.
func words(line string) []word {
	var all []word
	var now strings.Builder
	bold := false
	end := func() {
		if now.Len() > 0 {
			all = append(all, word{now.String(), bold})
			now.Reset()
		}
	}
	for i := 0; i < len(line); i++ {
		switch {
		case line[i] == '\\' && i+1 < len(line):
			i++
			now.WriteByte(line[i])
		case strings.HasPrefix(line[i:], "**"):
			end()
			bold = !bold
			i++
		case line[i] == ' ':
			end()
			now.WriteByte(' ')
		case line[i] == '`': // a name to be typed stands as it is
		default:
			now.WriteByte(line[i])
		}
	}
	end()
	return all
}

// wrap breaks words into lines that are no wider than room.
func wrap(all []word, size, room float64) [][]word {
	lines, used := [][]word{{}}, 0.0
	for _, w := range all {
		wide := measure(w.text, size, w.bold)
		if last := len(lines) - 1; used+wide > room && len(lines[last]) > 0 && strings.HasPrefix(w.text, " ") {
			lines, used = append(lines, []word{}), 0
			w.text = strings.TrimPrefix(w.text, " ")
			wide = measure(w.text, size, w.bold)
		}
		last := len(lines) - 1
		lines[last] = append(lines[last], w)
		used += wide
	}
	return lines
}

// runs joins neighbouring words that are written alike.
func runs(line []word) []word {
	var all []word
	for _, w := range line {
		if last := len(all) - 1; last >= 0 && all[last].bold == w.bold {
			all[last].text += w.text
		} else {
			all = append(all, w)
		}
	}
	return all
}

// measure is how wide a text is at most: the widths of Helvetica's letters by
// class, more in bold, and an eighth more altogether, since a reader may have none
// of the fonts named and see a wider one (DejaVu Sans is).
func measure(text string, size float64, bold bool) float64 {
	em := 0.0
	for _, r := range text {
		switch {
		case strings.ContainsRune(" iljtfI.,:;'|!()[]“”‘’·", r):
			em += 0.31
		case strings.ContainsRune("mwMW—…", r):
			em += 0.87
		case r > 0x2FFF:
			em += 1.3
		case unicode.IsUpper(r):
			em += 0.69
		default:
			em += 0.55
		}
	}
	if bold {
		em *= 1.08
	}
	return em * size * 9 / 8
}

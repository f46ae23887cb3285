package answertype

import (
	"unicode"
	"unicode/utf8"
)

// lower writes word into buffer in lower case and with straight apostrophes, as
// far as there is room, which is far longer than any word of the tables.
func lower(buffer []byte, word string) []byte {
	buffer = buffer[:0]
	for i := 0; i < len(word) && len(buffer) < cap(buffer)-utf8.UTFMax; {
		c := word[i]
		if c < utf8.RuneSelf {
			if c >= 'A' && c <= 'Z' {
				c += 'a' - 'A'
			}
			buffer = append(buffer, c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(word[i:])
		switch r {
		case '’':
			r = '\''
		case '‑':
			r = '-'
		}
		buffer = utf8.AppendRune(buffer, unicode.ToLower(r))
		i += size
	}
	return buffer
}

// lookUp returns what the tables know of a word, and the key of its stem.
func lookUp(word string) (class, uint32) {
	var room [48]byte
	w := lower(room[:], word)
	return classes[string(w)], hash(stem(w))
}

// keyOf returns the key of a word's stem; words with the same stem share it.
func keyOf(word string) uint32 {
	var room [48]byte
	return hash(stem(lower(room[:], word)))
}

// hash is FNV-1a; it never returns 0, which stands for no word.
func hash(w []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range w {
		h = (h ^ uint32(c)) * 16777619
	}
	return max(h, 1)
}

// stem cuts the endings of number and tense, so that boats agrees with boat,
// countries with country and founded with founding. It is the first step of
// Porter's algorithm (1980) and rougher: it only has to match a question's words
// with those of a sentence, and a wrong match costs a little nearness.
func stem(w []byte) []byte {
	w = trim(w, ".", 2)
	w = trim(w, "'s", 2)
	switch {
	case has(w, "ies") && len(w) > 4:
		w = w[:len(w)-2]
	case has(w, "sses"), has(w, "shes"), has(w, "ches"), has(w, "xes"):
		w = w[:len(w)-2]
	case has(w, "s") && !has(w, "ss") && !has(w, "us") && !has(w, "is") && len(w) > 3:
		w = w[:len(w)-1]
	}
	before := len(w)
	switch {
	case has(w, "ied") && len(w) > 4:
		return w[:len(w)-2]
	case has(w, "ing"):
		w = trim(w, "ing", 3)
	case has(w, "ed"):
		w = trim(w, "ed", 3)
	}
	if n := len(w); n < before && n > 3 && w[n-1] == w[n-2] && w[n-1] != 'l' && w[n-1] != 's' {
		w = w[:n-1]
	}
	w = trim(w, "e", 3)
	if has(w, "y") && len(w) > 2 {
		w[len(w)-1] = 'i'
	}
	return w
}

func has(w []byte, end string) bool {
	return len(w) >= len(end) && string(w[len(w)-len(end):]) == end
}

// trim cuts end off a word of which at least least bytes remain.
func trim(w []byte, end string, least int) []byte {
	if has(w, end) && len(w)-len(end) >= least {
		return w[:len(w)-len(end)]
	}
	return w
}

package period

// countingWord looks up numbers in words and the words beside which a number is
// no year.
func countingWord(w []byte) (kind, int32) {
	switch string(w) {
	case "one":
		return wordNumber, 1
	case "two", "couple":
		return wordNumber, 2
	case "three":
		return wordNumber, 3
	case "four":
		return wordNumber, 4
	case "five":
		return wordNumber, 5
	case "six":
		return wordNumber, 6
	case "seven":
		return wordNumber, 7
	case "eight":
		return wordNumber, 8
	case "nine":
		return wordNumber, 9
	case "ten":
		return wordNumber, 10
	case "eleven":
		return wordNumber, 11
	case "twelve", "dozen":
		return wordNumber, 12
	case "fifteen":
		return wordNumber, 15
	case "eighteen":
		return wordNumber, 18
	case "twenty":
		return wordNumber, 20
	case "thirty":
		return wordNumber, 30
	case "forty":
		return wordNumber, 40
	case "fifty":
		return wordNumber, 50
	case "hundred":
		return wordNumber, 100
	case "first":
		return ordWord, 1
	case "second":
		return ordWord, 2
	case "third":
		return ordWord, 3
	case "fourth":
		return ordWord, 4
	case "fifth":
		return ordWord, 5
	case "sixth":
		return ordWord, 6
	case "seventh":
		return ordWord, 7
	case "eighth":
		return ordWord, 8
	case "ninth":
		return ordWord, 9
	case "tenth":
		return ordWord, 10
	case "eleventh":
		return ordWord, 11
	case "twelfth":
		return ordWord, 12
	case "thirteenth":
		return ordWord, 13
	case "fourteenth":
		return ordWord, 14
	case "fifteenth":
		return ordWord, 15
	case "sixteenth":
		return ordWord, 16
	case "seventeenth":
		return ordWord, 17
	case "eighteenth":
		return ordWord, 18
	case "nineteenth":
		return ordWord, 19
	case "twentieth":
		return ordWord, 20
	case "page", "pages", "room", "flight", "version", "route", "highway",
		"line", "lines", "chapter", "section", "paragraph", "article", "number", "numbers", "tel", "telephone",
		"phone", "fax", "call", "ext", "bus", "unit", "gate", "isbn", "issn", "windows", "vol", "volume":
		return labelWord, 0
	case "p", "pp", "no", "nos", "v":
		return labelWord, 1
	case "people", "men", "women", "children", "police", "staff", "votes", "points", "times":
		return measureWord, 1
	case "km", "m", "cm", "mm", "kg", "g", "ft", "feet",
		"miles", "mile", "metre", "metres", "meter", "meters", "tonnes", "tons", "mph", "kmh", "hectares", "acres",
		"pounds", "euros", "dollars", "pence", "cents", "percent", "per", "hours", "hrs", "minutes", "seconds",
		"gmt", "utc", "bst", "est", "million", "billion", "mw", "kw", "hp",
		"rpm", "hz", "mhz", "mb", "gb", "square", "cubic", "degrees", "calories":
		return measureWord, 0
	case "than", "nearly", "almost", "some", "exactly", "only", "roughly", "rs", "usd", "gbp", "eur", "least", "aged", "at":
		return countWord, 0
	}
	return other, 0
}

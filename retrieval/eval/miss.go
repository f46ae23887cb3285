package eval

import "strings"

// Miss is one thing that went wrong with one question.
type Miss struct {
	// ID is the judgment's.
	ID string
	// Problem is what kind of thing ("false refusal", "evidence at 3").
	Problem string
	// Detail is the question, or the words that were shown.
	Detail string
}

// String is the miss on one line, its parts between tabs.
func (m Miss) String() string {
	return m.ID + "\t" + m.Problem + "\t" + oneLine.Replace(m.Detail)
}

// oneLine keeps foreign text on the line of its miss.
var oneLine = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ")

// start is the first so many characters of a text.
func start(text string, runes int) string {
	for i := range text {
		if runes == 0 {
			return text[:i]
		}
		runes--
	}
	return text
}

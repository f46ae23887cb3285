package boilerplate

import (
	"unicode"
	"unicode/utf8"
)

// quotedIn returns what stands within quotation marks in a paragraph, given by
// its sentences. A double mark that is not closed quotes to the paragraph's end:
// so do quotations over several paragraphs. A single one must be closed, unless
// it opens the paragraph, because apostrophes look like it.
func quotedIn(body string, sentences []Span) []Span {
	first, end := sentences[0].Start, sentences[len(sentences)-1].End
	var quoted []Span
	var closing rune // what closes the open quotation; 0 when none is open
	open := 0
	for i := first; i < end; {
		r, size := utf8.DecodeRuneInString(body[i:end])
		switch {
		case closing == 0:
			if closing = closes(r, body, i, first, size); closing != 0 {
				open = i
			}
		case r == closing && !(r != '"' && r != '”' && letterAt(body[:end], i+size)):
			quoted = append(quoted, Span{open, i + size})
			closing = 0
		}
		i += size
	}
	if closing == '"' || closing == '”' || closing == '»' || closing != 0 && open == first {
		quoted = append(quoted, Span{open, end})
	}
	return quoted
}

// closes returns the mark that closes a quotation that r opens, or 0.
func closes(r rune, body string, i, first, size int) rune {
	switch r {
	case '"':
		return '"'
	case '“', '„':
		return '”'
	case '«':
		return '»'
	case '‘':
		return '’'
	case '\'':
		before, _ := utf8.DecodeLastRuneInString(body[first:i])
		if (i == first || unicode.IsSpace(before)) && letterAt(body, i+size) {
			return '\''
		}
	}
	return 0
}

package retrieval

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// inCapitals is a name by its initials: the NHS, NATO.
var inCapitals = regexp.MustCompile(`\b[A-Z]{2,6}\b`)

// fewestInitials is the fewest letters that may stand for a name written out: for two of
// them some pair of capitalised words is found in any corpus.
const fewestInitials = 3

// readAcronyms finds names typed by their initials that no article has so. One that an
// article writes out is read as that, with a note; any other is a name that none has.
// Where all is in capitals they say nothing.
func (ix *Index) readAcronyms(q *Query) {
	if !strings.ContainsFunc(q.Text, unicode.IsLower) {
		return
	}
	for _, word := range inCapitals.FindAllString(q.Text, -1) {
		if ix.knows(word) || ix.isStopWord(word) || strings.Contains(strings.Join(q.Unknown, " "), word) {
			continue
		}
		name, ok := ix.writtenOut(word)
		if !ok {
			q.Unknown = append(q.Unknown, word)
			continue
		}
		whole := regexp.MustCompile(`\b` + word + `\b`)
		q.Text, q.Own = whole.ReplaceAllLiteralString(q.Text, name), whole.ReplaceAllLiteralString(q.Own, name)
		q.Names = append(q.Names, name)
		q.Notes = append(q.Notes, fmt.Sprintf("No article has “%s”; read as “%s”.", word, name))
	}
}

// writtenOut is the first name in the passages whose words begin with these letters. It
// reads all passages, for some microseconds each, since only few questions ask it.
func (ix *Index) writtenOut(initials string) (name string, ok bool) {
	if len(initials) < fewestInitials {
		return "", false
	}
	for _, p := range ix.passages {
		if name, ok = nameOfInitials(p.Span.Of(ix.articleOf(p).Body), initials); ok {
			return name, true
		}
	}
	return "", false
}

// nameOfInitials finds a run of capitalised words, small ones like "of" between them, that
// begin with these letters, one each.
func nameOfInitials(text, initials string) (name string, ok bool) {
	for begin := 0; ; {
		at := strings.IndexByte(text[begin:], initials[0])
		if at < 0 {
			return "", false
		}
		begin += at
		if before, _ := utf8.DecodeLastRuneInString(text[:begin]); !unicode.IsLetter(before) {
			if end := endOfInitials(text, begin, initials); end > 0 {
				return strings.Join(strings.Fields(text[begin:end]), " "), true
			}
		}
		begin++
	}
}

// longestBetween bounds in letters a small word within a name: of, the, for, und.
const longestBetween = 3

// endOfInitials is where the words from begin that have these initials end, 0 where they
// have not.
func endOfInitials(text string, begin int, initials string) int {
	end, met := begin, 0
	for met < len(initials) {
		start := end
		if met > 0 {
			if start = nextWord(text, end); start < 0 {
				return 0
			}
		}
		end = wordEnd(text, start)
		switch word := text[start:end]; {
		case word[0] == initials[met] && strings.ContainsFunc(word, unicode.IsLower):
			met++
		case met == 0 || len(word) > longestBetween || !unicode.IsLower(rune(word[0])):
			return 0
		}
	}
	return end
}

// nextWord is where the next word of the same name begins, after one space or hyphen; -1
// where something else stands between.
func nextWord(text string, end int) int {
	r, size := utf8.DecodeRuneInString(text[end:])
	if r != ' ' && r != '-' && r != '\n' && r != '\u00a0' {
		return -1
	}
	if next, _ := utf8.DecodeRuneInString(text[end+size:]); !unicode.IsLetter(next) {
		return -1
	}
	return end + size
}

package pdf

import (
	"encoding/hex"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/ledongthuc/pdf"
)

// mostInRange bounds the codes of one range: those of a font of one byte a code.
const mostInRange = 256

// longestTable bounds a font's table; those of 256 codes have some 5 kB.
const longestTable = 1 << 20

// tableToken is what of a table matters: codes and meanings in hexadecimal, lists, and the
// words that say which of both a stretch has.
var tableToken = regexp.MustCompile(`<([0-9A-Fa-f\s]*)>|\[|\]|\b(?:begin|end)bf(?:char|range)\b`)

// readUnicode reads what a font's own table says its codes mean (ISO 32000-1, 9.10.3). It
// counts before every encoding, and is all there is for letters that have no name, as
// print's ligatures and much that browsers print. The library uses it only where there is
// no encoding; here for fonts of one byte a code.
func readUnicode(table pdf.Value) map[string]string {
	meant := map[string]string{}
	if table.Kind() != pdf.Stream {
		return meant
	}
	content, _ := io.ReadAll(io.LimitReader(table.Reader(), longestTable))
	var row []string // codes and meanings since the last whole entry
	columns, listed := 0, -1
	for _, m := range tableToken.FindAllSubmatch(content, -1) {
		switch word := string(m[0]); word {
		case "beginbfchar":
			row, columns = nil, 2
		case "beginbfrange":
			row, columns, listed = nil, 3, -1
		case "endbfchar", "endbfrange":
			columns = 0
		case "[":
			listed = 0
		case "]":
			row, listed = nil, -1
		default:
			value, _ := hex.DecodeString(strings.Join(strings.Fields(string(m[1])), ""))
			switch {
			case columns == 0:
			case listed >= 0 && len(row) == 2: // the meaning of each code of the range
				meanRange(meant, row, value, listed)
				listed++
			default:
				if row = append(row, string(value)); len(row) == columns {
					meanRange(meant, row[:columns-1], value, -1)
					row = nil
				}
			}
		}
	}
	return meant
}

// meanRange takes the codes from the first of a row to its last, of which the nth alone
// means a text, or the first does and the others what follows that.
func meanRange(meant map[string]string, row []string, text []byte, nth int) {
	first, last := row[0], row[len(row)-1]
	if len(first) != 1 || len(last) != 1 {
		return
	}
	for n := 0; n < mostInRange && int(first[0])+n <= int(last[0]); n++ {
		if nth < 0 {
			mean(meant, first[0]+byte(n), text, n)
		} else if n == nth {
			mean(meant, first[0]+byte(n), text, 0)
		}
	}
}

// mean takes one code: it means a text in UTF-16, whose last letter stands n places on.
func mean(meant map[string]string, code byte, text []byte, n int) {
	if len(text) < 2 || len(text)%2 != 0 {
		return
	}
	var units []uint16
	for i := 0; i < len(text); i += 2 {
		units = append(units, uint16(text[i])<<8|uint16(text[i+1]))
	}
	letters := utf16.Decode(units)
	letters[len(letters)-1] += rune(n)
	meant[string([]byte{code})] = string(letters)
}

// textOfName is the text of a glyph whose name tells it by the rules of Adobe's list of
// glyphs, where the library's own list has no such name: "f_f_i", "uni00E9", "a.sc"; ""
// for any other.
func textOfName(name string) string {
	name, _, _ = strings.Cut(name, ".")
	var text strings.Builder
	for part := range strings.SplitSeq(name, "_") {
		figures, isCode := strings.CutPrefix(part, "uni")
		switch code, err := strconv.ParseUint(figures, 16, 32); {
		case len(part) == 1:
			text.WriteString(part)
		case isCode && len(figures) == 4 && err == nil:
			text.WriteRune(rune(code))
		case special[part] != "":
			text.WriteString(special[part])
		default:
			return ""
		}
	}
	return text.String()
}

package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// cutLines makes a paragraph of each line that holds words, without sentences:
// the package then finds its own.
func cutLines(body string) []Paragraph {
	var out []Paragraph
	at := 0
	for line := range strings.SplitAfterSeq(body, "\n") {
		if strings.TrimSpace(line) != "" {
			out = append(out, Paragraph{Span: trim(body, Span{at, at + len(line)})})
		}
		at += len(line)
	}
	return out
}

// cutSentences is cutLines with a sentence after each stop that white space and
// a capital or a mark follow, in quotation marks or not: as blunt as a caller's
// cutting may be.
func cutSentences(body string) []Paragraph {
	out := cutLines(body)
	for i, p := range out {
		from := p.Span.Start
		for at := p.Span.Start; at < p.Span.End; {
			r, size := utf8.DecodeRuneInString(body[at:])
			at += size
			if !strings.ContainsRune(".?!", r) || strings.HasSuffix(body[:at], "Mr.") || strings.HasSuffix(body[:at], "Dr.") || strings.HasSuffix(body[:at], "Sen.") {
				continue
			}
			rest := body[at:p.Span.End]
			tail := strings.TrimLeft(rest, "\"”’'")
			words := strings.TrimLeftFunc(tail, unicode.IsSpace)
			next, _ := utf8.DecodeRuneInString(words)
			if words != tail && !unicode.IsLower(next) && words != "" {
				end := p.Span.End - len(tail)
				out[i].Sentences = append(out[i].Sentences, Span{from, end})
				from = p.Span.End - len(words)
				at = from
			}
		}
		out[i].Sentences = append(out[i].Sentences, Span{from, p.Span.End})
	}
	return out
}

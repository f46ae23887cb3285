package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word, a punctuation mark, or (in a sentence) a whole marked passage.
type token struct {
	Span
	text string // as printed
	low  string // lower case, curly apostrophes made straight, possessive ending cut
	// quote is the index+1 of the marked passage that the token lies in; 0 for
	// the reporter's own words.
	quote int
	class class // the word classes of low
	word  bool  // it holds a letter or a digit
	upper bool  // it starts with a capital letter
	digit bool  // it starts with a digit or a currency sign
	poss  bool  // it ends in a possessive: Bertrand’s
	hole  bool  // it stands for a whole marked passage
	// verbal is true for a pronoun with its verb: it's, they'll, I'd.
	verbal bool
}

func (t token) is(c class) bool { return t.class&c != 0 }

// name is the token's text as part of a name: without a possessive ending.
func (t token) name() string {
	if t.poss {
		s := strings.TrimRight(t.text, " s’'")
		if base := strings.TrimSuffix(strings.TrimSuffix(t.text, "'s"), "’s"); base != t.text {
			return strings.TrimRight(base, " ")
		}
		return s + "s"
	}
	return t.text
}

// tokenize cuts p into words and punctuation marks. The quotation marks
// themselves are left out; what lies between them carries the passage's number.
func tokenize(body string, p Span, quotes []marked) []token {
	tokens := make([]token, 0, (p.End-p.Start)/5+1)
	q := 0
	for i := p.Start; i < p.End; {
		for q < len(quotes) && quotes[q].outer.End <= i {
			q++
		}
		end, quote := p.End, 0
		if q < len(quotes) {
			switch o := quotes[q]; {
			case i < o.outer.Start:
				end = o.outer.Start
			case i < o.inner.Start:
				i = o.inner.Start
				continue
			case i < o.inner.End:
				end, quote = o.inner.End, q+1
			default:
				i = o.outer.End
				continue
			}
		}
		r, size := utf8.DecodeRuneInString(body[i:end])
		if n := len(tokens); n > 0 && tokens[n-1].word && tokens[n-1].quote == quote && tokens[n-1].End == i-1 {
			if size := apart(body[i:end], tokens[n-1].low); size > 0 {
				tokens[n-1] = newToken(body, Span{tokens[n-1].Start, i + size}, quote)
				i += size
				continue
			}
		}
		switch {
		case unicode.IsSpace(r):
			i += size
			continue
		case r == '-' || r == '\'':
			size = treebank(body[i:end])
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Sc, r):
			size = wordLen(body[i:end])
		}
		tokens = append(tokens, newToken(body, Span{i, i + size}, quote))
		i += size
	}
	return tokens
}

// apart is the length of a possessive ending at the start of s that the Penn
// Treebank's tokens set apart from the word before: company 's, officials '. It
// is 0 when there is none.
func apart(s, word string) int {
	r, size := utf8.DecodeRuneInString(s)
	if r != '\'' && r != '’' {
		return 0
	}
	next, _ := utf8.DecodeRuneInString(s[size:])
	if next == 's' || next == 'S' {
		after, _ := utf8.DecodeRuneInString(s[size+1:])
		if len(s) == size+1 || unicode.IsSpace(after) || unicode.IsPunct(after) {
			return size + 1
		}
		return 0
	}
	if strings.HasSuffix(word, "s") && unicode.IsSpace(next) {
		return size
	}
	return 0
}

// treebank is the length of what is one token at the start of s though it is
// written with marks: dashes, brackets spelt out (-LRB-), and 're, 'll, 've, 'd.
func treebank(s string) int {
	for _, w := range []string{"-LRB-", "-RRB-", "---", "--", "'re ", "'ll ", "'ve ", "'d "} {
		if strings.HasPrefix(s, w) {
			return len(strings.TrimRight(w, " "))
		}
	}
	return 1
}

func newToken(body string, s Span, quote int) token {
	t := token{Span: s, text: body[s.Start:s.End], quote: quote}
	r, _ := utf8.DecodeRuneInString(t.text)
	t.digit = unicode.IsDigit(r) || unicode.Is(unicode.Sc, r)
	t.upper = unicode.IsUpper(r) || unicode.IsTitle(r)
	t.word = t.digit || unicode.IsLetter(r)
	t.low = strings.ToLower(t.text)
	if strings.Contains(t.low, "’") {
		t.low = strings.ReplaceAll(t.low, "’", "'")
	}
	switch t.text {
	case "--", "-", "---":
		t.text = "–"
	case "-LRB-":
		t.text = "("
	case "-RRB-":
		t.text = ")"
	}
	if t.word && strings.IndexByte(t.low, '\'') >= 0 {
		t.low = strings.Replace(t.low, " '", "'", 1)
		subject, _, _ := strings.Cut(t.low, "'")
		switch {
		case has(subject, pronouns) && subject != "who" || subject == "there":
			t.verbal, t.low = true, subject
		case t.low == "that's" || t.low == "who's" || t.low == "what's": // no possessives
		case strings.HasSuffix(t.low, "'s"):
			t.poss, t.low = true, strings.TrimSuffix(t.low, "'s")
		case strings.HasSuffix(t.low, "s'"):
			t.poss, t.low = true, strings.TrimSuffix(t.low, "'")
		}
	}
	t.class = lexicon[t.low]
	return t
}

// wordLen is the length of the word at the start of s. Apostrophes, hyphens and
// dots within it belong to it, as do the dot of an abbreviation and the
// apostrophe of a plural possessive.
func wordLen(s string) int {
	i := 0
	for i < len(s) {
		if c := s[i]; 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || isDigit(c) {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Sc, r):
		case r == '\'' || r == '’' || r == '-' || r == '‑' || r == '.' || r == ',' || r == '@' || r == '_':
			next, _ := utf8.DecodeRuneInString(s[i+size:])
			last := rune(0)
			if i > 0 {
				last, _ = utf8.DecodeLastRuneInString(s[:i])
			}
			inner := unicode.IsLetter(next) || unicode.IsDigit(next)
			switch {
			case r == ',' && !(unicode.IsDigit(next) && unicode.IsDigit(last)):
				return i
			case r == '.' && inner && unicode.IsUpper(next) && i > 3:
				return i // "situation.Please": a stop without a space
			case inner && i+size < len(s):
			case r == '.' && abbreviation(s[:i]):
				return i + size
			case (r == '\'' || r == '’') && last == 's':
				return i + size
			default:
				return i
			}
		default:
			return i
		}
		i += size
	}
	return i
}

// abbreviation reports whether a dot after word belongs to it: an initial
// ("J."), dotted letters ("U.S."), or a title ("Sen.").
func abbreviation(word string) bool {
	if len(word) > 12 {
		return false
	}
	if utf8.RuneCountInString(word) == 1 {
		r, _ := utf8.DecodeRuneInString(word)
		return unicode.IsUpper(r)
	}
	if len(word) >= 3 && word[1] == '.' {
		return true
	}
	return has(strings.ToLower(word), abbreviations)
}

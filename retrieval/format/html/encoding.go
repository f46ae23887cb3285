package html

import (
	"bytes"
	"regexp"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
)

// declared is the encoding of an XML declaration, which browsers pass over and
// old pages of XHTML rely on.
var declared = regexp.MustCompile(`^\s*<\?xml[^>]*\sencoding=["']([A-Za-z0-9._-]+)["']`)

// surest is the confidence of package chardet, 0 to 100, from which its guess counts.
// Below it windows-1252 is the more probable, as browsers have it, too.
const surest = 30

// decode gives a page as UTF-8. A page that is valid UTF-8 is that, whatever it
// declares: hardly any text of another encoding is by chance. Else its mark or its
// declaration counts, and where there is none what the letters look like.
func decode(content []byte) []byte {
	if utf8.Valid(content) {
		return bytes.TrimPrefix(content, []byte("\ufeff"))
	}
	found, name, certain := charset.DetermineEncoding(content, "")
	if m := declared.FindSubmatch(content[:min(len(content), 1024)]); m != nil && !certain {
		if e, err := htmlindex.Get(string(m[1])); err == nil {
			found, certain = e, true
		}
	}
	if !certain && name != "utf-8" {
		if e := guessed(content); e != nil {
			found = e
		}
	}
	text, err := found.NewDecoder().Bytes(content)
	if err != nil {
		text = content
	}
	// What is taken for UTF-8 is passed on as it is, wrong bytes and all.
	return bytes.ToValidUTF8(text, []byte("\ufffd"))
}

// guessed is the encoding that the letters look like, nil for none.
func guessed(content []byte) encoding.Encoding {
	best, err := chardet.NewHtmlDetector().DetectBest(content)
	if err != nil || best.Confidence < surest {
		return nil
	}
	e, err := htmlindex.Get(best.Charset)
	if err != nil {
		return nil
	}
	return e
}

// Package robots reads what a site asks of programs that fetch its pages: its robots.txt,
// by RFC 9309 (Koster, Illyes, Zeller, Sassman, "Robots Exclusion Protocol", 2022).
//
// There are libraries for it; the one most used is of 2021 and from before the standard.
//
// The functions are pure and safe for concurrent use.
package robots

import (
	"bytes"
	"net/url"
	"strings"
)

// MaxBytes is how much of a file is read at least by everybody, and at most here.
const MaxBytes = 500 << 10

// Rules are those for one program. The zero value allows everything.
type Rules struct{ rules []rule }

// rule allows or forbids the paths that a pattern matches.
type rule struct {
	pattern string
	allows  bool
}

// Read reads a robots.txt for a program that is called agent, in any letters. The groups
// that name it count, all of them together, and where none does those for "*".
func Read(content []byte, agent string) Rules {
	content = bytes.TrimPrefix(content[:min(len(content), MaxBytes)], []byte("\ufeff"))
	var named, others Rules
	isNamed := false // some group names the agent
	forIt, forAll, open := false, false, false
	for line := range strings.FieldsFuncSeq(string(content), func(r rune) bool { return r == '\n' || r == '\r' }) {
		line, _, _ = strings.Cut(line, "#")
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		value = strings.TrimSpace(value)
		switch key = strings.ToLower(strings.TrimSpace(key)); key {
		case "user-agent":
			if !open { // the first line of a group
				forIt, forAll, open = false, false, true
			}
			forAll = forAll || value == "*"
			if strings.EqualFold(token(value), agent) {
				forIt, isNamed = true, true
			}
		case "allow", "disallow":
			open = false
			if value == "" { // nothing is meant by it
				continue
			}
			r := rule{pattern: canonical(value), allows: key == "allow"}
			if forIt {
				named.rules = append(named.rules, r)
			}
			if forAll {
				others.rules = append(others.rules, r)
			}
		}
	}
	if isNamed {
		return named
	}
	return others
}

// token is the part of a program's name that counts: "footnote" of "Footnote/1.2".
func token(name string) string {
	end := strings.IndexFunc(name, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '-' || r == '_')
	})
	if end < 0 {
		return name
	}
	return name[:end]
}

// Allow reports whether a page may be fetched: the longest pattern that matches its path
// and query decides, and between two as long as each other the one that allows.
func (r Rules) Allow(page *url.URL) bool {
	path := page.EscapedPath()
	if path == "" {
		path = "/"
	}
	if path == "/robots.txt" {
		return true
	}
	if page.RawQuery != "" {
		path += "?" + page.RawQuery
	}
	path = canonical(path)
	longest, allows := -1, true
	for _, rule := range r.rules {
		if n := len(rule.pattern); (n > longest || n == longest && rule.allows) && matches(rule.pattern, path) {
			longest, allows = n, rule.allows
		}
	}
	return allows
}

// matches reports whether a path begins with a pattern, in which * stands for anything
// and a $ at the end for the path's end. The parts between the stars are looked for from
// left to right, each as far left as it goes, so that no pattern takes long.
func matches(pattern, path string) bool {
	pattern, toEnd := strings.CutSuffix(pattern, "$")
	parts := strings.Split(pattern, "*")
	if !strings.HasPrefix(path, parts[0]) {
		return false
	}
	path = path[len(parts[0]):]
	if len(parts) == 1 {
		return !toEnd || path == ""
	}
	last := len(parts) - 1
	for i, part := range parts[1:] {
		if toEnd && i+1 == last {
			return strings.HasSuffix(path, part)
		}
		at := strings.Index(path, part)
		if at < 0 {
			return false
		}
		path = path[at+len(part):]
	}
	return true
}

const hexadecimal = "0123456789ABCDEF"

// canonical writes a path or a pattern in the one way in which two are compared: what is
// no ASCII as %XX, letters and figures never so.
func canonical(path string) string {
	var b strings.Builder
	for i := 0; i < len(path); i++ {
		c := path[i]
		if c == '%' && i+2 < len(path) {
			high, low := strings.IndexByte(hexadecimal, upper(path[i+1])), strings.IndexByte(hexadecimal, upper(path[i+2]))
			if high >= 0 && low >= 0 {
				i += 2
				if c = byte(high<<4 | low); isUnreserved(c) {
					b.WriteByte(c)
				} else {
					escape(&b, c)
				}
				continue
			}
		}
		if c <= ' ' || c >= 0x7f {
			escape(&b, c)
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

func escape(b *strings.Builder, c byte) {
	b.Write([]byte{'%', hexadecimal[c>>4], hexadecimal[c&15]})
}

func upper(c byte) byte {
	if c >= 'a' && c <= 'z' {
		return c - 'a' + 'A'
	}
	return c
}

// isUnreserved is RFC 3986, 2.3.
func isUnreserved(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '_' || c == '~'
}

package printed

import (
	"regexp"
	"strings"
)

// facts are what one line of a head tells.
type facts struct {
	Head
	// only says that the line tells nothing else.
	only bool
	// named says that it is an outlet's name and nothing else: what the name is for, the
	// lines beside it tell.
	named bool
}

// factsOfNone are those of a line of text.
var factsOfNone facts

var (
	// marks part what stands on one line: "By Jo Pugh • 15 August 2023 • 9:50".
	marks = regexp.MustCompile(`\s+[•|·–—/-]\s+|\t+`)
	// labelled is a line on which its writer says what it holds: "Source: Norby Post".
	labelled = regexp.MustCompile(`^(?i:(headline|title)|(author|authors|byline|reporter|by)|(source|outlet|publication|publisher|newspaper)|(url|link)|(section|category|length|language|edition|pages?|saved|accessed|retrieved|downloaded|tags|topics|keywords)):\s+(\S.*)$`)
	// address is one of the web, alone on its line.
	address = regexp.MustCompile(`^<?(https?://[^\s<>]+)>?$`)
	// changed is the date of a change and what is said before it.
	changed = regexp.MustCompile(`(?:^|[\s,;(]+)(?i:(?:last )?(?:updated|modified|edited|amended)\b).*`)
	// again begins the date of publication where that of the change stands first.
	again = regexp.MustCompile(`\b(?i:(?:first )?published|posted)\b`)
	// clock is a time of day alone.
	clock = regexp.MustCompile(`^\d{1,2}[:.]\d{2}(?: ?[apAP]\.?[mM]\.?)?(?: [A-Z]{2,4})?$`)
)

// factsOf reads a line.
func factsOf(text string) facts {
	if f, ok := dateline(text); ok {
		return f
	}
	if m := labelled.FindStringSubmatch(text); m != nil {
		if f, ok := factsByLabel(m); ok {
			return f
		}
	}
	if isProse(text) || strings.HasPrefix(text, "- ") || strings.HasPrefix(text, "* ") {
		return factsOfNone
	}
	if m := address.FindStringSubmatch(text); m != nil {
		return facts{Head: Head{URL: m[1]}, only: true}
	}
	f := facts{only: true}
	bare := "" // an outlet's name, which only what stands beside it makes one
	told := false
	for _, part := range marks.Split(text, -1) {
		part = strings.TrimSpace(part)
		if found, ok := factsOfPart(part); ok {
			f.take(found)
			told = true
			continue
		}
		switch {
		case bare == "" && isOutlet(part):
			bare = part
		case bare == "" && outletAndPlace(part) != "":
			bare = outletAndPlace(part)
		case !clock.MatchString(part) && !isChange(part):
			f.only = false
		}
	}
	switch {
	case bare != "" && told:
		f.take(Head{Outlet: bare})
	case bare != "" && f.only:
		return facts{Head: Head{Outlet: bare}, named: true}
	}
	f.only = f.only && told
	if !f.only && !strings.ContainsAny(text, "•|·\t") {
		// A dash does not set facts apart as clearly as the others do: "Cecil Field – 21
		// Mar 1949" tells of a day long before.
		f.Outlet, f.Published = "", ""
	}
	return f
}

// factsByLabel reads a line by what its writer calls it; ok is false where it holds
// something else: "By: the way" is no author.
func factsByLabel(m []string) (facts, bool) {
	value := m[6]
	switch found := address.FindStringSubmatch(value); {
	case m[1] != "":
		return facts{Head: Head{Title: value}, only: true}, true
	case m[2] != "" && isNames(value):
		return facts{Head: Head{Byline: value}, only: true}, true
	case m[3] != "" && (isOutlet(value) || isName(value)):
		return facts{Head: Head{Outlet: value}, only: true}, true
	case (m[3] != "" || m[4] != "") && found != nil:
		return facts{Head: Head{URL: found[1]}, only: true}, true
	case m[5] != "":
		return facts{only: true}, true
	}
	return factsOfNone, false
}

// factsOfPart reads a line, or a part of one between marks, that is a date, a byline, or
// both, or an outlet's name beside a date.
func factsOfPart(part string) (Head, bool) {
	if len(part) > longestOnly {
		return Head{}, false
	}
	if isChange(part) {
		at := again.FindStringIndex(part)
		if at == nil {
			return Head{}, false
		}
		part = part[at[0]:]
	}
	if at := changed.FindStringIndex(part); at != nil {
		part = strings.TrimSpace(part[:at[0]])
	}
	if len(part) > longestByline {
		return Head{}, false
	}
	if !strings.ContainsAny(part, "0123456789") { // no date
		return bylineOf(part)
	}
	if m := dated.FindStringSubmatch(part); m != nil {
		h := Head{Published: plainDate(m[1])}
		if m[2] != "" {
			if by, ok := bylineOf(strings.TrimSpace(m[2])); ok {
				h.take(by)
			}
		}
		return h, true
	}
	if by, ok := bylineOf(part); ok {
		return by, true
	}
	return outletAndDate(part)
}

// isChange reports whether a part begins as the date of a change does.
func isChange(part string) bool {
	if len(part) < len("edited 1") || !strings.ContainsAny(part[:1], "lLuUmMeEaA(") {
		return false
	}
	at := changed.FindStringIndex(part)
	return at != nil && at[0] == 0
}

package mirror

import (
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
)

// fileFor names a page's file by its address, so that a citation says where the article
// stands: "paper.example/2023/ferry.html".
func (s *state) fileFor(e *entry) string {
	ending := Endings[e.Kind]
	if ending == "" {
		ending = ".html"
	}
	bare := plainPath(e)
	used := map[string]bool{}
	for _, other := range s.Entries {
		used[other.File] = true
	}
	name := bare + ending
	for n := 2; used[name]; n++ {
		name = fmt.Sprintf("%s-%d%s", bare, n, ending)
	}
	return name
}

// longestName bounds a part of a file's name: disks take 255 bytes.
const longestName = 80

// plainPath is the host and path of an entry's address in letters that every disk takes.
func plainPath(e *entry) string {
	from := e.ID
	if u, err := url.Parse(e.Link); err == nil && u.Host != "" {
		path := u.Path
		if ending := filepath.Ext(path); ending == ".html" || ending == ".htm" || ending == ".php" {
			path = strings.TrimSuffix(path, ending)
		}
		from = u.Hostname() + "/" + path
		if u.RawQuery != "" {
			from += "-" + u.RawQuery
		}
	}
	var parts []string
	for part := range strings.SplitSeq(from, "/") {
		part = strings.Trim(strings.Map(plainRune, part), ".-")
		if len(part) > longestName {
			part = part[:longestName]
		}
		if part != "" && len(parts) < 8 {
			parts = append(parts, part)
		}
	}
	if len(parts) == 0 {
		return "entry"
	}
	return strings.Join(parts, "/")
}

func plainRune(r rune) rune {
	switch {
	case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '.' || r == '-' || r == '_':
		return r
	}
	return '-'
}

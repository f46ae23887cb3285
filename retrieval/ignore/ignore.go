// Package ignore tells which files of a corpus its owner has left out, in files
// named .footnoteignore that mean what a .gitignore means to git.
package ignore

import (
	"strings"

	"github.com/go-git/go-git/v5/plumbing/format/gitignore"
)

// Name is the file that holds the rules of the folder it lies in, and of those below.
const Name = ".footnoteignore"

// Rules are the patterns read so far. The zero Rules leave nothing out. They are for
// one goroutine.
type Rules struct {
	patterns []gitignore.Pattern
	matcher  gitignore.Matcher
}

// Add takes the lines of a folder's file; the folder is "." or a path with "/".
// Folders are added before those within them, since a later rule wins.
func (r *Rules) Add(folder, text string) {
	var domain []string
	if folder != "." {
		domain = strings.Split(folder, "/")
	}
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		line = strings.TrimRight(line, "\r\n")
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		r.patterns = append(r.patterns, gitignore.ParsePattern(withoutBlanks(line), domain))
	}
	r.matcher = gitignore.NewMatcher(r.patterns)
}

// Match reports whether a file or folder is left out. What is in a folder left out is
// not asked about: as with git, nothing brings it back.
func (r *Rules) Match(name string, isFolder bool) bool {
	return r.matcher != nil && r.matcher.Match(strings.Split(name, "/"), isFolder)
}

// withoutBlanks drops the blanks at a line's end, but one behind a backslash.
func withoutBlanks(line string) string {
	bare := strings.TrimRight(line, " \t")
	if strings.HasSuffix(bare, `\`) && len(bare) < len(line) {
		return bare + line[len(bare):len(bare)+1]
	}
	return bare
}

package main

import (
	"cmp"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// found is a real file that may be taken.
type found struct {
	path      string
	extension string // under which it is taken: ".txt", ".html.gz"
	owner     string // the folder it was found under, mostly a package
}

// family is how a found file is read, of which there are to be many: ".gz" for
// anything packed.
func (f found) family() string { return filepath.Ext(f.extension) }

// scales are the families of files with the most bytes that one of them may have, as a
// multiple of -largest, so that each gives about as much text as another. A page is
// mostly marks, and a PDF carries its
// letters' shapes.
var scales = map[string]float64{
	".txt": 1, ".md": 1, ".html": 4, ".gz": 1, ".pdf": 50, ".docx": 20, ".csv": 1, ".rss": 4, ".atom": 4,
}

// leastBytes: a file that is shorter says nothing.
const leastBytes = 300

// search walks the folders and gives the files of each family, in a random order that
// the seed decides.
func (t *torture) search() map[string][]found {
	families := map[string][]found{}
	for _, from := range t.from {
		// A folder that is not there, or may not be read, has no files.
		_ = filepath.WalkDir(from, func(name string, entry fs.DirEntry, err error) error {
			if err != nil || !entry.Type().IsRegular() {
				return nil
			}
			f := found{path: name, extension: extension(name), owner: owner(from, name)}
			info, err := entry.Info()
			most, wanted := scales[f.family()]
			if err == nil && wanted && info.Size() >= leastBytes && float64(info.Size()) <= most*float64(t.largest) {
				families[f.family()] = append(families[f.family()], f)
			}
			return nil
		})
	}
	for _, family := range slices.Sorted(maps.Keys(families)) {
		all := families[family]
		t.chance.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		families[family] = byTurns(all)
	}
	return families
}

// byTurns puts the first file of every owner before the second of any, so that one
// package of thousands of pages is not the whole corpus.
func byTurns(all []found) []found {
	turn, of := map[string]int{}, map[string]int{}
	for _, f := range all {
		of[f.path] = turn[f.owner]
		turn[f.owner]++
	}
	slices.SortStableFunc(all, func(a, b found) int { return cmp.Compare(of[a.path], of[b.path]) })
	return all
}

// owner is the first folder of a file's path under the folder that was searched.
func owner(from, name string) string {
	inner, err := filepath.Rel(from, name)
	if err != nil {
		return from
	}
	first, _, _ := strings.Cut(filepath.ToSlash(inner), "/")
	return from + "/" + first
}

// extension is the one under which a file is taken. Texts whose names say nothing of
// their kind, such as copyright and README, become .txt.
func extension(name string) string {
	base := strings.ToLower(filepath.Base(name))
	bare, packed := strings.CutSuffix(base, ".gz")
	ending := filepath.Ext(bare)
	switch ending {
	case ".htm", ".xhtml":
		ending = ".html"
	case ".markdown":
		ending = ".md"
	}
	for _, plain := range []string{"readme", "copyright", "license", "changelog", "news", "todo", "authors", "faq", "history"} {
		if scales[ending] == 0 && strings.HasPrefix(bare, plain) {
			ending = ".txt"
		}
	}
	if scales[ending] == 0 {
		return ""
	}
	if packed {
		ending += ".gz"
	}
	return ending
}

// hint is how to get more files, where the system's packages bring them.
func hint() string {
	if _, err := os.Stat("/usr/bin/apt-get"); err != nil {
		return "install packages with documentation"
	}
	return "install packages with documentation, such as\n\n" +
		"    apt-get install --no-install-recommends bash-doc debian-handbook debian-policy developers-reference git-doc \\\n" +
		"        gnuplot-doc groff pandoc postgresql-doc python3-doc texlive-latex-base-doc valgrind\n"
}

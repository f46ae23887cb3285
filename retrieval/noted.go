package retrieval

import (
	"cmp"
	"errors"
	"io/fs"
	"slices"

	"footnote/retrieval/snapshot"
)

// Bounds of what is kept of edited articles, beside their texts as they are. Eight
// earlier texts are more than a correction and its correction; 64 MiB, packed, are
// some 30,000 reports.
const (
	maxEarlier      = 8
	maxEarlierBytes = 64 << 20
)

// keepEditions notes the texts of the articles as they are now, so that they are
// there when one has been edited. It costs nothing while the corpus is the same,
// unless it is to be thorough.
func (ix *Index) keepEditions(path string, thorough bool) {
	ix.editions = path
	known := path == "" || snapshot.EditionsOf(path) == ix.corpus.Fingerprint
	if known && !(thorough && path != "") {
		return
	}
	lock, err := snapshot.Acquire(path)
	if errors.Is(err, snapshot.ErrLocked) {
		return // another process is at it; what it does not note the next build does
	}
	defer lock.Release()
	kept, err := snapshot.ReadEditions(path)
	switch {
	case known && err == nil:
		return
	case errors.Is(err, fs.ErrNotExist):
	case errors.Is(err, snapshot.ErrForeign):
		ix.warn("%s is not footnote's and is left alone; earlier texts of edited articles are not kept. Name another --index FILE.", path)
		return
	case err != nil:
		ix.warn("Some earlier texts of edited articles are lost: %v.", err)
	}
	if kept == nil {
		kept = &snapshot.Editions{}
	}
	if err = ix.note(kept); err == nil {
		err = snapshot.WriteEditions(path, kept)
	}
	if err != nil {
		ix.warn("The texts of the articles could not be noted; when one is edited, older citations of it will not open: %v.", err)
	}
}

// CheckEditions reads the file of Options.Editions and says how many articles it has
// a text of, and how many texts from before they were edited. fs.ErrNotExist is in
// the error's chain when there is none yet.
func CheckEditions(path string) (articles, earlier int, err error) {
	kept, err := snapshot.ReadEditions(path)
	if kept == nil {
		return 0, 0, err
	}
	for _, e := range kept.All {
		if e.Current {
			articles++
		} else {
			earlier++
		}
	}
	return articles, earlier, err
}

// note brings editions up to date with the corpus.
func (ix *Index) note(kept *snapshot.Editions) error {
	kept.Turn++
	kept.Corpus = ix.corpus.Fingerprint
	at := map[[2]string]int{} // article and print → place
	for i := range kept.All {
		e := &kept.All[i]
		e.Current = false
		at[[2]string{e.Article, e.Print}] = i
	}
	for _, a := range ix.corpus.Articles {
		print := a.Print()
		e, err := snapshot.Edition{}, error(nil)
		if i, known := at[[2]string{a.ID, print}]; known {
			e = kept.All[i]
		} else {
			if e, err = editionOf(a, print); err != nil {
				return err
			}
			kept.All = append(kept.All, e)
			at[[2]string{a.ID, print}] = len(kept.All) - 1
		}
		e.Current, e.Turn = true, kept.Turn
		kept.All[at[[2]string{a.ID, print}]] = e
	}
	kept.All = bounded(kept.All)
	return nil
}

// bounded leaves out what is too much of the earlier texts, those first that went
// first. What is left is in order of article, the last text of each at its end.
func bounded(all []snapshot.Edition) []snapshot.Edition {
	slices.SortStableFunc(all, func(a, b snapshot.Edition) int {
		return cmp.Or(cmp.Compare(b.Turn, a.Turn), cmp.Compare(a.Article, b.Article))
	})
	room, of := maxEarlierBytes, map[string]int{}
	all = slices.DeleteFunc(all, func(e snapshot.Edition) bool {
		if e.Current {
			return false
		}
		of[e.Article]++
		if of[e.Article] > maxEarlier {
			return true
		}
		room -= e.Size()
		return room < 0
	})
	slices.SortStableFunc(all, func(a, b snapshot.Edition) int {
		return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Turn, b.Turn))
	})
	return all
}

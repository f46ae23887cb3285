package main

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"footnote/retrieval"
)

// mostOffered bounds how many articles an error names.
const mostOffered = 5

// findArticle finds an article by its name, by a path that ends in it, or by a
// part of it that no other has. The error offers the nearest.
func findArticle(corpus *retrieval.Corpus, name string) (*retrieval.Article, error) {
	if a, ok := corpus.Article(name); ok {
		return a, nil
	}
	matches := []func(id string) bool{
		func(id string) bool { return strings.HasSuffix(path.Clean(strings.ReplaceAll(name, `\`, "/")), "/"+id) },
		func(id string) bool { return strings.HasPrefix(id, name) },
		func(id string) bool { return strings.Contains(strings.ToLower(id), strings.ToLower(name)) },
	}
	for _, match := range matches {
		var found []*retrieval.Article
		for _, a := range corpus.Articles {
			if match(a.ID) {
				found = append(found, a)
			}
		}
		if len(found) == 1 {
			return found[0], nil
		}
		if len(found) > 1 {
			return nil, fmt.Errorf("%d articles have %q in their name: %s; give more of it", len(found), name, offered(found))
		}
	}
	if near := nearest(corpus, name); len(near) > 0 {
		return nil, fmt.Errorf("there is no article %q; did you mean %s? (`footnote sources` lists all)", name, offered(near))
	}
	return nil, fmt.Errorf("there is no article %q; `footnote sources` lists them", name)
}

func offered(articles []*retrieval.Article) string {
	var ids []string
	for _, a := range articles[:min(mostOffered, len(articles))] {
		ids = append(ids, a.ID)
	}
	if len(articles) > mostOffered {
		ids = append(ids, "…")
	}
	return strings.Join(ids, ", ")
}

// leastAlike is how much of its letter pairs a name must share with the one asked
// for to be offered: under a third, what is shared is mostly ".txt".
const leastAlike = 1.0 / 3

// nearest are at most three articles whose names share most letter pairs with
// name (the coefficient of Dice 1945), which forgives a letter left out or put in
// anywhere.
func nearest(corpus *retrieval.Corpus, name string) []*retrieval.Article {
	asked := pairs(name)
	likeness := func(a *retrieval.Article) float64 {
		shared, other := 0, pairs(a.ID)
		for pair := range asked {
			if other[pair] {
				shared++
			}
		}
		return float64(2*shared) / float64(max(1, len(asked)+len(other)))
	}
	scores := map[*retrieval.Article]float64{}
	for _, a := range corpus.Articles {
		scores[a] = likeness(a)
	}
	order := slices.DeleteFunc(slices.Clone(corpus.Articles), func(a *retrieval.Article) bool { return scores[a] < leastAlike })
	slices.SortStableFunc(order, func(a, b *retrieval.Article) int {
		return cmp.Compare(scores[b], scores[a])
	})
	return order[:min(3, len(order))]
}

func pairs(text string) map[[2]rune]bool {
	set := map[[2]rune]bool{}
	before := rune(-1)
	for _, r := range strings.ToLower(text) {
		if before >= 0 {
			set[[2]rune{before, r}] = true
		}
		before = r
	}
	return set
}

func articleIDs(corpus *retrieval.Corpus) []string {
	ids := make([]string, len(corpus.Articles))
	for i, a := range corpus.Articles {
		ids[i] = a.ID
	}
	return ids
}

package retrieval

import (
	_ "embed"
	"fmt"
	"slices"
	"sync"

	"footnote/retrieval/trees"
)

// The forests that order sentences: grown by retrieval/train on public questions
// (docs/ranking.md has their figures). The second asks about no sentence's vector; it
// orders the hits of a search, which needs none, and answers when the model fails.
var (
	//go:embed sentences.trees
	sentenceTrees string
	//go:embed terms.trees
	termTrees string

	bySentence = sync.OnceValue(func() *forest { return plant(sentenceTrees) })
	byTerms    = sync.OnceValue(func() *forest { return plant(termTrees) })
)

// forest is trees over the features named in their file.
type forest struct {
	trees *trees.Forest
	at    []feature // the feature in each place of the trees'
}

// plant reads a forest of the binary; a test reads them all.
func plant(text string) *forest {
	grown, err := trees.Parse(text)
	if err != nil {
		panic(fmt.Sprintf("retrieval: a forest in the binary: %v", err))
	}
	f := &forest{trees: grown}
	for _, name := range grown.Features() {
		at := slices.Index(featureNames[:], name)
		if at < 0 {
			panic(fmt.Sprintf("retrieval: a forest in the binary asks about %q", name))
		}
		f.at = append(f.at, feature(at))
	}
	return f
}

// judgeAll gives every sentence its points.
func (f *forest) judgeAll(all []sentence) {
	x, points := make([]float64, len(f.at)), make([]float64, len(f.at))
	for i := range all {
		s := &all[i]
		for place, feature := range f.at {
			x[place], points[place] = s.features[feature], 0
		}
		f.trees.Add(points, x)
		for place, feature := range f.at {
			s.points[feature] = points[place]
		}
		s.addUp()
	}
}

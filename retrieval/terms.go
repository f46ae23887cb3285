package retrieval

import (
	"context"
	"iter"
	"runtime"
)

// passageTerms are the terms of a passage and of its article's title.
type passageTerms struct{ title, body []string }

// termsAtOnce is how many passages one core reads before their terms are taken up.
const termsAtOnce = 256

// termsOf gives the terms of all passages in order. Reading them is most of the work of
// a start and is shared by all cores; it ends early with ctx.
func (ix *Index) termsOf(ctx context.Context) iter.Seq2[int, passageTerms] {
	return func(yield func(int, passageTerms) bool) {
		// Each core reads a stretch, and the stretches are taken up in order.
		var reading []chan []passageTerms
		defer func() {
			for _, r := range reading {
				<-r
			}
		}()
		next, at := 0, 0
		for at < len(ix.passages) && ctx.Err() == nil {
			for ; len(reading) < runtime.GOMAXPROCS(0) && next < len(ix.passages); next += termsAtOnce {
				r := make(chan []passageTerms, 1)
				some := ix.passages[next:min(next+termsAtOnce, len(ix.passages))]
				go func() { r <- ix.readTerms(some) }()
				reading = append(reading, r)
			}
			read := <-reading[0]
			reading = reading[1:]
			for _, t := range read {
				if !yield(at, t) {
					return
				}
				at++
			}
		}
	}
}

func (ix *Index) readTerms(passages []Passage) []passageTerms {
	read := make([]passageTerms, len(passages))
	for i, p := range passages {
		article := ix.articleOf(p)
		read[i] = passageTerms{ix.analyzer.Terms(article.Title), ix.analyzer.Terms(p.Span.Of(article.Body))}
	}
	return read
}

package retrieval

import (
	"context"
	"iter"
	"runtime"
	"sync"
	"sync/atomic"

	"footnote/retrieval/snapshot"
)

// readArticles gives every article its passages: from what the snapshot kept where it
// knows the article's text, else by reading it. In a large corpus that does not change
// the reading of it is most of the work of a start.
func (ix *Index) readArticles(before func(snapshot.Key) string) {
	ix.made = make([]made, len(ix.corpus.Articles))
	var anew atomic.Int64
	onAllCores(len(ix.made), func(i int) {
		a := ix.corpus.Articles[i]
		key := madeKey(a)
		m, ok := madeBefore(before(key), i, a)
		if m.key = key; !ok {
			m = makeOf(i, a, ix.analyzer)
			anew.Add(1)
		}
		ix.made[i] = m
	})
	ix.anew = int(anew.Load())
	count := 0
	for _, m := range ix.made {
		count += len(m.passages)
	}
	ix.first, ix.passages = make([]int, 0, len(ix.made)+1), make([]Passage, 0, count)
	for _, m := range ix.made {
		ix.first = append(ix.first, len(ix.passages))
		ix.passages = append(ix.passages, m.passages...)
	}
	ix.first = append(ix.first, len(ix.passages))
}

// articlesAtOnce is how many articles one core reads before their terms are taken up.
const articlesAtOnce = 256

// contents gives the terms and names of all articles in order, each until the next is
// asked for. Reading them is shared by all cores, and no more of them than need be are in
// memory; it ends early with ctx.
func (ix *Index) contents(ctx context.Context) iter.Seq2[int, contents] {
	return func(yield func(int, contents) bool) {
		// Each core reads a stretch, and the stretches are taken up in order.
		var reading []chan *portion
		defer func() {
			for _, r := range reading {
				<-r
			}
		}()
		rooms := sync.Pool{New: func() any { return new(portion) }}
		next, at := 0, 0
		for at < len(ix.made) && ctx.Err() == nil {
			for ; len(reading) < runtime.GOMAXPROCS(0) && next < len(ix.made); next += articlesAtOnce {
				r, room := make(chan *portion, 1), rooms.Get().(*portion)
				start, end := next, min(next+articlesAtOnce, len(ix.made))
				go func() { r <- ix.readContents(start, end, room) }()
				reading = append(reading, r)
			}
			read := <-reading[0]
			reading = reading[1:]
			for _, c := range read.read {
				if !yield(at, c) {
					return
				}
				at++
			}
			rooms.Put(read)
		}
	}
}

// portion is the terms and names of some articles, and the memory in which they are.
type portion struct {
	read  []contents
	texts []string
	terms [][]string
}

func (ix *Index) readContents(start, end int, into *portion) *portion {
	into.read, into.texts, into.terms = into.read[:0], into.texts[:0], into.terms[:0]
	for i := start; i < end; i++ {
		u := unpacker{left: ix.made[i].behind}
		into.read = append(into.read, u.contents(ix.first[i+1]-ix.first[i], into))
	}
	return into
}

package retrieval

import (
	"context"
	"fmt"
	"slices"
)

// Reader tells of sentences whether they answer a question, by reading both together.
// It is slower than any signal, so it reads only the best sentences.
//
// Read gives each sentence its log-odds to answer its question against none of them
// answering; around is the title of its article and the sentence before it, as
// “title. sentence”. There are as many questions and surroundings as sentences. It may be
// called from many goroutines at once and stops early when ctx ends, with ctx.Err() in the
// error's chain. A text longer than it reads is cut by the Reader.
type Reader interface {
	// Name identifies the reader and its weights.
	Name() string
	Read(ctx context.Context, questions, sentences, around []string) ([]float64, error)
}

// surrounding is what a Reader sees around a sentence; either part may be empty.
func surrounding(title, before string) string {
	if title == "" {
		return before
	}
	return title + ". " + before
}

// mostRead is how many sentences are read: the best of those that had a second look.
const mostRead = 20

// readerShare is what a point of the reader's log-odds counts beside the others'.
const readerShare = 2.0

// newerShare is what it counts of that where the present state is asked for and articles
// of several times rival: the reader sees no dates and likes the plainest sentence.
const newerShare = 0.5

// read gives the best sentences the points of the reader; all are in order already. Points
// count from the least of those that are read, and the others are taken to be no better:
// so none of them passes one that was read, and no passage suffers from having been read.
// fault is the sentence for people when the reader failed.
func (ix *Index) read(ctx context.Context, q Query, all []sentence) (fault string, err error) {
	if ix.reader == nil || len(all) == 0 {
		return "", nil
	}
	best := all[:min(mostRead, len(all))]
	questions, sentences, surroundings := make([]string, len(best)), make([]string, len(best)), make([]string, len(best))
	asked := ix.toRead(q)
	timeless := withoutTimes(asked, q.Question.Now)
	for i, s := range best {
		questions[i], sentences[i] = asked, s.text()
		if s.inTime {
			questions[i] = timeless
		}
		surroundings[i] = surrounding(s.hit.Article.Title, s.before().Of(s.hit.Article.Body))
	}
	odds, err := ix.reader.Read(ctx, questions, sentences, surroundings)
	switch {
	case err != nil && ctx.Err() != nil:
		return "", ctx.Err()
	case err == nil && len(odds) != len(best):
		err = fmt.Errorf("it gave %d numbers for %d sentences", len(odds), len(best))
	}
	if err != nil {
		return fmt.Sprintf("Judged without the reader, because it failed: %v.", err), nil
	}
	least, share := slices.Min(odds), readerShare
	if slices.ContainsFunc(all, func(s sentence) bool { return s.features[featNewer] > 0 }) {
		share *= newerShare
	}
	for i := range all {
		odd := least
		if i < len(odds) {
			odd = odds[i]
		}
		all[i].features[featReader] = odd
		points := share * (odd - least)
		all[i].points[featReader] = points
		all[i].score += points
	}
	sortSentences(all)
	return "", nil
}

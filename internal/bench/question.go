package main

import (
	"context"
	"runtime"
	"time"

	"footnote/retrieval"
)

// wholeQuestions are asked of each corpus, and of these readQuestions with the reader, too,
// which takes a tenth of a second each.
const (
	wholeQuestions = 200
	readQuestions  = 60
)

// whole measures the questions of a corpus on one core, and a process that opens it.
func (b *bench) whole(ctx context.Context, f *figures, c corpus) error {
	say("questions, %s", c.name)
	start, err := b.start(ctx, c)
	if err != nil {
		return err
	}
	f.Start = append(f.Start, start)
	index, err := c.index(ctx, b.model, nil, nil)
	if err != nil {
		return err
	}
	row := questionRow{Corpus: c.name, Passages: index.Passages(), Sentences: index.Sentences()}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	date, err := retrieval.ParseDate(time.Now().Format(time.DateOnly))
	if err != nil {
		return err
	}
	ask := func(i int) error {
		_, err := index.Ask(ctx, retrieval.Question{Text: b.questions[i], Now: date})
		return err
	}
	if row.Whole, err = timed(wholeQuestions, tries, ask); err != nil {
		return err
	}
	if index, err = c.index(ctx, b.model, b.reader, nil); err != nil {
		return err
	}
	if row.Read, err = timed(readQuestions, tries, ask); err != nil {
		return err
	}
	embed, err := timed(wholeQuestions, tries, func(i int) error {
		_, err := b.model.Embed(ctx, b.questions[i:i+1])
		return err
	})
	if err != nil {
		return err
	}
	row.Embed = embed.P50
	for _, t := range f.Terms {
		if len(c.lines) == t.Size {
			row.Terms = t.Best1000.P50
		}
	}
	for _, v := range f.Vectors {
		if len(c.lines) == v.Size {
			row.Vectors = v.Best1000.P50
		}
	}
	row.Rest = max(0, row.Whole.P50-row.Embed-row.Terms-row.Vectors)
	f.Questions = append(f.Questions, row)
	return nil
}

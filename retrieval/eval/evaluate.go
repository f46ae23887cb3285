package eval

import (
	"context"
	"fmt"
	"runtime"

	"golang.org/x/sync/errgroup"

	"footnote/retrieval"
)

// Asker answers questions; *retrieval.Index is one, and tests bring answers made
// by hand. It is asked from many goroutines at once. What cannot be answered is
// an abstention; an error ends the evaluation.
type Asker interface {
	Ask(ctx context.Context, question retrieval.Question) (retrieval.Answer, error)
}

// Quoter gives quotations; *retrieval.Index is one. It is asked from many
// goroutines at once; an error ends the evaluation.
type Quoter interface {
	Quotes(ctx context.Context, request retrieval.QuoteRequest) ([]retrieval.Quote, error)
}

// Figures are all figures of a Set. Its JSON form has those of the answers at
// its top.
type Figures struct {
	AnswerFigures
	// Speakers is nil when no question asks for a speaker's words.
	Speakers *SpeakerFigures `json:"quotes,omitempty"`
	// Quotations is nil when no judged quotations stand beside the questions.
	Quotations *QuotationFigures `json:"allquotes,omitempty"`
}

// Evaluation is what asking all of a Set gave.
type Evaluation struct {
	Figures Figures
	// Misses is what went wrong, in the order of the set.
	Misses []Miss
	// Answers and Quotes are what each question got, by its ID.
	Answers map[string]retrieval.Answer
	Quotes  map[string][]retrieval.Quote
}

// Evaluate asks an index every question of a set, as on the day asked, and gives
// the figures.
func Evaluate(ctx context.Context, ix *retrieval.Index, set Set, asked retrieval.Date) (Evaluation, error) {
	var e Evaluation
	var err error
	if e.Answers, err = AskAll(ctx, ix, set.Judgments, asked); err != nil {
		return Evaluation{}, err
	}
	if e.Quotes, err = QuoteAll(ctx, ix, set.Judgments); err != nil {
		return Evaluation{}, err
	}
	e.Figures.AnswerFigures, e.Misses = ScoreAnswers(ix.Corpus(), set.Judgments, e.Answers)
	if speakers, wrong := ScoreSpeakers(ix.Corpus(), set.Judgments, set.Spoken, e.Quotes); speakers.Speakers > 0 {
		e.Figures.Speakers, e.Misses = &speakers, append(e.Misses, wrong...)
	}
	if len(set.Spoken) > 0 {
		all, err := ix.Quotes(ctx, retrieval.QuoteRequest{})
		if err != nil {
			return Evaluation{}, fmt.Errorf("find all quotations: %w", err)
		}
		quotations := ScoreQuotations(set.Spoken, all)
		e.Figures.Quotations = &quotations
	}
	return e, nil
}

// AskAll asks all questions but those of KindSpeaker, as on the day asked, and
// gives the answers by ID.
func AskAll(ctx context.Context, asker Asker, judgments []Judgment, asked retrieval.Date) (map[string]retrieval.Answer, error) {
	answers := make([]retrieval.Answer, len(judgments))
	err := each(ctx, len(judgments), func(ctx context.Context, i int) (err error) {
		j := judgments[i]
		if j.Kind == KindSpeaker {
			return nil
		}
		answers[i], err = asker.Ask(ctx, retrieval.Question{ID: j.ID, Text: j.Question, History: j.History, Now: asked})
		if err != nil {
			return fmt.Errorf("ask question %s: %w", j.ID, err)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	by := make(map[string]retrieval.Answer, len(answers))
	for i, j := range judgments {
		if j.Kind != KindSpeaker {
			by[j.ID] = answers[i]
		}
	}
	return by, nil
}

// QuoteAll asks for the words of every speaker that a question of KindSpeaker
// names and gives them by the question's ID.
func QuoteAll(ctx context.Context, quoter Quoter, judgments []Judgment) (map[string][]retrieval.Quote, error) {
	by := map[string][]retrieval.Quote{}
	for _, j := range judgments {
		if j.Kind != KindSpeaker {
			continue
		}
		quotes, err := quoter.Quotes(ctx, retrieval.QuoteRequest{Speaker: j.Question})
		if err != nil {
			return nil, fmt.Errorf("find the words of question %s: %w", j.ID, err)
		}
		by[j.ID] = quotes
	}
	return by, nil
}

// each calls do with 0 to n-1, side by side on all cores, and ends with the first
// error or with ctx.
func each(ctx context.Context, n int, do func(ctx context.Context, i int) error) error {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i := range n {
		group.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			return do(ctx, i)
		})
	}
	return group.Wait()
}

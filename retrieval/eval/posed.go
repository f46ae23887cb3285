package eval

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"

	"footnote/retrieval"
)

// Posed is a question of which it is known whether the articles answer it.
type Posed struct {
	ID, Text string
	// History holds the earlier questions of the conversation, oldest first.
	History []string
	// Answerable says that the articles answer it.
	Answerable bool
	// Words are answers, any of which is right; none where nobody wrote them down.
	Words []string
	// Articles are those that answer it; none where nobody wrote them down.
	Articles []string
}

// Posed gives the questions of a set but those of KindSpeaker, in their order.
func (s Set) Posed() []Posed {
	var posed []Posed
	for _, j := range s.Judgments {
		if j.Kind == KindSpeaker {
			continue
		}
		p := Posed{ID: j.ID, Text: j.Question, History: j.History, Answerable: len(j.Evidence) > 0, Words: j.Answer}
		for _, e := range j.Evidence {
			if !slices.Contains(p.Articles, e.Source) {
				p.Articles = append(p.Articles, e.Source)
			}
		}
		posed = append(posed, p)
	}
	return posed
}

// Sample says which queries of a file are taken. The zero value takes all.
type Sample struct {
	// Every takes one query in so many, the first of them first; 0 is 1.
	Every int
	// Limit is the most that are taken; 0 is no limit.
	Limit int
}

func take[T any](all []T, s Sample) []T {
	var taken []T
	for i := 0; i < len(all) && (s.Limit <= 0 || len(taken) < s.Limit); i += max(1, s.Every) {
		taken = append(taken, all[i])
	}
	return taken
}

// ReadPosed reads the queries of a folder in the layout of BEIR that say in their
// "metadata" whether the articles answer them: "is_impossible" (true or false),
// "answers" (words any of which is right) and "context" (the article that holds
// them; qrels/test.tsv, where there is one, names them too). Errors name file and
// line.
func ReadPosed(folder string, sample Sample) ([]Posed, error) {
	relevant, err := relevantIn(folder)
	if err != nil {
		return nil, err
	}
	type query struct {
		ID       string `json:"_id"`
		Text     string `json:"text"`
		Metadata struct {
			IsImpossible *bool    `json:"is_impossible"`
			Answers      []string `json:"answers"`
			Context      string   `json:"context"`
		} `json:"metadata"`
	}
	var queries []query
	err = readFile(filepath.Join(folder, "queries.jsonl"), func(r io.Reader) (err error) {
		queries, err = readLines(r, func(_ int, q query) error {
			switch {
			case q.ID == "":
				return errors.New(`there is no "_id"`)
			case q.Metadata.IsImpossible == nil:
				return errors.New(`"metadata" has no "is_impossible": whether the articles answer the query is not known`)
			}
			return nil
		})
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read queries: %w", err)
	}
	var posed []Posed
	for _, q := range take(queries, sample) {
		p := Posed{ID: q.ID, Text: q.Text, Answerable: !*q.Metadata.IsImpossible, Words: q.Metadata.Answers, Articles: relevant[q.ID]}
		if context := q.Metadata.Context; p.Answerable && context != "" && !slices.Contains(p.Articles, context) {
			p.Articles = append(p.Articles, context)
		}
		posed = append(posed, p)
	}
	if len(posed) == 0 {
		return nil, fmt.Errorf("read queries: %s has none", folder)
	}
	return posed, nil
}

// relevantIn gives the articles that qrels/test.tsv of a folder names, by query;
// none without that file.
func relevantIn(folder string) (map[string][]string, error) {
	relevant := map[string][]string{}
	err := readFile(filepath.Join(folder, "qrels", "test.tsv"), func(r io.Reader) error {
		gains, err := readGains(r)
		for query, articles := range gains {
			relevant[query] = slices.Sorted(maps.Keys(articles))
		}
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("read relevant articles: %w", err)
	}
	return relevant, nil
}

// AskPosed asks all questions, as on the day asked, and gives an answer to each.
func AskPosed(ctx context.Context, asker Asker, posed []Posed, asked retrieval.Date) ([]retrieval.Answer, error) {
	answers := make([]retrieval.Answer, len(posed))
	err := each(ctx, len(posed), func(ctx context.Context, i int) (err error) {
		p := posed[i]
		answers[i], err = asker.Ask(ctx, retrieval.Question{ID: p.ID, Text: p.Text, History: p.History, Now: asked})
		if err != nil {
			return fmt.Errorf("ask question %s: %w", p.ID, err)
		}
		return nil
	})
	return answers, err
}

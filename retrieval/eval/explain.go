package eval

import (
	"context"
	"fmt"
	"strings"

	"footnote/retrieval"
)

// explainDepth is how many passages are looked through: those of which Ask judges
// the sentences.
const explainDepth = 50

// Explanation sets what was shown first beside the evidence that was not, by the
// passages in which they lie.
type Explanation struct {
	// ID is the question's, Problem that of its Miss.
	ID      string `json:"id"`
	Problem string `json:"problem"`
	// Confidence is the answer's.
	Confidence float64 `json:"confidence"`
	// Shown is the passage of the first excerpt, or of the nearest of an
	// abstention; nil when there is none.
	Shown *Standing `json:"shown"`
	// Missed are the passages of the evidence; empty when there is none.
	Missed []Standing `json:"missed"`
}

// Standing is where a passage stands in the ranking, and why.
type Standing struct {
	Article string `json:"article"`
	// Words are those of the excerpt or of the evidence, not all of the passage's.
	Words string `json:"words"`
	// Rank counts from 1; 0 is none of the first fifty passages, without Score
	// and Reasons.
	Rank  int     `json:"rank"`
	Score float64 `json:"score"`
	// Reasons add up to Score.
	Reasons []Reason `json:"reasons"`
}

// Reason is a part of a score with its signal.
type Reason struct {
	Signal string  `json:"signal"`
	Points float64 `json:"points"`
}

// Explain gives the reasons of what a question got: one explanation for each miss
// about the order of the excerpts, or about answering at all. The reasons are
// those of a search, in which the sentences are judged without their vectors; Ask
// judges them with those.
func Explain(ctx context.Context, searcher Searcher, set Set, e Evaluation, asked retrieval.Date) ([]Explanation, error) {
	judged := map[string]Judgment{}
	for _, j := range set.Judgments {
		judged[j.ID] = j
	}
	explained := []Explanation{}
	for _, m := range e.Misses {
		j, isAnswer := judged[m.ID], isOfAnswering(m.Problem)
		if !isAnswer {
			continue
		}
		hits, _, err := searcher.Search(ctx, retrieval.SearchRequest{
			Question: retrieval.Question{ID: j.ID, Text: j.Question, History: j.History, Now: asked}, K: explainDepth,
		})
		if err != nil {
			return nil, fmt.Errorf("search for the reasons of question %s: %w", j.ID, err)
		}
		explained = append(explained, explain(m, j, e.Answers[j.ID], hits))
	}
	return explained, nil
}

// isOfAnswering reports whether a miss is about the choice or the order of
// excerpts; others ("NOT VERBATIM") have no ranking to explain them.
func isOfAnswering(problem string) bool {
	return problem == "should abstain" || problem == "false refusal" || strings.HasPrefix(problem, "evidence at")
}

func explain(m Miss, j Judgment, answer retrieval.Answer, hits []retrieval.Hit) Explanation {
	x := Explanation{ID: m.ID, Problem: m.Problem, Confidence: answer.Confidence, Missed: []Standing{}}
	shown := answer.Citations
	if answer.Abstained {
		shown = answer.Nearest
	}
	if len(shown) > 0 {
		c := shown[0]
		s := standing(c.Article, c.Text, hits, func(h retrieval.Hit) bool {
			return h.Passage.Span.Overlaps(retrieval.Span{Start: c.Start, End: c.End})
		})
		x.Shown = &s
	}
	for _, e := range j.Evidence {
		words := fold(e.Text)
		x.Missed = append(x.Missed, standing(e.Source, e.Text, hits, func(h retrieval.Hit) bool {
			return strings.Contains(fold(h.Text()), words)
		}))
	}
	return x
}

// standing finds the first hit of an article that holds some words.
func standing(article, words string, hits []retrieval.Hit, holds func(retrieval.Hit) bool) Standing {
	s := Standing{Article: article, Words: words, Reasons: []Reason{}}
	for _, h := range hits {
		if h.Article.ID == article && holds(h) {
			s.Rank, s.Score = h.Rank, h.Score
			for _, r := range h.Reasons {
				s.Reasons = append(s.Reasons, Reason{r.Signal, r.Points})
			}
			break
		}
	}
	return s
}

package bot

import (
	"context"

	"footnote/retrieval"
)

func (c *clerk) planAsk(i interaction, filter retrieval.Filter) task {
	who, private := i.person(), c.private(i)
	question := c.question(i.ID, i.text(optionQuestion), who)
	question.Filter = filter
	return task{private: private, asks: true, work: c.answer(question, who, private)}
}

// question is what a person asks, after what they asked before.
func (c *clerk) question(id, text string, who person) retrieval.Question {
	return retrieval.Question{
		ID: id, Text: text, History: c.talks.goOn(who, text, c.now()),
		Limit: c.settings(who.guild).Excerpts, Now: retrieval.DateOf(c.config.Now()),
	}
}

// answer is the work of answering a question.
func (c *clerk) answer(question retrieval.Question, who person, private bool) work {
	return func(ctx context.Context, _ func(string)) (message, error) {
		answer, err := c.answerer.Ask(ctx, question)
		if err != nil {
			return message{}, err
		}
		if answer.Abstained {
			c.meter.Abstention(string(answer.Reason))
		}
		v := c.view(answer.Citations)
		v.private = private
		if answer.Reason != retrieval.SilenceEmpty && answer.Reason != retrieval.SilenceTooLong {
			v.key = c.keep(question.ID, who, record{Question: &question})
			v.coverage = c.coverage(question.Filter)
		}
		return renderAnswer(answer, v), nil
	}
}

// view is what a reply shows beside what retrieval found.
type view struct {
	key      string            // of the question in the store; "" when it is not kept
	private  bool              // the person alone sees it
	prints   map[string]string // of the articles, by ID
	coverage string            // what there was to look through
}

// view is that of a reply with these citations.
func (c *clerk) view(citations []retrieval.Citation) view {
	return view{prints: prints(c.answerer.Corpus(), citations)}
}

// planMore shows the passages that a question is nearest to, whole, in pages.
func (c *clerk) planMore(_ interaction, k click) (task, error) {
	t := task{manner: laterUpdate, private: true}
	page, ok := k.number(1)
	if !ok { // the button under an answer
		t.manner = later
	}
	t.work = func(ctx context.Context, _ func(string)) (message, error) {
		r, err := c.kept(k.args[0])
		if err != nil || r.Question == nil {
			return message{}, orStale(err)
		}
		hits, notes, err := c.answerer.Search(ctx, retrieval.SearchRequest{Question: *r.Question, K: mostMore})
		if err != nil {
			return message{}, err
		}
		passages := citationsOf(hits)
		return renderMore(*r.Question, passages, notes, page, k.args[0], c.view(passages)), nil
	}
	return t, nil
}

// mostMore is how many passages More offers: some ten pages, which is more than
// anybody turns.
const mostMore = 30

// planNearest shows what an abstention came nearest to.
func (c *clerk) planNearest(k click) task {
	return task{private: true, work: func(ctx context.Context, _ func(string)) (message, error) {
		r, err := c.kept(k.args[0])
		if err != nil || r.Question == nil {
			return message{}, orStale(err)
		}
		answer, err := c.answerer.Ask(ctx, *r.Question)
		if err != nil {
			return message{}, err
		}
		nearest := answer.Nearest
		if len(nearest) == 0 {
			hits, _, err := c.answerer.Search(ctx, retrieval.SearchRequest{Question: *r.Question, K: mostNearest})
			if err != nil {
				return message{}, err
			}
			nearest = citationsOf(hits)
		}
		return renderNearest(*r.Question, nearest, c.view(nearest)), nil
	}}
}

// mostNearest is how many passages stand for an abstention that names none.
const mostNearest = 3

// orStale is err, or the refusal of a button whose record is of another kind.
func orStale(err error) error {
	if err != nil {
		return err
	}
	return refusal("This button belongs to another version of Footnote. Please ask again.")
}

// citationsOf are hits as citations: their whole passages, numbered by rank.
func citationsOf(hits []retrieval.Hit) []retrieval.Citation {
	all := make([]retrieval.Citation, 0, len(hits))
	for n, h := range hits {
		c := sourceOf(h.Article)
		c.N, c.Start, c.End, c.Text = n+1, h.Passage.Span.Start, h.Passage.Span.End, h.Text()
		all = append(all, c)
	}
	return all
}

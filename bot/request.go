package bot

import (
	"context"
	"fmt"
	"strings"
	"time"

	"footnote/retrieval"
)

// work finds what an interaction asked for and renders it. It is made while the
// interaction is read, so that what is wrong with it is said at once.
type work func(context.Context, Answerer) (message, error)

// refusal is a sentence for the person, told as the acknowledgement to them
// alone. What is foreign in it has been escaped.
type refusal string

func (r refusal) Error() string { return string(r) }

// plan reads what an interaction asks for. The error is a refusal.
func plan(i interaction, now time.Time) (work, error) {
	if i.Type != interactionCommand {
		return nil, refusal("This belongs to another version of Footnote. Use `/ask` or `/quote`.")
	}
	filter, err := filterOf(i)
	if err != nil {
		return nil, err
	}
	switch i.Data.Name {
	case commandAsk:
		return planAsk(i, filter, now), nil
	case commandQuote:
		return planQuote(i, filter)
	}
	return nil, refusal("Footnote has no such command. Use `/ask` or `/quote`.")
}

func planAsk(i interaction, filter retrieval.Filter, now time.Time) work {
	question := retrieval.Question{
		ID:     i.ID,
		Text:   i.text(optionQuestion),
		Filter: filter,
		Now:    retrieval.DateOf(now),
	}
	return func(ctx context.Context, answerer Answerer) (message, error) {
		answer, err := answerer.Ask(ctx, question)
		if err != nil {
			return message{}, err
		}
		return renderAnswer(answer), nil
	}
}

func planQuote(i interaction, filter retrieval.Filter) (work, error) {
	request := retrieval.QuoteRequest{
		Speaker: strings.TrimSpace(i.text(optionSpeaker)),
		About:   strings.TrimSpace(i.text(optionAbout)),
		Filter:  filter,
	}
	if request.Speaker == "" && request.About == "" {
		return nil, refusal("Say who spoke, what it is about, or both: `/quote speaker: … about: …`.")
	}
	return func(ctx context.Context, answerer Answerer) (message, error) {
		quotes, err := answerer.Quotes(ctx, request)
		if err != nil {
			return message{}, err
		}
		return renderQuotes(request, quotes), nil
	}, nil
}

func filterOf(i interaction) (retrieval.Filter, error) {
	filter := retrieval.Filter{Source: strings.TrimSpace(i.text(optionSource))}
	var err error
	if filter.Since, err = dateOption(i, optionSince); err != nil {
		return filter, err
	}
	if filter.Until, err = dateOption(i, optionUntil); err != nil {
		return filter, err
	}
	if !filter.Since.IsZero() && !filter.Until.IsZero() && filter.Until.Last().Before(filter.Since.First()) {
		return filter, refusal(fmt.Sprintf("`since` (%s) is later than `until` (%s), so that no article is left.", filter.Since.Words(), filter.Until.Words()))
	}
	return filter, nil
}

func dateOption(i interaction, name string) (retrieval.Date, error) {
	typed := strings.TrimSpace(i.text(name))
	date, err := retrieval.ParseDate(typed)
	if err != nil {
		return date, refusal(fmt.Sprintf("`%s` is not a date that Footnote can read: “%s”. Write a year, a month or a day, such as 2023, 2023-08 or 2023-08-15.",
			name, clipped(typed, maxNameShown)))
	}
	return date, nil
}

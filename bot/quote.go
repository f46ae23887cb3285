package bot

import (
	"context"
	"fmt"
	"strings"

	"footnote/retrieval"
)

func (c *clerk) planQuote(i interaction, filter retrieval.Filter) (task, error) {
	request := retrieval.QuoteRequest{
		Speaker: strings.TrimSpace(i.text(optionSpeaker)),
		About:   strings.TrimSpace(i.text(optionAbout)),
		Filter:  filter,
	}
	if request.Speaker == "" && request.About == "" {
		return task{}, refusal("Say who spoke, what it is about, or both: `/quote speaker: … about: …`.")
	}
	return task{private: c.private(i), asks: true, work: func(ctx context.Context, _ func(string)) (message, error) {
		key := c.keep(i.ID, i.person(), record{Quotes: &request})
		return c.quotes(ctx, request, key, 0)
	}}, nil
}

// planTurnQuotes turns to another page of quotations.
func (c *clerk) planTurnQuotes(_ interaction, k click) (task, error) {
	page, ok := k.number(1)
	if !ok {
		return task{}, orStale(nil)
	}
	return task{manner: laterUpdate, private: true, work: func(ctx context.Context, _ func(string)) (message, error) {
		r, err := c.kept(k.args[0])
		if err != nil || r.Quotes == nil {
			return message{}, orStale(err)
		}
		return c.quotes(ctx, *r.Quotes, k.args[0], page)
	}}, nil
}

func (c *clerk) quotes(ctx context.Context, request retrieval.QuoteRequest, key string, page int) (message, error) {
	quotes, err := c.answerer.Quotes(ctx, request)
	if err != nil {
		return message{}, err
	}
	if len(quotes) == 0 {
		return renderNoQuotes(request, c.answerer.NearSpeakers(request.Speaker), c.coverage(request.Filter)), nil
	}
	cited := make([]retrieval.Citation, 0, len(quotes))
	for _, q := range quotes {
		cited = append(cited, q.Citation)
	}
	v := c.view(cited)
	v.key = key
	return renderQuotes(request, quotes, page, v), nil
}

// renderQuotes shows one page of quotations. A wire copy printed twice is shown
// once, with the other places named under it.
func renderQuotes(request retrieval.QuoteRequest, quotes []retrieval.Quote, page int, v view) message {
	copies := map[int][]string{}
	blocks := make([]block, 0, len(quotes))
	for _, q := range quotes {
		if q.SameAs != 0 {
			copies[q.SameAs] = append(copies[q.SameAs], outlet(q.Citation)+" · "+date(q.Citation))
		}
	}
	for _, q := range quotes {
		if q.SameAs == 0 {
			b := quoteBlock(q, copies[q.N])
			b.beside = contextButton(q.Citation, v.prints)
			blocks = append(blocks, b)
		}
	}
	if len(blocks) == 0 {
		return renderNoQuotes(request, nil, v.coverage)
	}
	heading := fmt.Sprintf("**%s** %s", count(len(blocks), "quotation"), wantedQuotes(request))
	if all := retrieval.SpeakersOf(request.Speaker, quotes); all != nil {
		heading += "\n" + severalSpeakers(request.Speaker, all)
	}
	if v.key == "" {
		return assemble(heading, blocks, "quotation")
	}
	l := leafOf(fitting(blocks, pageRoom), page, pageRoom, maxBlocks)
	return newMessage(heading, l.components(), l.ending(), l.turning(func(page string) string { return customID(verbQuotes, v.key, page) })...)
}

// mostNames is how many of those who share a name are listed.
const mostNames = 5

// severalSpeakers says whom a name that was asked for may mean.
func severalSpeakers(speaker string, all []string) string {
	var names []string
	for _, name := range all[:min(len(all), mostNames)] {
		names = append(names, clipped(name, maxNameShown))
	}
	if len(all) > mostNames {
		names = append(names, "others")
	}
	last := len(names) - 1
	return "“" + clipped(speaker, maxNameShown) + "” may be " + strings.Join(names[:last], ", ") + " or " + names[last] + "."
}

// renderNoQuotes says that nothing was found, and who was perhaps meant.
func renderNoQuotes(request retrieval.QuoteRequest, near []string, coverage string) message {
	said := []string{"No quotation " + wantedQuotes(request) + " was found in the articles."}
	if len(near) > 0 {
		names := []string{}
		for _, name := range near[:min(len(near), 5)] {
			names = append(names, clipped(name, maxNameShown))
		}
		said = append(said, "Perhaps you mean "+strings.Join(names, ", ")+".")
	}
	return renderSentence(join(append(said, coverage)))
}

func wantedQuotes(request retrieval.QuoteRequest) string {
	wanted := []string{}
	if speaker := clipped(request.Speaker, maxNameShown); speaker != "" {
		wanted = append(wanted, "by “"+speaker+"”")
	}
	if about := clipped(request.About, maxNameShown); about != "" {
		wanted = append(wanted, "about “"+about+"”")
	}
	if filter := filterWords(request.Filter); filter != "" {
		wanted = append(wanted, filter)
	}
	return strings.Join(wanted, " ")
}

package bot

import (
	"context"
	"errors"

	"footnote/retrieval"
)

// answers is an Answerer of functions; what has none gets a usual answer over
// sampleCorpus.
type answers struct {
	ask    func(context.Context, retrieval.Question) (retrieval.Answer, error)
	quotes func(context.Context, retrieval.QuoteRequest) ([]retrieval.Quote, error)
	search func(context.Context, retrieval.SearchRequest) ([]retrieval.Hit, []string, error)
	corpus func() *retrieval.Corpus

	earlier []*retrieval.Article
}

func (a answers) Ask(ctx context.Context, q retrieval.Question) (retrieval.Answer, error) {
	if a.ask == nil {
		return sampleAnswer(), nil
	}
	return a.ask(ctx, q)
}

func (a answers) Quotes(ctx context.Context, r retrieval.QuoteRequest) ([]retrieval.Quote, error) {
	if a.quotes == nil {
		return sampleQuotes(), nil
	}
	return a.quotes(ctx, r)
}

func (a answers) Search(ctx context.Context, r retrieval.SearchRequest) ([]retrieval.Hit, []string, error) {
	if a.search != nil {
		return a.search(ctx, r)
	}
	hits := []retrieval.Hit{}
	for n, article := range a.Corpus().Articles[:min(max(r.K, 1), len(a.Corpus().Articles))] {
		hits = append(hits, retrieval.Hit{Rank: n + 1, Article: article, Passage: retrieval.Passage{Article: n, Span: retrieval.Span{Start: 0, End: len(article.Body)}}})
	}
	return hits, nil, nil
}

// Context gives as many bytes around the span as a sentence of thirty letters
// has, for each sentence.
func (a answers) Context(id string, span retrieval.Span, sentences int) (retrieval.Context, error) {
	article, ok := a.Corpus().Article(id)
	if !ok || span.End > len(article.Body) {
		return retrieval.Context{}, errors.New("no such place")
	}
	shown := retrieval.Span{Start: max(0, span.Start-30*sentences), End: min(len(article.Body), span.End+30*sentences)}
	return retrieval.Context{Article: article, Asked: span, Shown: shown}, nil
}

func (a answers) Earlier(id string) ([]*retrieval.Article, error) {
	return a.earlier, nil
}

func (a answers) Corpus() *retrieval.Corpus {
	if a.corpus == nil {
		return sampleCorpus()
	}
	return a.corpus()
}

func (a answers) Speakers() []string {
	return []string{"Jean Dupont", "José Martí", "a spokesperson"}
}

func (a answers) NearSpeakers(name string) []string {
	if name == "Dupond" {
		return []string{"Jean Dupont"}
	}
	return nil
}

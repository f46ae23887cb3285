package bot

import (
	"context"
	"errors"
	"strings"

	"footnote/retrieval"
)

// sampleCorpus is three articles.
func sampleCorpus() *retrieval.Corpus {
	return &retrieval.Corpus{Articles: []*retrieval.Article{
		{
			ID: "001.txt", Title: "Talks over the Channel", Outlet: "The Daily Example", Byline: "A. Writer", URL: "https://example.org/talks",
			Published: retrieval.Date{Year: 2023, Month: 8, Day: 15},
			Body:      "It rained. “There will be no agreement,” said Jean Dupont. Then he left.\n\nNobody *followed* him.",
		},
		{
			ID: "002.txt", Title: "What was said in August", Published: retrieval.Date{Year: 2023, Month: 8}, Inferred: []string{"published"},
			Body: "The talks ended in August.\n\nNothing came of them.",
		},
		{ID: "003.txt", Outlet: "Example Weekly", Body: "A third voice was heard. Some say the talks go on."},
	}}
}

// cited is a citation of words in an article of sampleCorpus.
func cited(n int, id, words, speaker string) retrieval.Citation {
	article, _ := sampleCorpus().Article(id)
	start := strings.Index(article.Body, words)
	c := sourceOf(article)
	c.N, c.Speaker, c.Start, c.End, c.Text = n, speaker, start, start+len(words), words
	return c
}

// An answer as retrieval gives it, made by hand.
func sampleAnswer() retrieval.Answer {
	return retrieval.Answer{
		Question: "Who told Britain there would be no returns agreement?",
		Text:     "“There will be no agreement,” said Jean Dupont [1] The talks ended in August [2]",
		Citations: []retrieval.Citation{
			cited(1, "001.txt", "“There will be no agreement,” said Jean Dupont.", "Jean Dupont"),
			cited(2, "002.txt", "The talks ended in August.\n\nNothing came of them.", ""),
			cited(3, "003.txt", "Some say the talks go on.", ""),
		},
		Disputed: []retrieval.Dispute{{Citations: []int{1, 3}, Kind: "denial"}},
		Notes:    []string{"“Dupond” was read as “Dupont”."},
	}
}

// everything answers each kind of question that the tests below ask.
func everything() answers {
	return answers{
		ask: func(_ context.Context, q retrieval.Question) (retrieval.Answer, error) {
			switch q.Text {
			case "panic":
				panic("the answerer fell over")
			case "error":
				return retrieval.Answer{}, errors.New("read /a/path: no such file")
			case "nothing":
				return retrieval.Answer{
					Question: q.Text, Abstained: true, Reason: retrieval.SilenceNoEvidence,
					Text:    "The articles do not answer this.",
					Nearest: sampleAnswer().Citations[1:2],
				}, nil
			case "foreign":
				return foreignAnswer(), nil
			}
			return sampleAnswer(), nil
		},
		quotes: func(_ context.Context, r retrieval.QuoteRequest) ([]retrieval.Quote, error) {
			if r.Speaker == "Nobody" {
				return nil, nil
			}
			return sampleQuotes(), nil
		},
	}
}

// foreignAnswer is article text that tries everything.
func foreignAnswer() retrieval.Answer {
	return retrieval.Answer{
		Question: "@everyone [click](https://evil.example) # head",
		Text:     "@here <@1> [1]",
		Citations: []retrieval.Citation{{
			N: 1, Article: "x.txt", Title: "# Big `title`", Outlet: "**Bold** <@&1>", Published: "2023", Speaker: "||hidden||",
			Text: "@everyone <@1> <#1> <@&1> </ask:1> <t:1> :smile: at 10:30:15\r\n" +
				"[click](https://evil.example) ```code``` *a* _b_ ~~c~~ ||d||\u2028" +
				"# heading\n## two\n-# small\n- list\n1. one\n>>> all\n\n\u202Eoverride\u2066 \x00nul \xff \\",
		}},
	}
}

func sampleQuotes() []retrieval.Quote {
	c := sampleAnswer().Citations
	second := c[1]
	second.Text, second.Speaker = "“Nothing”", ""
	repeat := c[2]
	repeat.Text = c[0].Text
	return []retrieval.Quote{
		{Citation: c[0], SpeakerAsWritten: "Mr Dupont", Cue: "said", Kind: "direct"},
		{Citation: second, SpeakerAsWritten: "He", Cue: "", Kind: "mixed"},
		{Citation: repeat, SpeakerAsWritten: "Jean Dupont", Cue: "said", Kind: "direct", SameAs: 1},
	}
}

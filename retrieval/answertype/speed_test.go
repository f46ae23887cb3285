package answertype

import "testing"

// BenchmarkScore reads a question and scores 300 sentences, as ranking does for
// each question: it is to stay under three milliseconds.
func BenchmarkScore(b *testing.B) {
	sentences := make([]string, 300)
	for i := range sentences {
		sentences[i] = newsSentences[i%len(newsSentences)]
	}
	for _, question := range []string{"How many people crossed the strait in small boats on Tuesday?", "Who is the leader of the party that won the election in Hamburg?", "When did the council approve the bridge?", "What did the court decide about the plan?", "What exactly did the minister say about the harbour?"} {
		b.Run(Of(question).Type.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				q := Of(question)
				for _, s := range sentences {
					Score(q, s)
				}
			}
		})
	}
}

var newsSentences = []string{
	"The council approved the new bridge over the river on 14 March 2019, after a debate that had lasted for more than three years and cost the city £2.4m in fees.",
	"“We have waited long enough,” said Anna Petersen, the mayor of Hamburg, who won the election by a margin of 312 votes.",
	"Nearly 700 people crossed the strait in 12 small boats on Tuesday, according to the ministry, the highest number for a single day since the summer of 2016.",
	"He added that the plan, which the Supreme Court had declared unlawful because of its effect on fishermen, would be put to Parliament again next month.",
	"Shares in Nordwind AG fell by 4.5 per cent.",
}

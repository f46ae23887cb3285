package eval

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval"
)

// harbour and harbourTwo are two articles of one corpus that judge each other.
const (
	harbour    = "The harbour held 65 boats on Monday. “We counted twice,” said Ann Lee. Nobody was hurt."
	harbourTwo = "The harbour held 70 boats on Monday, a second paper wrote."
)

func smallCorpus() *retrieval.Corpus {
	return &retrieval.Corpus{Articles: []*retrieval.Article{
		{ID: "a.txt", Body: harbour}, {ID: "b.txt", Body: harbourTwo},
	}}
}

// cite is the citation of body[start:end] in an article of smallCorpus.
func cite(article string, start, end int) retrieval.Citation {
	bodies := map[string]string{"a.txt": harbour, "b.txt": harbourTwo}
	return retrieval.Citation{Article: article, Start: start, End: end, Text: bodies[article][start:end]}
}

func answerOf(citations ...retrieval.Citation) retrieval.Answer {
	return retrieval.Answer{Citations: citations}
}

var silence = retrieval.Answer{Abstained: true, Reason: retrieval.SilenceNoEvidence}

func quoteOf(speaker string, c retrieval.Citation) retrieval.Quote {
	c.Speaker = speaker
	return retrieval.Quote{Citation: c}
}

func compare(t *testing.T, what string, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

package eval

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"

	"footnote/retrieval"
)

// TestFiguresAreRates: whatever the answers, every rate is 0 to 1, a rate that
// asks for more is no higher than one that asks for less, and refused and shown
// never make more than all.
func TestFiguresAreRates(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		judgments, answers := randomCase(random)
		spoken := []Spoken{judgedAs("Ann Lee"), {Source: "b.txt", Start: 5, End: 20, Speakers: []string{}}}
		figures, _ := ScoreAnswers(smallCorpus(), judgments, answers)
		var quotes []retrieval.Quote
		for _, answer := range answers {
			for _, c := range answer.Citations {
				quotes = append(quotes, quoteOf([]string{"", "Ann Lee", "Bo"}[random.IntN(3)], c))
			}
		}
		speaker := Judgment{ID: "s", Kind: KindSpeaker, Question: "Ann Lee", Evidence: evidence}
		speakers, _ := ScoreSpeakers(smallCorpus(), []Judgment{speaker}, spoken, map[string][]retrieval.Quote{"s": quotes})
		for _, v := range []any{figures, speakers, ScoreQuotations(spoken, quotes)} {
			ratesIn(t, reflect.ValueOf(v))
		}
		if figures.EvidenceFirst.Points > figures.EvidenceTop3.Points || figures.EvidenceTop3.Points > figures.EvidenceAny.Points ||
			figures.EvidenceAny.Points+figures.FalseRefusals.Points > float64(figures.FalseRefusals.Of) {
			t.Fatalf("figures that cannot be: %+v", figures)
		}
	}
}

// ratesIn checks every Rate and Share of a struct.
func ratesIn(t *testing.T, v reflect.Value) {
	t.Helper()
	for i := range v.NumField() {
		switch x := v.Field(i).Interface().(type) {
		case Rate:
			if mean, ok := x.Value(); mean < 0 || mean > 1 || ok != (x.Of > 0) {
				t.Fatalf("%s is %v", v.Type().Field(i).Name, x)
			}
		case Share:
			if x.Hits < 0 || x.Hits > x.Of {
				t.Fatalf("%s is %v", v.Type().Field(i).Name, x)
			}
		}
	}
}

func randomCase(random *rand.Rand) ([]Judgment, map[string]retrieval.Answer) {
	var judgments []Judgment
	answers := map[string]retrieval.Answer{}
	for i := range random.IntN(8) {
		j := Judgment{ID: fmt.Sprint(i), Kind: []string{"fact", "none"}[random.IntN(2)], Answer: []string{"65"},
			BothSides: random.IntN(2) == 0, NewestFirst: random.IntN(2) == 0}
		for range random.IntN(3) {
			c := randomCitation(random)
			j.Evidence = append(j.Evidence, Evidence{c.Article, c.Text})
		}
		judgments = append(judgments, j)
		if random.IntN(8) == 0 {
			continue
		}
		answer := retrieval.Answer{Abstained: random.IntN(3) == 0}
		for range random.IntN(5) {
			answer.Citations = append(answer.Citations, randomCitation(random))
		}
		answers[j.ID] = answer
	}
	return judgments, answers
}

// randomCitation is some words of some article, now and then with wrong bounds.
func randomCitation(random *rand.Rand) retrieval.Citation {
	article, length := "a.txt", len(harbour)
	if random.IntN(2) == 0 {
		article, length = "b.txt", len(harbourTwo)
	}
	start := random.IntN(length - 1)
	c := cite(article, start, start+1+random.IntN(length-start))
	if random.IntN(6) == 0 {
		c.End += random.IntN(20) - 10
	}
	return c
}

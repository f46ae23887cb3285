package eval

import (
	"strings"
	"testing"

	"footnote/retrieval"
)

// counted is the quotation of harbour, judged and cited.
var counted = func() retrieval.Citation {
	at := strings.Index(harbour, "We counted")
	return cite("a.txt", at, at+len("We counted twice,"))
}()

func judgedAs(speakers ...string) Spoken {
	return Spoken{Source: "a.txt", Start: counted.Start, End: counted.End, Text: counted.Text, Speakers: speakers}
}

func TestScoreSpeakers(t *testing.T) {
	t.Parallel()
	wanted := []Evidence{{"a.txt", "We counted twice"}}
	two := append(wanted[:1:1], Evidence{"b.txt", "a second paper wrote"})
	for _, c := range []struct {
		what     string
		question string
		evidence []Evidence
		spoken   []Spoken
		quotes   []retrieval.Quote
		want     SpeakerFigures
		misses   []string
	}{
		{"found", "Ann Lee", wanted, []Spoken{judgedAs("Ann Lee", "harbour master")}, []retrieval.Quote{quoteOf("Ann Lee", counted)},
			SpeakerFigures{Speakers: 1, AllFound: Rate{1, 1}, Quotes: 1, Verbatim: Rate{1, 1}}, nil},
		{"one of two found", "Ann Lee", two, nil, []retrieval.Quote{quoteOf("Ann Lee", counted)},
			SpeakerFigures{Speakers: 1, AllFound: Rate{0, 1}, Quotes: 1, Verbatim: Rate{1, 1}}, []string{"s\t1 of 2 quotes\tAnn Lee"}},
		{"not found", "Ann Lee", wanted, nil, nil,
			SpeakerFigures{Speakers: 1, AllFound: Rate{0, 1}}, []string{"s\t0 of 1 quotes\tAnn Lee"}},
		{"nothing said, nothing given", "Bo Olsen", []Evidence{}, nil, nil,
			SpeakerFigures{Speakers: 1, AllFound: Rate{1, 1}}, nil},
		{"nothing said, something given", "Bo Olsen", []Evidence{}, nil, []retrieval.Quote{quoteOf("Bo Olsen", nobody)},
			SpeakerFigures{Speakers: 1, AllFound: Rate{0, 1}, Quotes: 1, Verbatim: Rate{1, 1}}, nil},
		{"given to somebody else", "Ann Lee", wanted, nil, []retrieval.Quote{quoteOf("Bo Olsen", counted)},
			SpeakerFigures{Speakers: 1, AllFound: Rate{1, 1}, Quotes: 1, Verbatim: Rate{1, 1}, Wrong: 1}, []string{"s\twrong quote\tBo Olsen\tWe counted twice,"}},
		{"judged to be somebody else's", "Ann Lee", wanted, []Spoken{judgedAs("Bo Olsen")}, []retrieval.Quote{quoteOf("Ann Lee", counted)},
			SpeakerFigures{Speakers: 1, AllFound: Rate{1, 1}, Quotes: 1, Verbatim: Rate{1, 1}, Wrong: 1}, []string{"s\twrong quote\tAnn Lee\tWe counted twice,"}},
		{"judged to be no speech", "Ann Lee", wanted, []Spoken{judgedAs()}, []retrieval.Quote{quoteOf("Ann Lee", counted)},
			SpeakerFigures{Speakers: 1, AllFound: Rate{1, 1}, Quotes: 1, Verbatim: Rate{1, 1}, Wrong: 1}, []string{"s\twrong quote\tAnn Lee\tWe counted twice,"}},
		{"no quotation of a judged article", "Ann Lee", []Evidence{}, []Spoken{judgedAs("Ann Lee")}, []retrieval.Quote{quoteOf("Ann Lee", nobody)},
			SpeakerFigures{Speakers: 1, AllFound: Rate{0, 1}, Quotes: 1, Verbatim: Rate{1, 1}, Wrong: 1}, []string{"s\twrong quote\tAnn Lee\tNobody was hurt."}},
		{"an article that is not judged", "Ann Lee", []Evidence{{"b.txt", "70 boats"}}, []Spoken{judgedAs("Ann Lee")}, []retrieval.Quote{quoteOf("Ann Lee", boats70)},
			SpeakerFigures{Speakers: 1, AllFound: Rate{1, 1}, Quotes: 1, Verbatim: Rate{1, 1}}, nil},
		{"a spokeswoman is a spokesman", "harbour spokesman", wanted, []Spoken{judgedAs("port spokesperson")}, []retrieval.Quote{quoteOf("Harbour Spokeswoman", counted)},
			SpeakerFigures{Speakers: 1, AllFound: Rate{1, 1}, Quotes: 1, Verbatim: Rate{1, 1}}, nil},
	} {
		judgments := []Judgment{
			{ID: "other", Kind: "fact", Question: "not a speaker", Evidence: wanted},
			{ID: "s", Kind: KindSpeaker, Question: c.question, Evidence: c.evidence},
		}
		got, misses := ScoreSpeakers(smallCorpus(), judgments, c.spoken, map[string][]retrieval.Quote{"s": c.quotes})
		compare(t, c.what, c.want, got)
		var lines []string
		for _, m := range misses {
			lines = append(lines, m.String())
		}
		compare(t, c.what+": misses", c.misses, lines)
	}
}

func TestMeets(t *testing.T) {
	t.Parallel()
	judged := []Spoken{{Start: 0, End: 10}, {Start: 10, End: 20}, {Start: 10, End: 20, Text: "again"}}
	for _, c := range []struct {
		start, end int
		want       *Spoken
	}{
		{2, 5, &judged[0]},
		{5, 15, &judged[0]}, // five bytes of each: the first
		{6, 16, &judged[1]}, // four against six
		{20, 30, nil},       // only touches
		{25, 30, nil},
	} {
		if got := meets(retrieval.Citation{Start: c.start, End: c.end}, judged); got != c.want {
			t.Errorf("%d to %d meets %+v, want %+v", c.start, c.end, got, c.want)
		}
	}
}

func TestScoreQuotations(t *testing.T) {
	t.Parallel()
	place := func(start, end int, speakers ...string) Spoken {
		return Spoken{Source: "a.txt", Start: start, End: end, Speakers: speakers}
	}
	spoken := []Spoken{
		place(0, 10, "Ann Lee"), place(20, 30, "Ann Lee", "harbour master"), place(40, 50, "Bo Olsen"),
		place(60, 70), // not speech
		place(80, 90, "Bo Olsen"),
	}
	at := func(article, speaker string, start, end int) retrieval.Quote {
		return quoteOf(speaker, retrieval.Citation{Article: article, Start: start, End: end})
	}
	got := ScoreQuotations(spoken, []retrieval.Quote{
		at("a.txt", "Ann Lee", 0, 10),
		at("a.txt", "Lee", 2, 8),              // the same quotation again
		at("a.txt", "harbour MASTER", 19, 31), // by the other name
		at("a.txt", "Ann Lee", 40, 50),        // somebody else's
		at("a.txt", "Ann Lee", 60, 70),        // not speech
		at("a.txt", "Ann Lee", 70, 80),        // no quotation at all
		at("b.txt", "Ann Lee", 0, 10),         // an article that is not judged
	})
	compare(t, "figures", QuotationFigures{
		Gold:             4,          // the one that is not speech left out
		Returned:         6,          // in the judged article
		Precision:        Rate{4, 6}, // four meet speech
		Recall:           Rate{3, 4}, // at three places
		SpeakerPrecision: Rate{3, 4}, // three of the four with the right name
		SpeakerRecall:    Rate{2, 4}, // at two places
	}, got)
	compare(t, "figures of nothing", QuotationFigures{}, ScoreQuotations(nil, nil))
}

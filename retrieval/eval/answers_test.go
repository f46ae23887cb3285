package eval

import (
	"testing"

	"footnote/retrieval"
)

// The places of the words that the judgments below ask for.
var (
	boats65  = cite("a.txt", 0, 36)  // The harbour held 65 boats on Monday.
	nobody   = cite("a.txt", 75, 91) // Nobody was hurt.
	boats70  = cite("b.txt", 0, 58)
	evidence = []Evidence{{"a.txt", "65 boats"}}
)

func TestCitationsOfTheTest(t *testing.T) {
	t.Parallel()
	compare(t, "the words cited", []string{"The harbour held 65 boats on Monday.", "Nobody was hurt.", harbourTwo},
		[]string{boats65.Text, nobody.Text, boats70.Text})
}

// TestScoreAnswers works every figure out by hand.
func TestScoreAnswers(t *testing.T) {
	t.Parallel()
	judgments := []Judgment{
		{ID: "first", Kind: "fact", Question: "how many?", Evidence: evidence, Answer: []string{"65"}},
		{ID: "third", Kind: "fact", Question: "how many?", Evidence: evidence, Answer: []string{"65"}},
		{ID: "fourth", Kind: "fact", Question: "how many?", Evidence: evidence, Answer: []string{"65"}},
		{ID: "nowhere", Kind: "fact", Question: "how many?", Evidence: evidence, Answer: []string{"65", "second PAPER"}},
		{ID: "refused", Kind: "fact", Question: "how many?", Evidence: evidence, Answer: []string{"65"}},
		{ID: "silent", Kind: "none", Question: "who?", Evidence: []Evidence{}},
		{ID: "talks", Kind: "none", Question: "who?", Evidence: []Evidence{}},
		{ID: "lost", Kind: "fact", Question: "lost?", Evidence: evidence},
		{ID: "speaker", Kind: KindSpeaker, Question: "Ann Lee", Evidence: evidence},
	}
	broken := nobody
	broken.Text = "Nobody was ill.."
	answers := map[string]retrieval.Answer{
		"first":   answerOf(boats65),
		"third":   answerOf(nobody, boats70, boats65),
		"fourth":  answerOf(nobody, boats70, nobody, boats65),
		"nowhere": answerOf(boats70),
		"refused": silence,
		"silent":  silence,
		"talks":   answerOf(broken),
	}
	// 10 excerpts: boats65 three times (36 characters), nobody three times (16),
	// boats70 three times (58) and the broken one (16): 346 characters.
	chars := 35
	want := AnswerFigures{
		Questions: 8, // all but the speaker
		Missing:   1, // lost
		Verbatim:  Rate{9, 10}, Citations: 10,
		EvidenceFirst: Rate{1, 5}, // first, of the five that have evidence and an answer line
		EvidenceTop3:  Rate{2, 5}, // and third
		EvidenceAny:   Rate{3, 5}, // and fourth
		AnswerShown:   Rate{4, 5}, // and nowhere, whose other right word is shown
		FalseRefusals: Rate{1, 5},
		Abstained:     Rate{1, 2}, // silent, not talks
		BothSides:     Share{0, 0}, NewestFirst: Share{0, 0},
		MeanExcerptChars: &chars, // 346 / 10 = 34.6
		MeanCitations:    2,      // 10 citations, 5 answers that are no abstention
		ByKind:           map[string]Share{"fact": {1, 5}, "none": {1, 2}},
	}
	got, misses := ScoreAnswers(smallCorpus(), judgments, answers)
	compare(t, "figures", want, got)
	var lines []string
	for _, m := range misses {
		lines = append(lines, m.String())
	}
	compare(t, "misses", []string{
		"third\tevidence at 3\thow many? => Nobody was hurt.",
		"fourth\tevidence at 4\thow many? => Nobody was hurt.",
		"nowhere\tevidence at none\thow many? => " + harbourTwo,
		"refused\tfalse refusal\thow many?",
		"talks\tNOT VERBATIM\tNobody was ill..",
		"talks\tshould abstain\twho?",
		"lost\tno answer line\tlost?",
	}, lines)
}

// TestScoreOneAnswer looks at one figure of one question at a time.
func TestScoreOneAnswer(t *testing.T) {
	t.Parallel()
	both := []Evidence{{"a.txt", "65 boats"}, {"b.txt", "70 boats"}}
	for _, c := range []struct {
		what     string
		judgment Judgment
		answer   retrieval.Answer
		figure   func(AnswerFigures) any
		want     any
	}{
		{"both sides shown", Judgment{Evidence: both, BothSides: true}, answerOf(boats65, boats70),
			func(f AnswerFigures) any { return f.BothSides }, Share{1, 1}},
		{"one side shown", Judgment{Evidence: both, BothSides: true}, answerOf(boats65, nobody),
			func(f AnswerFigures) any { return f.BothSides }, Share{0, 1}},
		{"both sides, refused: not counted", Judgment{Evidence: both, BothSides: true}, silence,
			func(f AnswerFigures) any { return f.BothSides }, Share{0, 0}},
		{"one side is enough where both are not asked for", Judgment{Evidence: both}, answerOf(boats70),
			func(f AnswerFigures) any { return f.EvidenceFirst }, Rate{1, 1}},
		{"newest first", Judgment{Evidence: both, NewestFirst: true}, answerOf(nobody, boats70),
			func(f AnswerFigures) any { return f.NewestFirst }, Share{1, 1}},
		{"older first", Judgment{Evidence: both, NewestFirst: true}, answerOf(boats70, boats65),
			func(f AnswerFigures) any { return f.NewestFirst }, Share{0, 1}},
		{"newest first of no excerpt", Judgment{Evidence: both, NewestFirst: true}, answerOf(),
			func(f AnswerFigures) any { return f.NewestFirst }, Share{0, 1}},
		{"forbidden words, in the excerpts and in the text", Judgment{Evidence: both, MustNot: []string{"SECOND paper", "sorry", "flood"}},
			retrieval.Answer{Text: "Sorry.", Citations: []retrieval.Citation{boats70}},
			func(f AnswerFigures) any { return f.Forbidden }, 2},
		{"the right word in the text alone", Judgment{Evidence: both, Answer: []string{"sixty-five"}}, retrieval.Answer{Text: "It was sixty–five."},
			func(f AnswerFigures) any { return f.AnswerShown }, Rate{1, 1}},
		{"an abstention's citations do not count as shown", Judgment{Evidence: both, Answer: []string{"65"}},
			retrieval.Answer{Abstained: true, Citations: []retrieval.Citation{boats65}},
			func(f AnswerFigures) any { return []Rate{f.EvidenceAny, f.AnswerShown} }, []Rate{{0, 1}, {0, 1}}},
		{"nothing cited has no verbatim figure", Judgment{Evidence: both}, answerOf(),
			func(f AnswerFigures) any { return f.Verbatim }, Rate{}},
		{"half a character rounds to even", Judgment{Evidence: both}, answerOf(cite("a.txt", 0, 2), cite("a.txt", 0, 3)),
			func(f AnswerFigures) any { return *f.MeanExcerptChars }, 2},
		{"an excerpt's length is in characters", Judgment{Evidence: both}, answerOf(cite("a.txt", 37, 43)), // “We
			func(f AnswerFigures) any { return *f.MeanExcerptChars }, 4},
	} {
		c.judgment.ID, c.judgment.Kind = "q", "fact"
		got, _ := ScoreAnswers(smallCorpus(), []Judgment{c.judgment}, map[string]retrieval.Answer{"q": c.answer})
		compare(t, c.what, c.want, c.figure(got))
	}
}

func TestScoreNothing(t *testing.T) {
	t.Parallel()
	got, misses := ScoreAnswers(smallCorpus(), nil, nil)
	compare(t, "figures of no question", AnswerFigures{ByKind: map[string]Share{}}, got)
	if len(misses) > 0 {
		t.Errorf("misses of no question: %v", misses)
	}
}

func TestMissStaysOnOneLine(t *testing.T) {
	t.Parallel()
	miss := Miss{"q", "NOT VERBATIM", "two\r\nlines\nand\rmore"}
	compare(t, "the miss", "q\tNOT VERBATIM\ttwo lines and more", miss.String())
	for runes, want := range map[int]string{0: "", 2: "éà", 3: "éàx", 9: "éàx"} {
		if got := start("éàx", runes); got != want {
			t.Errorf("the first %d characters are %q, want %q", runes, got, want)
		}
	}
}

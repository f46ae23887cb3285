package eval

import (
	"strings"

	"footnote/retrieval"
)

// QuotationFigures are the figures of all quotations of the judged articles.
type QuotationFigures struct {
	// Gold is how many quotations are judged to be speech, Returned how many the
	// index gave in the same articles.
	Gold     int `json:"gold"`
	Returned int `json:"returned"`
	// Precision is how many of those returned meet speech, Recall how much of the
	// speech is met.
	Precision Rate `json:"precision"`
	Recall    Rate `json:"recall"`
	// SpeakerPrecision is how many of those that meet speech name its speaker,
	// SpeakerRecall how much of the speech is met with its speaker named.
	SpeakerPrecision Rate `json:"speaker_precision"`
	SpeakerRecall    Rate `json:"speaker_recall"`
}

// ScoreQuotations gives the figures of all quotations that an index knows.
func ScoreQuotations(spoken []Spoken, quotes []retrieval.Quote) QuotationFigures {
	type place struct {
		source string
		start  int
	}
	var f QuotationFigures
	judged, met, named := bySource(spoken), map[place]bool{}, map[place]bool{}
	for _, q := range quotes {
		inArticle, isJudged := judged[q.Article]
		if !isJudged {
			continue
		}
		f.Returned++
		s := meets(q.Citation, inArticle)
		isSpeech := s != nil && len(s.Speakers) > 0
		f.Precision.count(isSpeech)
		if !isSpeech {
			continue
		}
		met[place{s.Source, s.Start}] = true
		isNamed := namesAny(q.Speaker, s.Speakers)
		f.SpeakerPrecision.count(isNamed)
		if isNamed {
			named[place{s.Source, s.Start}] = true
		}
	}
	for _, s := range spoken {
		if len(s.Speakers) > 0 {
			f.Gold++
		}
	}
	f.Recall = Rate{float64(len(met)), f.Gold}
	f.SpeakerRecall = Rate{float64(len(named)), f.Gold}
	return f
}

// namesAny reports whether the name given has the last word of one of the names
// that the speaker goes by.
func namesAny(given string, names []string) bool {
	for _, name := range names {
		if strings.Contains(foldRole(given), lastWord(name)) {
			return true
		}
	}
	return false
}

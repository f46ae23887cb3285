package eval

import (
	"fmt"
	"strings"

	"footnote/retrieval"
)

// SpeakerFigures are the figures of the questions of KindSpeaker: everything
// that somebody said.
type SpeakerFigures struct {
	// Speakers is how many questions there are.
	Speakers int `json:"speakers"`
	// AllFound is how many of them got every quotation of their evidence; one
	// without evidence must get none.
	AllFound Rate `json:"all_found"`
	// Quotes is how many quotations came back, Verbatim how many of them are
	// their article's words, Wrong how many are somebody else's or not speech.
	Quotes   int  `json:"quotes"`
	Verbatim Rate `json:"verbatim"`
	Wrong    int  `json:"wrong"`
}

// ScoreSpeakers gives the figures of quotations, by the ID of the question of
// KindSpeaker that asked for them, and what went wrong, in the order of the
// judgments. In an article that spoken has quotations of, a returned one is wrong
// when it meets none of them or one of somebody else.
func ScoreSpeakers(corpus *retrieval.Corpus, judgments []Judgment, spoken []Spoken, quotes map[string][]retrieval.Quote) (SpeakerFigures, []Miss) {
	var f SpeakerFigures
	var misses []Miss
	judged := bySource(spoken)
	for _, j := range judgments {
		if j.Kind != KindSpeaker {
			continue
		}
		f.Speakers++
		said := quotes[j.ID]
		for _, q := range said {
			f.Quotes++
			f.Verbatim.count(isVerbatim(corpus, q.Citation))
			if !isBy(j.Question, q, judged) {
				f.Wrong++
				misses = append(misses, Miss{j.ID, "wrong quote", q.Speaker + "\t" + start(q.Text, 70)})
			}
		}
		found, wanted := j.shown(excerptsOf(citationsOf(said))), len(j.Evidence)
		f.AllFound.count(wanted > 0 && found == wanted || wanted == 0 && len(said) == 0)
		if found < wanted {
			misses = append(misses, Miss{j.ID, fmt.Sprintf("%d of %d quotes", found, wanted), j.Question})
		}
	}
	return f, misses
}

// isBy reports whether a quotation is the speaker's: by its own word, and in a
// judged article by the judgment too.
func isBy(speaker string, q retrieval.Quote, judged map[string][]Spoken) bool {
	last := lastWord(speaker)
	if !strings.Contains(foldRole(q.Speaker), last) {
		return false
	}
	inArticle, isJudged := judged[q.Article]
	if !isJudged {
		return true
	}
	met := meets(q.Citation, inArticle)
	if met == nil {
		return false
	}
	for _, name := range met.Speakers {
		if strings.Contains(foldRole(name), last) {
			return true
		}
	}
	return false
}

func citationsOf(quotes []retrieval.Quote) []retrieval.Citation {
	citations := make([]retrieval.Citation, len(quotes))
	for i, q := range quotes {
		citations[i] = q.Citation
	}
	return citations
}

// bySource groups judged quotations by article, in their order.
func bySource(spoken []Spoken) map[string][]Spoken {
	by := map[string][]Spoken{}
	for _, s := range spoken {
		by[s.Source] = append(by[s.Source], s)
	}
	return by
}

// meets gives the judged quotation that a citation overlaps most, the first of
// equals; nil when it overlaps none.
func meets(c retrieval.Citation, judged []Spoken) *Spoken {
	var best *Spoken
	most := 0
	for i, s := range judged {
		if overlap := min(c.End, s.End) - max(c.Start, s.Start); overlap > most {
			best, most = &judged[i], overlap
		}
	}
	return best
}

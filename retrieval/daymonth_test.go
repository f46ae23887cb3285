package retrieval

import "testing"

// A day without a year is of the year of which the articles tell, where it is one alone.
func TestReadDay(t *testing.T) {
	t.Parallel()
	corpus := &Corpus{}
	for _, d := range []Date{{2023, 11, 4}, {2023, 11, 9}, {2022, 3, 2}, {2024, 3, 3}, {2025, 5, 1}} {
		corpus.Articles = append(corpus.Articles, &Article{ID: d.String(), Body: "Norby.", Published: d})
	}
	ix := &Index{corpus: corpus}
	for question, want := range map[string]string{
		"How many were missing on 4 November?":            "How many were missing on 4 November 2023?",
		"How many were missing on November 3rd?":          "How many were missing on November 3rd 2023?",
		"How many were missing on the 8th of November?":   "How many were missing on the 8th of November 2023?",
		"How many were missing on 4 November 2021?":       "How many were missing on 4 November 2021?",
		"How many were missing on November 4, 2021?":      "How many were missing on November 4, 2021?",
		"How many were missing on 2 March?":               "How many were missing on 2 March?",  // of two years
		"How many were missing on 30 April?":              "How many were missing on 30 April?", // of this year
		"How many were missing on 12 June?":               "How many were missing on 12 June?",
		"How many were missing on 31 June?":               "How many were missing on 31 June?",
		"How many between 3 November and 9 November?":     "How many between 3 November and 9 November?",
		"Did 3 Marches in November matter in May or June": "Did 3 Marches in November matter in May or June",
	} {
		q := Query{Own: question, Text: question, Question: Question{Now: Date{2025, 11, 20}}}
		ix.readDay(&q)
		if q.Own != want || q.Text != want || (len(q.Notes) > 0) != (want != question) {
			t.Errorf("%q: %q, notes %q", question, q.Own, q.Notes)
		}
	}
}

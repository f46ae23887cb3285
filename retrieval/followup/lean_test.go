package followup

import "testing"

// Questions that stand alone after any other, though they have words that elsewhere
// lean on what was said before.
func TestStandAlone(t *testing.T) {
	t.Parallel()
	earlier := Turn{Question: Question{Text: "Who found the ship near the island?"}}
	for _, text := range []string{
		"Is it true that the bridge was closed?",
		"Is it legal to sell raw milk?",
		"How long does it take to build a submarine?",
		"What does it mean for a currency to float?",
		"Whose decision was it to close the mine?",
		"Who gave their name to the town?",
		"Which policies that use oil money failed?",
		"How many of those fleeing the war were children?",
		"Where was the capital before the king moved it?",
		"Who said that the dam would burst?",
		"Why did the unions say they would strike?",
		"What did the minister say about his plan?",
		"How many wolves are there in Saxony?",
		"Is it raining in Lisbon?",
		"What did the company tell its shareholders?",
		"Which country banned boating on Sundays?",
		"So what is a superconductor?",
		"raw milk sales",
		"Were those who left the union paid?",
		"What happened to oil prices this year?",
		"", "?", "Thanks!",
	} {
		if r, ok := Read(Question{Text: text}, []Turn{earlier}); ok {
			t.Errorf("%q is read as %+v", text, r)
		}
	}
}

// Questions that cannot be understood alone.
func TestLean(t *testing.T) {
	t.Parallel()
	earlier := Turn{Question: Question{Text: "When did the museum in the harbour buy the old ship?"}}
	for text, want := range map[string]string{
		"Why?":                      "Why did the museum in the harbour buy the old ship?",
		"But where exactly?":        "Where exactly did the museum in the harbour buy the old ship?",
		"And the new lighthouse?":   "When did the new lighthouse in the harbour buy the old ship?",
		"Was the ship insured?":     "Was the old ship insured?",
		"How much did that cost?":   "How much did the museum cost?",
		"Who sold it?":              "Who sold the museum?",
		"Who owned that ship?":      "Who owned the old ship?",
		"What happened then?":       "What happened then?",
		"What was the price?":       "What was the price?",
		"How did it happen?":        "How did the museum in the harbour buy the old ship happen?",
		"Is there anything else?":   "When did the museum in the harbour buy the old ship?",
		"Who works there?":          "Who works in the harbour?",
		"Which rival?":              "Which rival did the museum in the harbour buy the old ship?",
		"What was the final price?": "What was the final price?",
		"Is that legal?":            "Is the museum in the harbour buy the old ship legal?",
		"Which is the largest one?": "Which is the largest museum?",
	} {
		r, ok := Read(Question{Text: text}, []Turn{earlier})
		if !ok || r.Complete != want {
			t.Errorf("%q is read as %q, %v; want %q", text, r.Complete, ok, want)
		}
	}
}

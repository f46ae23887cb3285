package retrieval

import "slices"

// Answer is what a question gets: excerpts with their citations, best first, or
// an abstention. Its JSON form is the contract of `footnote ask --json`; slices
// are never nil, so that JSON arrays are never null.
type Answer struct {
	ID        string `json:"id"`
	Question  string `json:"question"`
	Abstained bool   `json:"abstained"`
	// Reason says why there is no answer; "" when there is one.
	Reason Silence `json:"reason"`
	// Text is for people: the excerpts' words, each followed by its [n], with
	// fixed connecting words; when abstained, the sentence that says so.
	Text string `json:"answer"`
	// Citations are the evidence, best first, numbered from 1.
	Citations []Citation `json:"citations"`
	// Disputed names citations that contradict each other.
	Disputed []Dispute `json:"disputed"`
	// Nearest are the nearest passages of an abstention, offered as such and
	// never as an answer.
	Nearest []Citation `json:"nearest"`
	// Confidence is the probability, 0 to 1, that these articles answer the
	// question; it is given when abstained too.
	Confidence float64 `json:"confidence"`
	// Notes are sentences for people about how the question was understood: a
	// misspelt name read as another, a follow-up filled in, terms alone used
	// because the model failed.
	Notes []string `json:"notes"`
	// ElapsedMS is how long the answer took in milliseconds. Retrieval has no
	// clock and leaves it 0; the edge that asked fills it in.
	ElapsedMS float64 `json:"elapsed_ms"`
}

// Silence says why an Answer is an abstention.
type Silence string

// The reasons to abstain.
const (
	SilenceEmpty        Silence = "empty"          // nothing was asked
	SilenceTooLong      Silence = "too_long"       // more than MaxQuestionRunes
	SilenceNotAQuestion Silence = "not_a_question" // no word that a search could use
	SilenceUnknownName  Silence = "unknown_name"   // it asks about a name that no article has
	SilenceNoEvidence   Silence = "no_evidence"    // nothing in the corpus answers it
)

// Citation is an excerpt and what finds it in its article:
// Text == article.Body[Start:End], valid UTF-8, no white space at the ends.
type Citation struct {
	// N is the number the answer's text refers to as [N], from 1.
	N int `json:"n"`
	// Article is the article's ID.
	Article string `json:"article"`
	// Title is the article's headline, made of its first words when it has none.
	Title string `json:"title"`
	// TitleMade says that Title is only the first words of the article.
	TitleMade bool `json:"title_made"`
	// Outlet is "" when it is not known.
	Outlet string `json:"outlet"`
	// OutletInferred reports that the outlet was worked out, not printed.
	OutletInferred bool `json:"outlet_inferred"`
	// Published is YYYY, YYYY-MM, YYYY-MM-DD, or "" for undated.
	Published string `json:"published"`
	// PublishedInferred reports that the date was worked out, not printed.
	PublishedInferred bool `json:"published_inferred"`
	// Speaker is who said the quotation in the excerpt; "" when the excerpt
	// quotes nobody or the speaker is not named.
	Speaker string `json:"speaker"`
	// QuotedBy is the writing or person in whose words the article reports what the
	// speaker said: the memo in "The memo says he called it “absurd”"; "" when it is
	// the article itself.
	QuotedBy string `json:"quoted_by,omitempty"`
	// Quoted reports that the excerpt quotes somebody, named or not.
	Quoted bool `json:"quoted"`
	// Partial reports that the excerpt is a part of a longer quotation: its words
	// begin or end inside quotation marks.
	Partial bool `json:"partial"`
	// Refers says whom the excerpt means where it names nobody: "He" is Peter
	// Walsh. It stands beside Text, never in it.
	Refers []Reference `json:"refers"`
	// AlsoIn are the other articles that print these words: an agency's report in
	// another paper, the same file under another name. They are one voice.
	AlsoIn []Printing `json:"also_in,omitempty"`
	Start  int        `json:"start"`
	End    int        `json:"end"`
	Text   string     `json:"text"`
	// Emphasis are the spans in the article's body, within [Start, End), that
	// the question asked for.
	Emphasis [][2]int `json:"emphasis"`
}

// DateWords is the date of publication for people, with no more precision than is
// known: "15 August 2023", "April 2025 (inferred)", "undated".
func (c Citation) DateWords() string {
	d, err := ParseDate(c.Published)
	switch {
	case err != nil:
		return c.Published
	case c.PublishedInferred && !d.IsZero():
		return d.Words() + " (inferred)"
	default:
		return d.Words()
	}
}

// Reference says who is meant by words of an excerpt that name nobody.
type Reference struct {
	// As is how the excerpt puts it: "He", "The company".
	As string `json:"as"`
	// To is the name, as fully as the article gives it.
	To string `json:"to"`
}

// String gives a reference for people, in brackets since no article has it.
func (r Reference) String() string { return "[" + r.As + ": " + r.To + "]" }

// Beside is what stands beside an excerpt for people: who is quoted, or unnamed
// where the article does not say who, in brackets whom "He" means, and where else the
// words are printed.
func (c Citation) Beside(unnamed string) []string {
	var beside []string
	for _, r := range c.Refers {
		beside = append(beside, r.String())
	}
	if c.Partial {
		beside = append(beside, "[part of a longer quotation]")
	}
	said := slices.ContainsFunc(c.Refers, func(r Reference) bool { return r.To == c.Speaker })
	switch {
	case c.Speaker != "" && c.QuotedBy != "":
		beside = slices.Insert(beside, 0, c.Speaker+", quoted by "+c.QuotedBy)
	case c.Speaker != "" && !said:
		beside = slices.Insert(beside, 0, c.Speaker)
	case c.Speaker == "" && c.Quoted:
		beside = slices.Insert(beside, 0, unnamed)
	}
	if also := c.alsoWords(); also != "" {
		beside = append(beside, also)
	}
	return beside
}

// Dispute says that citations contradict each other.
type Dispute struct {
	// Citations are their numbers, N; of a denial the claim's first.
	Citations []int `json:"citations"`
	// Kind is "denial" or "figure".
	Kind string `json:"kind"`
	// Words are what contradicts, as spans in the articles' bodies: both figures, in
	// the order of Citations, or the words that deny.
	Words [][2]int `json:"words"`
}

// The kinds of a Dispute.
const (
	kindDenial = "denial"
	kindFigure = "figure"
)

// Quote is a quotation with its citation; Citation.Speaker is the speaker's full
// name as far as the article gives it, "" when it names nobody.
type Quote struct {
	Citation
	// SpeakerAsWritten is how the article names the speaker at that place
	// ("Mr Kruger", "He").
	SpeakerAsWritten string `json:"speaker_as_written"`
	// Cue is the word that marks it as speech ("said"); "" when there is none.
	Cue string `json:"cue"`
	// Kind is "direct" (whole sentences in quotation marks), "mixed" (words in
	// quotation marks within the reporter's sentence) or "indirect".
	Kind string `json:"kind"`
	// SameAs is the N of an earlier quote with the same words by the same
	// speaker in another article (wire copy printed twice); 0 when there is none.
	SameAs int `json:"same_as"`
	// Content, SpeakerSpan and CueSpan are the byte offsets [start, end] of all that
	// is reported here (the words with those around them that belong to the same
	// clause), of SpeakerAsWritten and of Cue; empty where there is none.
	Content     []int `json:"content"`
	SpeakerSpan []int `json:"speaker_span"`
	CueSpan     []int `json:"cue_span"`
}

// Package attribution finds who said what in a news article: the quotations,
// the word that marks each as speech, and the full name of the one who speaks.
//
// It works by rules of English journalism, in these steps:
//
//   - marks.go pairs quotation marks, mark.go tells them from apostrophes;
//   - token.go and sentence.go cut the reporter's text into words, each marked
//     passage standing as one unit, so that `"We lost," said John Smith.` reads
//     as `Q said John Smith .`;
//   - frame.go finds the frames of reported speech in a sentence: a cue (cue.go)
//     with its subject (phrase.go, apposition.go, inverted.go);
//   - place.go joins marked passages to frames, tag.go to any verb behind their comma,
//     speech.go sets terms and titles apart from speech (assign.go is the table of
//     contents of all this);
//   - indirect.go reads what is reported without marks: content.go finds where it
//     stands to its frame, stretch.go how far it may reach, complement.go what the
//     verb takes (a clause, an infinitive, a question), clause.go whether that has
//     a verb of its own; object.go adds what a noun names (disputed the figure),
//     opinion.go nouns and adjectives (his claim that), as.go "as the paper reported"
//     and passives, headline.go "Hale: no deal";
//   - opener.go finds whose a participle is (…, saying that), source.go gives the
//     speaker as written with all that describes them, nested.go whom a writing quotes;
//   - memory.go, with resolve.go, pronoun.go and role.go, turns "he", "Mr Kruger"
//     and "the spokesman" into the names that people.go found in the whole article;
//     called.go reads the offices that it gives them.
//
// Printed interviews (Q and A, names before a colon) are read by transcript.go. Hard
// line breaks and the Penn Treebank's tokens (doubled backquotes as marks, a space
// before a comma and within "company 's" and "did n't") are read like running text.
//
// Every step is linear in the length of the article. Nothing here knows a
// particular article, outlet or subject; the tables hold the closed word classes
// and the reporting verbs of English. Where the rules cannot tell, the speaker
// stays empty: a missing name is better than a wrong one.
//
// The functions are pure and safe for concurrent use.
package attribution

// Span is a half-open range of byte offsets, [Start, End), in an article's body.
type Span struct {
	Start, End int
}

// contains reports whether offset i lies in the span.
func (s Span) contains(i int) bool { return s.Start <= i && i < s.End }

// Paragraph is a paragraph of the body with its sentences, in order. Sentences
// may be empty: the package then cuts at stops of its own finding. A cut inside
// quotation marks is ignored, so the caller need not care about them.
type Paragraph struct {
	Span      Span
	Sentences []Span
}

// Kind says how words are reported.
type Kind string

// The kinds of reported speech.
const (
	Direct   Kind = "direct"   // whole sentences in quotation marks
	Mixed    Kind = "mixed"    // words in quotation marks within the reporter's sentence
	Indirect Kind = "indirect" // a reported clause, wish or opinion without quotation marks
)

// Quotation is a place where an article puts words in someone's mouth.
type Quotation struct {
	// Span covers the words inside the marks, without the marks and with white
	// space trimmed; for Indirect, the reported clause without its final stop, or
	// what is wanted or thought of ("the figure" in "disputed the figure").
	Span Span
	// Speaker is who said it, as fully as the article says anywhere: a person's
	// full name without titles ("Danny Kruger"), else the role or body without
	// its article ("Home Office spokesman"). "" when the article does not tell.
	Speaker string
	// AsWritten is the speaker at that place with all that describes them ("Mr
	// Kruger", "He", "Ann Lee, 45, of Hull"), "" when the quotation continues an
	// earlier one.
	AsWritten string
	// QuotedBy is the speaker or the writing in whose words this one is reported:
	// the memo in "The memo says Smith called it “absurd”". "" when the article
	// itself reports it.
	QuotedBy string
	// Content is all that is reported here, marks included: for Mixed the clause
	// in which the marked words stand, where it is clear; else Span.
	Content Span
	// Cue is the word that marks it as speech ("said"), "" when there is none.
	Cue string
	// CueSpan and SpeakerSpan place Cue and AsWritten; zero when they are "".
	CueSpan, SpeakerSpan Span
	Kind                 Kind
	// Speech is false for words in marks that nobody is reported to say: terms,
	// titles, nicknames, words held at arm's length. Only Marked returns those.
	Speech bool
}

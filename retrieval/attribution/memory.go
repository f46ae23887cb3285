package attribution

// nature says what a speaker is, as far as pronouns care.
type nature byte

const (
	unclear nature = iota
	human          // he, she
	many           // they
	body           // it, they
	writing        // it
)

// speaker is somebody or something that the article lets speak.
type speaker struct {
	name   string // resolved
	as     string // as written at the place
	span   Span   // of as
	who    int    // index of the person, -1 for others
	gender byte
	nature nature
	stamp  int // number of the sentence
	at     int // unit of the passage in it, of a marked one
}

func (s speaker) set() bool { return s.name != "" }

// memory is what a reader keeps in mind from sentence to sentence.
type memory struct {
	people *people
	now    int // number of the sentence
	// recent are the subjects and speakers so far, latest last.
	recent []speaker
	// seen are the last writings named, for "it says".
	seen speaker
	// roles are the speakers that are no persons, by the head of the phrase.
	roles map[string][]string
	// holders are the persons of an office, by its name: "prime minister".
	holders map[string][]int

	topic     speaker // of the sentence before: its speaker or subject
	lead      speaker // announced by a colon at the end of the sentence before
	leadCue   Span    // the verb of that sentence; zero where it has none
	inPara    bool    // topic is of this paragraph
	paraSpoke bool    // the paragraph before held speech or a speaking frame
	spoke     bool    // this one does
	carry     speaker // of the quotation that the paragraph before left open
	carries   bool
	last      speaker // of the last marked quotation in this paragraph
	open      []int   // quotations left open whose speaker is still to come
}

func newMemory(p *people) *memory {
	return &memory{people: p, roles: map[string][]string{}, holders: map[string][]int{}}
}

func (m *memory) startParagraph(*text) {
	m.inPara, m.paraSpoke, m.spoke, m.last = false, m.spoke, false, speaker{}
}

func (m *memory) endParagraph(t *text) {
	m.carries = len(t.quotes) > 0 && t.quotes[len(t.quotes)-1].open
	m.carry = m.last
}

// maxRecent bounds how many speakers a pronoun may reach over, maxAge how many
// sentences: beyond that a reader would look up, too.
const (
	maxRecent = 8
	maxAge    = 8
)

func (m *memory) remember(s speaker) {
	if !s.set() {
		return
	}
	s.stamp = m.now
	m.recent = append(m.recent, s)
	if len(m.recent) > 4*maxRecent {
		m.recent = append(m.recent[:0], m.recent[len(m.recent)-maxRecent:]...)
	}
}

// fillOpen gives the quotations of the paragraphs before that were left open, and
// whose speaker nobody had named, to the speaker of this one: the marks that it
// opens with go on with theirs. first is the index of this paragraph's quotations.
func (m *memory) fillOpen(t *text, found []Quotation, first int) {
	starts := len(t.quotes) > 0 && t.quotes[0].atStart && first < len(found) && found[first].Span == t.quotes[0].inner
	if starts && found[first].Speaker != "" {
		for _, i := range m.open {
			found[i].Speaker = found[first].Speaker
		}
	}
	if !starts || found[first].Speaker != "" {
		m.open = nil
	}
	if n := len(t.quotes); n > 0 && t.quotes[n-1].open && len(found) > first {
		if last := len(found) - 1; found[last].Span == t.quotes[n-1].inner && found[last].Speech && found[last].Speaker == "" {
			m.open = append(m.open, last)
		}
	}
}

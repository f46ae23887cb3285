package attribution

// headline reads "Hale: town was misled", as papers head an article with what somebody
// says in it: a person whom the article names again, a colon, and a clause without
// marks. It is looked for in the first paragraph alone.
func (m *memory) headline(t *text) (Quotation, bool) {
	s := sentence{text: t, tokens: t.units}
	n, ok := name{}, false
	if len(s.tokens) > 4 {
		n, ok = readName(s.tokens, 0)
	}
	if !ok || s.at(n.to).text != ":" || len(t.quotes) > 0 && t.quotes[0].outer.Start == s.at(n.to+1).Start {
		return Quotation{}, false
	}
	who := m.people.lookup(n)
	if who < 0 || !m.people.all[who].strong || len(m.people.all[who].Mentions) < 2 {
		return Quotation{}, false
	}
	end := len(s.tokens)
	for end > 0 && !s.tokens[end-1].word && !s.tokens[end-1].hole {
		end--
	}
	for k := n.to + 1; k < end; k++ { // one sentence
		if text := s.tokens[k].text; text == "." || text == ":" || text == ";" {
			return Quotation{}, false
		}
	}
	if end-n.to < maxTitle || end-n.to > maxHeadline {
		return Quotation{}, false
	}
	span := s.spanOf(n.to+1, end)
	by := s.spanOf(0, n.to)
	return Quotation{Span: span, Content: span, Kind: Indirect, Speech: true, Speaker: m.people.all[who].Name, AsWritten: plain(t.body, by), SpeakerSpan: by}, true
}

const (
	// maxTitle is how many units a title after a colon has at most ("Hale: The Movie"),
	// maxHeadline how many a headline: the longest of the web stay under it.
	maxTitle    = 5
	maxHeadline = 30
)

// Package boilerplate finds a site's own text in the body of an article:
// appeals for money and subscriptions, cookie notices, newsletter and sign-up
// calls, invitations to comment, "read more", "advertisement", footers.
//
// Such text stays in the body, which is kept byte for byte, and out of the
// passages, so that no question is answered with it.
//
// The idea: boilerplate is where the site speaks to its reader (voice) about its
// own trade (trade). Reporters do neither: they write of third parties, and whom
// they quote speaks within quotation marks, which are not read. Each sentence
// gets points for both, and loses some for the marks of reporting; lexicon.go is
// the table of all points. Find then looks at whole paragraphs, because appeals
// come in runs: beside boilerplate less evidence is enough.
//
// The words are those of the trade in general, from what sites of many kinds
// print; testdata/ holds such lines, and news about the same matters that must
// stay. Doubt keeps a text: of 65 lines that the lexicon had not been fitted to,
// each alone amid news, 27 were found, and of 36 news lines in the words of
// appeals 2 were taken for the site's; fitting then mended most. Lines in runs,
// as sites print them, help one another.
package boilerplate

// Span is a half-open range of byte offsets, [Start, End), in a body.
type Span struct{ Start, End int }

// The thresholds, in points of lexicon.go, set on testdata/. Points alone never
// suffice: without a voice, and without a trade, nothing is boilerplate.
const (
	// clear is what a paragraph needs when nothing around it is boilerplate.
	clear = 6.0
	// beside is what it needs next to boilerplate: the site's voice and one word
	// of its trade.
	beside = 3.0
	// between is what it needs with boilerplate on both sides: the voice alone.
	between = 1.0
	// addressing is the share of an article's words in sentences with "you", "we"
	// or an imperative from which the author is taken to address the reader
	// throughout, as in advice, opinion and interviews; fewest is how many
	// words the article must have for that, because one appeal can be half of a very short text.
	addressing = 0.4
	fewest     = 40
	// clearest is what a sentence, or each sentence of a paragraph on average,
	// then needs; nothing counts there for standing beside boilerplate. "Log in
	// to your account, choose the settings and enable alerts" has 9.5 points.
	clearest = 2 * clear
)

// Find returns what is boilerplate in body: whole paragraphs, or the first or
// last sentences of one, in order. paragraphs holds each paragraph's sentences
// in order. A body that would be boilerplate from end to end keeps all of its
// text: nothing is returned.
//
// S is any struct{ Start, End int }, so that spans of another package need no
// copying. Find does not change what it is given and keeps nothing of it.
func Find[S ~struct{ Start, End int }](body string, paragraphs [][]S) []S {
	read := make([]paragraph, 0, len(paragraphs))
	for _, sentences := range paragraphs {
		p := paragraph{}
		for _, s := range sentences {
			p.spans = append(p.spans, Span(s).within(body))
		}
		if len(p.spans) > 0 {
			p.read(body)
			read = append(read, p)
		}
	}
	mark(read)
	var found []S
	kept := false
	for _, p := range read {
		n := len(p.spans)
		kept = kept || p.head+p.tail < n
		if p.head > 0 {
			found = append(found, S(Span{p.spans[0].Start, p.spans[p.head-1].End}))
		}
		if p.tail > 0 {
			found = append(found, S(Span{p.spans[n-p.tail].Start, p.spans[n-1].End}))
		}
	}
	if !kept {
		return nil
	}
	return found
}

// A paragraph is its sentences with what they score, and how many of the first
// and of the last are boilerplate. A whole paragraph is all head.
type paragraph struct {
	spans  []Span
	scores []score
	whole  score
	head   int
	tail   int
}

func (p *paragraph) read(body string) {
	quoted := quotedIn(body, p.spans)
	place := place{only: len(p.spans) == 1}
	for i, s := range p.spans {
		place.first = i == 0
		v := scoreOf(body, s, quoted, place)
		p.scores = append(p.scores, v)
		p.whole.add(v)
	}
}

// all reports that the whole paragraph is boilerplate.
func (p *paragraph) all() bool { return p.head == len(p.spans) }

// mark decides for each paragraph, clear ones first, then their neighbours, then
// the sentences at the ends of the others.
func mark(read []paragraph) {
	addressed := addressesReader(read)
	need := clear
	if addressed {
		need = clearest
	}
	for i := range read {
		if p := &read[i]; p.isClear(need) {
			p.head = len(p.spans)
		}
	}
	if !addressed {
		spread(read)
	}
	for i := range read {
		if !read[i].all() {
			before := !addressed && i > 0 && read[i-1].all()
			behind := !addressed && i+1 < len(read) && read[i+1].all()
			read[i].ends(need, before, behind)
		}
	}
}

// isClear reports that the paragraph is boilerplate whatever stands around it.
// The threshold grows with its sentences: a long paragraph gathers points by
// chance (an abstract of ten sentences on "funding" and "access", with one "we").
func (p *paragraph) isClear(need float64) bool {
	n := float64(len(p.scores))
	if need < clearest {
		n = max(1, n/2)
	}
	return p.whole.clears(need*n) && p.mostlySite()
}

// mostlySite reports that sentences with a voice have at least half of the
// paragraph's words, that none reports, and that each of the others has at least
// a word of the trade. The last sentence of an appeal, set against the first of
// an article, makes a paragraph of which only a part is the site's: that is for
// ends.
func (p *paragraph) mostlySite() bool {
	for _, v := range p.scores {
		if v.reporting >= reportingVerb || v.voice == 0 && (v.trade == 0 || v.reporting > 0) {
			return false
		}
	}
	return 2*p.whole.voiced >= p.whole.words
}

// addressesReader reports that the article itself speaks to its reader. What is
// clearly the site's is left out of account.
func addressesReader(read []paragraph) bool {
	personal, words, all := 0, 0, 0
	for _, p := range read {
		all += p.whole.words
		if !p.isClear(clear) {
			personal += p.whole.personal
			words += p.whole.words
		}
	}
	return words > 0 && all >= fewest && float64(personal) >= addressing*float64(words)
}

// spread takes in the neighbours of boilerplate. One sweep forwards and one
// backwards are enough: only what has boilerplate on both sides waits for the
// second, and taking it in joins two runs whose neighbours were seen already.
func spread(read []paragraph) {
	for i := range read {
		read[i].join(read, i)
	}
	for i := len(read) - 1; i >= 0; i-- {
		read[i].join(read, i)
	}
}

// join makes p, which is read[i], boilerplate when what stands beside it and its
// own evidence are enough.
func (p *paragraph) join(read []paragraph, i int) {
	if p.all() {
		return
	}
	before := i > 0 && read[i-1].all()
	behind := i+1 < len(read) && read[i+1].all()
	last := i > 0 && i == len(read)-1
	total := p.whole.total()
	site := p.whole.voice > 0 && p.mostlySite()
	switch {
	case site && before && behind && total >= between,
		site && (before || behind) && total >= beside,
		p.whole.label && (before || behind || last):
		p.head = len(p.spans)
	}
}

// ends counts the sentences at either end of a paragraph that are boilerplate:
// clear ones, and those that follow on from boilerplate.
func (p *paragraph) ends(need float64, before, behind bool) {
	n := len(p.scores)
	weaker := need < clearest
	for p.head < n && p.scores[p.head].follows(need, before || weaker && p.head > 0) {
		p.head++
	}
	if p.head == n { // as a whole it was not clear: leave it
		p.head = 0
		return
	}
	for p.head+p.tail < n && p.scores[n-1-p.tail].follows(need, behind || weaker && p.tail > 0) {
		p.tail++
	}
}

// within limits s to body, so that a span of another text cannot panic.
func (s Span) within(body string) Span {
	s.Start = min(max(s.Start, 0), len(body))
	s.End = min(max(s.End, s.Start), len(body))
	return s
}

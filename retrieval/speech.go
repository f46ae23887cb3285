package retrieval

import (
	"sync"

	"footnote/retrieval/attribution"
)

// speech is who speaks and who is named in an article. It is read when somebody asks for
// it, and then kept: of 100,000 articles few are ever asked about.
type speech struct {
	hearing, meeting sync.Once
	said             []attribution.Quotation
	refers           []attribution.Reference
	people           []attribution.Person
}

func (ix *Index) speech(article int) *speech {
	at := &ix.speeches[article]
	if s := at.Load(); s != nil {
		return s
	}
	at.CompareAndSwap(nil, new(speech))
	return at.Load()
}

// said finds who said what in an article, the site's own text left out.
func (ix *Index) said(article int) []attribution.Quotation {
	return ix.heard(article).said
}

// refers finds whom an article means where it names nobody.
func (ix *Index) refers(article int) []attribution.Reference {
	return ix.heard(article).refers
}

func (ix *Index) heard(article int) *speech {
	s := ix.speech(article)
	s.hearing.Do(func() {
		a := ix.corpus.Articles[article]
		s.said, s.refers = attribution.Read(a.Body, readable(a))
	})
	return s
}

// people finds the persons that an article names.
func (ix *Index) people(article int) []attribution.Person {
	s := ix.heard(article)
	s.meeting.Do(func() { s.people = peopleIn(ix.corpus.Articles[article], s.said) })
	return s.people
}

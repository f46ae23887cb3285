package retrieval

import (
	"encoding/binary"

	"footnote/retrieval/lexical"
	"footnote/retrieval/snapshot"
)

// makingRules names the rules by which passages, terms and names are made of an article.
// What is kept of an article is found by them and by its text: change it with any change
// to what a term or a name is. TestRulesNameWhatIsMade tells of one.
const makingRules = cuttingRules + "; terms 1, names 1"

// made is what is made of an article before anything is asked.
type made struct {
	key      snapshot.Key
	packed   string // all of it, as the snapshot keeps it
	passages []Passage
	behind   string // the part of packed behind the passages: terms and names
}

// madeKey is where what is made of an article is kept: nothing but the rules, its title
// and its body goes into that.
func madeKey(a *Article) snapshot.Key {
	return snapshot.KeyOf(makingRules+"\n"+a.Title, a.Body)
}

// makeOf reads the article at a position of the corpus. Packed are its passages, then
// the terms of its title, its names, and the terms of each passage.
func makeOf(position int, a *Article, analyzer *lexical.Analyzer) made {
	m := made{key: madeKey(a), passages: cut(position, a.Body)}
	p := packing{}.passages(m.passages)
	front := len(p)
	p = p.texts(analyzer.Terms(a.Title)).texts(namesIn(m.passages, a.Body))
	for _, passage := range m.passages {
		p = p.texts(analyzer.Terms(passage.Span.Of(a.Body)))
	}
	m.packed = string(p)
	m.behind = m.packed[front:]
	return m
}

// madeBefore gives what was made of an article earlier; ok is false where it makes no sense
// for that article.
func madeBefore(packed string, position int, a *Article) (m made, ok bool) {
	u := unpacker{left: packed}
	var r room
	u.passages(position, a.Body, &r)
	m = made{packed: packed, passages: r.passages, behind: u.left}
	for range len(m.passages) + 2 {
		u.passOver()
	}
	return m, !u.bad && u.left == ""
}

// packing is what is packed so far.
type packing []byte

func (p packing) number(n int) packing { return binary.AppendUvarint(p, uint64(n)) }

// passages packs those of one article.
func (p packing) passages(passages []Passage) packing {
	p = p.number(len(passages))
	at := 0
	for _, passage := range passages {
		p = p.number(passage.words).number(len(passage.Sentences))
		for _, s := range passage.Sentences {
			p = p.number(s.Start - at).number(s.End - s.Start)
			at = s.End
		}
	}
	return p
}

func (p packing) text(text string) packing { return append(p.number(len(text)), text...) }

func (p packing) texts(texts []string) packing {
	p = p.number(len(texts))
	for _, t := range texts {
		p = p.text(t)
	}
	return p
}

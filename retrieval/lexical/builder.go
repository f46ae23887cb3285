package lexical

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

// Options are the parameters of BM25; a zero field takes its measured default.
// Whoever wants none of something gives a very small number.
type Options struct {
	// K1 is how much a second and third mention still add.
	K1 float64
	// B is how much a long passage is held back, 0 to 1.
	B float64
	// Title is how many times a word of the title counts.
	Title float64
}

// The defaults are one set for all corpora. nDCG@10 / hit@1 over the paragraphs of
// three public sets (BenchmarkRanking):
//
//	K1   B    Title  scifact      squad2       timeqa
//	1.2  0.75 1      .694 / .563  .857 / .761  .440 / .243
//	1.2  0.4  1      .691 / .560  .857 / .764  .548 / .329
//	0.9  0.4  1      .689 / .560  .857 / .763  .561 / .346
//	0.9  0.4  2      .698 / .577  .858 / .764  .587 / .381
//	0.9  0.4  3      .700 / .580  .858 / .763  .599 / .388
//	0.9  0.4  5      .696 / .573  .858 / .762  .606 / .394
//	0.9  0.2  3      .690 / .570  .856 / .761  .596 / .394
//	0.9  0.6  3      .700 / .577  .858 / .764  .573 / .358
//	0.6  0.4  3      .690 / .567  .859 / .767  .602 / .399
//	1.2  0.4  3      .696 / .573  .858 / .765  .590 / .378
//	1.2  0.75 3      .701 / .573  .857 / .764  .506 / .302
//
// Low B is for corpora with passages of very unequal length, as timeqa's are and
// articles' will be; it costs scifact, whose passages are abstracts, next to
// nothing. Words of the title say what the whole article is about; more than 3
// times helps timeqa alone, whose questions name the title.
const (
	defaultK1    = 0.9
	defaultB     = 0.4
	defaultTitle = 3
)

func (o Options) withDefaults() Options {
	if o.K1 == 0 {
		o.K1 = defaultK1
	}
	if o.B == 0 {
		o.B = defaultB
	}
	if o.Title == 0 {
		o.Title = defaultTitle
	}
	return o
}

// Builder gathers passages for an Index. It is for one goroutine.
type Builder struct {
	options Options
	terms   map[string]int32 // a term's number, in order of first sight
	ids     []int
	lengths []float64
	order   map[int]int32 // by id: its place in ids
	entries entries
	latest  []int // by term: its newest entry, counted from 1
}

// NewBuilder returns an empty Builder.
func NewBuilder(options Options) *Builder {
	return &Builder{
		options: options.withDefaults(),
		terms:   make(map[string]int32),
		order:   make(map[int]int32),
	}
}

// Add takes in the terms of a passage's title and body under the caller's id. A
// passage without terms is counted and never found. An id that was added before is
// an error.
func (b *Builder) Add(id int, title, body []string) error {
	if _, twice := b.order[id]; twice {
		return fmt.Errorf("lexical: passage %d was added before", id)
	}
	first := b.entries.count
	ordinal := int32(len(b.ids))
	b.order[id] = ordinal
	b.count(ordinal, first, title, float32(b.options.Title))
	b.count(ordinal, first, body, 1)
	b.ids = append(b.ids, id)
	b.lengths = append(b.lengths, float64(len(title))*b.options.Title+float64(len(body)))
	return nil
}

// count adds terms to the passage whose entries begin at first.
func (b *Builder) count(ordinal int32, first int, terms []string, weight float32) {
	for _, term := range terms {
		t, ok := b.terms[term]
		if !ok {
			t = int32(len(b.terms))
			b.terms[strings.Clone(term)] = t // it may be part of a long text, which would stay
			b.latest = append(b.latest, 0)
		}
		if at := b.latest[t]; at > first {
			b.entries.at(at - 1).frequency += weight
			continue
		}
		b.entries.add(entry{term: t, passage: ordinal, frequency: weight})
		b.latest[t] = b.entries.count
	}
}

// Build returns the Index of what was added. The Builder may go on afterwards
// without changing it.
func (b *Builder) Build() *Index {
	x := &Index{
		options:   b.options,
		terms:     maps.Clone(b.terms),
		ids:       slices.Clone(b.ids),
		postings:  b.entries.sorted(len(b.terms)),
		scratches: sync.Pool{New: func() any { return new(scratch) }},
	}
	x.measure(b.lengths)
	x.postings.bound(x.options, x.damping)
	return x
}

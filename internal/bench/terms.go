package main

import "footnote/retrieval/lexical"

// terms measures lexical search among the first size sentences.
func (b *bench) terms(size int) (termRow, error) {
	row := termRow{Size: size}
	analyzer, builder := lexical.NewAnalyzer(), lexical.NewBuilder(lexical.Options{})
	for i, s := range b.sentences[:size] {
		if err := builder.Add(i, nil, analyzer.Terms(s)); err != nil {
			return row, err
		}
	}
	index := builder.Build()
	queries := make([][]string, len(b.questions))
	for i, q := range b.questions {
		queries[i] = analyzer.QueryTerms(q)
	}
	list := make([]lexical.Match, 0, 1000)
	for _, m := range []struct {
		into *spread
		ask  func(i int)
	}{
		{&row.Best50, func(i int) { list = index.AppendWhere(list[:0], queries[i], 50, nil) }},
		{&row.Exhaustive50, func(i int) { index.Exhaustive(queries[i], 50) }},
		{&row.Best1000, func(i int) { list = index.AppendWhere(list[:0], queries[i], 1000, nil) }},
		{&row.Exhaustive1000, func(i int) { index.Exhaustive(queries[i], 1000) }},
	} {
		times, err := timed(len(queries), tries, func(i int) error { m.ask(i); return nil })
		if err != nil {
			return row, err
		}
		*m.into = times
	}
	return row, nil
}

package attribution

import (
	"slices"
	"strings"
)

// indirect reads the clauses that a sentence reports without marks. A clause
// with marked speech in it is none: the words in marks stand for it, and it
// becomes their Content.
func (m *memory) indirect(s sentence, frames []frame, speakers []speaker, found []Quotation) []Quotation {
	quoted := len(found)
	var loose []Span // the cues of wishes and opinions: within reported words they are part of those
	for i, f := range frames {
		if !f.known && !speakers[i].set() && !f.nameless || f.negated {
			continue
		}
		if !f.nameless && f.class != says && f.class != tells && f.class != accords && f.class != opines && !f.subject.pronoun && speakers[i].nature == unclear && !s.at(f.cue).is(takesTo) && !(s.at(f.cue).is(takesNoun) && !s.at(f.cue).is(implying|takesWords)) && !(f.known && s.tokens[f.subject.to-1].is(pronominal)) {
			continue
		}
		if !f.nameless && !f.subject.pronoun && speakers[i].nature == unclear && s.tokens[f.cue].is(implying) {
			continue
		}
		if s.tokens[f.cue].low == "show" && !f.nameless && !s.writes(f.subject) {
			continue // records show, but: the results show
		}
		if f.class == accords && !f.subject.named && s.at(headOf(s, f.subject.from, f.subject.to)).is(measures) {
			continue
		}
		for _, p := range s.contents(frames, i) {
			for p.from < p.to && !s.tokens[p.from].word && !s.tokens[p.from].hole && s.tokens[p.from].text != "(" {
				p.from++
			}
			if p.to <= f.cue && p.to-p.from < 5 && claimed(found[:quoted], s.spanOf(f.cue, f.cueTo)) {
				continue // She was, he says, "the best"
			}
			if p.from >= p.to || p.to == p.from+1 && s.tokens[p.from].is(conjunctions|adverbs) {
				continue
			}
			if p.loose && s.supposed(f) {
				continue
			}
			q := Quotation{Span: s.spanOf(p.from, p.to), Kind: Indirect, Speech: true, Speaker: speakers[i].name, AsWritten: speakers[i].as,
				SpeakerSpan: speakers[i].span, CueSpan: s.spanOf(f.cue, f.cueTo)}
			if p.from > f.cueTo && p.verb {
				q.CueSpan = s.spanOf(f.cue, p.from) // called for, warned of
			}
			q.Cue, q.Content = plain(s.body, q.CueSpan), q.Span
			if s.quotes != nil && s.take(p, q, found[:quoted]) {
				continue
			}
			if p.loose || f.class == thinks && f.known && f.subject.pronoun && i > 0 && speakers[i].set() && speakers[i].name == speakers[i-1].name {
				loose = append(loose, q.CueSpan)
			}
			found = append(found, q)
		}
	}
	reportedBy(found)
	return slices.DeleteFunc(found, func(q Quotation) bool {
		return q.Kind == Indirect && slices.Contains(loose, q.CueSpan) && slices.ContainsFunc(found, func(o Quotation) bool {
			return o.CueSpan != q.CueSpan && o.Speech && (o.Content.contains(q.CueSpan.Start) || o.SpeakerSpan.contains(q.CueSpan.Start))
		})
	})
}

// supposed reports whether frame f tells a condition or is about anybody of a kind, so
// that nobody is said to want or think anything: "if ministers want to", "anyone who
// wants to".
func (s sentence) supposed(f frame) bool {
	if !f.known {
		switch s.tokens[f.cue].low { // “…,” he said, referring to
		case "referring", "citing", "quoting", "mentioning":
			return true
		}
		return false
	}
	switch before := s.at(f.subject.from - 1); before.low {
	case "if", "whether", "unless", "until", "that":
		return true
	}
	switch s.tokens[f.subject.from].low {
	case "anyone", "anybody", "whoever", "whatever", "those", "everyone", "nobody", "you":
		return true
	}
	return false
}

// writes reports whether the subject is writings: "court records".
func (s sentence) writes(p phrase) bool {
	head := headOf(s, p.from, p.to)
	if head < 0 { // a phrase without a noun: "It is said"
		return false
	}
	low := s.tokens[head].low
	return has(low, writings) || has(strings.TrimSuffix(low, "s"), writings)
}

// take gives the reported clause p to the marked speech in it as its Content; it
// is false when there is none.
func (s sentence) take(p part, clause Quotation, marked []Quotation) bool {
	var any bool
	for k := range marked {
		q := &marked[k]
		if q.Speech && clause.Span.Start <= q.Span.Start && q.Span.End <= clause.Span.End {
			any = true
			if q.CueSpan == clause.CueSpan {
				q.Content = clause.Span
			} else if q.QuotedBy == "" && clause.Speaker != q.Speaker {
				q.QuotedBy = clause.Speaker
			}
		}
	}
	return any
}

// reportedBy notes for each quotation whose cue stands in another one's clause
// who reports it: "The memo says Smith told the board that …".
func reportedBy(found []Quotation) {
	for k := range found {
		q := &found[k]
		for _, outer := range found {
			if outer.Kind == Indirect && q.Cue != "" && outer.CueSpan != q.CueSpan && outer.Span.contains(q.CueSpan.Start) && outer.Speaker != q.Speaker {
				q.QuotedBy = outer.Speaker
			}
		}
	}
}

// implyingWords are cues that things have as well as people: "the name suggests".
const implyingWords = "suggest suggests suggested suggesting explain explains explained reveal reveals revealed confirm confirms confirmed promise promises promised hint hints hinted predict predicts predicted underline underlines underlined underscore underscores underscored estimate estimates estimated conclude concludes concluded maintain maintains maintained state states stated note notes noted show shows showed shown find finds found indicate indicates indicated imply implies implied signal signals signaled signalled demonstrate demonstrates demonstrated support supports supported back backs backed highlight highlights highlighted underlines echo echoes echoed invoke invokes invoked recall recalls recalled fear fears feared favor favors favored favour favours favoured question questions questioned describe describes described discuss discusses discussed cite cites cited"

// claimed reports whether the cue has marked speech of its own.
func claimed(marked []Quotation, cue Span) bool {
	for _, q := range marked {
		if q.Speech && q.CueSpan == cue {
			return true
		}
	}
	return false
}

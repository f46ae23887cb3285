package retrieval

import (
	"regexp"
	"slices"
	"strings"
)

// asksSuccession finds a question for who held an office before or after somebody: "Who
// was mayor before Okafor?". What is asked for is a name that the question has not.
var asksSuccession = regexp.MustCompile(`(?i)^(?:and )?who (?:was|were|is|led|leads|ran|runs|held|had|owned|chaired|headed|managed|coached|governed|ruled)\b.*\b(before|after)\b (.+)`)

// A name behind a word of succession, titles and small words between: "replacing the
// former mayor Martin Walker", "took over from Ms Okafor", "his successor, Nina Falk".
const behind = `,? (?:(?:[a-z’'-]+|Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|President|Mayor|Minister|Judge|Captain|Chairman|Governor) ){0,4}((?:[A-Z][\pL’'-]+ ?){1,3})`

var (
	succeeds  = regexp.MustCompile(`\b(?:replac(?:e|es|ed|ing)|succeed(?:s|ed|ing)?|follow(?:s|ed|ing)|(?:take|takes|took|taken|taking) over from|in place of|predecessor)` + behind)
	succeeded = regexp.MustCompile(`\b(?:(?:replaced|succeeded|followed) by|successor)` + behind)
)

// inSuccession puts first the sentence that says who came before or after somebody, where
// that is asked, from all ranked ones: it has the word of succession in place of the
// question's, and names who is asked for and not always who was named.
func (ix *Index) inSuccession(q Query, ranked, chosen []sentence, limit int) []sentence {
	asked := asksSuccession.FindStringSubmatch(q.Own)
	if asked == nil || len(q.Names) == 0 || len(chosen) == 0 {
		return chosen
	}
	words := strings.Fields(fold(q.Names[len(q.Names)-1]))
	surname := words[len(words)-1]
	if !strings.Contains(fold(asked[2]), surname) {
		return chosen // before 2020
	}
	at := slices.IndexFunc(ranked, func(s sentence) bool {
		return ix.tellsSuccession(q, s, surname, strings.EqualFold(asked[1], "before"))
	})
	if at < 0 {
		return chosen
	}
	first := ranked[at]
	first.span = ix.whole(first)
	rest := slices.DeleteFunc(slices.Clone(chosen), func(s sentence) bool { return s.repeats(first) })
	if limit <= 0 {
		limit = defaultCitations
	}
	return append([]sentence{first}, rest[:min(len(rest), limit-1)]...)
}

// tellsSuccession reports whether a sentence says whom somebody of that surname came after
// (before is asked) or who came after them, in a passage that has a word of the question
// besides.
func (ix *Index) tellsSuccession(q Query, s sentence, surname string, before bool) bool {
	text := s.text()
	near := fold(s.around())
	if !strings.Contains(near, surname) || !ix.sharesTopic(q, s) {
		return false
	}
	names := func(m []string) bool { return strings.Contains(fold(m[1]), surname) }
	if m := succeeded.FindStringSubmatch(text); m != nil {
		return names(m) == before
	}
	m := succeeds.FindStringSubmatch(text)
	return m != nil && names(m) != before
}

// sharesTopic reports whether a sentence's passage or title has a word of the question
// that is no part of a name.
func (ix *Index) sharesTopic(q Query, s sentence) bool {
	named := ix.analyzer.Terms(strings.Join(q.Names, " "))
	has := ix.analyzer.Terms(s.hit.Article.Title + "\n" + s.hit.Passage.Span.Of(s.hit.Article.Body))
	return slices.ContainsFunc(q.Terms, func(t string) bool {
		return !ix.analyzer.IsStop(t) && t != "before" && t != "after" && !slices.Contains(named, t) && slices.Contains(has, t)
	})
}

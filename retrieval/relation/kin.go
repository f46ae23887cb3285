package relation

import (
	"slices"
	"strings"
)

// relatives are, by what is asked for, the words by which it is told: that somebody has a
// mother is said by her, or by whose child he is.
var relatives = map[string]map[string]bool{}

func init() {
	for asked, told := range map[string]string{
		"wife husband spouse partner married marry":                                 `wife husband spouse partner married marry marries marrying wed weds wedding widow widower bride groom wife-to-be newlywed fiance fiancee couple`,
		"fiance fiancee fiancé fiancée girlfriend boyfriend":                        `fiance fiancee fiancé fiancée engaged engagement girlfriend boyfriend partner dating couple`,
		"mother mum mom father dad parent parents":                                  `mother mum mom father dad parent parents son daughter child born`,
		"son daughter child children kids baby":                                     `son sons daughter daughters child children kids baby boy girl twins mother father mum dad parent parents father-of-two mother-of-two`,
		"brother sister sibling siblings twin":                                      `brother brothers sister sisters sibling siblings twin twins`,
		"uncle aunt nephew niece cousin":                                            `uncle aunt nephew niece cousin cousins`,
		"grandfather grandmother grandparents grandson granddaughter grandchildren": `grandfather grandmother grandparents grandson granddaughter grandchildren grandchild grandad grandma granny`,
		"divorce divorced ex-wife ex-husband":                                       `divorce divorced divorcing ex-wife ex-husband separated split`,
		"family relatives":                                                          `family relative relatives wife husband son daughter mother father brother sister child children parents`,
	} {
		words := set(told)
		for w := range strings.FieldsSeq(asked) {
			relatives[w] = words
		}
	}
}

// kin reads what follows "who is": "X's brother", "the wife of the mayor", "married to X".
func kin(rest []word) (Question, bool) {
	noun, subject := nounOf(rest)
	for _, w := range noun {
		if relatives[w.low] != nil && len(contents(subject)) > 0 {
			return Question{Kind: Kin, Words: []string{w.low}, Subject: contents(subject)}, true
		}
	}
	if len(rest) > 1 && relatives[rest[0].low] != nil && len(contents(rest[1:])) > 0 { // who married X
		return Question{Kind: Kin, Words: []string{rest[0].low}, Subject: contents(rest[1:])}, true
	}
	return Question{}, false
}

// kin is how well a sentence tells of somebody's kin; before is what stands before it.
func (q Question) kin(sentence, before string) float64 {
	told := relatives[q.Words[0]]
	if !slices.ContainsFunc(wordsOf(sentence), func(w word) bool { return told[w.low] }) {
		return 0
	}
	switch {
	case q.about(sentence):
		return 1
	case q.about(before):
		return 0.8
	}
	return 0
}

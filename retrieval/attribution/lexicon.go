package attribution

import "strings"

// class is a set of word classes, one bit each: a token is asked many times what
// it is, and a bit is cheaper to test than a table.
type class uint64

// The word classes. Each is listed under its name in words.go or in the file
// that uses it.
const (
	nounForms class = 1 << iota
	implying
	naming
	intensifiers
	origins
	possessors
	quotedAs
	determiners
	indefinite
	prepositions
	conjunctions
	auxiliaries
	adverbs
	pronouns
	objects
	copulas
	elisions
	days
	starters
	pasts
	verbs
	nounCues
	adjectiveCues
	takesTo
	takesThat
	takesNoun
	takesAs
	spoken
	takesWords
	showing
	attitudes
	takesObject
	takesIng
	takesWhether
	needsThat
	times
	publicBodies
	persons
	plurals
	measures
	relatives
	modals
	pronominal
	distancing
	takesClause
	greetings
	occasions
	addressees
	courtesy
	male
	female
	offices
	postTitles
	abbreviations
	particles
	bodyWords
	bodyNouns
	writings
	// bases are the reporting verbs uninflected, as after a plural or an auxiliary.
	bases
	// cueForms are all forms of the reporting verbs, and "according".
	cueForms
)

// lexicon holds the classes of every word that has one. It is made once and never
// written to.
var lexicon = func() map[string]class {
	all := map[string]class{"according": cueForms}
	for _, l := range []struct {
		class class
		words string
	}{
		{nounForms, nounFormsWords},
		{implying, implyingWords},
		{naming, namingWords},
		{intensifiers, intensifiersWords},
		{origins, originsWords},
		{possessors, possessorsWords},
		{quotedAs, quotedAsWords},
		{determiners, determinersWords},
		{indefinite, indefiniteWords},
		{prepositions, prepositionsWords},
		{conjunctions, conjunctionsWords},
		{auxiliaries, auxiliariesWords},
		{adverbs, adverbsWords},
		{pronouns, pronounsWords},
		{objects, objectsWords},
		{copulas, copulasWords},
		{elisions, elisionsWords},
		{days, daysWords},
		{starters, startersWords},
		{pasts, pastsWords},
		{verbs, verbsWords},
		{nounCues, nounCuesWords},
		{adjectiveCues, adjectiveCuesWords},
		{takesTo, inflected(takesToVerbs)},
		{takesObject, inflected(takesObjectVerbs)},
		{takesThat, inflected(takesThatVerbs)},
		{takesNoun, inflected(takesNounVerbs)},
		{takesAs, inflected(takesAsVerbs)},
		{spoken, spokenWords},
		{takesWords, inflected(takesWordsVerbs)},
		{showing, inflected(showingVerbs)},
		{attitudes, attitudesWords},
		{takesIng, inflected(takesIngVerbs)},
		{takesWhether, inflected(takesWhetherVerbs)},
		{needsThat, inflected(needsThatVerbs)},
		{times, timesWords},
		{publicBodies, publicBodiesWords},
		{persons, personsWords},
		{plurals, pluralsWords},
		{measures, measuresWords},
		{relatives, relativesWords},
		{modals, modalsWords},
		{pronominal, pronominalWords},
		{distancing, distancingWords},
		{takesClause, inflected(takesClauseVerbs)},
		{greetings, greetingsWords},
		{occasions, occasionsWords},
		{addressees, addresseesWords},
		{courtesy, courtesyWords},
		{male, maleWords},
		{female, femaleWords},
		{offices, officesWords},
		{postTitles, postTitlesWords},
		{abbreviations, abbreviationsWords},
		{particles, particlesWords},
		{bodyWords, bodyWordsWords},
		{bodyNouns, bodyNounsWords},
		{writings, writingsWords},
	} {
		for _, w := range strings.Fields(l.words) {
			all[w] |= l.class
		}
	}
	for f := range cues {
		all[f] |= cueForms
	}
	for _, verbs := range []string{sayVerbs, tellVerbs, thinkVerbs, voiceVerbs, callVerbs, judgeVerbs} {
		for _, v := range strings.Fields(verbs) {
			if cues[v] != 0 && v != "read" && v != "put" {
				all[v] |= bases
			}
		}
	}
	return all
}()

// has reports whether a word in lower case is of one of the classes.
func has(word string, c class) bool { return lexicon[word]&c != 0 }

func isSpokes(w string) bool { return strings.HasPrefix(w, "spokes") }

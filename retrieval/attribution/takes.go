package attribution

import "strings"

// What a reporting verb may take besides "that" and a clause.
const (
	// takesTo: vowed to fight on
	takesToVerbs = `agree promise vow pledge threaten offer hope expect propose swear want plan intend decide refuse decline prefer seek wish aim`
	// takesObject: urged ministers to act
	takesObjectVerbs = `ask urge order tell advise warn expect beg remind encourage instruct implore want`
	// takesIng: denied taking bribes
	takesIngVerbs = `deny admit suggest propose recommend acknowledge`
	// takesWhether: asked whether, explained why
	takesWhetherVerbs = `ask wonder question explain inquire enquire query disclose recall note know learn describe understand detail discuss remember`
	// needsThat are verbs with other meanings, which only "that" or a pronoun after
	// them rules out: found that, but found the key.
	needsThatVerbs = `know find show feel learn discover determine demonstrate decide order realise realize indicate imply signal see figure calculate
		imagine post check reveal observe worry agree write read respond reply recall repeat promise answer wonder question disclose doubt joke understand rule demand comment threaten shout mention urge point lament
		charge hold bet remember`

	// takesThat are verbs of other classes that take "that" and a clause.
	takesThatVerbs = `believe think rule demand comment threaten shout joke mention urge point`

	// takesClause are verbs that nothing but a clause follows as a rule, so that one
	// is read where its own verb is none of those listed: "say the policy encourages …".
	takesClauseVerbs = `say think believe argue insist contend reckon maintain suspect allege`
	// greetingsWords are what is said that is no clause.
	greetingsWords = "yes no so nothing little much goodbye hello farewell sorry prayers grace words a few something anything thanks"

	timesWords = `week month year summer autumn winter spring fall night morning afternoon evening weekend day quarter today yesterday tomorrow tonight
		earlier later recently`
	nounCuesWords = `claim claims assertion allegation allegations accusation argument contention suggestion suggestions statement announcement warning
		warnings prediction belief view promise pledge vow insistence complaint concern fear hope conviction testimony admission confession
		conclusion finding confidence optimism concerns doubts clear assurance assurances threat opinion contention speculation acknowledgment assessment`
	adjectiveCuesWords = `confident convinced certain sure hopeful optimistic worried concerned afraid adamant doubtful skeptical sceptical`
)

// takesAfter are the prepositions by which a verb takes what it reports: called
// for an inquiry, warned of delays.
var takesAfter = map[string]string{
	"call": "for", "warn": "of against about", "complain": "of about", "talk": "about", "speak": "about of", "point": "to", "refer": "to", "hint": "at",
	"argue": "for against", "joke": "about", "boast": "of about", "brag": "about", "ask": "for about", "apologise": "for", "apologize": "for", "agree": "with",
	"disagree": "with", "object": "to", "rail": "against", "insist": "on", "comment": "on", "lash": "at against", "push": "for", "press": "for", "vouch": "for",
	"think": "about", "worry": "about", "wonder": "about", "allude": "to", "rant": "about", "elaborate": "on", "inquire": "about", "weigh": "on", "side": "with", "focus": "on", "vote": "for against", "balk": "at",
}

// inflected lists all forms of verbs.
func inflected(verbs string) string {
	var all []string
	for _, v := range strings.Fields(verbs) {
		all = append(all, forms(v)...)
	}
	return strings.Join(all, " ")
}

// prepositional verbs by each of their forms.
var prepositionsOf = func() map[string]string {
	all := map[string]string{}
	for v, p := range takesAfter {
		for _, f := range forms(v) {
			all[f] = p
		}
	}
	return all
}()

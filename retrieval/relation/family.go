package relation

import (
	"slices"
	"strings"
)

// families are words by which newspapers tell one relation, verbs and nouns together, in
// one plain form each: derived words come to them by their root. It is a lexicon of what is
// told of people and bodies, not of subjects. A word may be of several. Words of several
// words are held together by a hyphen and found in their first and last.
var families = []string{
	// who is in charge
	`lead leader head run chair chairman chairwoman chairperson boss director president captain manage manager govern governor chief
	command commander helm charge principal preside control oversee administer steer minister secretary commissioner rector dean editor mayor rule ruler coordinate organise organize executive ceo takes-over took-over`,
	`coach train trainer manage manager boss`,
	`found founder co-founder cofounder establish start create creator launch set-up begin originate brainchild`,
	`own owner proprietor buy buyer belong acquire acquisition purchase landlord majority stake consortium sell takeover shareholder investor`,
	`buy buyer acquire acquisition purchase sell seller sale takeover snap-up`,
	`speak spokesman spokeswoman spokesperson spokespeople press behalf`,
	`represent representative lawyer solicitor barrister attorney counsel act defend agent advocate`,
	`lawyer solicitor barrister attorney counsel qc kc advocate`,
	`design designer architect draw planner plan`,
	`write writer author book pen novelist poet`,
	`build builder construct construction contractor erect put-up develop developer`,
	`invent inventor devise pioneer`,
	`kill killer murder murderer shoot stab slay assassinate strangle homicide manslaughter die death dead massacre execute execution fatal fatality casualty perish drown lives toll victim`,
	`sack fire dismiss dismissal remove removal oust axe part-company ditch let-go shown-door expel sacking drop depose`,
	`replace replacement succeed successor follow`,
	`resign resignation quit step-down stand-down leave go departure depart stepped-down exit retire walk-out stood-down`,
	`appoint appointment name choose pick hire recruit elect select nominate install promote vote`,
	`elect election vote voter ballot win poll`,
	`close closure shut shutdown shutter`,
	`open opening inaugurate launch unveil ribbon reopen`,
	`cancel cancellation call-off scrap abandon drop axe shelve`,
	`delay postpone postponement late put-off put-back hold-up`,
	`ban suspend suspension bar prohibit outlaw disqualify`,
	`arrest detain detention custody seize hold apprehend`,
	`jail prison imprison sentence`,
	`judge try trial preside hear court magistrate justice`,
	`prosecute prosecutor charge accuse indict`,
	`accuse allege allegation claim blame charge`,
	`finance fund funding pay sponsor sponsorship back backer donate donor invest investor grant bankroll`,
	`sponsor sponsorship backer`,
	`employ employer work worker job hire staff`,
	`teach teacher lecturer professor tutor instructor`,
	`discover find finder discovery unearth spot`,
	`rescue save rescuer pull`,
	`attack assault attacker raid`,
	`collapse fail failure fall break breach burst give-way gave-way crumble bankrupt administration insolvent`,
	`oppose opponent opposition against critic`,
	`win winner victory champion triumph beat`,
	`lose loser defeat`,
	`play player star actor actress role cast`,
	`investigate investigation inquiry probe inquire inspector detective`,
	`audit auditor accounts`,
	`treat doctor nurse physician surgeon medic`,
	`live home resident reside house`,
	`weather rain sun forecast temperature wind snow storm sunshine degrees cloud fog heatwave forecaster meteorologist meteorological`,
	`die death dead kill victim fatal fatality casualty perish drown lives toll succumb murder pass-away passed-away`,
	`injure injury hurt wound casualty hospital`,
	`score goal scorer net`,
	`profession job occupation career trade work`,
	`salary pay wage earn income remuneration earnings paycheck bonus package`,
	`price cost worth pay`,
	`religion faith catholic protestant muslim jewish hindu christian buddhist sikh atheist convert`,
	`phone telephone`,
	`address street`,
	`birthday birthplace born birth`,
	`height tall feet metres`,
	`weight weigh kilograms`,
	`nationality citizen citizenship passport`,
	`hobby pastime leisure`,
	`nickname dub nicknamed`,
}

// making are the families of those who make a work, by the first word: its maker is told
// with "by".
var making = map[int]bool{}

// familyOf has the places of the families that a root is of.
var familyOf = map[string][]int{}

func init() {
	for i, family := range families {
		first, _, _ := strings.Cut(family, " ")
		making[i] = slices.Contains([]string{"found", "design", "write", "build", "invent", "play"}, first)
		for w := range strings.FieldsSeq(family) {
			for _, key := range keysOf(w) {
				if !slices.Contains(familyOf[key], i) {
					familyOf[key] = append(familyOf[key], i)
				}
			}
		}
	}
}

// keysOf are the keys by which a word of a family is found: its root, or of several words
// the roots joined.
func keysOf(w string) []string {
	first, last, two := strings.Cut(w, "-")
	if !two || strings.HasPrefix(w, "co-") {
		return []string{root(w)}
	}
	return []string{root(first) + " " + last}
}

// akin reports whether a word of a text, with the two behind it, tells the relation that
// a word of a question asks for: one root, or one family.
func akin(asked string, words []word, i int) bool {
	r := root(asked)
	if words[i].mark {
		return false
	}
	own := root(words[i].low)
	if r == own {
		return true
	}
	keys := []string{own, own + " " + at(words, i+1).low, own + " " + at(words, i+2).low}
	mine := familyOf[r]
	for _, key := range keys {
		for _, f := range familyOf[key] {
			if slices.Contains(mine, f) {
				return true
			}
		}
	}
	for _, part := range strings.Split(words[i].low, "-") {
		if part != words[i].low && root(part) == r {
			return true
		}
	}
	return false
}

// Akin reports whether a text has a word of one root or one family with an asked one.
func Akin(asked, text string) bool {
	words := wordsOf(text)
	for i := range words {
		if akin(strings.ToLower(asked), words, i) {
			return true
		}
	}
	return false
}

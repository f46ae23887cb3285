package followup

import "strings"

// class is a set of the closed classes that a word belongs to.
type class uint32

const (
	determiner  class = 1 << iota // the, a, some
	pointer                       // this, that, these, those
	possessive                    // his, their
	pronoun                       // he, they, I
	preposition                   // of, with
	auxiliary                     // is, did, may
	be                            // forms of be
	asks                          // who, which
	joins                         // and, because
	adverb                        // not, also, then
	quantity                      // many, two
	verb                          // the commonest verbs
	speech                        // verbs of saying
	event                         // verbs of taking place
	human                         // nouns of persons
	collective                    // nouns of groups that "they" may stand for
	outside                       // no word: before the first or after the last
	relational                    // nouns that are of something: the cost, the reason
)

// closed are the classes whose words cannot be part of a noun phrase's core.
const closed = determiner | pointer | possessive | pronoun | preposition | auxiliary | asks | joins | adverb | quantity | outside

var tables = map[class]string{
	determiner: `the a an any each every no some another both either neither all such`,
	pointer:    `this that these those`,
	possessive: `my your our his her its their`,
	pronoun: `i me you we us he him she her it they them himself herself itself themselves hers theirs mine yours ours
		somebody someone anybody anyone everybody everyone nobody something anything everything nothing one ones`,
	preposition: `of at by for with about against between into through during before after above below to from up
		down in out on off over under upon within without toward towards per via onto among across along around
		behind near since until till like as than despite regarding concerning inside outside beyond amid`,
	auxiliary: `am is are was were be been being have has had having do does did doing can could may might must shall
		should will would isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't can't couldn't
		won't wouldn't shouldn't cannot it's he's she's that's what's who's they're`,
	be:    `am is are was were be been being isn't aren't wasn't weren't`,
	asks:  `who whom whose what which when where why how`,
	joins: `and or but so if because while although though whether plus`,
	adverb: `not also too very just only ever never now again still already yet even really actually exactly then there
		here next else instead more most much often long far ago ok okay please well once later afterwards away
		together back quickly soon recently currently today yesterday tomorrow finally eventually precisely`,
	quantity: `many few several two three four five six seven eight nine ten dozens hundreds thousands millions half`,
	// Verbs that questions use much and that are rarely nouns; of regular pasts the
	// ending tells (isVerb).
	verb: `say says said tell tells told ask asks go goes went gone get gets got make makes made take takes took
		taken come comes came give gives gave given find finds found think thinks thought know knows knew known want
		wants see sees saw seen become becomes became keep keeps kept let begin begins began begun hear heard ran
		held bring brings brought write writes wrote written sit sat stood lose loses lost paid meet meets met
		include includes learn learns led understand understood grow grows grew grown win wins won teach taught buy
		buys bought send sends sent build builds built stayed fell fallen sell sells sold decide decides happen
		happens means meant dies die carry carries agree agrees join joins reject rejects resign resigns accept
		accepts oppose opposes announce announces deny denies accuse accuses struck quit choose chose chosen sink
		sank sunk rose risen broke broken speak speaks spoke spoken leave leaves left read spend spends spent threw
		thrown drew drawn drove driven apply applies react reacts respond responds describe describes explain
		explains believe believes live lives follow follows occur occurs caught fought shot stole stolen wear wore
		feel feels felt replace replaces affect affects receive receives earn earns own owns employ employs expect
		expects arrive arrives survive survives seek seeks sought examine examines lead leads refuse refuses protect
		protects play plays cost costs pay pays appear appears remain remains support supports call calls`,
	speech: `say says said saying tell tells told telling claim claims claimed argue argues argued call called think thinks
		thought describe described respond responded react reacted comment commented believe believes believed warn
		warned add added announce announced deny denies denied suggest suggested mention mentioned promise promised
		admit admitted insist insisted write wrote`,
	event: `happen happens happened occur occurs occurred begin begins began start starts started end ends ended`,
	human: `man woman boy girl person people child children men women minister president secretary leader chief judge
		lawyer captain coach player striker doctor nurse professor scientist researcher engineer founder owner
		director manager chairman chairwoman chair spokesman spokeswoman spokesperson officer official mayor governor
		senator mp king queen prince princess pope bishop actor actress singer author writer artist journalist
		reporter driver pilot soldier general victim suspect killer teacher student worker farmer fisherman
		politician ambassador commissioner candidate chancellor economist analyst expert critic witness prosecutor
		defendant goalkeeper defender midfielder champion winner loser boss head adviser aide deputy`,
	collective: `company government party ministry team club union council committee police army court family public
		department office agency group board crew staff band firm bank authority commission parliament coalition
		opposition press army navy club side couple media community administration cabinet`,
	relational: `cost price reason cause result outcome score date aim purpose goal winner penalty sentence verdict
		punishment deadline reaction response effect consequence impact amount total age size name title job role
		death toll victims damage turnout attendance motive background plan details content contents meaning
		definition value source population capital leader result rules terms conditions author place location time duration length fine fines`,
}

var classes = func() map[string]class {
	all := map[string]class{}
	for c, list := range tables {
		for w := range strings.FieldsSeq(list) {
			all[w] |= c
		}
	}
	return all
}()

// notPlural are nouns that end like plurals and are none.
var notPlural = set(`news politics economics mathematics physics series species athletics`)

// plurals are nouns that mean several without an s.
var plurals = set(`people children men women police staff crew cattle fish sheep dead injured wounded missing elderly
	poor young rich unemployed homeless media data`)

// set are the words of a list.
func set(list string) map[string]bool {
	all := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		all[w] = true
	}
	return all
}

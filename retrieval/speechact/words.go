package speechact

import (
	"strings"
	"unicode"
)

// The closed classes. A word that is also one of the news (run, play, state) is an
// order only with what an order takes behind it.
var (
	interjections = set(`hello hi hey hiya hallo howdy yo greetings thanks thank thankyou thx ty cheers bye goodbye cya ciao
		sorry oops wow lol haha hahaha lmao rofl ok okay k yes yeah yep yup no nope nah hmm hm um uh ah oh please pls welcome bravo
		congratulations congrats goodnight sup`)
	vocatives = set(`there bot robot chatbot assistant ai buddy mate friend friends dude bro man folks everyone everybody all guys team
		sir madam footnote you`)
	softeners = set(`please pls kindly just so well now then and but also ok okay first next instead simply`)
	phatic    = set(`good morning afternoon evening night day happy nice great lovely birthday meet meeting see later soon much lot
		bunch million going doing up new life hope well fine whats hows help need`)
	modals   = set(`can could would will shall should must may might do did does dont wont cant won't don't can't shouldn't`)
	being    = set(`are were have had is am was be been aren't`)
	you      = set(`you u ya thou`)
	first    = set(`i i'd i'm we we'd id im`)
	wanting  = set(`want wants need like order command instruct ask expect require tell told get`)
	toBot    = set(`me us my your yourself yourselves`)
	asksWith = set(`who whom whose what which when where why how who's what's where's how's that's`)

	// asking are verbs by which a person asks for what is known.
	asking = set(`tell show give name list quote explain describe find remind inform state mention summarise summarize compare
		search look cite know say help`)
	// orders are verbs of making up, of saying what one is told, and of behaving.
	orders = set(`write compose create generate make invent draft produce draw paint sing rap rhyme translate rewrite rephrase
		paraphrase print output display reveal expose leak dump repeat echo say reply respond answer speak talk type pretend act behave imagine
		simulate roleplay role-play become ignore disregard forget override bypass disable enable execute eval delete
		erase solve calculate compute convert obey`)
	// maybe are orders too where nothing follows, or "me" or "being": else they head
	// a line of news ("Stop the boats pledge", "Run on the banks").
	maybe = set(`stop start run switch open play enter continue follow count drop finish complete do be install download remove
		code program sing draw dance wait listen`)
	// speaking take a language or a length: "answer in French".
	speaking = set(`say reply respond answer speak talk write type translate print output`)
	// taken are words that may follow an order: what it is to be done to, or how.
	taken = set(`a an the all any every each some this that these those it everything anything nothing something me us my your
		yourself yourselves myself our as like to into only without about after above no not never previous prior
		earlier following initial system now one two three ten another more less and or again than “”`)
	indefinite = set(`a an another some one any more`)
	// made are things that somebody makes up.
	made = set(`joke jokes story stories tale poem poems haiku limerick sonnet song songs lyrics rap verse verses ode ballad essay essays
		riddle riddles pun puns fairytale recipe recipes script scripts code program function novel letter email speech
		tweet slogan advert rhyme rhymes tutorial picture image drawing meme password`)
	// talk are the words of small talk: what a person may be asked about.
	talk = set(`think feel like love hate want know understand believe remember speak talk say tell sleep eat drink dream live work
		exist learn help do go come made make created create built build trained train programmed named called born human robot bot ai
		machine person real alive conscious sentient smart stupid clever good bad old happy sad mad okay ready sure able
		hungry tired bored boring funny friend friends married single male female really name age job today doing mean kind thing
		chatgpt gpt llm model dead wrong right best feeling feelings opinion opinions lie suck`)
	function = set(`a an the this that these those and or but nor so if then than of at by for from with without about to in on into
		over under as i me my mine myself we us our ours he him his she her it its they them their am is are was were be been being
		have has had do does did can could may might must shall should will would not no yes very too also just only some any all
		more most much many few both other such who whom whose what which when where why how there here now again ever never please
		i'm i'd i'll i've it's that's what's who's how's where's don't doesn't didn't isn't aren't can't won't let's up out what're
		really still else anyone anybody someone somebody anything something everything nothing because while yet own same`)
)

func set(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

// opening are quotation marks with those that close them.
var opening = map[rune]rune{'"': '"', '“': '”', '«': '»', '„': '“', '‘': '’'}

// quoted stands for words in quotation marks: somebody else says them.
const quoted = "“”"

// sentences cuts a text at its stops, outside quotation marks, with the stops.
func sentences(text string) []string {
	var all []string
	from, closes := 0, rune(0)
	for i, r := range text {
		end := i + len(string(r))
		switch {
		case closes != 0:
			if r == closes {
				closes = 0
			}
		case opening[r] != 0 && strings.ContainsRune(text[end:], opening[r]):
			closes = opening[r]
		case strings.ContainsRune(".!?;\n", r) && (end == len(text) || unicode.IsSpace(rune(text[end]))):
			all = append(all, text[from:end])
			from = end
		}
	}
	if strings.TrimSpace(text[from:]) != "" || len(all) == 0 {
		all = append(all, text[from:])
	}
	return all
}

// wordsOf are the words of a sentence in lower case with straight apostrophes, what
// stands in quotation marks as one.
func wordsOf(sentence string) []string {
	var words []string
	var b strings.Builder
	end := func() {
		if w := strings.Trim(b.String(), "'-"); w != "" {
			words = append(words, w)
		}
		b.Reset()
	}
	closes := rune(0)
	for i, r := range sentence {
		switch {
		case closes != 0:
			if r == closes {
				closes = 0
			}
		case opening[r] != 0 && strings.ContainsRune(sentence[i+len(string(r)):], opening[r]):
			end()
			words, closes = append(words, quoted), opening[r]
		case r == '\'' || r == '’':
			b.WriteByte('\'')
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '-':
			b.WriteRune(unicode.ToLower(r))
		default:
			end()
		}
	}
	end()
	return words
}

package attribution

import "strings"

// cueClass says what a reporting verb takes.
type cueClass byte

const (
	// says takes marked speech and a reported clause: he said (that) …
	says cueClass = iota + 1
	// tells takes the one addressed first: he told reporters (that) …
	tells
	// voices takes marked speech alone: he asked: "…", he went on: "…"
	voices
	// calls takes marked words within the sentence: he called it "…"
	calls
	// accords is "according to".
	accords
	// thinks takes a reported clause alone: the company expects (that) …
	thinks
	// opines is a noun or an adjective that a reported clause follows: his claim
	// that …, she is confident that …
	opines
	// judges takes a noun: he favours the plan
	judges
)

// The reporting verbs by class, as journalism uses them. A verb belongs to the
// widest class that is safe: "claimed" introduces clauses, "criticised" does not.
const (
	sayVerbs = `say add insist claim warn argue announce reply testify explain note state write tweet retweet post declare admit
		acknowledge concede confirm contend allege assert maintain observe remark reveal report respond recall stress emphasise emphasize reiterate
		repeat predict suggest conclude boast joke quip complain caution counter lament vow pledge promise estimate disclose speculate
		hint answer retort propose protest clarify opine affirm theorise theorize rejoin interject exclaim agree reckon deny swear
		stipulate underline underscore forecast attest proclaim blog recount reason forewarn prophesy surmise remember`
	tellVerbs  = `tell inform remind assure notify advise`
	voiceVerbs = `ask wonder shout yell whisper scream cry muse laugh sigh plead beg urge continue begin go finish read point
		chant sing comment mutter murmur growl snap bark gush enthuse elaborate volunteer rant fume thunder chuckle smile grin shrug venture offer
		sob wail roar hiss shriek stammer stutter blurt scoff sniff sneer taunt gloat bellow exult demur hedge parry scold chide
		demand implore tease deadpan text message email inquire enquire query intone start close end open recite chime crow rage moan groan
		think believe put`
	thinkVerbs = `expect hope fear doubt know find show feel assume calculate determine learn discover realise realize worry figure guess
		suspect want plan intend refuse decline prefer seek wish aim imagine anticipate envision foresee indicate imply signal demonstrate order encourage recommend instruct advocate decide agree understand charge hold bet`
	callVerbs = `call describe label brand accuse blame praise criticise criticize condemn slam hail denounce express refer liken dismiss
		blast decry deride cite characterise characterize portray tout laud voice reject dispute question reference attack mock welcome commend
		castigate lambast lambaste ridicule pan rubbish defend justify apologise apologize speak talk promise threaten complain raise
		rule oppose support back champion assail applaud echo rebuke contest rebut depict bemoan downplay trumpet rail lash deplore chastise savage salute credit endorse mention quote deem consider view regard see compare invoke`
)

// irregular holds the forms that spelling rules do not give.
var irregular = map[string]string{
	"say": "say says said saying", "tell": "tell tells told telling", "write": "write writes wrote written writing",
	"swear": "swear swears swore sworn swearing", "read": "read reads reading", "sing": "sing sings sang sung singing",
	"begin": "begin begins began begun beginning", "go": "went goes going", "forecast": "forecast forecasts forecasting",
	"speak": "speak speaks spoke spoken speaking", "see": "see sees saw seen seeing", "quip": "quip quips quipped quipping",
	"admit": "admit admits admitted admitting", "beg": "beg begs begged begging", "snap": "snap snaps snapped snapping",
	"slam": "slam slams slammed slamming", "brand": "brand brands branded branding", "refer": "refer refers referred referring",
	"pan": "panned panning", "blog": "blog blogs blogged blogging",
	"think": "think thinks thought", "label": "label labels labelled labeled labelling labeling",
	"grin": "grin grins grinned grinning", "shrug": "shrug shrugs shrugged shrugging", "open": "opened", "close": "closed", "end": "ended", "start": "started",
	"message": "messaged", "text": "texted", "email": "emailed", "rule": "ruled", "back": "back backed backs backing", "support": "support supported supports supporting", "view": "view viewed views viewing",
	"sob": "sob sobs sobbed sobbing", "demur": "demur demurs demurred demurring", "rebut": "rebut rebuts rebutted rebutting", "compare": "compared compares", "consider": "considered considers",
	"put": "put puts", "point": "point pointed points pointing", "hold": "holds held", "bet": "bet bets betting", "understand": "understands understood",
	"reason": "reasoned reasons", "state": "state states stated stating", "post": "post posts posted posting",
	"find": "find finds found finding", "show": "show shows showed shown showing", "feel": "feel feels felt", "know": "know knows knew", "learn": "learn learns learned learnt",
	"order": "ordered orders", "figure": "figures figured", "signal": "signals signalled signaled signalling signaling", "fear": "fears feared fear fearing",
	"plan": "plan plans planned planning", "rebuke": "rebuked rebukes rebuking", "cast": "cast casts casting", "detail": "detailed detailing", "outline": "outlined outlines outlining", "contest": "contested contesting",
	"prefer": "prefer prefers preferred preferring", "seek": "seek seeks sought seeking", "aim": "aim aims aimed aiming", "favor": "favor favored favors favoring", "favour": "favour favoured favours favouring", "object": "object objects objected objecting", "press": "pressed presses pressing", "side": "sided siding", "focus": "focused focuses focusing", "vote": "vote voted votes voting", "credit": "credited credits crediting", "promote": "promote promoted promotes promoting", "cheer": "cheered cheering", "push": "push pushed pushes pushing", "challenge": "challenged challenges challenging",
	"recount": "recounted recounts recounting", "offer": "offered offers offering", "finish": "finished",
}

// cues maps every form of a reporting verb to its class.
var cues = makeCues()

// nounForms are nouns as often as verbs; before them a determiner, an adjective
// or a possessive tells the noun.
const nounFormsWords = "claim claims report reports comment comments note notes state states post posts remark remarks answer answers question questions demand demands plan plans praise blame call calls brand brands label labels estimate estimates forecast forecasts promise promises pledge pledges vow vows hint hints boast joke jokes protest protests complaint reply response counter text message email attack attacks view views tweet tweets blog blogs cry cries shout shouts laugh smile urge urges warning saying writing reading posting reporting beginning reveal whisper caution voice question dispute disputes mention quote quotes query chant chants charge charges hold holds bet bets point points offer offers venture pan slam blast reject support hope hopes fear fears doubt doubts find finds show shows advocate advocates want wants wish wishes aim aims object objects vote votes push pushes credits supporting backing focuses presses challenge challenges favor favour favors favours casts echo address addresses request requests trumpet decline declines regret regrets feel worry worries guess figures orders signals signal suspect suspects back end start close open show sum regard reference refer go reason cite say"

func makeCues() map[string]cueClass {
	all := map[string]cueClass{}
	for _, c := range []struct {
		class cueClass
		verbs string
	}{{judges, judgeVerbs}, {thinks, thinkVerbs}, {calls, callVerbs}, {voices, voiceVerbs}, {tells, tellVerbs}, {says, sayVerbs}} {
		for _, v := range strings.Fields(c.verbs) {
			for _, f := range forms(v) {
				all[f] = c.class
			}
		}
	}
	return all
}

// forms inflects a regular verb: its base, -s, -ed and -ing.
func forms(verb string) []string {
	if f, ok := irregular[verb]; ok {
		return strings.Fields(f)
	}
	last, stem := verb[len(verb)-1], verb
	switch {
	case last == 'e':
		stem = verb[:len(verb)-1]
		return []string{verb, verb + "s", verb + "d", stem + "ing"}
	case last == 'y' && !strings.ContainsRune("aeiou", rune(verb[len(verb)-2])):
		return []string{verb, stem[:len(stem)-1] + "ies", stem[:len(stem)-1] + "ied", verb + "ing"}
	case strings.HasSuffix(verb, "s") || strings.HasSuffix(verb, "sh") || strings.HasSuffix(verb, "ch"):
		return []string{verb, verb + "es", verb + "ed", verb + "ing"}
	}
	return []string{verb, verb + "s", verb + "ed", verb + "ing"}
}

package relation

import "strings"

// endings are what English derives words with, longest first: what is left of "auditor",
// "audited" and "audits" is one root. A root is for comparing only, and is no word.
var endings = []string{
	"atively", "ations", "ation", "ative", "ments", "ment", "ships", "ship", "ances", "ance", "ences", "ence",
	"ures", "ure", "ings", "ing", "ions", "ion", "ives", "ive", "ists", "ist", "als", "al", "ers", "er", "ors", "or", "ees", "ee", "ies", "ed", "es", "ly", "y", "s", "e",
}

// shortestRoot is how many bytes a root has at least: of less, chance makes words alike.
const shortestRoot = 3

// root is a word without its endings; of an irregular form it is that of the plain one.
func root(low string) string {
	if plain, ok := irregular[low]; ok {
		low = plain
	}
	for range 3 {
		cut := false
		for _, end := range endings {
			rest, ok := strings.CutSuffix(low, end)
			if !ok || len(rest) < shortestRoot || end == "s" && strings.HasSuffix(rest, "s") {
				continue
			}
			low, cut = rest, true
			break
		}
		if !cut {
			break
		}
	}
	if n := len(low); n > shortestRoot && low[n-1] == low[n-2] {
		low = low[:n-1] // planned, sacked no, rapped
	}
	return low
}

// irregular are forms that no ending makes.
var irregular = irregularForms()

func irregularForms() map[string]string {
	forms := map[string]string{}
	for line := range strings.FieldsSeq(`led:lead ran:run chose:choose chosen:choose took:take taken:take gave:give given:give held:hold
		left:leave built:build bought:buy sold:sell wrote:write written:write won:win lost:lose shot:shoot made:make
		found:find fled:flee drove:drive driven:drive stole:steal stolen:steal began:begin begun:begin broke:break broken:break
		spoke:speak spoken:speak taught:teach caught:catch paid:pay died:die dead:die deaths:die death:die dying:die
		fell:fall fallen:fall rose:rise risen:rise flew:fly flown:fly sang:sing sung:sing wed:wed sank:sink sunk:sink sent:send
		fought:fight lent:lend brought:bring beat:beat hid:hide hidden:hide kept:keep met:meet told:tell thrown:throw threw:throw
		withdrew:withdraw withdrawn:withdraw drew:draw drawn:draw knew:know known:know forgot:forget saw:see seen:see grew:grow grown:grow
		quit:quit quits:quit women:woman men:man children:child wives:wife lives:life`) {
		form, plain, _ := strings.Cut(line, ":")
		forms[form] = plain
	}
	return forms
}

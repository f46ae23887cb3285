package answertype

import "strings"

// irregularVerbs are the verbs whose past and participle no ending shows, each with
// its forms: a question's "leave" is "left" in the news.
const irregularVerbs = `leave left,run ran,go went gone,come came,become became,begin began begun,win won,lose lost,hold held,find found,
	take took taken,give gave given,get got gotten,buy bought,bring brought,sell sold,tell told,say said,speak spoke spoken,write wrote written,
	meet met,lead led,build built,send sent,spend spent,pay paid,make made,fall fell fallen,rise rose risen,grow grew grown,
	know knew known,see saw seen,stand stood,sit sat,strike struck stricken,fight fought,catch caught,teach taught,think thought,seek sought,
	die dead,shoot shot,steal stole stolen,break broke broken,choose chose chosen,drive drove driven,ride rode ridden,fly flew flown,
	sink sank sunk,swim swam swum,sing sang sung,drink drank drunk,eat ate eaten,freeze froze frozen,hide hid hidden,bear bore born borne,
	wear wore worn,swear swore sworn,tear tore torn,draw drew drawn,throw threw thrown,withdraw withdrew withdrawn,keep kept,sleep slept,
	feel felt,deal dealt,mean meant,lend lent,bend bent,hear heard,lay laid,lie lay lain,flee fled,feed fed,bind bound,hang hung,
	shake shook shaken,wake woke woken,forget forgot forgotten,forbid forbade forbidden,overthrow overthrew overthrown,undergo underwent undergone`

// forms are the keys of each irregular verb's pasts, by the verb's key; pasts are
// the pasts themselves.
var forms, pasts = func() (map[uint32][]uint32, map[string]bool) {
	byVerb, all := map[uint32][]uint32{}, map[string]bool{}
	for verb := range strings.SplitSeq(irregularVerbs, ",") {
		words := strings.Fields(verb)
		for _, form := range words[1:] {
			byVerb[keyOf(words[0])] = append(byVerb[keyOf(words[0])], keyOf(form))
			all[form] = true
		}
	}
	return byVerb, all
}()

// alias is another form of one of the question's terms.
type alias struct {
	key  uint32
	term int8
}

// SameVerb reports whether two words are forms of one verb, or one word: "hide" and
// "hid", "took" and "taken".
func SameVerb(a, b string) bool {
	x, y := keyOf(a), keyOf(b)
	if x == y {
		return true
	}
	for verb, pasts := range forms {
		isX, isY := verb == x, verb == y
		for _, past := range pasts {
			isX, isY = isX || past == x, isY || past == y
		}
		if isX && isY {
			return true
		}
	}
	return false
}

package answertype

import "strings"

// nouns are the types of the nouns that questions ask by, in the singular. A noun
// of an office or of the family asks for a person without standing here, and so
// does one with the ending of an agent (agent).
var nouns = typed(nounTables)

var nounTables = map[Type]string{
	Person: `person people man woman child boy girl politician figure leader individual member player
		athlete celebrity candidate victim suspect killer murderer murderess criminal author architect ruler
		monarch successor predecessor character hero founder owner head star singer emperor dynast`,
	Organisation: `organisation organization company firm corporation business party newspaper paper magazine
		outlet broadcaster publisher agency ministry department body team club union league university school
		college institution institute bank charity group band newsroom employer manufacturer airline court
		council committee commission regiment army navy force church orchestra label studio association
		federation foundation network channel brand operator conference watchdog
		regulator retailer chain alliance coalition supermarket franchise squad side academy government parliament`,
	Place: `place country city town village state county region province district area location continent
		island river lake sea ocean mountain valley desert street road port airport station capital stadium venue
		building museum palace castle prison hospital hotel cemetery theatre theater park forest nation territory
		birthplace hometown headquarters site neighbourhood neighborhood borough suburb arena destination
		fort base camp harbour harbor beach coast border planet residence home`,
	Name: `name nickname film movie book novel song album play poem show programme program award prize medal
		treaty act law battle war campaign operation language religion nationality ethnicity ship vessel boat
		aircraft car model dynasty tribe species genre sport game event agreement treatise proclamation edict
		project deal mission festival surname word empire season branch denomination
		constituency train line railway railroad weapon disease drug app website`,
	Number: `number population size quantity count total score speed temperature rate rating ratio weight mass
		volume capacity toll turnout density attendance`,
	Money: `cost price amount sum salary wage fee fine budget revenue profit loss income value money fund
		investment compensation debt funding`,
	Percent:   `percentage percent proportion share`,
	Duration:  `duration length lifespan`,
	Age:       `age`,
	Distance:  `distance height width depth elevation altitude diameter`,
	Date:      `year date day month decade century week time era period weekday birthday millennium`,
	Quotation: `quote quotation`,
	Reason:    `reason cause motive motivation purpose`,
	Manner:    `method way means technique process`,
	Role:      `job role position occupation profession post rank office career title duty`,
}

// granularities is how exact a date the noun asks for.
var granularities = map[string]Granularity{
	"year": Year, "years": Year, "date": Day, "day": Day, "days": Day, "birthday": Day, "weekday": Day,
	"month": Month, "months": Month, "decade": Century, "century": Century, "centuries": Century,
	"millennium": Century, "era": Century, "period": Century,
}

func typed(tables map[Type]string) map[string]Type {
	all := map[string]Type{}
	for kind, list := range tables {
		for word := range strings.FieldsSeq(list) {
			all[word] = kind
		}
	}
	return all
}

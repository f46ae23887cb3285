package claim

import "strings"

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// groups makes a table of words by the first word of their line.
func groups(lines ...string) map[string]string {
	m := map[string]string{}
	for _, line := range lines {
		words := strings.Fields(line)
		for _, w := range words {
			m[w] = words[0]
		}
	}
	return m
}

var (
	calendar = set(`january february march april may june july august september october november december
		jan feb mar apr jun jul aug sept sep oct nov dec
		monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun`)
	yearly = set(`in since by during until till from of early late mid before after and to between circa`)

	// closed are words that end a noun phrase.
	closed = set(`a an the this that these those some any no each every all both either neither
		i he she it we they him her them us me his its our their my your who whom whose which what when where why how
		in on at by for with from to of off into onto over under above below after before during since until till
		about against among amid between beyond through across along around near behind inside outside within without
		aboard upon towards toward via per than as like because while although though if unless whether
		and or but nor so yet then there here also only just even still already not never
		is was are were be been being am has have had having do does did will would can could shall should may might must
		again ago later earlier yesterday today tomorrow tonight now so alone altogether overall so-called
		said says told tell including such`)
	be     = set(`is was are were be been being`)
	have   = set(`has have had having`)
	modals = set(`will would could may might should can must shall expected expects expect forecast forecasts predicted predict predicts planned plans plan planning target targets aim aims feared fear fears if unless hope hopes hoped proposed proposes proposal likely intends intend pledged promised wants needs capacity budgeted projected suspected potential potentially enough
		seriously critically badly slightly severely gravely board aboard ground scene instantly later`)
	hedges   = set(`about around some roughly approximately nearly almost over exactly only just estimated under fewer less more than least most close total up`)
	subset   = set(`another further other additional extra the these those his her their its our my first last next from between every each per both all either neither no including among remaining same`)
	partly   = set(`more other others of each apiece per additional further extra times`)
	rates    = set(`daily weekly monthly yearly annually average averaged averages averaging respectively per each every`)
	ordinals = set(`first second third fourth fifth sixth seventh another separate previous previously earlier other latter former subsequent`)
	units    = set(`m mn bn tn k km kg ft mph kph p c`)

	// neutral modifiers say nothing of which part of all is counted.
	neutral = set(`illegal irregular undocumented unauthorised desperate innocent confirmed reported recorded official separate
		total whole full small large big huge overcrowded inflatable`)

	// anybody are nouns for all the people of an event; with the same event they count
	// the same people. Nouns for some of them (children, officers) are not among them.
	anybody = set(`people person persons migrant migrants refugee refugees seeker seekers arrivals passenger passengers
		protester protesters demonstrator demonstrators marcher marchers victim victims individual individuals`)

	// events are what becomes of people and things that news counts, by one word for
	// each kind.
	events = groups(
		`killed kill kills killing died die dies dying dead deaths fatalities perished lives`,
		`injured injure injures injuring wounded wounding hurt injuries`,
		`missing unaccounted`,
		`arrived arrive arrives arriving crossed cross crosses crossing landed landing reached reaching`,
		`arrested arrest arrests arresting detained detaining`,
		`rescued rescue rescues rescuing saved`,
		`evacuated evacuate evacuating`,
		`displaced displacing fled fleeing homeless`,
		`attended attend attending marched marching gathered gathering protested demonstrated rallied`,
		`hospitalised hospitalized`,
		`infected infecting`,
		`charged charging`,
		`convicted convicting`,
		`deported deport deporting expelled`,
		`destroyed destroying demolished`,
		`sacked dismissed axed axing`,
	)
	// counting are kinds whose count grows, or shrinks, while reports come in.
	counting = set(`killed injured missing arrested rescued evacuated displaced attended hospitalised infected charged destroyed`)

	// happenings are the kinds of event that a sentence names: where two sentences name
	// different ones they are about different events.
	happenings = groups(
		`attack bomb bombing bomber explosion blast`,
		`strikes strike airstrike airstrikes raid raids shelling missile missiles rocket rockets drone drones attacks bombs bombings explosions blasts`,
		`shooting shootings gunman gunmen gunfire`,
		`crash crashes collision collided crashed derailment derailed`,
		`fire fires blaze wildfire wildfires`,
		`flood floods flooding landslide landslides mudslide`,
		`earthquake earthquakes quake tremor`,
		`storm storms hurricane typhoon cyclone tornado`,
		`sinking sank sunk shipwreck capsized capsizing`,
		`protest protests demonstration demonstrations rally march riot riots unrest`,
		`clashes clash fighting battle battles war siege offensive`,
		`election elections vote poll referendum ballot`,
		`stabbing stabbed knife`,
		`outbreak epidemic virus pandemic disease`,
		`avalanche`,
	)

	// repeated are kinds of which there are many in a day and a place: what two sentences
	// count may be two of them.
	repeated = set(`strikes clashes outbreak`)

	// measures are nouns of quantities that have one value at a time.
	measures = groups(
		`cost costs price`, `population`, `toll`, `turnout`, `salary`, `deficit`, `debt`, `unemployment`, `inflation`,
		`fine fined`, `majority`, `bail`, `attendance`, `height`, `length`, `depth`, `weight`, `area`, `profit profits`,
		`revenue revenues turnover`, `bill`, `ransom`, `damages compensation`, `magnitude`, `reward`,
	)
	places = set(`in at near off outside inside across throughout around`)
	// sites are nouns of places without a name: a strike on a school is one of many in a town.
	sites = set(`school hospital camp market mosque church temple house houses home building village square station airport mall
		shop restaurant hotel bar club nightclub theatre theater stadium factory mine plant prison base checkpoint convoy bus
		train car truck plane helicopter street road motorway bridge park beach university college clinic shelter`)

	irregular = map[string]string{
		"people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot",
		"won": "win", "lost": "lose", "sold": "sell", "bought": "buy", "built": "build", "held": "hold", "paid": "pay",
		"made": "make", "took": "take", "taken": "take", "gave": "give", "given": "give", "cut": "cut", "sent": "send",
		"shot": "shoot", "caught": "catch", "found": "find", "seized": "seiz", "left": "leave", "went": "go", "stole": "steal",
		"stolen": "steal", "spent": "spend", "received": "receiv", "scored": "scor", "wrote": "write", "written": "write",
	}
)

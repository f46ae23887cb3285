package attribution

// Verbs and adjectives that say what somebody thinks of a thing, without a clause.
const (
	// takesNounVerbs are verbs by which a noun says what somebody thinks or speaks of:
	// criticised the plan, denied the charge, announced a review.
	takesNounVerbs = `criticise criticize praise endorse oppose support back defend reject denounce condemn dismiss dispute deny attack blast
		slam decry deride mock ridicule blame hail laud tout welcome applaud commend champion favor favour assail lambast
		lambaste castigate question challenge mention cite discuss describe announce reveal disclose propose acknowledge admit
		concede stress emphasise emphasize highlight underscore underline reiterate echo recall predict promise pledge threaten
		fear doubt confirm demand protest invoke recommend advocate regret lament rebuke chide scold detail outline thank
		congratulate recognise recognize remember embrace promote disavow contradict deplore articulate contemplate credit
		dislike resent cheer savage chastise repudiate detest knock salute denigrate belittle minimise minimize condone renounce
		repeat suggest explain reference rebut contest claim express voice note address request bemoan downplay trumpet urge`
	// takesWordsVerbs are those of them that one does to other things, too.
	takesWordsVerbs = `attack repeat admit claim note recognise recognize remember embrace promote credit cheer knock savage address challenge
		threaten promise express voice discuss confirm contest identify detail reveal suggest`
	// showingVerbs are by what writings tell anything: the poll found two in three in favour.
	showingVerbs = `show find reveal indicate suggest list contain include detail describe depict put`
	// spokenWords are what is said, planned or done by word of mouth.
	spokenWords = `plan decision proposal policy idea remark comment call criticism deal bill law move handling record charge wrongdoing
		responsibility guilt mistake error claim denial approach strategy role involvement candidacy campaign nomination
		position stance effort attempt reform measure change rule ban tax cut war action behaviour behavior conduct treatment
		use refusal failure support opposition request offer demand question answer name identity detail amount result number
		figure cause date news existence presence authenticity death meeting talk resignation departure victory credit profit
		loss earnings revenue sympathy regret anger frustration interest outrage surprise disappointment gratitude condolence
		hope worry fear satisfaction skepticism scepticism reservation willingness desire solidarity approval disapproval dismay
		alarm astonishment thanks sorrow remorse`
	// takesAsVerbs say what somebody takes a thing for: sees the deal as a threat.
	takesAsVerbs = `see view regard characterise characterize portray depict cast describe label brand deem consider dismiss denounce deride
		identify`
	// attitudesWords are what one is of or about a thing, or to do it.
	attitudesWords = `skeptical sceptical critical supportive wary dismissive contemptuous disdainful scornful proud confident concerned
		worried angry furious upset aware afraid eager willing unwilling reluctant ready hesitant opposed sympathetic optimistic
		pessimistic unhappy disappointed frustrated outraged alarmed`
	// judgeVerbs take a noun alone, and hardly ever words in marks: he voted for it.
	judgeVerbs = `favor favour challenge discuss highlight thank congratulate detail outline regret cast identify address request object
		push press vouch brag allude disagree weigh side focus vote balk recognise recognize embrace promote disavow contradict
		articulate contemplate dislike resent cheer repudiate detest knock denigrate belittle minimise minimize condone renounce`
)

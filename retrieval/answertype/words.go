package answertype

// The closed tables of English that class.go gathers, in lower case.
const (
	functionWords = `the a an this that these those and or but nor so yet if than as then there here not no nor
		only just also too very more most less least much many some any each every all both either neither such
		other another same own even still already again ever never always often once perhaps however therefore
		thus although though while whereas because since until unless when where who whom whose which what why
		how whether please exactly besides instead else tell me us etc whilst further forth later now routinely usually`
	prepositions = `of in on at by for from to into onto with without within about above across after against
		along among around before behind below beneath beside between beyond despite down during except inside
		like near off out outside over past per round through throughout toward towards under up upon via amid
		according`
	pronouns = `i you he she it we they him her them his its their our my your himself herself itself themselves
		myself yourself ourselves one's hers theirs ours mine someone anyone everyone nobody something anything
		everything nothing`
	auxiliaries = `is are was were be been being am do does did done doing has have had having can could may might
		must shall should will would cannot can't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't
		couldn't shouldn't hasn't haven't hadn't`
	locatives = `in at near off from outside inside around across throughout into to toward towards through beyond
		between within over along under above below beneath behind opposite beside`
	connectors = `of de del della der den von van zu bin bint ibn al el la le les du da di das dos do y e af av ter
		ben abu the & and`
	months = `january february march april may june july august september october november december jan feb mar
		apr jun jul aug sept sep oct nov dec`
	weekdays = `monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays
		thursdays fridays saturdays sundays mon tue tues wed thu thur thurs fri sat sun`
	seasons   = `spring summer autumn winter fall christmas easter ramadan`
	relatives = `yesterday today tomorrow tonight overnight nowadays currently now recently`
	deictics  = `last next this previous following past coming earlier later same that`
	parts     = `early late mid middle beginning end start first second latter`
	eras      = `bc ad bce ce b.c. a.d. b.c a.d`
	numerals  = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
		sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety twenty-one
		twenty-two twenty-three twenty-four twenty-five twenty-six twenty-seven twenty-eight twenty-nine thirty-one
		thirty-two thirty-three thirty-four thirty-five thirty-six forty-five forty-eight sixty-five seventy-five
		both none no several few many once twice couple pair single`
	multiples = `hundred hundreds thousand thousands million millions billion billions trillion trillions dozen
		dozens score scores m mn bn tn k mln`
	fractions = `half third thirds quarter quarters fifth fifths tenth tenths two-thirds one-third three-quarters
		one-quarter majority minority most all one-fifth two-fifths`
	ordinals = `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
		fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first last final st nd rd th`
	hedges = `about around nearly almost approximately roughly over under some circa c ca up least most more less
		fewer only exactly just another`
	timeUnits = `second seconds minute minutes min mins hour hours hr hrs year-old year-olds day days night nights week weeks weekend
		weekends fortnight month months year years decade decades century centuries millennium millennia
		millisecond milliseconds season seasons semester semesters term terms generation generations`
	lengthUnits = `mile miles km kilometre kilometres kilometer kilometers metre metres meter meters m cm mm foot
		feet ft inch inches yard yards yd yds mi nautical centimetre centimetres centimeter centimeters millimetre
		millimetres light-year light-years hectare hectares acre acres`
	otherUnits = `kg kilogram kilograms gram grams tonne tonnes ton tons pound pounds lb lbs ounce ounces litre
		litres liter liters gallon gallons barrel barrels degree degrees kelvin celsius fahrenheit °c °f mph kph
		km/h knots watt watts kw mw gw hp horsepower volt volts hertz hz khz mhz ghz bit bits byte bytes kb mb gb tb
		gbit/s mbit/s kbit/s square sq cubic pascal pa bar atm percent points`
	currencies = `pound pounds euro euros dollar dollars cent cents pence penny yen yuan renminbi rupee rupees franc
		francs mark marks rouble roubles ruble rubles peso pesos krona kronor krone kroner lira won shilling
		shillings rand real reais zloty usd eur gbp sterling`
	percents = `percent pc cent percentage`
	titles   = `mr mrs ms miss mx dr sir dame lord lady baron baroness count countess duke duchess earl viscount king
		queen prince princess emperor empress tsar sultan emir shah khan pope cardinal archbishop bishop father
		brother sister saint st rev reverend rabbi imam sheikh ayatollah prof professor president vice-president
		chancellor premier minister secretary senator governor mayor congressman congresswoman representative judge
		justice general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral commander marshal
		brigadier corporal private chief inspector superintendent constable councillor ambassador commissioner
		secretary-general director-general chairman professor marquis marquess judge`
	offices = `president vice-president chancellor premier minister secretary senator governor mayor congressman
		representative judge justice general colonel major captain lieutenant sergeant admiral commander marshal
		chief head leader director chairman chairwoman chair ceo manager coach trainer boss owner founder co-founder
		spokesman spokeswoman spokesperson official officer adviser advisor aide ambassador commissioner councillor
		deputy mp mep peer lawyer barrister solicitor attorney prosecutor editor journalist reporter correspondent
		columnist author writer novelist poet playwright composer singer musician artist painter sculptor actor
		actress director producer filmmaker photographer designer architect engineer scientist physicist chemist
		biologist mathematician economist historian philosopher professor lecturer teacher researcher analyst
		expert scholar theologian priest bishop archbishop pope monk nun doctor surgeon nurse physician psychologist
		psychiatrist player footballer striker midfielder defender goalkeeper cricketer golfer swimmer athlete
		boxer cyclist driver pilot astronaut sailor soldier farmer banker trader businessman businesswoman
		entrepreneur investor worker politician lawmaker legislator campaigner activist diplomat detective
		policeman policewoman inspector king queen prince princess emperor empress duke earl count baron lord
		member candidate successor predecessor winner champion inventor explorer missionary merchant
		secretary-general administrator dean principal rector chaplain treasurer speaker host presenter comedian`
	families = `man woman men women boy girl child mother father son daughter brother sister husband wife uncle aunt
		nephew niece cousin grandfather grandmother grandson granddaughter widow partner fiancee heir friend person
		people baby teenager`
	organHeads = `ltd limited inc incorporated corp corporation plc llc llp gmbh ag sa nv co company companies group
		holdings university college school academy institute institution ministry department office agency bureau
		council commission committee board authority court tribunal parliament congress senate assembly party union
		association federation society foundation trust bank fund organisation organization league club fc united
		team army navy force forces police corps regiment battalion brigade squadron church hospital museum library
		orchestra band news times post herald tribune guardian telegraph mail mirror journal gazette chronicle
		observer press magazine network channel radio television studios records pictures entertainment airlines
		airways motors industries systems technologies laboratories centre center service services alliance
		coalition movement front cabinet government treasury exchange house lords commons conservatives democrats
		republicans labour liberals socialists greens nato un eu initiative project programme program`
	placeHeads = `city town village county state province region district island islands isle river lake sea ocean
		bay gulf channel strait mount mountain mountains hill hills valley desert forest park street road avenue
		lane square bridge port harbour harbor airport station palace castle fort tower hall stadium arena theatre
		theater cathedral church abbey temple museum hotel hospital prison house centre center north south east west
		northern southern eastern western central coast beach cape peninsula kingdom republic empire territory
		capital border plaza garden gardens field ground`
	suffixes    = `jr sr jnr snr ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi esq obe mbe cbe qc kc mp mep phd`
	speechVerbs = `said says say saying told tells tell asked asks added adds claimed claims argued argues insisted
		insists warned warns stated states wrote writes replied explained described describes called calls
		announced admitted acknowledged denied suggested tweeted posted declared commented remarked noted quoted
		according accused urged vowed pledged promised recalled boasted joked quipped shouted`
	becauses   = `because due owing since thanks therefore hence reason reasons result resulted caused cause causes`
	meansWords = `by through using via with use uses used means`
	copulas    = `is are was were been be being became become remains`
	becomings  = `became become becomes appointed elected named served serving serves worked works working made
		promoted advanced selected chosen hired joined crowned nominated designated ordained`
	verbs = `led wrote won made gave took held became began ran went came met saw built told sent paid lost left
		kept found brought bought taught thought spoke fought grew knew rose fell set put cut hit let beat broke
		chose drew drove wore sold stood struck swam threw helped include includes including contain contains
		make makes take takes give gives hold holds play plays occur occurs cause causes happen happens live lives
		work works belong mean means lead leads run runs win wins say says want wants need needs use uses show
		shows allow allows provide provides produce produces help helps govern governs represent represents
		interfered sank sang drank shook stole rode rang froze forgot fled fed dug bent bore swore swept
		shot split slept slid shrank bit blew burst hid lit hung laid lay sought wound felt dealt meant stuck known sets puts stands rises falls features come comes become becomes cover covers exist exists describe describes`
	givens = `john james robert michael william david richard joseph thomas charles christopher daniel matthew
		anthony mark donald steven stephen paul andrew joshua kenneth kevin brian george edward ronald timothy jason
		jeffrey ryan jacob gary nicholas eric jonathan larry justin scott brandon benjamin samuel gregory frank
		alexander raymond patrick jack dennis jerry tyler aaron jose henry adam douglas nathan peter zachary kyle
		walter harold jeremy ethan carl keith roger gerald christian sean austin arthur lawrence jesse dylan bryan
		joe jordan billy bruce albert willie gabriel logan alan juan louis philip phillip simon martin ian neil
		graham colin stuart derek trevor nigel geoffrey hugh oliver harry luke liam noah mary patricia jennifer
		linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily
		donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy
		angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet
		catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn
		judith megan andrea cheryl hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn
		jane alice julia theresa claire fiona lucy charlotte sophie chloe grace zoe kate jean-claude jean pierre
		jacques francois françois michel marie marc luc antoine hans karl heinrich friedrich wilhelm otto fritz
		johann josef klaus jürgen ursula angela björn bjorn lars erik sven olaf giovanni giuseppe antonio
		marco paolo carlo francesco mario luigi carlos luis miguel pedro pablo diego fernando jorge manuel rafael
		javier francisco ivan vladimir sergei dmitri alexei boris nikolai mikhail igor viktor yuri natalia olga
		mohammed muhammad mohamed ahmed ali hassan hussein omar ibrahim abdul abdullah khalid yusuf fatima aisha
		ravi raj sanjay rahul priya rishi narendra wei li hiroshi takeshi kenji yuki
		tom tim jim bob bill mike dan dave steve sam ben max alex chris matt nick tony ed ted jon greg jeff rob
		danny andy ken ray lee theodore franklin winston napoleon leo felix victor hugo oscar edgar edmund alfred
		frederick frederic ernest leonard eugene ralph roy clarence howard fred marcus vincent leon`
)

package attribution

// Closed word classes of English.
const (
	determinersWords  = "the a an this that these those its his her their our my your some several many few most all both one two three four five six seven eight nine ten another other each every any no"
	indefiniteWords   = "a an one another some several many few most two three four five six seven eight nine ten"
	prepositionsWords = "of in on at for from with by about against between into through during before after above below to near over under since until among amid across despite behind beyond via per within without toward towards upon around inside outside alongside following including like unlike throughout as than"
	conjunctionsWords = "and but or nor so yet while as because that when if after before whether which where although though since until unless once whereas who whom whose what how why than"
	auxiliariesWords  = "is are was were be been being am has have had having do does did will would can could may might must shall should n't wo ca 're 'll 've 'd won't wouldn't can't couldn't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't to"
	modalsWords       = "would could will can may might should must"
	adverbsWords      = "also then later further again once ever never not just still often already now soon only even always sometimes since previously recently today yesterday tonight tomorrow earlier meanwhile however instead nevertheless nonetheless therefore perhaps too afterwards afterward here there thus indeed moreover furthermore elsewhere subsequently initially finally simply first last night almost over out up back"
	pronounsWords     = "he she they it we i you who"
	objectsWords      = "me him them us myself himself herself themselves itself"
	copulasWords      = "is are was were be been being am seem seems seemed remain remains remained become becomes became feel feels felt look looks looked as it's that's he's she's they're isn't wasn't"
	elisionsWords     = "s re ll ve d m tis twas em til till cause bout round n im cos"
	daysWords         = "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
)

// capitalised words that start sentences and are no names.
const startersWords = "the a an this that these those in on at for from with by about and but or so yet while as because when if after before whether which where although though since until unless once there here it he she they we i you who what how why his her their its our my your not no yes also then later meanwhile however earlier today yesterday last next now both all some many most several other another each every any such even only just still instead under over between among during through despite according asked speaking writing one two three four five six seven eight nine ten more less nearly about almost around near to of is are was were has have had do does did will would can could may might must should let please thanks thank never perhaps maybe elsewhere afterwards finally first second third"

// pasts are the irregular pasts of common verbs, verbs what the present of others
// looks like: with the auxiliaries they tell a clause from a noun phrase.
const (
	pastsWords = `became began bent bet bit bled blew bought broke brought built burned came caught chose clung cost cut dealt drew drove dug ate fell fed
		felt fled flew forgot fought found froze gave went got grew held hid hit hung hurt kept knew laid lay led left lent let lit lost made meant met paid
		put quit ran rang read rode rose said sang sank sat saw sent set shook shot shrank shut slept slid slipped sold sought spent spoke spread stole stood
		struck stuck swam swept swore swung taught threw told took tore understood wept woke won wore wrote rebuilt overcame withdrew undertook outgrew`
	verbsWords = `need needs want wants seem seems make makes take takes give gives go goes come comes mean means work works look looks live lives lie lies
		hold holds keep keeps get gets put puts run runs stay stays stand stands depend depends cost costs know knows see sees find finds feel feels
		begin begins continue continues remain remains become becomes include includes provide provides require requires allow allows help helps
		cause causes show shows think thinks believe believes expect expects hope hopes say says plan plans fail fails deserve deserves
		exist exists belong belongs appear appears happen happens rise rises fall falls grow grows sell sells pay pays contain contains support supports
		face faces represent represents threaten threatens use uses lack lacks affect affects own owns doesn don isn wasn aren didn hasn haven hadn won`
)

// pluralsWords are plurals that do not end in s, and what takes a verb like one.
const pluralsWords = "they we i you people police others some many both few most men women children staff media critics who which that data all those family couple pair crew public majority percent half array number series range variety these none and or"

// personsWords are common nouns for a person.
const personsWords = `person man woman boy girl child mother father parent son daughter sister brother wife husband widow friend neighbour neighbor colleague
	relative witness victim survivor defendant suspect resident official aide adviser advisor expert employee worker driver passenger pilot owner guest customer
	client voter student pupil teacher prosecutor investigator diplomat politician player fan publicist agent insider source soldier militant rebel activist
	researcher scholar veteran prisoner migrant refugee protester demonstrator shopper tourist villager farmer fisherman cleric priest pastor cousin aunt uncle
	grandmother grandfather nephew niece partner boyfriend girlfriend fiancee friend classmate roommate landlord tenant juror lawmaker legislator bidder buyer seller
	investor shareholder banker dealer accountant surgeon psychologist psychiatrist sociologist economist historian mediator negotiator successor predecessor rival
	opponent supporter critic observer clerk warden caretaker porter steward lifeguard midwife paramedic firefighter chef waiter barber hairdresser plumber electrician
	builder carpenter mechanic shopkeeper butcher baker grocer greengrocer publican headteacher headmaster headmistress principal librarian vicar chaplain gardener
	coroner registrar watchman nightwatchman curator referee umpire jockey`

// publicBodiesWords are in the names of bodies that are no companies.
const publicBodiesWords = "house senate government department treasury pentagon kremlin office ministry states kingdom nations union bank federal reserve university street times post journal news"

// measuresWords are what something happens according to, though they say nothing.
const measuresWords = "means terms rules law laws tradition traditions needs size sizes type types plan plans schedule standards demand age order principle principles rank ability merit custom customs circumstances taste conditions criteria"

// titles stand before a name and are not part of it. Those of courtesy are
// ignored in a query too; the others name an office.
const (
	courtesyWords = "mr mrs ms miss mx sir dr madam mme mlle messrs herr frau señor señora monsieur dame lord lady baroness baron viscount hon mr. mrs. ms. dr. sr. sra."
	maleWords     = "mr mr. sir lord baron king prince father brother pope herr señor monsieur chairman spokesman congressman councilman businessman policeman imam archbishop bishop rabbi he him his himself"
	femaleWords   = "mrs mrs. ms ms. miss madam mme mlle frau señora dame lady baroness queen princess duchess sister chairwoman spokeswoman congresswoman councilwoman businesswoman policewoman actress she her hers herself"
	officesWords  = `president vice-president minister premier chancellor secretary undersecretary senator sen sen. rep rep. representative
		gov gov. governor mayor judge justice magistrate professor prof prof. king queen prince princess duke duchess pope archbishop bishop
		cardinal rev rev. reverend father brother sister rabbi imam sheikh ayatollah emperor captain capt capt. lt lt. lieutenant sgt sgt. sergeant maj maj. major
		col col. colonel gen gen. general admiral adm. commander cmdr. corporal private detective det. inspector superintendent supt. constable officer
		sheriff deputy chief coach manager boss director chairman chairwoman chairperson chair ceo cfo coo commissioner ambassador attorney speaker
		congressman congresswoman councillor councilman councilwoman alderman cllr cllr. mp msp mep leader spokesman spokeswoman spokesperson
		envoy secretary-general director-general taoiseach marshal foreman founder
		striker midfielder defender goalkeeper quarterback captain actor actress singer author editor analyst economist lawyer barrister solicitor
		producer writer artist historian critic journalist reporter correspondent scientist biologist playwright guitarist drummer physicist
		astronomer philosopher engineer activist campaigner consultant strategist trader broker doctor nurse farmer
		backbencher whip treasurer solicitor candidate lawmaker first-minister commander-in-chief co-founder president-elect executive det con insp insp. pc dci`
)

// postTitles may follow a name without being part of it.
const postTitlesWords = "mp msp mep qc kc obe mbe cbe jr jr. sr. ii iii iv phd md esq"

// abbreviations that take a dot, without it.
const abbreviationsWords = "mr mrs ms dr sr jr st sen rep gov prof rev hon capt lt sgt maj col gen adm cmdr cpl det supt cllr messrs mt ft inc corp ltd co no vs gen jan feb aug sept oct nov dec"

// particles join the parts of a name.
const particlesWords = "von van der den de del della di da du la le el al bin ibn ben abu dos das zu ter ten"

// bodyWords mark a capitalised run as a body or place rather than a person.
const bodyWordsWords = `office ministry department party council committee commission union university college school hospital court bank group
	agency association authority board bureau centre center church club company corp corp. inc inc. ltd llc plc federation foundation fund government
	house institute institution international league network news times post guardian mail telegraph journal press herald independent sun mirror observer tribune
	organisation organization parliament police senate congress service services society team trust tribunal television tv radio
	states kingdom nations street city county army navy force forces airlines airways motors observatory labour conservatives democrats republicans
	liberal democrat democratic republican conservative national royal world united european american british commons pentagon kremlin
	home foreign treasury watch rights human alliance coalition campaign charity academy museum library airport park road avenue square bridge river
	lake island islands beach mountain valley sea ocean channel north south east west northern southern eastern western africa america europe asia
	summit conference agreement treaty act bill law constitution amendment war day week month year championship cup olympics games stadium arena
	festival award awards prize show today tonight programme program project plan network systems technologies technology partners capital holdings
	industries energy oil gas motor electric airlines health education defence defense transport security intelligence research data global green
	reform justice welfare state federal supreme high central district crown magistrates brexit covid facebook twitter google youtube instagram
	new san los las great saint hall tower street building hotel theatre theater records studios entertainment media sky reuters associated agence
	downing whitehall westminster white capitol hill wall silicon latin middle`

// bodyNouns head the lower-case names of bodies, which "it" and "they" may mean.
const bodyNounsWords = "ministry department government company firm council committee commission union university agency association authority board bureau charity club court bank group party police force team newspaper paper magazine network broadcaster organisation organization regulator watchdog office embassy institute foundation hospital school church army airline coalition opposition administration cabinet campaign alliance operator developer retailer manufacturer supplier fund maker carrier lender insurer exchange brokerage studio publisher league parliament senate congress media nation country city panel inquiry tribunal jury prosecution defence defense industry startup giant utility consortium conglomerate automaker carmaker planemaker drugmaker chipmaker bookmaker start-up"

// writings speak for themselves: "the memo says".
const writingsWords = "memo memorandum report letter statement email e-mail document documents notes note filing lawsuit complaint study survey paper book post tweet message article transcript indictment ruling judgment judgement affidavit petition warrant review audit editorial leaflet manifesto notice sign text banner placard caption headline diary dossier records resolution advert advertisement press-release release website sentence verdict testimony law contract constitution treaty agreement statute code guidelines policy bill clause poll polls data figures statistics analysis research indictment subpoena"

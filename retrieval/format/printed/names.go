package printed

import "strings"

var (
	// press are the nouns by which papers, magazines, stations and agencies call
	// themselves in English. Those that are surnames or a writer's role as often ("Bee",
	// "Leader", "Reporter") are left out.
	press = setOf(strings.Fields(`advertiser advocate argus beacon broadcasting bulletin chronicle
		courant courier democrat dispatch echo enquirer examiner express gazette globe guardian
		herald independent inquirer intelligencer journal ledger magazine mail mercury messenger
		mirror monitor news newspaper newspapers newswire observer post press review sentinel
		spectator standard star statesman sun telegraph times tribune weekly wire`))
	// tails stand behind such a noun.
	tails = setOf(strings.Fields(`agency association digital group india international live
		magazine network online service uk us usa`))
	// joins are the small words within a name.
	joins = setOf(strings.Fields("of the and de la le der die das &"))
	// ordinary are words that with such a noun make no name of a paper: "Breaking News" and
	// "Press Review" are sections. One word of a name must be another.
	ordinary = setOf(strings.Fields(`bad book breaking business city community court crime culture
		daily east entertainment evening exit fake family film first food free good great guest
		health home latest lifestyle live local magazine mail military more morning music
		national new news newspaper newspapers north opinion other our peer political politics
		post press read regional related report review science south special sport sports star
		tech technology theater theatre the this top travel trending tv us video weather
		weekly west world`))
	// known are outlets whose names have no such noun or only ordinary words: agencies,
	// stations, and papers read across borders. Those with "the" need it: "The Sun".
	known = setOf(listed(`abc news, aftenposten, afp, agence france-presse, al jazeera, al jazeera
		english, ansa, ap, ap news, associated press, axios, bbc, bbc news, bbc sport, bloomberg,
		bloomberg news, business insider, buzzfeed, buzzfeed news, cbc, cbc news, cbs, cbs news,
		channel 4 news, cnbc, cnn, corriere della sera, daily beast, daily express, daily mail,
		daily mirror, daily star, deutsche welle, die zeit, dpa, economist, el mundo, el país,
		euronews, evening standard, financial times, forbes, france 24, guardian, hollywood
		reporter, huffington post, huffpost, interfax, itar-tass, itv, itv news, kyodo, kyodo
		news, la repubblica, le figaro, le monde, les echos, mailonline, morning star, msnbc,
		nbc, nbc news, new statesman, new york review of books, new yorker, newsweek, npr, pa
		media, pbs, politico, politico europe, press association, reuters, rté, semafor, slate,
		sky news, south china morning post, süddeutsche zeitung, tass, taz, the atlantic, the
		conversation, the hill, the independent, the intercept, the mirror, the national, the
		observer, the scotsman, scotsman, the spectator, the sun, the telegraph, the times, the
		week, time magazine, upi, usa today, vox, wales online, walesonline, xinhua, yahoo news,
		yonhap`))
)

func setOf(words []string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[w] = true
	}
	return set
}

// listed are the names of a list with commas between.
func listed(text string) []string {
	all := strings.Split(text, ",")
	for i, name := range all {
		all[i] = strings.Join(strings.Fields(name), " ")
	}
	return all
}

package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// manner says how a word behaves before a full stop.
type manner uint8

const (
	ordinary    manner = iota // the stop ends the sentence
	never                     // it never does: a title, "e.g."
	labels                    // it does not before a number, nor before what only a name begins with: "Fig."
	numbers                   // it does, but not before a number: "No.", "Jan."
	untilOpener               // it does only before a word that begins sentences: "Inc.", "U.S."
	clock                     // it does, but not before a zone or a day: "a.m."
	initial                   // one capital letter
)

// abbreviations are written as they stand before the stop. A word that is also
// an ordinary one (art, col, gen, rep) is listed with its capital alone.
var abbreviations = table(map[manner]string{
	never: `Mr Mrs Ms Mx Dr Drs Prof Profs Rev Revd Hon Rt Messrs Mme Mlle Mgr Msgr Fr Gen Lt Col Capt Cmdr Cdr
		Sgt Maj Adm Brig Cpl Pte Pvt Supt Det Insp Gov Govs Sen Sens Rep Reps Pres Amb Atty Asst Assoc Dep Hr
		MR MRS MS DR PROF GEN LT SGT e.g i.e E.g I.e eg ie viz cf vs v approx resp incl esp`,
	labels: `Fig Figs fig figs Eq Eqs eq Eqn Ref Refs ref Tab Vol Vols vol vols Ch ch Chap chap Sec Sect sec Art
		Nr nr p pp P pg c ca Ca n tel Tel ext Ext Op op Cat Ser Suppl Pt Bk Par para`,
	numbers: `No Nos no nos Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec`,
	untilOpener: `Inc Ltd Co Cos Corp Bros Plc LLC Pty Jr Sr Esq St Sts Mt Ft Ave Blvd Rd Hwy Sq Pl Dept Univ Inst
		Assn al Nat Natl Intl Int Mfg Cie Bhd Ph.D Ph Mag Bldg ed eds Ed Eds trans
		Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mich Minn Miss Mo Mont Neb Nev Okla Ore
		Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta ST Proc Acad Sci Biol Chem Biochem Biophys Appl Mol Eur Br Clin Exp Lett`,
	clock: `a.m p.m A.M P.M`,
})

// openers are words that begin a sentence and hardly ever a name: behind an
// abbreviation or an initial they say that the sentence ended there.
var openers = table(map[manner]string{ordinary: `The A An This That These Those It Its He She They We You I His Her
	Their Our My In On At By For From With Without After Before During Since Until When While Where Why How What
	Who Which If Although Though Because As But And Or So Yet However Moreover Meanwhile Then There Here Now Today
	Also Another Both Each Every Some Many Most Several All Not One Two Under Over According Despite Between
	Among Further Furthermore Similarly Additionally Finally Consequently Hence Nevertheless Nonetheless Indeed
	Through Throughout Following Thus Therefore Later Once Only Mr Mrs Ms Other Others Such Instead`})

// zones are what may follow a time of day within a sentence.
var zones = table(map[manner]string{ordinary: `ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT BST UTC CET CEST
	IST AEST AEDT JST Eastern Central Mountain Pacific Greenwich Monday Tuesday Wednesday Thursday Friday Saturday
	Sunday January February March April May June July August September October November December`})

// lettered are words that a single letter belongs to, as in "vitamin D" or
// "World War I": a stop behind such a letter ends the sentence.
var lettered = table(map[manner]string{ordinary: `vitamin hepatitis influenza plan type group class grade point appendix section
	category part phase option team block protein schedule series war stage level zone act volume chapter
	exhibit case model step figure table panel variant strain division factor cyclin complex
	degrees`})

// exclaimed are names that end with an exclamation mark.
var exclaimed = table(map[manner]string{ordinary: `Yahoo Jeopardy Wham Panic Mamma Oklahoma`})

// endings are what stands behind the last stop of a file or a host name.
var endings = table(map[manner]string{ordinary: `com org net gov edu uk eu io tv html htm php asp aspx js ts py pdf
	txt doc jpg png gif exe zip mp3 mp4 csv xml json`})

// reporting are verbs that may follow the speaker behind a quotation.
var reporting = table(map[manner]string{ordinary: `said says asked asks told added adds replied wrote cried shouted
	wondered demanded exclaimed joked quipped tweeted yelled`})

// table turns lists of words into a set with a manner for each.
func table(lists map[manner]string) map[string]manner {
	words := make(map[string]manner)
	for m, list := range lists {
		for word := range strings.FieldsSeq(list) {
			words[word] = m
		}
	}
	return words
}

func in(words map[string]manner, word string) bool {
	_, ok := words[word]
	return ok
}

// mannerOf says how the word before a full stop behaves.
func mannerOf(word string) manner {
	if m, ok := abbreviations[word]; ok {
		return m
	}
	if r, size := utf8.DecodeRuneInString(word); size == len(word) && unicode.IsUpper(r) {
		return initial
	}
	if isAcronym(word) {
		return untilOpener
	}
	return ordinary
}

// isAcronym reports letters with stops between them: "U.S", "J.K", "Ph.D".
func isAcronym(word string) bool {
	if !strings.Contains(word, ".") {
		return false
	}
	for piece := range strings.SplitSeq(word, ".") {
		r, _ := utf8.DecodeRuneInString(piece)
		if n := utf8.RuneCountInString(piece); n == 0 || n > 2 || !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

// isRoman reports a small Roman numeral, as it numbers sections.
func isRoman(word string) bool {
	return word != "" && len(word) <= 4 && strings.Trim(word, "IVX") == ""
}

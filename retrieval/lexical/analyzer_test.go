package lexical

import (
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestTerms(t *testing.T) {
	t.Parallel()
	tests := []struct{ text, want string }{
		{"", ""},
		{" \t\n—…!?", ""},
		{"Returns agreements were returned", "return agreement were return"},
		{"Britain's, Britain’s and the boys' boats", "britain britain and the boy boat"},
		{"they’ve, I'm, she'd, we'll, they're", "they i she we they"},
		{"don't don’t dont", "dont dont dont"},
		{"O'Brien and l’accord", "obrien brien and laccord accord"},
		{"'quoted' “words”", "quot word"},

		{"5,178 5178", "5178 5178"},
		{"12,345,678", "12345678"},
		{"1,2,3 2019,2020 1,23", "1 2 3 2019 2020 1 23"},
		{"1.5 10.30 3.", "1.5 10.30 3"},
		{"£500m", "pound 500m 500"},
		{"$1.5bn €20 ¥9 ₽5", "dollar 1.5bn 1.5 euro 20 yen 9 ₽ 5"},
		{"£ and % alone", "and alon"},
		{"42% of 100", "42 percent of 100"},
		{"42 per cent, 42 Per Cent, 42 percent", "42 per percent 42 per percent 42 percent"},
		{"a cent per item", "a cent per item"},
		{"the 1990s, 1990's", "the 1990s 1990 1990"},
		{"10:30 12/05/2023", "10 30 12 05 2023"},

		{"UK-EU deal", "uk eu ukeu deal"},
		{"re-admissions readmissions", "re admiss readmiss readmiss"},
		{"Covid‑19 COVID-19", "covid 19 covid19 covid 19 covid19"},
		{"2019-20 2019–20", "2019 20 2019 20"},
		{"out-of-court", "out of court outofcourt"},
		{"a-b-c-d", "a b c d"},
		{"end- -start", "end start"},

		{"the US and us", "the u.s and us"},
		{"The U.S. told us. U.K., UK", "the u.s told us uk uk"},
		{"WHO WAS IT?", "who was it"},
		{"the WHO said who", "the w.h.o said who"},
		{"U.S.-led", "u.s led usl"},
		{"It said it", "it said it"},
		{"Plan B.The end.Next gov.uk", "plan b the end next gov uk"},

		{"Ångström ANGSTROM Ko\u0308ln Köln", "angstrom angstrom koln koln"},
		{"Straße Łódź Søren Œuvre ﬁnal", "strass lodz soren oeuvr final"},
		{"co\u00adoperate", "cooper"},
		{"Москва МОСКВА ёлка", "москва москва елка"},
		{"Αθήνα ΑΘΉΝΑ σοφός ΣΟΦΌΣ", "αθηνα αθηνα σοφοσ σοφοσ"},
		{"مُحَمَّد محمد ١٢٣", "محمد محمد 123"},
		{"שָׁלוֹם שלום", "שלום שלום"},
		{"हिन्दी भाषा", "हिन्दी भाषा"},
		{"東京都", "東 京 東京 都 京都"},
		{"が か", "が か"},
		{"서울 서울", "서 울 서울 서 울 서울"},
		{"ไทย", "ไ ท ไท ย ทย"},
		{"ｱｲ １２ Ｗｉｄｅ", "ア イ アイ 12 wide"},
		{"a\xffb \xc3", "a b"},
	}
	a := NewAnalyzer()
	for _, tt := range tests {
		got := strings.Join(a.Terms(tt.text), " ")
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("Terms(%q) (-want +got):\n%s", tt.text, diff)
		}
	}
}

func TestQueryTerms(t *testing.T) {
	t.Parallel()
	tests := []struct{ text, want string }{
		{"Who told Britain there would be no returns agreement?", "told britain there would no return agreement"},
		{"What didn't they do?", "didnt they"},
		{"Who is the what?", "who is the what"},
		{"the", "the"},
		{"How much did the US pay?", "much u.s pay"},
		{"", ""},
	}
	a := NewAnalyzer()
	for _, tt := range tests {
		got := strings.Join(a.QueryTerms(tt.text), " ")
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("QueryTerms(%q) (-want +got):\n%s", tt.text, diff)
		}
	}
}

func TestIsStop(t *testing.T) {
	t.Parallel()
	a := NewAnalyzer()
	for text, want := range map[string]bool{
		"the": true, "Whose": true, "because": true, "didn’t": true, "would": true,
		"Britain": false, "first": false, "": false, "東": false, "42": false,
	} {
		if got := a.IsStop(strings.Join(a.Terms(text), " ")); got != want {
			t.Errorf("IsStop of %q = %v, want %v", text, got, want)
		}
	}
}

func TestTokensStandWhereTheyWereRead(t *testing.T) {
	t.Parallel()
	text := "The UK’s £5,178 re-admissions (O’Brien) 東京"
	var got []string
	for _, token := range NewAnalyzer().Tokens(text) {
		got = append(got, token.Term+"="+text[token.Start:token.End])
	}
	want := []string{
		"the=The", "uk=UK", "pound=£", "5178=5,178", "re=re", "admiss=admissions", "readmiss=re-admissions",
		"obrien=O’Brien", "brien=Brien", "東=東", "京=京", "東京=東京",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Tokens (-want +got):\n%s", diff)
	}
}

func TestAnalyzerIsSafeForConcurrentUse(t *testing.T) {
	t.Parallel()
	a := NewAnalyzer()
	want := NewAnalyzer().Terms(sampleText)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if diff := cmp.Diff(want, a.Terms(sampleText)); diff != "" {
				t.Errorf("Terms (-want +got):\n%s", diff)
			}
		})
	}
	wg.Wait()
}

// TestHostileTexts holds that words without end cost little and stay whole.
func TestHostileTexts(t *testing.T) {
	t.Parallel()
	const size = 1 << 18
	for _, piece := range []string{"a", "1", "a-", "a.", "a'", "1,", "1.", "東", "\u0301", "ᄀ", "\xff", "£", "U.S.-"} {
		text := strings.Repeat(piece, size/len(piece))
		checkTokens(t, text, NewAnalyzer().Tokens(text))
	}
}

func FuzzTokens(f *testing.F) {
	for _, seed := range []string{
		sampleText, "", "£5,178.50 U.S.-led re-admissions", "O’Brien’s l'accord n't", "東京都が서울 ไทย", "a\xff\xc3b",
		"\u0301a\u00ad-b", "ᄒ\u1161\u11ab", "1,234,5", "A.B.c.d. I.T.-", "İıßﬁﷺ½②", "'''’’--", "\U0001d7d8\U0001f1eb",
	} {
		f.Add(seed)
	}
	a := NewAnalyzer()
	f.Fuzz(func(t *testing.T, text string) {
		tokens := a.Tokens(text)
		checkTokens(t, text, tokens)
		var terms []string
		for _, token := range tokens {
			terms = append(terms, token.Term)
		}
		if diff := cmp.Diff(terms, append([]string(nil), a.Terms(text)...)); diff != "" {
			t.Errorf("Tokens and Terms differ (-tokens +terms):\n%s", diff)
		}
	})
}

// checkTokens holds that every token has a term and stands on whole characters of
// the text.
func checkTokens(t *testing.T, text string, tokens []Token) {
	t.Helper()
	valid := utf8.ValidString(text)
	for _, token := range tokens {
		if token.Start < 0 || token.Start >= token.End || token.End > len(text) {
			t.Fatalf("%q: token %+v is outside the text of %d bytes", text, token, len(text))
		}
		if token.Term == "" || !utf8.ValidString(token.Term) {
			t.Fatalf("%q: token %+v has no proper term", text, token)
		}
		if valid && !utf8.ValidString(text[token.Start:token.End]) {
			t.Fatalf("%q: token %+v cuts a character", text, token)
		}
	}
}

func BenchmarkTerms(b *testing.B) {
	a := NewAnalyzer()
	b.SetBytes(int64(len(sampleText)))
	for b.Loop() {
		a.Terms(sampleText)
	}
}

const sampleText = `The harbour authority said on Monday that 5,178 tonnes of grain had left the port since June, ` +
	`42% more than in the year before. “We don’t expect the U.S.-led mission to change that,” said Ms O’Brien, ` +
	`the authority’s head, who put the re-opening at €1.5bn.`

package printed_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval/format/printed"
)

func TestRead(t *testing.T) {
	t.Parallel()
	text := "The ferry Maria sank off Norby on Friday morning after it had struck a rock in thick fog, the coastguard said in a statement. All aboard live."
	for name, c := range map[string]struct {
		body string
		want printed.Head
	}{
		"headline":              {"Ferry sinks off Norby\n\n" + text, printed.Head{Title: "Ferry sinks off Norby"}},
		"with a mark":           {"\ufeffFerry sinks off Norby\n\n" + text, printed.Head{Title: "Ferry sinks off Norby"}},
		"right above":           {"Ferry sinks off Norby\n" + text, printed.Head{Title: "Ferry sinks off Norby"}},
		"a question":            {"Why did the ferry sink?\n\n" + text, printed.Head{Title: "Why did the ferry sink?"}},
		"byline and date":       {"Ferry sinks\nBy Jo Pugh and Ann van der Lee\n15 August 2023\n\n" + text, printed.Head{Title: "Ferry sinks", Byline: "Jo Pugh and Ann van der Lee", Published: "15 August 2023"}},
		"with marks between":    {"Ferry sinks\n\nBy Jo Pugh • Tuesday, August 15th, 2023 • 9:50\n\n" + text, printed.Head{Title: "Ferry sinks", Byline: "Jo Pugh", Published: "August 15, 2023"}},
		"date before byline":    {" date 2023-08-15 By Jo Pugh • 15 August 2023 • 9:50\n\n" + text, printed.Head{Byline: "Jo Pugh", Published: "2023-08-15"}},
		"published":             {"Ferry sinks\n\nPublished: 15 Aug. 2023 at 10:20 BST\n\n" + text, printed.Head{Title: "Ferry sinks", Published: "15 Aug 2023"}},
		"only updated":          {"Ferry sinks\n\nUpdated 16 August 2023\n\n" + text, printed.Head{Title: "Ferry sinks"}},
		"dateline":              {"OSLO, Aug 15 (Reuters) - " + text, printed.Head{Outlet: "Reuters"}},
		"dateline, whole":       {"OSLO, Aug. 15, 2023 (Reuters) - " + text, printed.Head{Outlet: "Reuters", Published: "Aug 15, 2023"}},
		"dateline, day first":   {"Ferry sinks\n\nOSLO, 15 August 2023 (NTB) – " + text, printed.Head{Title: "Ferry sinks", Outlet: "NTB", Published: "15 August 2023"}},
		"the date above wins":   {"Ferry sinks\n\n16 August 2023\n\nOSLO, 15 August 2023 (NTB) – " + text, printed.Head{Title: "Ferry sinks", Outlet: "NTB", Published: "16 August 2023"}},
		"dateline, no date":     {"Ferry sinks\n\nNEW YORK (AP) — " + text, printed.Head{Title: "Ferry sinks", Outlet: "AP"}},
		"outlet, date":          {"Ferry sinks off Norby\nHexley Gazette, 16 May 2017\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Outlet: "Hexley Gazette", Published: "16 May 2017"}},
		"outlet | date":         {"Ferry sinks off Norby\n\nThe Guardian | 3 Jan 2020\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Outlet: "The Guardian", Published: "3 Jan 2020"}},
		"outlet - date":         {"Ferry sinks off Norby\n\nBBC News - 4 March 2021\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Outlet: "BBC News", Published: "4 March 2021"}},
		"date, outlet":          {"Ferry sinks off Norby\n\n4 March 2021, Norby Post-Dispatch\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Outlet: "Norby Post-Dispatch", Published: "4 March 2021"}},
		"outlet (place), date":  {"Ferry sinks off Norby\n\nThe Times (London), March 4, 2021\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Outlet: "The Times", Published: "March 4, 2021"}},
		"place, date":           {"Ferry sinks off Norby\n\nNew York, 4 March 2021\n\n" + text, printed.Head{Title: "Ferry sinks off Norby"}},
		"section and date":      {"Ferry sinks off Norby\n\nWorld News | 4 March 2021\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Published: "4 March 2021"}},
		"name and date":         {"Ferry sinks off Norby\n\nJane Roe | 4 March 2021\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Published: "4 March 2021"}},
		"outlet between":        {"Ferry sinks off Norby\nBy Jane Roe\nNorby Post\n12 May 2019\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Byline: "Jane Roe", Outlet: "Norby Post", Published: "12 May 2019"}},
		"place between":         {"Ferry sinks off Norby\nBy Jane Roe\nNew York\n12 May 2019\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Byline: "Jane Roe", Published: "12 May 2019"}},
		"outlet first":          {"Norby Post\nFerry sinks off Norby\nBy Jane Roe\n12 May 2019\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Byline: "Jane Roe", Outlet: "Norby Post", Published: "12 May 2019"}},
		"outlet, date, title":   {"The Guardian (London)\nMay 16, 2017 Tuesday\nFerry sinks off Norby\nBYLINE: Jane Roe\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Byline: "Jane Roe", Outlet: "The Guardian", Published: "May 16, 2017"}},
		"outlet below byline":   {"Ferry sinks off Norby\n\nBy Jane Roe\nBBC News, Washington\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Byline: "Jane Roe", Outlet: "BBC News"}},
		"outlet alone":          {"Ferry sinks off Norby\n\nNorby Post\n\n" + text, printed.Head{Title: "Ferry sinks off Norby"}},
		"title of a page":       {"Ferry sinks off Norby - BBC News\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Outlet: "BBC News"}},
		"a title with a dash":   {"Ferry sinks - all aboard live\n\n" + text, printed.Head{Title: "Ferry sinks - all aboard live"}},
		"of an outlet":          {"Ferry sinks off Norby\n\nThe Norby Post reported on 4 March 2021 that it sank\n\n" + text, printed.Head{Title: "Ferry sinks off Norby"}},
		"by for":                {"Ferry sinks off Norby\nBy Jane Roe for the Daily Mail\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Byline: "Jane Roe", Outlet: "Daily Mail"}},
		"by, outlet":            {"Ferry sinks off Norby\nBy Jane Roe, BBC News\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Byline: "Jane Roe", Outlet: "BBC News"}},
		"by an agency":          {"Ferry sinks off Norby\nBy Reuters\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Outlet: "Reuters"}},
		"role":                  {"Ferry sinks off Norby\nJane Roe, political editor\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Byline: "Jane Roe, political editor"}},
		"by, role":              {"Ferry sinks off Norby\nBy Jane Roe, Europe correspondent in Brussels\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Byline: "Jane Roe, Europe correspondent in Brussels"}},
		"an editor's headline":  {"Ben Lee, crusading editor\n\n" + text, printed.Head{Title: "Ben Lee, crusading editor"}},
		"published and updated": {"Ferry sinks off Norby\nPublished: 12 May 2019 Last updated: 13 May 2019\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Published: "12 May 2019"}},
		"updated, published":    {"Ferry sinks off Norby\nLast updated: 13 May 2019, published: 12 May 2019\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Published: "12 May 2019"}},
		"the hour first":        {"Ferry sinks off Norby\nPublished: 23:06 BST, 14 August 2023 | Updated: 23:59 BST, 15 August 2023\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Published: "14 August 2023"}},
		"in figures":            {"Ferry sinks off Norby\nNorby Post, 16/05/2017\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Outlet: "Norby Post", Published: "16/05/2017"}},
		"in unclear figures":    {"Ferry sinks off Norby\nNorby Post, 04/05/2017\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Outlet: "Norby Post"}},
		"labels":                {"Title: Ferry sinks off Norby\nSource: Byline Times\nAuthor: Jane Roe\nDate: 2019-05-12\nURL: https://paper.example/a\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Byline: "Jane Roe", Outlet: "Byline Times", Published: "2019-05-12", URL: "https://paper.example/a"}},
		"address":               {"https://paper.example/a\nFerry sinks off Norby\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", URL: "https://paper.example/a"}},
		"a site's address":      {"Ferry sinks off Norby\nnorby.example.com, 12 May 2019\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Outlet: "norby.example.com", Published: "12 May 2019"}},
		"dateline, with day":    {"LONDON, March 3 (Reuters) - " + text, printed.Head{Outlet: "Reuters"}},
		"dateline, small":       {"London (CNN) — " + text, printed.Head{Outlet: "CNN"}},
		"dateline, no place":    {"(Reuters) - " + text, printed.Head{Outlet: "Reuters"}},
		"a party":               {"Ann Lee (Con) - " + text, printed.Head{}},
		"role behind, date":     {"Ferry sinks off Norby\n\nJane Roe Transport correspondent\nSun 12 May 2019 14.32 BST\nLast modified on Mon 13 May 2019\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Byline: "Jane Roe Transport correspondent", Published: "12 May 2019"}},
		"no role behind":        {"Ferry sinks off Norby\n\nPrime Minister meets BBC editor\n\n" + text, printed.Head{Title: "Ferry sinks off Norby"}},
		"role below":            {"Ferry sinks off Norby\n\n12 May 2019\n\nJane Roe\nTransport correspondent, BBC News\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Byline: "Jane Roe", Outlet: "BBC News", Published: "12 May 2019"}},
		"in capitals":           {"Ferry sinks off Norby\nBy JANE ROE FOR MAILONLINE\nMAY 12 2019\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Byline: "JANE ROE", Outlet: "MAILONLINE", Published: "MAY 12, 2019"}},
		"date, hour, outlet":    {"Ferry sinks off Norby\nSunday May 12 2019, 12.01am, The Sunday Times\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Outlet: "The Sunday Times", Published: "May 12, 2019"}},
		"outlet, title, name":   {"The Independent\nFerry sinks off Norby\nJane Roe\n@janeroe\nSunday 12 May 2019 14:32\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Outlet: "The Independent", Published: "12 May 2019"}},
		"a source's address":    {"Source: https://paper.example/a\nSaved: 2 June 2019\n\nFerry sinks off Norby\n\nBy Jane Roe | Norby Post | May 12, 2019\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Byline: "Jane Roe", Outlet: "Norby Post", Published: "May 12, 2019", URL: "https://paper.example/a"}},
		"outlet, month":         {"Ferry sinks off Norby\nNorby Magazine, May 2019\n\n" + text, printed.Head{Title: "Ferry sinks off Norby", Outlet: "Norby Magazine", Published: "May 2019"}},
		"a day in a list":       {"- Cecil Field – 21 Mar 1949\n- Norby, 3 May 1950\n\n" + text, printed.Head{}},
		"a time of service":     {"Cecil Field, 21 March 1949 – 3 May 1950\n\n" + text, printed.Head{Title: "Cecil Field, 21 March 1949 – 3 May 1950"}},
		"a sentence":            {"The ferry sank.\n\n" + text, printed.Head{}},
		"text alone":            {text, printed.Head{}},
		"one line":              {"Ferry sinks off Norby", printed.Head{}},
		"wrapped":               {"The ferry Maria sank off Norby on\nFriday morning after it had struck\na rock in thick fog.", printed.Head{}},
		"a date in the text":    {text + "\n\nIt was built on 15 August 2003", printed.Head{}},
		"by in the text":        {"Ferry sinks\n\n" + "It was struck by Big Rock\n\n" + text, printed.Head{Title: "Ferry sinks"}},
		"small letters":         {"dear all\n\n" + text, printed.Head{}},
		"a list":                {"- Ferry sinks\n\n" + text, printed.Head{}},
		"empty":                 {"", printed.Head{}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(c.want, printed.Read(c.body)); diff != "" {
				t.Errorf("head (-want +got):\n%s", diff)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	f.Add("Ferry sinks\nBy Jo Pugh\n15 August 2023\n\nx")
	f.Add("OSLO, Aug 15 (Reuters) - x")
	f.Add("Norby Post\nFerry sinks - The Times\nhttps://a.example/b\nJane Roe, editor\nNorby Post, 1/1/2020")
	f.Fuzz(func(t *testing.T, body string) {
		h := printed.Read(body)
		for _, fact := range []string{h.Title, h.Byline, h.Outlet, h.URL} {
			if !strings.Contains(body, fact) {
				t.Errorf("%q is not printed in %q", fact, body)
			}
		}
	})
}

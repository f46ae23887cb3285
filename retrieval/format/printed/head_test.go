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
		"headline":            {"Ferry sinks off Norby\n\n" + text, printed.Head{Title: "Ferry sinks off Norby"}},
		"with a mark":         {"\ufeffFerry sinks off Norby\n\n" + text, printed.Head{Title: "Ferry sinks off Norby"}},
		"right above":         {"Ferry sinks off Norby\n" + text, printed.Head{Title: "Ferry sinks off Norby"}},
		"a question":          {"Why did the ferry sink?\n\n" + text, printed.Head{Title: "Why did the ferry sink?"}},
		"byline and date":     {"Ferry sinks\nBy Jo Pugh and Ann van der Lee\n15 August 2023\n\n" + text, printed.Head{Title: "Ferry sinks", Byline: "Jo Pugh and Ann van der Lee", Published: "15 August 2023"}},
		"with marks between":  {"Ferry sinks\n\nBy Jo Pugh • Tuesday, August 15th, 2023 • 9:50\n\n" + text, printed.Head{Title: "Ferry sinks", Byline: "Jo Pugh", Published: "August 15, 2023"}},
		"date before byline":  {" date 2023-08-15 By Jo Pugh • 15 August 2023 • 9:50\n\n" + text, printed.Head{Byline: "Jo Pugh", Published: "2023-08-15"}},
		"published":           {"Ferry sinks\n\nPublished: 15 Aug. 2023 at 10:20 BST\n\n" + text, printed.Head{Title: "Ferry sinks", Published: "15 Aug 2023"}},
		"only updated":        {"Ferry sinks\n\nUpdated 16 August 2023\n\n" + text, printed.Head{Title: "Ferry sinks"}},
		"dateline":            {"OSLO, Aug 15 (Reuters) - " + text, printed.Head{Outlet: "Reuters"}},
		"dateline, whole":     {"OSLO, Aug. 15, 2023 (Reuters) - " + text, printed.Head{Outlet: "Reuters", Published: "Aug 15, 2023"}},
		"dateline, day first": {"Ferry sinks\n\nOSLO, 15 August 2023 (NTB) – " + text, printed.Head{Title: "Ferry sinks", Outlet: "NTB", Published: "15 August 2023"}},
		"the date above wins": {"Ferry sinks\n\n16 August 2023\n\nOSLO, 15 August 2023 (NTB) – " + text, printed.Head{Title: "Ferry sinks", Outlet: "NTB", Published: "16 August 2023"}},
		"dateline, no date":   {"Ferry sinks\n\nNEW YORK (AP) — " + text, printed.Head{Title: "Ferry sinks", Outlet: "AP"}},
		"a sentence":          {"The ferry sank.\n\n" + text, printed.Head{}},
		"text alone":          {text, printed.Head{}},
		"one line":            {"Ferry sinks off Norby", printed.Head{}},
		"wrapped":             {"The ferry Maria sank off Norby on\nFriday morning after it had struck\na rock in thick fog.", printed.Head{}},
		"a date in the text":  {text + "\n\nIt was built on 15 August 2003", printed.Head{}},
		"by in the text":      {"Ferry sinks\n\n" + "It was struck by Big Rock\n\n" + text, printed.Head{Title: "Ferry sinks"}},
		"small letters":       {"dear all\n\n" + text, printed.Head{}},
		"a list":              {"- Ferry sinks\n\n" + text, printed.Head{}},
		"empty":               {"", printed.Head{}},
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
	f.Fuzz(func(t *testing.T, body string) {
		h := printed.Read(body)
		for _, fact := range []string{h.Title, h.Byline, h.Outlet} {
			if !strings.Contains(body, fact) {
				t.Errorf("%q is not printed in %q", fact, body)
			}
		}
	})
}

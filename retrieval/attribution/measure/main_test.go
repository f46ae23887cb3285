package main

import (
	"strings"
	"testing"

	"footnote/internal/golden"
	"github.com/google/go-cmp/cmp"
)

func TestMeasure(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	if err := run(&out, "testdata", 0, true); err != nil {
		t.Fatal(err)
	}
	golden.Compare(t, "figures.txt", []byte(out.String()))
}

func TestEmptyFolder(t *testing.T) {
	t.Parallel()
	if err := run(nil, t.TempDir(), 0, false); err == nil || !strings.Contains(err.Error(), "no annotated text") {
		t.Errorf("an empty folder gives %v", err)
	}
}

func TestStandoff(t *testing.T) {
	t.Parallel()
	body := "Zoë said é was so."
	got, err := standoff("T1\tSource 0 3\tZoë\nT2\tCue 4 8\tsaid\nT3\tContent 9 10;15 17\té so\nE1\tAttribution:T2 Content:T3 Source:T1 Cue:T2\n", body)
	if err != nil {
		t.Fatal(err)
	}
	want := annotation{attributions: []relation{{content: []span{{10, 12}, {17, 19}}, source: []span{{0, 4}}, cue: []span{{5, 9}}}}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(annotation{}, relation{}, span{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, bad := range []string{"T1\tCue 4 800\tx\n", "T1\tCue x 8\tx\n", "T1\tCue 5 3\tx\n"} {
		if _, err := standoff(bad, body); err == nil {
			t.Errorf("%q is no error", bad)
		}
	}
}

func TestWords(t *testing.T) {
	t.Parallel()
	a := newArticle("", "Ann’s boat, “it’s old,” she said.\n“It leaks.\nThen \"more\" of ''it''.")
	var got []string
	for i, w := range a.words {
		word := a.body[w.start:w.end]
		if a.marked[i] {
			word = "“" + word
		}
		got = append(got, word)
	}
	want := strings.Fields("Ann boat “it “old she said “It “leaks Then “more of “it")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
	if got := a.in([]span{{8, 12}, {0, 3}}); !cmp.Equal(got, []int{0, 1}) {
		t.Errorf("words 0 and 1 are %v", got)
	}
}

func FuzzStandoff(f *testing.F) {
	f.Add("T1\tSource 0 3\tZoë\nE1\tContent:T1", "Zoë said")
	f.Fuzz(func(t *testing.T, text, body string) {
		found, err := standoff(text, body)
		if err != nil {
			return
		}
		a := newArticle("", body)
		a.attributed(found.attributions)
	})
}

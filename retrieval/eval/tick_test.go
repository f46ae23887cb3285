package eval

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval"
)

func TestTick(t *testing.T) {
	t.Parallel()
	offered := []retrieval.Citation{cite("a.txt", 0, 36), cite("b.txt", 0, 36)}
	asked := Judgment{ID: "7", Question: "How many?", History: []string{"Boats?"}}
	judged := func(kind string, evidence ...Evidence) Judgment {
		return Judgment{ID: "7", Kind: kind, Question: "How many?", History: []string{"Boats?"},
			Evidence: append([]Evidence{}, evidence...), Answer: []string{}, MustNot: []string{}}
	}
	one, two := Evidence{"a.txt", harbour[:36]}, Evidence{"b.txt", harbourTwo[:36]}
	for typed, want := range map[string]Judgment{
		"1": judged(KindAnswered, one), " 2, 1 ": judged(KindAnswered, two, one), "1 1,1": judged(KindAnswered, one),
		"None": judged(KindUnanswered), "0": judged(KindUnanswered),
	} {
		got, err := Tick(asked, offered, typed)
		if err != nil {
			t.Errorf("%q: %v", typed, err)
		}
		compare(t, typed, want, got)
	}
	for typed, says := range map[string]string{
		"": "type the numbers", " ,": "type the numbers", "3": `"3" is none of the numbers shown, 1 to 2`,
		"1 x": `"x" is none`, "-1": `"-1" is none`, "0 1": `"0" is none`, "1 none": `"none" is none`,
	} {
		if _, err := Tick(asked, offered, typed); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: error %v, want one that says %s", typed, err, says)
		}
	}
}

// FuzzTick: whatever is typed, a judgment is one that a file may hold, and its
// evidence is words that were offered.
func FuzzTick(f *testing.F) {
	for _, seed := range []string{"1", "none", "2,1", "0", "", "1\x1f2", "999999999999999999999", "ⅷ"} {
		f.Add(seed)
	}
	offered := []retrieval.Citation{cite("a.txt", 0, 36), cite("b.txt", 0, 36)}
	f.Fuzz(func(t *testing.T, typed string) {
		j, err := Tick(Judgment{ID: "1", Question: "How many?"}, offered, typed)
		if err != nil {
			return
		}
		if err := j.check(); err != nil {
			t.Fatalf("%q makes a judgment that cannot be read: %v", typed, err)
		}
		if (j.Kind == KindUnanswered) != (len(j.Evidence) == 0) || len(j.Evidence) > len(offered) {
			t.Fatalf("%q makes %+v", typed, j)
		}
	})
}

func TestFreeID(t *testing.T) {
	t.Parallel()
	taken := []Judgment{{ID: "q1"}, {ID: "q2"}, {ID: "q1-2"}}
	got := []string{FreeID(taken, "q3"), FreeID(taken, "q2"), FreeID(taken, "q1")}
	if diff := cmp.Diff([]string{"q3", "q2-2", "q1-3"}, got); diff != "" {
		t.Errorf("ids (-want +got):\n%s", diff)
	}
}

func TestSameQuestion(t *testing.T) {
	t.Parallel()
	a := Judgment{Question: "Why?", History: []string{"Who?"}}
	for _, c := range []struct {
		other Judgment
		same  bool
	}{
		{Judgment{ID: "other", Question: "Why?", History: []string{"Who?"}}, true},
		{Judgment{Question: "Why?"}, false},
		{Judgment{Question: "How?", History: []string{"Who?"}}, false},
	} {
		if got := a.SameQuestion(c.other); got != c.same {
			t.Errorf("%+v asks the same: %v, want %v", c.other, got, c.same)
		}
	}
}

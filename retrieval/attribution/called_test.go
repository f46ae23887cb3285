package attribution

import (
	"strings"
	"testing"
)

func TestCalled(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		title, office  string
		now, otherwise bool
	}{
		{"Home Secretary", "home secretary", true, false},
		{"Home Secretary", "the Home Secretary", true, false},
		{"Shadow home secretary", "home secretary", false, true},
		{"Shadow home secretary", "shadow home secretary", true, false},
		{"Former home secretary", "home secretary", false, true},
		{"ex-minister", "minister", false, true},
		{"French interior minister", "interior minister", true, false},
		{"French interior minister", "french minister", true, false},
		{"Prime Minister", "minister", false, true},
		{"permanent secretary at the Home Office", "home secretary", false, false},
		{"president of the Nord region", "president of the Nord region", true, false},
		{"president of the Nord region", "regional president", false, false},
		{"Conservative backbencher", "Conservative", false, false},
		{"", "mayor", false, false},
		{"mayor", "", false, false},
	} {
		now, otherwise := Called([]string{c.title}, c.office)
		if now != c.now || otherwise != c.otherwise {
			t.Errorf("Called(%q, %q) = %v, %v", c.title, c.office, now, otherwise)
		}
	}
}

func TestTitles(t *testing.T) {
	t.Parallel()
	body := "Home Secretary Amber Rudd met Shadow home secretary Chris Philp and the mayor, Ann Lee.\n" +
		"US Secretary of State Antony Blinken thanked Xavier Bertrand, president of the Nord region and a former minister."
	got := map[string][]string{}
	for _, p := range People(body, cutLines(body)) {
		got[p.Name] = p.Titles
	}
	for name, want := range map[string]string{"Amber Rudd": "Home Secretary", "Chris Philp": "Shadow home secretary", "Ann Lee": "mayor",
		"Antony Blinken": "US Secretary of State", "Xavier Bertrand": "president of the Nord region"} {
		if len(got[name]) != 1 || got[name][0] != want {
			t.Errorf("%s is called %q, want %q", name, got[name], want)
		}
	}
}

// TestTrades has what somebody does stand before a name, which is no part of it.
func TestTrades(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ body, name, title string }{
		{"Town clerk Owen Blythe told the Gazette that the bridge was shut.", "Owen Blythe", "Town clerk"},
		{"Butcher Ian Coe said it would fail.", "Ian Coe", "Butcher"},
		{"Prosecutor Amelia Strand said it was late.", "Amelia Strand", "Prosecutor"},
		{"Café owner Lucia Bianchi said it would work.", "Lucia Bianchi", "Café owner"},
		{"Baker Mayfield said he was fit.", "Baker Mayfield", ""},
		{"Terry Butcher said he was fit.", "Terry Butcher", ""},
	} {
		people := People(c.body, cutLines(c.body))
		if len(people) != 1 || people[0].Name != c.name || strings.Join(people[0].Titles, "; ") != c.title {
			t.Errorf("%s: %+v, want %s, called %q", c.body, people, c.name, c.title)
		}
	}
}

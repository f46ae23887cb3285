package attribution

import "testing"

func TestMatch(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		speaker, query string
		want           bool
	}{
		{"Danny Kruger", "kruger", true},
		{"Danny Kruger", "Mr Kruger", true},
		{"Danny Kruger", "KRUGER, Danny", true},
		{"Danny Kruger", "Krug", false},
		{"Danny Kruger", "Danny Smith", false},
		{"Alain Juppé", "juppe", true},
		{"Alain Juppe", "Juppé", true},
		{"Peter Ricketts", "Sir Peter Ricketts", true},
		{"Emmanuel Macron", "President Macron", true},
		{"Keir Starmer", "prime minister starmer", true},
		{"Home Office spokesman", "home secretary", false},
		{"Home Office spokesman", "Home Office spokesperson", true},
		{"Home Office spokesman", "spokeswoman", true},
		{"Home Office spokesman", "a Home Office spokesman", true},
		{"French interior ministry", "interior ministry", true},
		{"spokesperson for the French interior ministry", "French interior ministry", true},
		{"Smith's lawyer", "Smith", false},
		{"Smith's lawyer", "Smith's lawyer", true},
		{"Smith's lawyer", "lawyer", true},
		{"spokesman for the mayor", "mayor", false},
		{"spokesman for Mr Smith", "Smith", false},
		{"spokesman for Boeing", "Boeing", true},
		{"Bank of England's governor", "Bank of England", true},
		{"prime minister's spokesman", "prime minister", false},
		{"Mary O'Neill-Smith", "o’neill", true},
		{"Ursula von der Leyen", "von der Leyen", true},
		{"", "Smith", false},
		{"Smith", "", false},
		{"Smith", "?!", false},
		{"Smith", "Sir", false},
		{"", "", false},
	} {
		if got := Match(c.speaker, c.query); got != c.want {
			t.Errorf("Match(%q, %q) = %v, want %v", c.speaker, c.query, got, c.want)
		}
	}
}

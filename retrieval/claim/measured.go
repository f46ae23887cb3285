package claim

// longestSubject bounds the words of what is measured.
const longestSubject = 12

// measured reads a quantity that has a name: "the cost of the bridge was £3m", "the
// bridge cost £3m", "a population of 50,000", "unemployment stood at 4.2%", "the death
// toll rose to 15". What something rose by is no such quantity.
func (s sentence) measured(i, from, next int, f *Figure) (end int, ok bool) {
	f.noun, f.anybody, f.modifiers, f.act, f.agents = "", false, nil, "", nil
	unit, end := s.unit(i, next)
	k := from - 1
	if s.low(k) == "by" || !s.links(k) {
		return 0, false
	}
	measure := ""
	for first := k; k >= 0 && k > first-longestSubject && !s.ends(k) && s.low(k) != ","; k-- {
		low := s.low(k)
		switch m := measures[low]; {
		case s.at(k).digits && len(low) == 4:
			// a year
		case low == "by" || low == "from" || s.at(k).digits || changes[low]:
			return 0, false
		case m != "" && measure == "":
			measure = m
		case s.at(k).isWord() && !closed[low] && !linking[low] && low != "death":
			f.about = append(f.about, stem(low))
		case joins[low]:
			k = -1
		}
	}
	switch {
	case measure == "":
		return 0, false
	case measure == "toll":
		f.act, f.noun, f.anybody, f.about = "killed", "person", true, nil
		for timeUnits[s.low(end)] || anybody[s.low(end)] {
			end++
		}
		return end, unit == ""
	}
	if measure != "population" && measure != "toll" && unit == "" && measure != "magnitude" && measure != "attendance" && measure != "majority" {
		return 0, false
	}
	f.noun, f.Level = measure+" in "+unit, !recurrent[measure]
	if f.once = recurrent[measure]; f.once {
		f.parties = s.parties(from)
	}
	return end, len(f.about) > 0
}

// currencies are words for money behind a number.
var currencies = map[string]string{
	"euros": "€", "pounds": "£", "dollars": "$", "kroner": "kr", "kronor": "kr", "crowns": "kr", "rupees": "₹", "yen": "¥",
	"francs": "francs", "zloty": "zloty", "lira": "lira", "rand": "rand", "roubles": "roubles", "rubles": "roubles", "yuan": "yuan",
}

// recurrent are measures of what may happen more than once.
var recurrent = set(`fine bail ransom damages reward`)

var (
	linking = set(`of at to is was were are stood stands standing reached reaches hit hits totalled totaled cost costs been fell rose rise falls dropped climbed jumped now measured worth put fined`)
	changes = set(`rise increase decrease drop fall growth decline cut reduction loss change difference share`)
)

// links reports whether token k joins a quantity's name to its value.
func (s sentence) links(k int) bool { return linking[s.low(k)] }

// unit reads the unit of a number: before it, or behind it up to the token returned.
func (s sentence) unit(i, next int) (unit string, end int) {
	switch m := s.low(i - 1); m {
	case "£", "$", "€":
		return m, next
	}
	switch {
	case s.low(next) == "%" || s.low(next) == "percent":
		return "%", next + 1
	case s.low(next) == "per" && s.low(next+1) == "cent":
		return "%", next + 2
	case currencies[s.low(next)] != "":
		return currencies[s.low(next)], next + 1
	case s.at(next).isWord() && !closed[s.low(next)] && timeUnits[s.low(next)]:
		return stem(s.low(next)), next + 1
	}
	return "", next
}

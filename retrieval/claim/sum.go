package claim

import "slices"

// sum reads money that one ruling or deal gave, where the sentence tells of the deal:
// "awarded £1.3m in damages", "sold to Lund for a fee of €14.5m", "left in a deal worth
// €16.5m". A player's own four-year deal is wages, and an initial fee is a part.
func (s sentence) sum(i, from, next int, f *Figure) (end int, ok bool) {
	unit, end := s.unit(i, next)
	if unit == "" || unit == "%" {
		return 0, false
	}
	f.noun, f.anybody, f.modifiers, f.act, f.agents, f.about = "", false, nil, "", nil, nil
	if payment := measures[s.low(end+1)]; s.low(end) == "in" && recurrent[payment] && awarded[s.low(from-1)] {
		f.noun, end = payment+" in "+unit, end+2
	} else if deal := s.deal(from); deal != "" {
		f.noun = deal + " in " + unit
	} else {
		return 0, false
	}
	f.once, f.parties = true, s.parties(from)
	return end, len(f.parties) > 0 && !s.isInstalment()
}

var (
	awarded = set(`awarded given paid received won get got pay order ordered`)
	deals   = groups(`fee deal transfer takeover`)
	// instalments are words of sentences that split a sum.
	instalments = set(`initial initially instalment instalments instalments installments add-ons addons bonuses plus rising upfront annual yearly season`)
)

// deal is the deal whose sum begins at token from, where it is only told beside what was
// done: "for a fee of", "in a deal worth"; "" where there is none.
func (s sentence) deal(from int) string {
	if link := s.low(from - 1); link != "of" && link != "worth" {
		return ""
	}
	kind := deals[s.low(from-2)]
	for k := from - 3; kind != "" && k >= from-5; k-- {
		switch s.low(k) {
		case "a", "an":
			if before := s.low(k - 1); before == "for" || before == "in" {
				return kind
			}
			return ""
		case "year", "-", "month", "week", "contract", "sponsorship", "television", "tv", "broadcasting", "loan":
			return ""
		}
	}
	return ""
}

// parties are the names before token i: who pays whom for what.
func (s sentence) parties(i int) []string {
	var names []string
	for k := range i {
		first := k == 0 && s.at(k).capital && s.isName(k+1)
		if (first || s.isName(k)) && !slices.Contains(names, s.low(k)) {
			names = append(names, s.low(k))
		}
	}
	return names
}

func (s sentence) isInstalment() bool {
	return slices.ContainsFunc(s.tokens, func(t token) bool { return instalments[t.low] })
}

// fewestParties is how many words of names two sentences must share to tell of one
// payment: a court or a regulator alone makes many.
const fewestParties = 2

// SameSum reports whether two figures are of one payment, as far as the names of the
// sentences say: what one names before its sum, the other names too.
func SameSum(a, b Figure) bool {
	if !a.once || !b.once {
		return false
	}
	few, many := a.parties, b.parties
	if len(few) > len(many) {
		few, many = many, few
	}
	return len(few) >= fewestParties && !slices.ContainsFunc(few, func(name string) bool { return !slices.Contains(many, name) })
}

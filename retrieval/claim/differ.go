package claim

import "slices"

// Difference says how two figures stand to each other.
type Difference uint8

const (
	// Unlike figures count different things, or agree.
	Unlike Difference = iota
	// Beyond is "at least 12" beside 15: it agrees word for word, but each is what
	// was counted, so that one of them is out of date or wrong.
	Beyond
	// Apart figures of the same thing leave no number that fits both.
	Apart
)

// alike is the share of the words for what is measured that two sentences must have
// in common.
const alike = 0.6

// Differ compares two figures. The caller sees to it that they are of one time and
// one event.
func Differ(a, b Figure) Difference {
	switch {
	case !sameThing(a, b):
		return Unlike
	case a.high < b.low || b.high < a.low:
		return Apart
	case a.beyond(b) || b.beyond(a):
		return Beyond
	default:
		return Unlike
	}
}

// More reports whether a figure is the greater one as written, whatever its hedge.
func (f Figure) More(than Figure) bool { return f.value > than.value }

// beyond reports whether a counts "at least" so many, to the last one, and b more.
func (f Figure) beyond(b Figure) bool {
	return f.least && counting[f.act] && f.step == 1 && b.step == 1 && b.low > f.value && !b.least
}

// sameThing reports whether two figures count or measure the same, as far as their
// sentences say.
func sameThing(a, b Figure) bool {
	switch {
	case a.act != b.act, a.noun != b.noun && !(a.anybody && b.anybody), a.noun == "" || b.noun == "":
		return false
	case !slices.Equal(sorted(a.modifiers), sorted(b.modifiers)):
		return false
	case !slices.Equal(sorted(a.ordinals), sorted(b.ordinals)), apart(a.places, b.places), apart(a.happenings, b.happenings):
		return false
	case apart(a.sites, b.sites), a.isOneOfMany() != b.isOneOfMany():
		return false
	case a.isOneOfMany() && !(slices.Equal(sorted(a.sites), sorted(b.sites)) && slices.Equal(sorted(a.places), sorted(b.places))):
		return false
	case a.once && b.once && len(a.parties) > 0 && len(b.parties) > 0:
		return SameSum(a, b) || len(a.about) > 0 && shared(a.about, b.about) >= alike && !apart(a.parties, b.parties)
	case shared(a.about, b.about) < alike:
		return false
	case a.act != "" && !counting[a.act] && (len(a.agents) > 0 || len(b.agents) > 0):
		return slices.Equal(sorted(a.agents), sorted(b.agents))
	}
	return true
}

// isOneOfMany reports whether the sentence tells of strikes or fighting, of which
// others of the same day and town may be meant.
func (f Figure) isOneOfMany() bool {
	return slices.ContainsFunc(f.happenings, func(h string) bool { return repeated[h] })
}

// SameEvent reports whether both sentences name one kind of event, of which there are
// not many.
func SameEvent(a, b Figure) bool {
	return slices.ContainsFunc(a.happenings, func(h string) bool { return !repeated[h] && slices.Contains(b.happenings, h) })
}

// Places are the places that the sentence names, in small letters.
func (f Figure) Places() []string { return f.places }

// apart reports whether both lists name something and nothing in common.
func apart(a, b []string) bool {
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(x string) bool { return slices.Contains(b, x) })
}

// shared is the share of all words of two lists that both have; 1 for two empty ones.
func shared(a, b []string) float64 {
	a, b = sorted(a), sorted(b)
	common := 0
	for _, w := range a {
		if slices.Contains(b, w) {
			common++
		}
	}
	if all := len(a) + len(b) - common; all > 0 {
		return float64(common) / float64(all)
	}
	return 1
}

func sorted(words []string) []string {
	c := slices.Clone(words)
	slices.Sort(c)
	return slices.Compact(c)
}

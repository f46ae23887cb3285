package attribution

import "strings"

// latest is the most recent speaker that fits; fresh enough to be meant.
func (m *memory) latest(fits func(speaker) bool) speaker {
	for i := len(m.recent) - 1; i >= 0 && i >= len(m.recent)-maxRecent; i-- {
		if r := m.recent[i]; m.now-r.stamp <= maxAge && fits(r) {
			return r
		}
	}
	return speaker{}
}

// surname reports whether the speaker, in a text that never says so, may be somebody
// of whom it prints the surname alone: "Sanders", not "Labour" nor "NATO".
func (s speaker) surname() bool {
	return s.nature == body && s.who < 0 && !strings.Contains(s.name, " ") && !acronym(s.name) && !has(strings.ToLower(s.name), bodyWords|publicBodies|bodyNouns)
}

// pronoun resolves he, she, it and they.
func (m *memory) pronoun(low string) speaker {
	switch low {
	case "he", "she":
		g := genderOf(low)
		found := m.latest(func(s speaker) bool {
			if s.who >= 0 && s.gender == 0 {
				s.gender = m.people.all[s.who].gender // a pronoun may have told since
			}
			return s.nature == human && (s.gender == 0 || s.gender == 'b' || s.gender == g)
		})
		if !found.set() {
			return m.latest(speaker.surname)
		}
		if found.who >= 0 && found.set() && m.people.all[found.who].gender == 0 {
			m.people.all[found.who].gender = g // the pronoun tells
		}
		return found
	case "it":
		found := m.latest(func(s speaker) bool { return s.nature == body || s.nature == writing })
		if m.seen.set() && m.now-m.seen.stamp <= 2 && (!found.set() || found.stamp <= m.seen.stamp) {
			return m.seen
		}
		return found
	case "they":
		found := m.latest(func(s speaker) bool { return s.nature == many || s.nature == body })
		if one := m.latest(func(s speaker) bool { return s.nature == human }); one.set() && one.gender == 0 && one.stamp > found.stamp {
			return one
		}
		return found
	}
	return speaker{}
}

// nominative is the pronoun that a possessive belongs to.
func nominative(low string) string {
	switch low {
	case "his", "him":
		return "he"
	case "her":
		return "she"
	case "its":
		return "it"
	case "their", "them":
		return "they"
	}
	return low
}

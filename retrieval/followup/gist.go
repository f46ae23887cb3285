package followup

import "slices"

// Gist are the words of a question that say what it is about, phrases and names held
// together, in order. A verb of saying is left out where
// two other words are left.
func Gist(q Question) []string {
	p := parse(q)
	var parts, sayings []string
	for i := 0; i < len(p.words); {
		w := p.words[i]
		end := i + 1
		for _, f := range p.phrases {
			if f.from == i {
				end = f.to
			}
		}
		if isVerb(w) && end == i+1 { // take effect
			for _, f := range p.phrases {
				if f.from == end && f.to == end+1 && f.name < 0 {
					end = f.to
				}
			}
		}
		switch {
		case w.time:
			for end < len(p.words) && p.words[end].time {
				end++
			}
			parts = append(parts, p.text(i, end))
		case w.is(speech) && w.name < 0:
			sayings = append(sayings, w.low)
		case w.open() && !slices.Contains(parts, p.text(i, end)):
			parts = append(parts, p.text(i, end))
		}
		i = end
	}
	if len(parts) == 1 && len(sayings) > 0 {
		parts = append(parts, sayings[0])
	}
	return parts
}

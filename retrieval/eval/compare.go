package eval

import "slices"

// Comparison is what changed from one run to another.
type Comparison struct {
	// Figures are those that changed.
	Figures []FigureChange `json:"figures"`
	// Questions are those that changed: in the order of the second run, then
	// those that it does not have.
	Questions []Change `json:"questions"`
	// Same is how many questions got the same, Unsure how many of those with
	// another confidence.
	Same   int `json:"same"`
	Unsure int `json:"same_but_confidence"`
}

// FigureChange is a figure that changed; a figure within a group has the group's
// name and a full stop before its own. A figure that one run lacks is "none" there.
type FigureChange struct {
	Name   string `json:"name"`
	Before string `json:"before"`
	After  string `json:"after"`
}

// Change is a question that got something else.
type Change struct {
	Kind ChangeKind `json:"change"`
	// Before and After are nil when that run lacks the question.
	Before *Outcome `json:"before"`
	After  *Outcome `json:"after"`
}

// ChangeKind says whether a change is for the better.
type ChangeKind string

// The kinds of change.
const (
	ChangeBetter  ChangeKind = "better"  // more points
	ChangeWorse   ChangeKind = "worse"   // fewer points
	ChangeOther   ChangeKind = "other"   // as many points, other words
	ChangeAdded   ChangeKind = "added"   // only the second run has it
	ChangeDropped ChangeKind = "dropped" // only the first run has it
)

// Equal reports whether nothing changed. Confidences do not count: kinds of CPU
// differ in their last digits.
func (c Comparison) Equal() bool { return len(c.Figures) == 0 && len(c.Questions) == 0 }

// Compare gives what changed from before to after, by the IDs of the questions.
func Compare(before, after Run) (Comparison, error) {
	c := Comparison{Questions: []Change{}}
	var err error
	if c.Figures, err = changedFigures(before.Figures, after.Figures); err != nil {
		return Comparison{}, err
	}
	earlier := map[string]*Outcome{}
	for i := range before.Questions {
		earlier[before.Questions[i].ID] = &before.Questions[i]
	}
	for i := range after.Questions {
		now := &after.Questions[i]
		old := earlier[now.ID]
		delete(earlier, now.ID)
		switch kind := changeOf(old, now); {
		case kind != "":
			c.Questions = append(c.Questions, Change{kind, old, now})
		default:
			c.Same++
			if old.Confidence != now.Confidence {
				c.Unsure++
			}
		}
	}
	for i := range before.Questions {
		if old := &before.Questions[i]; earlier[old.ID] != nil {
			c.Questions = append(c.Questions, Change{ChangeDropped, old, nil})
		}
	}
	return c, nil
}

// changeOf gives the kind of a change, "" for none.
func changeOf(old, now *Outcome) ChangeKind {
	switch {
	case old == nil:
		return ChangeAdded
	case now.Points > old.Points:
		return ChangeBetter
	case now.Points < old.Points:
		return ChangeWorse
	case now.Verdict != old.Verdict || now.Reason != old.Reason || now.Question != old.Question ||
		!slices.Equal(now.History, old.History) || !slices.Equal(now.Excerpts, old.Excerpts):
		return ChangeOther
	default:
		return ""
	}
}

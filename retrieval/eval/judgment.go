package eval

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

// Judgment is a question with what truly answers it: one line of a questions
// file.
type Judgment struct {
	// ID tells the question from the others of its file.
	ID string `json:"id"`
	// Kind groups figures ("fact", "temporal", ...). KindSpeaker is special.
	Kind string `json:"kind"`
	// Question is what to ask; for KindSpeaker the speaker's name.
	Question string `json:"question"`
	// History holds the earlier questions of the conversation, oldest first.
	History []string `json:"history"`
	// Evidence are the places that answer it, each of them enough; none when the
	// articles do not answer it.
	Evidence []Evidence `json:"evidence"`
	// Answer are words one of which an answer must show.
	Answer []string `json:"answer"`
	// BothSides asks that every piece of evidence be shown, not one of them.
	BothSides bool `json:"both_sides"`
	// NewestFirst asks that the first excerpt be of the first evidence's article.
	NewestFirst bool `json:"newest_first"`
	// MustNot are words that an answer must not show.
	MustNot []string `json:"must_not"`
}

// KindSpeaker is the kind of a Judgment that asks for everything somebody said:
// its Question is a name and its Evidence are quotations.
const KindSpeaker = "speaker"

// Evidence is words of an article that answer a question.
type Evidence struct {
	// Source is the article's ID.
	Source string `json:"source"`
	Text   string `json:"text"`
}

// ReadJudgments reads judgments, one JSON object a line; blank lines are passed
// over. The error names the line and what it lacks. Fields that a Judgment does
// not know are ignored.
func ReadJudgments(r io.Reader) ([]Judgment, error) {
	first := map[string]int{} // by ID: the line it stands on
	return readLines(r, func(line int, j Judgment) error {
		if earlier, seen := first[j.ID]; seen {
			return fmt.Errorf("the id %q is that of line %d: give every question its own", j.ID, earlier)
		}
		first[j.ID] = line
		return j.check()
	})
}

// check says what a judgment lacks to be scored.
func (j Judgment) check() error {
	switch {
	case j.ID == "":
		return errors.New(`there is no "id"`)
	case j.Kind == "":
		return errors.New(`there is no "kind"`)
	case j.Evidence == nil: // not the same as none: a lost field would count as unanswerable
		return errors.New(`there is no "evidence": write [] when the articles do not answer the question`)
	case j.Kind == KindSpeaker && strings.TrimSpace(j.Question) == "":
		return errors.New(`"question" is empty: a speaker question is the speaker's name`)
	}
	for _, e := range j.Evidence {
		if e.Source == "" || strings.TrimSpace(e.Text) == "" {
			return errors.New(`evidence needs "source", an article's ID, and "text", its words`)
		}
	}
	return nil
}

// shownBy gives the position of the first of the excerpts that shows any of the
// evidence, -1 when none does.
func (j Judgment) shownBy(excerpts []excerpt) int {
	for i, x := range excerpts {
		for _, e := range j.Evidence {
			if e.shownIn(x) {
				return i
			}
		}
	}
	return -1
}

// shown counts the pieces of evidence that the excerpts show.
func (j Judgment) shown(excerpts []excerpt) int {
	n := 0
	for _, e := range j.Evidence {
		for _, x := range excerpts {
			if e.shownIn(x) {
				n++
				break
			}
		}
	}
	return n
}

package eval

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
)

// Set is a file of judgments, with the file of judged quotations that may stand
// beside it.
type Set struct {
	Judgments []Judgment
	// Spoken are the quotations of some articles; nil when no file stands beside.
	Spoken []Spoken
}

// Spoken is a judged quotation: words in quotation marks and whose they are. A
// file of them holds every one of each article that it names.
type Spoken struct {
	// Source is the article's ID.
	Source string `json:"source"`
	// Start and End are the byte range of the words in the article's body.
	Start int `json:"start"`
	End   int `json:"end"`
	// Text is the words.
	Text string `json:"text"`
	// Speakers are the names that the speaker goes by; none when the words are
	// not speech but a term or a title.
	Speakers []string `json:"speaker"`
}

// ReadSet reads a questions file, NAME.jsonl, and NAME.quotes.jsonl when it
// stands beside it.
func ReadSet(path string) (Set, error) {
	var set Set
	err := readFile(path, func(r io.Reader) (err error) {
		set.Judgments, err = ReadJudgments(r)
		return err
	})
	if err != nil {
		return Set{}, fmt.Errorf("read questions: %w", err)
	}
	if len(set.Judgments) == 0 {
		return Set{}, fmt.Errorf("read questions: %s has no question in it: write one JSON object a line", path)
	}
	name, isLines := strings.CutSuffix(path, ".jsonl")
	if !isLines {
		return set, nil
	}
	err = readFile(name+".quotes.jsonl", func(r io.Reader) (err error) {
		set.Spoken, err = ReadSpoken(r)
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return Set{}, fmt.Errorf("read judged quotations: %w", err)
	}
	return set, nil
}

// ReadSpoken reads judged quotations, one JSON object a line; blank lines are
// passed over. The error names the line and what is wrong.
func ReadSpoken(r io.Reader) ([]Spoken, error) {
	return readLines(r, func(_ int, s Spoken) error {
		switch {
		case s.Source == "":
			return errors.New(`there is no "source", an article's ID`)
		case s.Start < 0 || s.Start >= s.End:
			return fmt.Errorf(`"start" %d and "end" %d hold no byte`, s.Start, s.End)
		case s.Speakers == nil:
			return errors.New(`there is no "speaker": write [] when the words are not speech`)
		}
		for _, name := range s.Speakers {
			if strings.TrimSpace(name) == "" {
				return errors.New(`"speaker" has an empty name: write [] when the words are not speech`)
			}
		}
		return nil
	})
}

// readFile gives a file to read; errors name its path.
func readFile(path string, read func(io.Reader) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := read(f); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

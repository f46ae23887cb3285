package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"footnote/retrieval"
)

// thresholdKey is the setting of the confidence from which a question is answered.
const thresholdKey = "FOOTNOTE_THRESHOLD"

// probability is a flag that takes a threshold. It implements pflag.Value; its zero
// value is one that nobody gave.
type probability struct {
	chosen float64 // as retrieval.Options takes it; 0 for none
	word   string  // as it was typed
}

// addThreshold gives a command's flags --threshold.
func (p *program) addThreshold(flags *pflag.FlagSet) {
	flags.Var(&p.asFlag, "threshold", fmt.Sprintf("answer from this confidence `P` on, 0 to 1 (%s; default %v)", thresholdKey, retrieval.DefaultThreshold))
}

func (t *probability) String() string { return t.word }

// Type is the word for the value in help.
func (t *probability) Type() string { return "number" }

// Set takes a number from 0 to 1.
func (t *probability) Set(word string) error {
	p, err := strconv.ParseFloat(strings.TrimSpace(word), 64)
	if err != nil {
		return fmt.Errorf("give a number from 0 (answer always) to 1 (never)")
	}
	if t.chosen, err = retrieval.ThresholdOf(p); err != nil {
		return err
	}
	t.word = word
	return nil
}

// threshold is that of --threshold, or of FOOTNOTE_THRESHOLD, or 0 for the default.
func (p *program) threshold() (float64, error) {
	if p.asFlag.word != "" {
		return p.asFlag.chosen, nil
	}
	word := p.settings.get(thresholdKey)
	if word == "" {
		return 0, nil
	}
	var set probability
	if err := set.Set(word); err != nil {
		return 0, fmt.Errorf("%s is %q: %w", thresholdKey, word, err)
	}
	return set.chosen, nil
}

// checkThreshold says from which confidence questions are answered.
func (o *doctorOptions) checkThreshold() finding {
	chosen, err := o.threshold()
	switch {
	case err != nil:
		return finding{stateMend, "threshold", err.Error(), "take the line out to have the default, " + strconv.FormatFloat(retrieval.DefaultThreshold, 'g', -1, 64)}
	case chosen == 0:
		return finding{stateOK, "threshold", fmt.Sprintf("answers from a confidence of %v on (the default)", retrieval.DefaultThreshold), ""}
	default:
		return finding{stateOK, "threshold", fmt.Sprintf("answers from a confidence of %s on (%s, default %v)", shownThreshold(chosen), thresholdKey, retrieval.DefaultThreshold), ""}
	}
}

// shownThreshold is a threshold for people: the least number above 0 is 0 to them.
func shownThreshold(chosen float64) string {
	if chosen < 1e-300 {
		return "0"
	}
	return strconv.FormatFloat(chosen, 'g', -1, 64)
}

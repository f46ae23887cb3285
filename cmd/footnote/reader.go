package main

import (
	"fmt"
	"strconv"

	"footnote/retrieval"
	"footnote/retrieval/processor"
	"footnote/retrieval/reader"
)

// readerKey is the setting that turns the reader on or off.
const readerKey = "FOOTNOTE_READER"

// chosenReader is the reader that the settings and the CPU choose.
type chosenReader struct {
	retrieval.Reader        // nil: none reads
	why              string // for people
}

// chooseReader gives the reader that judges the best sentences. Unless it is turned on
// it is off where there are only kernels in plain Go: with it a question about the seeds
// took .17 s with AVX-512, .36 with AVX2 and 5.6 in plain Go, in one run on two busy
// cores. The kind of CPU decides, not a clock, so that the same machine always gives the
// same answer.
func (p *program) chooseReader() (chosenReader, error) {
	word := p.settings.get(readerKey)
	on, err := strconv.ParseBool(orAuto(word))
	if word != "" && err != nil {
		return chosenReader{}, fmt.Errorf("%s is %q: give on or off, or take it out to have what suits this CPU", readerKey, word)
	}
	if word != "" && !on {
		return chosenReader{why: "off (" + readerKey + ")"}, nil
	}
	words, err := p.bundled()
	if err != nil {
		return chosenReader{}, fmt.Errorf("load the model: %w", err)
	}
	if words, err = p.onCPU(words); err != nil {
		return chosenReader{}, err
	}
	if word == "" && words.CPU() == processor.Portable {
		return chosenReader{why: "off, because it takes seconds on this CPU; " + readerKey + "=on turns it on"}, nil
	}
	r, err := reader.Bundled(words)
	if err != nil {
		return chosenReader{}, err
	}
	return chosenReader{r, fmt.Sprintf("%s, by %s", r.Name(), words.CPU())}, nil
}

// orAuto reads on and off as words for true and false.
func orAuto(word string) string {
	switch word {
	case "on":
		return "true"
	case "off":
		return "false"
	}
	return word
}

// checkReader says whether sentences are read, and by what.
func (o *doctorOptions) checkReader() finding {
	chosen, err := o.chooseReader()
	if err != nil {
		return finding{stateMend, "reader", err.Error(), ""}
	}
	return finding{stateOK, "reader", chosen.why, ""}
}

package boilerplate

// A tally gathers the entries of one sentence.
type tally struct {
	reader, site, here bool
	cookie, screen     bool
	heavies            int
	lights, faints     int
	reports            float64
}

func (t *tally) note(e entry) {
	t.reader = t.reader || e.reader
	t.site = t.site || e.site
	t.here = t.here || e.here
	t.cookie = t.cookie || e.cookie
	t.screen = t.screen || e.screen
	switch e.trade {
	case heavy:
		t.heavies++
	case light:
		t.lights++
	case faint:
		t.faints++
	}
	if e.reports == reportingVerb {
		t.reports += e.reports
	} else {
		t.reports = max(t.reports, e.reports) // "he was" is one mark, not two
	}
}

func (t *tally) voice() float64 {
	v := 0.0
	if t.reader {
		v += readerVoice
	}
	if t.site {
		v += siteVoice
	}
	if t.reader && t.site {
		v += togetherVoice
	}
	if t.here {
		v += hereVoice
	}
	return v
}

func (t *tally) trade() float64 {
	heavies := t.heavies
	if t.cookie && t.screen {
		heavies++
	}
	v := heavy*float64(min(heavies, 2)) + light*float64(min(t.lights, mostLight)) + faint*float64(min(t.faints, mostFaint))
	if t.cookie && t.screen {
		v += faint
	}
	return v
}

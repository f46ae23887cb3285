package eval

import "fmt"

// Draw gives a picture of the figures as SVG, with two plots side by side: how
// often each confidence was right, and what each threshold would refuse. name
// says of what ("squad2, every 4th question").
func (a Answerability) Draw(name string) []byte {
	auroc, mean := a.AUROC.String(), a.CalibrationError.String()
	p := newPicture(2, "Confidence: "+name, fmt.Sprintf(
		"%d questions, %d of them answerable. AUROC %s, calibration error %s.", a.Questions, a.Answerable, auroc, mean))
	a.reliability(p, name)
	a.refusing(p)
	return p.bytes()
}

// reliability draws for every bin how many of its questions the articles answer,
// over its mean confidence. On the diagonal the confidence is a probability.
func (a Answerability) reliability(p *picture, name string) {
	plot := p.plot(0, axes{
		title: "Is the confidence a probability?", under: fmt.Sprintf("%s; calibration error %s", name, a.CalibrationError),
		across: "confidence (how many questions is at each bar's foot)", up: "answerable",
	})
	var line []point
	for _, b := range a.Bins {
		if share, any := b.Answerable.Value(); any {
			plot.bar(b.From, b.To, share)
			mean, _ := b.Confidence.Value()
			line = append(line, point{mean, share})
		}
	}
	plot.diagonal()
	plot.line(line, colorLine, "")
	for _, at := range line {
		plot.dot(at, colorLine, 3)
	}
	for _, b := range a.Bins {
		if b.Questions > 0 {
			plot.text(plot.x((b.From+b.To)/2), plot.y(0)-6, "middle", fmt.Sprint(b.Questions))
		}
	}
}

// refusing draws what each threshold would refuse. On the diagonal the confidence
// tells nothing; the mark is the threshold as it stands.
func (a Answerability) refusing(p *picture) {
	plot := p.plot(1, axes{
		title: "What a threshold refuses", under: fmt.Sprintf("AUROC %s%s; the dot is the threshold as it stands", a.AUROC, give(a.AUROCError)),
		across: "refused, of the unanswerable (rightly)", up: "refused, of the answerable (wrongly)",
	})
	plot.diagonal()
	var line []point
	for _, r := range a.Curve {
		line = append(line, place(r.Correct, r.False))
	}
	if a.FalseRefusals.Of > 0 && a.Abstained.Of > 0 {
		plot.line(line, colorLine, "")
		plot.dot(place(a.Abstained, a.FalseRefusals), colorMark, 5)
	}
}

// give is a standard error behind its figure.
func give(standardError *float64) string {
	if standardError == nil {
		return ""
	}
	return fmt.Sprintf(" ± %g", *standardError)
}

// place is a point of two rates; a rate of nothing is 0.
func place(across, up Rate) point {
	x, _ := across.Value()
	y, _ := up.Value()
	return point{x, y}
}

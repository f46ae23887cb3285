package meter

import (
	"strconv"
	"time"
)

// Meter holds the figures. Its methods may be called from many goroutines at
// once.
type Meter struct {
	interactions *family
	stages       *family
	abstentions  *family
	feedback     *family
	reconnects   *family
	connected    *family
	waiting      *family
	working      *family
}

// stageBounds are the upper ends of the latency histogram's buckets, in seconds:
// from what a request on one machine takes to a minute, at which an answer is
// given up; three seconds is Discord's own bound.
var stageBounds = []float64{.005, .01, .025, .05, .1, .25, .5, 1, 2, 3, 5, 10, 30, 60}

// New makes a Meter at zero.
func New() *Meter {
	m := &Meter{
		interactions: newFamily("footnote_interactions_total", counter, "Interactions and messages, by command and outcome.", nil, "command", "outcome"),
		stages:       newFamily("footnote_stage_seconds", histogram, "Time from the last stage's end, by stage.", stageBounds, "stage"),
		abstentions:  newFamily("footnote_abstentions_total", counter, "Questions that the articles do not answer, by reason.", nil, "reason"),
		feedback:     newFamily("footnote_feedback_total", counter, "What readers thought of answers.", nil, "opinion"),
		reconnects:   newFamily("footnote_gateway_reconnects_total", counter, "Connections to the gateway after the first.", nil),
		connected:    newFamily("footnote_gateway_connected", gauge, "1 while the gateway is connected.", nil),
		waiting:      newFamily("footnote_queue_waiting", gauge, "Questions that wait for a worker.", nil),
		working:      newFamily("footnote_queue_working", gauge, "Questions that are being worked on.", nil),
	}
	for _, f := range []*family{m.reconnects, m.connected, m.waiting, m.working} {
		f.set(0) // so that they are there before anything happens
	}
	return m
}

func (m *Meter) families() []*family {
	return []*family{m.interactions, m.stages, m.abstentions, m.feedback, m.reconnects, m.connected, m.waiting, m.working}
}

// Interaction counts one visit: command is "ask", "context" and the like,
// outcome "answered", "refused" or "failed".
func (m *Meter) Interaction(command, outcome string) { m.interactions.add(1, command, outcome) }

// Stage notes how long a stage took: "acknowledge", "queue", "answer", "send".
func (m *Meter) Stage(stage string, took time.Duration) { m.stages.observe(took.Seconds(), stage) }

// Abstention counts a question without an answer.
func (m *Meter) Abstention(reason string) { m.abstentions.add(1, reason) }

// Feedback counts a thumb.
func (m *Meter) Feedback(good bool) {
	opinion := "bad"
	if good {
		opinion = "good"
	}
	m.feedback.add(1, opinion)
}

// Reconnect counts a connection after the first.
func (m *Meter) Reconnect() { m.reconnects.add(1) }

// Connected says whether the gateway is connected.
func (m *Meter) Connected(now bool) {
	value := 0.0
	if now {
		value = 1
	}
	m.connected.set(value)
}

// IsConnected reports what Connected said last.
func (m *Meter) IsConnected() bool { return m.connected.value() == 1 }

// Queue says how many questions are accepted and how many of them have a worker.
func (m *Meter) Queue(accepted, working int) {
	m.waiting.set(float64(max(accepted-working, 0)))
	m.working.set(float64(working))
}

// number is a figure as the format writes it.
func number(f float64) string { return strconv.FormatFloat(f, 'g', -1, 64) }

package meter

import (
	"sync/atomic"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

// Meter holds the figures. Its methods may be called from many goroutines at
// once. The labels' values come from the program, never from a person, so that
// there are few.
type Meter struct {
	registry     *prometheus.Registry
	interactions *prometheus.CounterVec
	stages       *prometheus.HistogramVec
	abstentions  *prometheus.CounterVec
	feedback     *prometheus.CounterVec
	reconnects   prometheus.Counter
	waiting      prometheus.Gauge
	working      prometheus.Gauge
	connected    atomic.Bool
}

// stageBounds are the upper ends of the latency histogram's buckets, in seconds:
// from what a request on one machine takes to a minute, at which an answer is
// given up; three seconds is Discord's own bound.
var stageBounds = []float64{.005, .01, .025, .05, .1, .25, .5, 1, 2, 3, 5, 10, 30, 60}

// New makes a Meter at zero.
func New() *Meter {
	m := &Meter{
		registry:     prometheus.NewRegistry(),
		interactions: counters("interactions_total", "Interactions and messages, by command and outcome.", "command", "outcome"),
		stages: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Namespace: "footnote", Name: "stage_seconds", Help: "Time from the last stage's end, by stage.", Buckets: stageBounds,
		}, []string{"stage"}),
		abstentions: counters("abstentions_total", "Questions that the articles do not answer, by reason.", "reason"),
		feedback:    counters("feedback_total", "What readers thought of answers.", "opinion"),
		reconnects: prometheus.NewCounter(prometheus.CounterOpts{
			Namespace: "footnote", Name: "gateway_reconnects_total", Help: "Connections to the gateway after the first.",
		}),
		waiting: prometheus.NewGauge(gauge("queue_waiting", "Questions that wait for a worker.")),
		working: prometheus.NewGauge(gauge("queue_working", "Questions that are being worked on.")),
	}
	connected := prometheus.NewGaugeFunc(gauge("gateway_connected", "1 while the gateway is connected."), func() float64 {
		if m.IsConnected() {
			return 1
		}
		return 0
	})
	m.registry.MustRegister(m.interactions, m.stages, m.abstentions, m.feedback, m.reconnects, connected, m.waiting, m.working)
	return m
}

func counters(name, help string, labels ...string) *prometheus.CounterVec {
	return prometheus.NewCounterVec(prometheus.CounterOpts{Namespace: "footnote", Name: name, Help: help}, labels)
}

func gauge(name, help string) prometheus.GaugeOpts {
	return prometheus.GaugeOpts{Namespace: "footnote", Name: name, Help: help}
}

// Interaction counts one visit: command is "ask", "context" and the like,
// outcome "answered", "refused" or "failed".
func (m *Meter) Interaction(command, outcome string) {
	m.interactions.WithLabelValues(command, outcome).Inc()
}

// Stage notes how long a stage took: "acknowledge", "queue", "answer", "send".
func (m *Meter) Stage(stage string, took time.Duration) {
	m.stages.WithLabelValues(stage).Observe(took.Seconds())
}

// Abstention counts a question without an answer.
func (m *Meter) Abstention(reason string) { m.abstentions.WithLabelValues(reason).Inc() }

// Feedback counts a thumb.
func (m *Meter) Feedback(good bool) {
	opinion := "bad"
	if good {
		opinion = "good"
	}
	m.feedback.WithLabelValues(opinion).Inc()
}

// Reconnect counts a connection after the first.
func (m *Meter) Reconnect() { m.reconnects.Inc() }

// Connected says whether the gateway is connected.
func (m *Meter) Connected(now bool) { m.connected.Store(now) }

// IsConnected reports what Connected said last.
func (m *Meter) IsConnected() bool { return m.connected.Load() }

// Queue says how many questions are accepted and how many of them have a worker.
func (m *Meter) Queue(accepted, working int) {
	m.waiting.Set(float64(max(accepted-working, 0)))
	m.working.Set(float64(working))
}

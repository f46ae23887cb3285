package bot

import (
	"context"
	"runtime/debug"
	"time"

	"footnote/bot/meter"
	"footnote/bot/store"
)

// reception takes what comes from the gateway to where it belongs.
type reception struct {
	clerk    *clerk
	desk     *desk
	rest     rest
	listener *listener
}

// newReception joins the parts that see a visit through. line ends all of them.
func newReception(line context.Context, c Config, r rest, kept *store.Store, m *meter.Meter) *reception {
	d := newDesk(line, c, newGate(kept, c.Rates), m)
	k := &clerk{config: c, latest: newLatest(c.Answerer), store: kept, meter: m, talks: newTalks(), rest: r}
	l := &listener{clerk: k, desk: d, rest: r, channels: &channels{rest: r}, looking: make(chan struct{}, maxLooks)}
	return &reception{clerk: k, desk: d, rest: r, listener: l}
}

// take takes one event and returns at once: it is called by the goroutine that
// reads the gateway.
func (r *reception) take(event string, body []byte) {
	defer func() {
		if p := recover(); p != nil {
			r.desk.log.Error("panic while reading an event", "event", event, "panic", p, "stack", string(debug.Stack()))
		}
	}()
	switch event {
	case "INTERACTION_CREATE":
		r.interaction(body)
	case "MESSAGE_CREATE":
		r.listener.hear(body)
	}
}

func (r *reception) interaction(body []byte) {
	came := time.Now()
	i, err := parseInteraction(body)
	if err != nil {
		r.desk.log.Warn("an interaction could not be read", "error", err)
		return
	}
	if r.desk.seen.again(i.ID) {
		r.desk.log.Info("an interaction came twice", "interaction", i.ID)
		return
	}
	answers := replies{rest: r.rest, interaction: i}
	v := visit{id: i.ID, name: i.Asked.Name, person: i.person(), came: came, caller: answers}
	if i.Type == interactionAutocomplete {
		v.name = "complete " + knownName(i.Asked.Name)
		r.desk.aside(v, outcome{}, func(ctx context.Context) error {
			return answers.respond(ctx, response{Type: responseChoices, Body: r.clerk.today().complete(ctx, i)})
		})
		return
	}
	if v.name, v.task, err = r.clerk.today().plan(i); err != nil {
		r.desk.refuse(v, err)
		return
	}
	if r.desk.config.LogQuestions {
		v.question = i.text(optionQuestion)
	}
	r.desk.take(v)
}

package bot

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"footnote/bot/meter"
)

// desk takes visits and sees each one through: acknowledged at once, worked on
// by a bounded number of workers, answered once.
type desk struct {
	config Config
	log    *slog.Logger
	meter  *meter.Meter
	seen   *seen
	gate   *gate

	places  chan struct{} // one for each visit accepted and not answered
	workers chan struct{} // one for each answer being worked on
	refused chan struct{} // one for each refusal on its way
	usual   *average      // how long an answer takes

	ctx       context.Context // ends everything
	cancel    context.CancelFunc
	answering context.Context // ends earlier: the work, so that an apology can still be sent
	giveUp    context.CancelFunc

	telling sync.Mutex

	mu       sync.Mutex
	closing  bool
	running  sync.WaitGroup // visits being served
	working  sync.WaitGroup // work, which may outlast its visit
	refusing sync.WaitGroup // refusals, which go on while the others are waited for
}

// maxRefusals bounds the refusals on their way at once. One more than that goes
// unanswered, with a log line: the process matters more.
const maxRefusals = 256

func newDesk(ctx context.Context, c Config, g *gate, m *meter.Meter) *desk {
	d := &desk{
		config: c, log: c.Log, meter: m, seen: newSeen(), gate: g, usual: &average{},
		places:  make(chan struct{}, c.Workers+c.Queue),
		workers: make(chan struct{}, c.Workers),
		refused: make(chan struct{}, maxRefusals),
	}
	d.ctx, d.cancel = context.WithCancel(ctx)
	d.answering, d.giveUp = context.WithCancel(d.ctx)
	return d
}

// take accepts or refuses a visit and returns at once: it is called by the
// goroutine that reads the gateway.
func (d *desk) take(v visit) {
	if err := d.gate.admit(v.person, v.task.asks, v.came); err != nil {
		d.refuse(v, err)
		return
	}
	select {
	case d.places <- struct{}{}:
	default:
		d.gate.giveBack(v.person)
		d.refuse(v, busy(d.usual.times(len(d.places)-len(d.workers))/time.Duration(d.config.Workers)))
		return
	}
	d.tell()
	started := d.start(func() {
		defer func() {
			<-d.places
			d.tell()
		}()
		d.note(v, d.serve(v))
	})
	if !started {
		<-d.places
		d.refuse(v, refusal(restarting))
	}
}

// tell gives the meter the figures of the queue, whenever one of them has changed.
func (d *desk) tell() {
	d.telling.Lock() // who counts first tells first
	defer d.telling.Unlock()
	d.meter.Queue(len(d.places), len(d.workers))
}

// busy is the refusal of one who may come again after a while.
func busy(wait time.Duration) refusal {
	seconds := min(max(int((wait+time.Second-1)/time.Second), 1), 120)
	return refusal(fmt.Sprintf("Footnote is busy with other questions: try again in %d s.", seconds))
}

// refuse tells the person why, as the acknowledgement and to them alone.
func (d *desk) refuse(v visit, why error) {
	d.aside(v, outcome{refused: true}, func(ctx context.Context) error {
		return v.caller.refuse(ctx, renderSentence(why.Error()))
	})
}

// aside sends something in place of everything else, without a place or a worker.
// What comes of it is o, and the error of sending.
func (d *desk) aside(v visit, o outcome, send func(context.Context) error) {
	select {
	case d.refused <- struct{}{}:
	default:
		d.log.Warn("an interaction went unanswered: too many refusals at once", "interaction", v.id)
		return
	}
	d.refusing.Go(func() {
		defer func() { <-d.refused }()
		defer d.survive(v.id)
		ctx, cancel := context.WithDeadline(d.ctx, v.came.Add(d.config.pace.acknowledge))
		defer cancel()
		o.err = send(ctx)
		d.note(v, o)
	})
}

// serve is the life of an accepted visit.
func (d *desk) serve(v visit) outcome {
	soon, cancel := context.WithDeadline(d.ctx, v.came.Add(d.config.pace.acknowledge))
	defer cancel()
	if v.task.manner.isNow() {
		working, done := context.WithDeadline(soon, v.came.Add(d.config.pace.acknowledge*4/5)) // the rest is for an apology
		defer done()
		reply, err := d.atOnce(working, v)
		if err != nil {
			return outcome{err: errors.Join(err, v.caller.refuse(soon, renderSentence(apology(err))))}
		}
		return outcome{err: v.caller.first(soon, v.task, reply)}
	}
	if err := v.caller.acknowledge(soon, v.task); err != nil {
		return outcome{err: err}
	}
	d.meter.Stage("acknowledge", time.Since(v.came))
	patient, cancel := context.WithDeadline(d.answering, v.came.Add(d.config.AnswerWithin))
	defer cancel()
	reply, err := d.answer(patient, v)
	sending := time.Now()
	last, cancel := context.WithDeadline(d.ctx, v.came.Add(min(d.config.AnswerWithin+time.Minute, tokenLife)))
	defer cancel()
	if err != nil {
		err = errors.Join(err, v.caller.fail(last, v.task, renderSentence(apology(err))))
	} else {
		err = v.caller.reply(last, reply)
	}
	d.meter.Stage("send", time.Since(sending))
	return outcome{err: err}
}

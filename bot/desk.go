package bot

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"sync"
	"time"
)

// desk takes interactions and sees each one through: acknowledged at once,
// worked on by a bounded number of workers, answered by editing.
type desk struct {
	config  Config
	replies replies
	log     *slog.Logger
	seen    *seen

	places  chan struct{} // one for each interaction accepted and not answered
	workers chan struct{} // one for each answer being worked on
	refused chan struct{} // one for each refusal on its way

	ctx       context.Context // ends everything
	cancel    context.CancelFunc
	answering context.Context // ends earlier: the work, so that an apology can still be sent
	giveUp    context.CancelFunc

	mu       sync.Mutex
	closing  bool
	running  sync.WaitGroup // interactions being served
	working  sync.WaitGroup // Answerers at work, which may outlast their interaction
	refusing sync.WaitGroup // refusals, which go on while the others are waited for
}

// maxRefusals bounds the refusals on their way at once. One more than that goes
// unanswered, with a log line: the process matters more.
const maxRefusals = 256

func newDesk(ctx context.Context, c Config, replies replies) *desk {
	d := &desk{
		config: c, replies: replies, log: c.Log, seen: newSeen(),
		places:  make(chan struct{}, c.Workers+c.Queue),
		workers: make(chan struct{}, c.Workers),
		refused: make(chan struct{}, maxRefusals),
	}
	d.ctx, d.cancel = context.WithCancel(ctx)
	d.answering, d.giveUp = context.WithCancel(d.ctx)
	return d
}

// take accepts or refuses one interaction and returns at once: it is called by
// the goroutine that reads the gateway.
func (d *desk) take(data []byte) {
	defer func() {
		if p := recover(); p != nil {
			d.log.Error("panic while reading an interaction", "panic", p, "stack", string(debug.Stack()))
		}
	}()
	came := time.Now()
	i, err := parseInteraction(data)
	switch {
	case err != nil:
		d.log.Warn("an interaction could not be read", "error", err)
		return
	case d.seen.again(i.ID):
		d.log.Info("an interaction came twice", "interaction", i.ID)
		return
	case i.Type == interactionAutocomplete:
		// No option of ours completes itself, and this kind cannot be
		// answered with a sentence.
		return
	}
	work, err := plan(i, d.config.Now())
	if err != nil {
		d.refuse(i, err, came)
		return
	}
	d.accept(i, work, came)
}

// accept starts the work when there is a place for it.
func (d *desk) accept(i interaction, work work, came time.Time) {
	select {
	case d.places <- struct{}{}:
	default:
		d.refuse(i, refusal("Footnote is busy with other questions. Please ask again in ten seconds."), came)
		return
	}
	started := d.start(func() {
		defer func() { <-d.places }()
		outcome := d.serve(i, work, came)
		d.note(i, outcome, came)
	})
	if !started {
		<-d.places
		d.refuse(i, refusal(restarting), came)
	}
}

// refuse tells the person why, as the acknowledgement and to them alone.
func (d *desk) refuse(i interaction, why error, came time.Time) {
	select {
	case d.refused <- struct{}{}:
	default:
		d.log.Warn("an interaction went unanswered: too many refusals at once", "interaction", i.ID)
		return
	}
	d.refusing.Go(func() {
		defer func() { <-d.refused }()
		ctx, cancel := context.WithDeadline(d.ctx, came.Add(d.config.pace.acknowledge))
		defer cancel()
		err := d.replies.respond(ctx, i, renderSentence(why.Error()).private())
		d.note(i, outcome{refused: true, err: err}, came)
	})
}

// outcome is what one interaction came to, for the log.
type outcome struct {
	refused bool
	err     error
}

// serve is the life of an accepted interaction.
func (d *desk) serve(i interaction, work work, came time.Time) outcome {
	soon, cancel := context.WithDeadline(d.ctx, came.Add(d.config.pace.acknowledge))
	err := d.replies.acknowledge(soon, i)
	cancel()
	if err != nil {
		return outcome{err: err}
	}
	patient, cancel := context.WithDeadline(d.answering, came.Add(d.config.AnswerWithin))
	defer cancel()
	reply, err := d.answer(patient, work)
	if err != nil {
		reply = renderSentence(apology(err))
	}
	last, cancel := context.WithDeadline(d.ctx, came.Add(min(d.config.AnswerWithin+time.Minute, tokenLife)))
	defer cancel()
	return outcome{err: errors.Join(err, d.replies.edit(last, i, reply))}
}

// answer waits for a worker and for its work, no longer than ctx allows. Work
// that does not heed ctx keeps its worker until it returns.
func (d *desk) answer(ctx context.Context, work work) (message, error) {
	select {
	case d.workers <- struct{}{}:
	case <-ctx.Done():
		return message{}, ctx.Err()
	}
	type found struct {
		reply message
		err   error
	}
	done := make(chan found, 1)
	d.working.Go(func() {
		defer func() { <-d.workers }()
		defer func() {
			if p := recover(); p != nil {
				done <- found{err: fmt.Errorf("panic: %v\n%s", p, debug.Stack())}
			}
		}()
		reply, err := work(ctx, d.config.Answerer)
		done <- found{reply, err}
	})
	select {
	case f := <-done:
		return f.reply, f.err
	case <-ctx.Done():
		return message{}, ctx.Err()
	}
}

const restarting = "Footnote is just being restarted. Please ask again in a minute."

// apology is what the person is told when there is no answer. Errors are for the
// operator: they may hold paths.
func apology(err error) string {
	switch {
	case errors.Is(err, context.Canceled):
		return restarting
	case errors.Is(err, context.DeadlineExceeded):
		return "This took too long, and Footnote gave up on it. Please ask again, perhaps with a shorter question."
	}
	return "Something went wrong inside Footnote, and there is no answer. The operator finds the reason in the log."
}

package bot

import (
	"context"
	"errors"
	"time"
)

// person is somebody who asks, and where.
type person struct {
	id      string
	guild   string // "" outside servers
	channel string
	roles   []string
	governs bool // may manage the server
}

// visit is one thing that a person wants: an interaction, or a message to the
// bot. The desk sees it through.
type visit struct {
	id     string
	name   string // of the command or button, for the log
	person person
	came   time.Time
	task   task
	caller caller
	// question is what the log is to hold of it; "" unless the operator wants it.
	question string
}

// caller is who gets the replies of a visit. Its methods are called one after
// another.
type caller interface {
	// acknowledge says that a reply will follow. ctx ends when it is too late.
	acknowledge(ctx context.Context, t task) error
	// refuse answers in place of everything else, to the person alone where
	// that can be.
	refuse(ctx context.Context, m message) error
	// progress shows a sentence for the time being.
	progress(ctx context.Context, t task, sentence string) error
	// reply gives the answer, after acknowledge.
	reply(ctx context.Context, m message) error
	// fail says why there is no answer, after acknowledge.
	fail(ctx context.Context, t task, m message) error
	// first answers at once, in place of acknowledge and reply.
	first(ctx context.Context, t task, m message) error
}

// task is what a visit asks for and how it is to be answered.
type task struct {
	manner manner
	// private shows the reply to the person alone.
	private bool
	// asks says that it is a question, for which people wait their turn.
	asks bool
	work work
}

// manner is how a task's reply comes.
type manner int

const (
	later       manner = iota // acknowledged, then put in place of the acknowledgement
	laterUpdate               // acknowledged, then put in place of the message clicked on
	now                       // at once: the work is a matter of milliseconds
	nowUpdate                 // at once, in place of the message clicked on
)

// isNow reports whether the reply is the first response.
func (m manner) isNow() bool { return m == now || m == nowUpdate }

// work finds what was asked for and renders it. It is made while the visit is
// read, so that what is wrong with it is said at once. say tells the person how
// far it has come, now and then.
type work func(ctx context.Context, say func(sentence string)) (message, error)

// refusal is a sentence for the person, told as the acknowledgement to them
// alone. What is foreign in it has been escaped.
type refusal string

func (r refusal) Error() string { return string(r) }

func isRefusal(err error) bool {
	_, ok := errors.AsType[refusal](err)
	return ok
}

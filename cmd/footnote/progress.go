package main

import (
	"fmt"
	"sync"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// bar shows how far something long has come. Its methods may be called from many
// goroutines at once.
type bar interface {
	// set shows that done of total are done. The bar appears with the first call,
	// so that work that needs no time shows none.
	set(done, total int)
	// end takes the bar away.
	end()
}

// widestBar is how many columns a bar takes where the terminal has them.
const widestBar = 60

// drawnBar is a bar on standard error; nothing where that is not a terminal.
type drawnBar struct {
	p    *program
	name string

	mu        sync.Mutex
	container *mpb.Progress
	bar       *mpb.Bar
}

// pace is how fast something goes, counted from where it was first seen: what was
// done before that says nothing of how long it took.
type pace struct {
	done  int64
	since time.Time
}

// left says how many are done a second and how long the rest takes; "" as long as
// nothing was done since.
func (p pace) left(now time.Time, done, total int64) string {
	seconds := now.Sub(p.since).Seconds()
	if done <= p.done || seconds <= 0 {
		return ""
	}
	rate := float64(done-p.done) / seconds
	rest := time.Duration(float64(total-done) / rate * float64(time.Second))
	return fmt.Sprintf("%.0f a second, %s left", rate, rest.Round(time.Second))
}

func (p *program) drawBar(name string) bar { return &drawnBar{p: p, name: name} }

func (b *drawnBar) set(done, total int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !b.p.errIsTerminal || total == 0 {
		return
	}
	if b.bar == nil {
		first := pace{int64(done), time.Now()}
		b.container = mpb.New(mpb.WithOutput(b.p.err), mpb.WithWidth(widestBar))
		b.bar = b.container.AddBar(int64(total),
			mpb.BarRemoveOnComplete(),
			mpb.PrependDecorators(decor.Name(b.name+" "), decor.CountersNoUnit("%d / %d ")),
			mpb.AppendDecorators(decor.Any(func(s decor.Statistics) string { return first.left(time.Now(), s.Current, s.Total) })))
	}
	b.bar.SetCurrent(int64(done))
}

func (b *drawnBar) end() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.bar != nil {
		b.bar.Abort(true)
		b.container.Wait()
		b.bar = nil
	}
}

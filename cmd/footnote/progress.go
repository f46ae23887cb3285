package main

import (
	"sync"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// progress draws a bar on standard error while something long goes on; nothing
// where standard error is not a terminal.
type progress struct {
	p    *program
	name string

	mu        sync.Mutex
	container *mpb.Progress
	bar       *mpb.Bar
}

func (p *program) newProgress(name string) *progress { return &progress{p: p, name: name} }

// set draws that done of total are done. The bar appears with the first call, so
// that work that needs no time shows none.
func (b *progress) set(done, total int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !b.p.errIsTerminal || total == 0 {
		return
	}
	if b.bar == nil {
		b.container = mpb.New(mpb.WithOutput(b.p.err), mpb.WithWidth(min(60, b.p.width)))
		b.bar = b.container.AddBar(int64(total),
			mpb.BarRemoveOnComplete(),
			mpb.PrependDecorators(decor.Name(b.name+" "), decor.CountersNoUnit("%d / %d ")),
			mpb.AppendDecorators(decor.AverageSpeed(0, "%.0f/s "), decor.AverageETA(decor.ET_STYLE_GO)))
	}
	b.bar.SetCurrent(int64(done))
}

// end takes the bar away.
func (b *progress) end() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.bar != nil {
		b.bar.Abort(true)
		b.container.Wait()
		b.bar = nil
	}
}

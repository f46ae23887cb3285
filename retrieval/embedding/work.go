package embedding

import "runtime"

// A pass's ticket is the number of the stage and how many of its pieces are taken
// from its two ends.
const (
	ticketBits = 24 // of each count
	ticketMask = 1<<ticketBits - 1
	stopped    = 1<<(64-2*ticketBits) - 1 // the stage of a pass whose context has ended
)

// work takes pieces of the stages, one stage after the other, until the last is
// whole. All workers of a pass run it. Every other worker takes pieces from the end:
// so a core meets about the same tokens in each stage, and finds their rows in its
// own cache.
//
// Who finishes a stage's last piece opens the next, and what a stage is follows from
// its number: a worker that the system sets aside between two pieces keeps nobody
// waiting. Those without a piece spin, because a stage takes some tens of
// microseconds, which is what it takes to put a goroutine to sleep and wake it.
func (p *pass) work(worker int) {
	last := uint64(len(p.layers) * len(stages))
	for idle := 0; ; {
		ticket := p.ticket.Load()
		number, back, front := ticket>>(2*ticketBits), int(ticket>>ticketBits&ticketMask), int(ticket&ticketMask)
		if number > last {
			return
		}
		s, l := p.stage(int(number))
		pieces := s.pieces(p, l)
		if front+back >= pieces {
			if idle++; idle%64 == 0 {
				runtime.Gosched()
			}
			continue
		}
		piece, taken := front, ticket+1
		if worker%2 == 1 {
			piece, taken = pieces-1-back, ticket+1<<ticketBits
		}
		if !p.ticket.CompareAndSwap(ticket, taken) {
			continue
		}
		s.do(p, l, worker, piece)
		idle = 0
		if p.done.Add(1) == int64(pieces) {
			p.open(number + 1)
		}
	}
}

// open starts a stage, or ends the pass when its context has ended.
func (p *pass) open(number uint64) {
	if number%uint64(len(stages)) == 1 && p.ctx.Err() != nil {
		number = stopped
	}
	p.done.Store(0)
	p.ticket.Store(number << (2 * ticketBits))
}

// stage 0 is embedTokens, those after it are the layers'.
func (p *pass) stage(number int) (stage, *layer) {
	if number == 0 {
		return stage{func(p *pass, _ *layer) int { return rowPieces(p.tokens) }, (*pass).embedTokens}, nil
	}
	return stages[(number-1)%len(stages)], &p.layers[(number-1)/len(stages)]
}

package embedding

import "runtime"

// stopped is the stage of a pass whose context has ended.
const stopped = 1<<32 - 1

// work takes pieces of the stages, one stage after the other, until the last is
// whole. All workers of a pass run it.
//
// The ticket holds the number of the stage in its upper half and the next piece in
// the lower. Who finishes a stage's last piece opens the next, and what a stage is
// follows from its number: so a worker that the system sets aside between two pieces
// keeps nobody waiting. Those without a piece spin, because a stage takes some tens of
// microseconds, which is what it takes to put a goroutine to sleep and wake it.
func (p *pass) work(worker int) {
	last := uint64(len(p.layers) * len(stages))
	for idle := 0; ; {
		ticket := p.ticket.Load()
		number, piece := ticket>>32, int(uint32(ticket))
		if number > last {
			return
		}
		s, l := p.stage(int(number))
		pieces := s.pieces(p, l)
		if piece >= pieces {
			if idle++; idle%64 == 0 {
				runtime.Gosched()
			}
			continue
		}
		if !p.ticket.CompareAndSwap(ticket, ticket+1) {
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
	p.ticket.Store(number << 32)
}

// stage 0 is embedTokens, those after it are the layers'.
func (p *pass) stage(number int) (stage, *layer) {
	if number == 0 {
		return stage{func(p *pass, _ *layer) int { return p.rowPieces() }, (*pass).embedTokens}, nil
	}
	return stages[(number-1)%len(stages)], &p.layers[(number-1)/len(stages)]
}

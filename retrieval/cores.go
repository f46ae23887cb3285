package retrieval

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// atATime is how many pieces of work a core takes at a time.
const atATime = 64

// onAllCores calls do once for each number below n, on all cores, and returns when all
// are done.
func onAllCores(n int, do func(i int)) {
	var working sync.WaitGroup
	var next atomic.Int64
	for range min(runtime.GOMAXPROCS(0), (n+atATime-1)/atATime) {
		working.Go(func() {
			for {
				end := int(next.Add(atATime))
				for i := end - atATime; i < min(end, n); i++ {
					do(i)
				}
				if end >= n {
					return
				}
			}
		})
	}
	working.Wait()
}

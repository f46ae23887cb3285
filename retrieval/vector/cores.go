package vector

import (
	"runtime"
	"sync"
)

// fewestShared is from how many vectors on work is worth sharing.
const fewestShared = 512

// onAllCores calls do once for each number below n, on all cores, each a stretch of
// them, and returns when all are done.
func onAllCores(n int, do func(i int)) {
	cores := runtime.GOMAXPROCS(0)
	if n < fewestShared {
		cores = 1
	}
	var working sync.WaitGroup
	for core := range cores {
		working.Go(func() {
			for i := core * n / cores; i < (core+1)*n/cores; i++ {
				do(i)
			}
		})
	}
	working.Wait()
}

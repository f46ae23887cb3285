//go:build !amd64

package embedding

// machine returns the kernels that this machine can run, the fastest first.
func machine() []kernels { return []kernels{portable()} }

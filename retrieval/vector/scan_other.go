//go:build !amd64

package vector

// scans returns those that this machine can run, the fastest first.
func scans() []scan { return []scan{{Portable, scanPortable}} }

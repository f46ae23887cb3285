package main

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"

	"footnote/retrieval/vector"
)

func thisMachine() machine {
	return machine{CPU: cpuName(), Cores: runtime.NumCPU(), Go: strings.TrimPrefix(runtime.Version(), "go") + " " + runtime.GOOS + "/" + runtime.GOARCH, Scan: string(vector.CPUs()[0])}
}

// cpuName is what the system calls its processor; where it does not say, its kind.
func cpuName() string {
	text, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return runtime.GOARCH
	}
	for line := range strings.Lines(string(text)) {
		if name, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return runtime.GOARCH
}

// load is the system's load average over five minutes.
func load() float64 {
	text, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return 0
	}
	var last, five float64
	if _, err := fmt.Sscan(string(text), &last, &five); err != nil {
		return 0
	}
	return five
}

// commit is what is measured: the repository's commit, and whether files differ from it.
func commit(root string) string {
	git := func(args ...string) string {
		out, err := exec.Command("git", append([]string{"-C", root}, args...)...).Output()
		if err != nil {
			return ""
		}
		return strings.TrimSpace(string(out))
	}
	hash := git("rev-parse", "--short=10", "HEAD")
	if hash == "" {
		return "unknown"
	}
	// No figure depends on other files.
	if git("status", "--porcelain", "--untracked-files=no", "--", "*.go", "*.s", "go.mod", "go.sum") != "" {
		hash += " with changes"
	}
	return hash
}

package main

import (
	"context"
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"strings"
	"time"
)

// machine is where and of what the figures are.
type machine struct {
	CPU        string `json:"cpu"`
	Cores      int    `json:"cores"`
	Kernels    string `json:"kernels"`
	Go         string `json:"go"`
	Commit     string `json:"commit"`
	Day        string `json:"day"`
	LoadBefore string `json:"load_before"` // the system's, over a minute; "" where it tells none
	LoadAfter  string `json:"load_after"`
}

var cpuName = regexp.MustCompile(`(?m)^model name\s*:\s*(.*)$`)

func thisMachine(ctx context.Context) machine {
	m := machine{CPU: runtime.GOARCH, Cores: runtime.NumCPU(), Go: strings.TrimPrefix(runtime.Version(), "go"), Day: time.Now().UTC().Format(time.DateOnly), LoadBefore: load()}
	if text, err := os.ReadFile("/proc/cpuinfo"); err == nil {
		if name := cpuName.FindSubmatch(text); name != nil {
			m.CPU = string(name[1])
		}
	}
	m.Kernels = kernels()
	if out, err := exec.CommandContext(ctx, "git", "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*").Output(); err == nil {
		m.Commit = strings.TrimSpace(string(out))
	}
	return m
}

// load is how many processes wanted a core, over the last minute.
func load() string {
	text, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return ""
	}
	one, _, _ := strings.Cut(string(text), " ")
	return one
}

package main

import (
	"bufio"
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
)

//go:embed peer.py
var peerProgram string

// leastCosine is what the peer's two models must have in common, to be one model. Its
// 8 bits are coarser than ours: .99 on the text that is tried.
const leastCosine = .97

// peer is onnxruntime in a process of its own.
type peer struct {
	version string
	process *exec.Cmd
	in      io.WriteCloser
	out     *bufio.Reader
}

// startPeer starts the program and has it load both models.
func startPeer(ctx context.Context, python, int8, float string) (*peer, error) {
	p := &peer{process: exec.CommandContext(ctx, python, "-c", peerProgram, int8, float)}
	p.process.Stderr = os.Stderr
	var err error
	if p.in, err = p.process.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := p.process.StdoutPipe()
	if err != nil {
		return nil, err
	}
	p.out = bufio.NewReader(out)
	if err := p.process.Start(); err != nil {
		return nil, fmt.Errorf("start the peer: %w", err)
	}
	var ready struct {
		Version string
		Cosine  float64
	}
	if err := p.read(&ready); err != nil {
		return nil, errors.Join(fmt.Errorf("start the peer (is onnxruntime installed? see -help): %w", err), p.close())
	}
	if ready.Cosine < leastCosine {
		return nil, errors.Join(fmt.Errorf("the peer's models have a cosine of %.3f: they are not the same", ready.Cosine), p.close())
	}
	p.version = ready.Version
	return p, nil
}

func (p *peer) read(v any) error {
	line, err := p.out.ReadBytes('\n')
	if err != nil {
		return err
	}
	return json.Unmarshal(line, v)
}

// side is one of the peer's models.
func (p *peer) side(name, model string) side {
	return side{name: name, time: func(_ context.Context, c kase, runs int) (times []float64, err error) {
		ask := map[string]any{"model": model, "threads": c.Cores, "batch": c.Texts, "tokens": c.Tokens, "runs": runs}
		if err := json.NewEncoder(p.in).Encode(ask); err != nil {
			return nil, err
		}
		return times, p.read(&times)
	}}
}

func (p *peer) close() error { return errors.Join(p.in.Close(), p.process.Wait()) }

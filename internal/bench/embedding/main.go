// Embedding measures how fast the model in the binary embeds, beside onnxruntime with
// the same model in 8 bits and in float32, in one run: every round times each of them
// once, so that a busy moment hits all. The machine and the commit stand with the
// figures.
//
//	pip install onnxruntime onnx numpy
//	go run ./internal/bench/embedding -write
//
// With -write it puts the figures into docs/figures/embedding.json, their picture into
// docs/pictures/embedding.svg, and their tables into docs/performance.md, between the
// marks that stand there. A test holds the three together.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "embedding:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, out, progress io.Writer) (err error) {
	flags := flag.NewFlagSet("embedding", flag.ContinueOnError)
	python := flags.String("python", "python3", "the `program` that has onnxruntime, onnx and numpy")
	int8 := flags.String("int8", "../shared/models/peer/all-MiniLM-L6-v2-int8.onnx", "the peer's 8-bit model, a `file`")
	float := flags.String("float32", "../shared/models/all-MiniLM-L6-v2", "`folder` of the published model, of which the peer's float32 one is made")
	rounds := flags.Int("rounds", 15, "how often each is timed; a figure is the median of their medians")
	write := flags.Bool("write", false, "write the figures into docs/, from the root of the repository")
	if err := flags.Parse(args); err != nil {
		return err
	}
	machine := thisMachine(ctx)
	peer, err := startPeer(ctx, *python, *int8, *float)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, peer.close()) }()
	sides, err := allSides(peer)
	if err != nil {
		return err
	}
	f := figures{Machine: machine, Peer: "onnxruntime " + peer.version, Rounds: *rounds}
	for _, c := range allCases() {
		fmt.Fprintf(progress, "%v\n", c)
		if f.Measured, err = measure(ctx, f.Measured, c, sides, *rounds); err != nil {
			return err
		}
	}
	f.Machine.LoadAfter = load()
	if *write {
		if err := f.write("docs"); err != nil {
			return err
		}
	}
	_, err = fmt.Fprint(out, f.markdown())
	return err
}

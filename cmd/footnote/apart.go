package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime/debug"
	"time"

	"github.com/spf13/cobra"

	"footnote/retrieval"
)

// readPDFName is the command that reads one PDF for another process of this program. It
// is not shown: people have no use for it.
const readPDFName = "read-pdf"

const (
	// apartLimit is how long a PDF may take. One of 6.5 MB takes 11 (docs/performance.md).
	apartLimit = 60 * time.Second
	// apartMemory is from how many bytes on its process works to need less, and
	// maxApart what it may take in and give.
	apartMemory = "GOMEMLIMIT=1GiB"
	maxApart    = 512 << 20
	// apartStack is enough for objects that lie 100,000 deep in each other; a process
	// may have 1 GB otherwise, and takes it.
	apartStack = 64 << 20
)

var errApart = errors.New("it ends the program that reads it, or keeps it busy for over 60 seconds, as only a broken PDF does; print it to a new PDF")

func newReadPDF(p *program) *cobra.Command {
	return &cobra.Command{
		Use: readPDFName, Hidden: true, Args: flagsOnly,
		Short:             "Read one PDF from standard input for another process",
		PersistentPreRunE: func(*cobra.Command, []string) error { return nil },
		RunE: func(*cobra.Command, []string) error {
			debug.SetMaxStack(apartStack)
			// Whoever started this may have been killed, and ends it no more.
			defer time.AfterFunc(apartLimit, func() { os.Exit(exitError) }).Stop()
			content, err := io.ReadAll(io.LimitReader(p.in, maxApart))
			if err != nil {
				return err
			}
			_, err = p.out.Write(retrieval.ReadPDF(content))
			return err
		},
	}
}

// readApart reads a PDF in a process of its own, whose end costs this file alone.
func readApart(ctx context.Context, content []byte) ([]byte, error) {
	path, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("it cannot be read apart from this process: %w", err)
	}
	limited, cancel := context.WithTimeout(ctx, apartLimit)
	defer cancel()
	var out bytes.Buffer
	cmd := exec.CommandContext(limited, path, readPDFName)
	cmd.Env = []string{apartMemory} // nothing of this process's settings, no token
	cmd.Stdin, cmd.Stdout, cmd.WaitDelay = bytes.NewReader(content), &out, time.Second
	err = cmd.Run()
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if _, ended := errors.AsType[*exec.ExitError](err); ended || limited.Err() != nil {
		return nil, errApart
	}
	if err != nil {
		return nil, fmt.Errorf("it cannot be read apart from this process: %w", err)
	}
	return out.Bytes(), nil
}

// Quantize makes the weights file of package embedding from a published model, or
// checks the one that is committed.
//
//	go run ./retrieval/embedding/quantize -from ../shared/models/all-MiniLM-L6-v2 -to out.weights
//	go run ./retrieval/embedding/quantize -from ../shared/models/all-MiniLM-L6-v2 -check
//
// The folder -from holds the model as published (package published says which files,
// of which -pooling stands for 1_Pooling), and for -check also
// reference-vectors.jsonl and reference-tokens.jsonl, made with the reference
// implementation.
//
// With -check it exits 1 unless all of this holds: every reference text has the
// same token ids; the float32 model's cosine with each reference vector is at
// least .9999; the quantised model's is at least .99 on each and .995 on average;
// the file -to holds exactly the bytes that this program makes.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"

	"footnote/retrieval/embedding"
	"footnote/retrieval/embedding/published"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "quantize:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("quantize", flag.ContinueOnError)
	from := flags.String("from", "", "`folder` of the published model")
	to := flags.String("to", "", "weights `file` to write, or with -check to compare (default retrieval/embedding/NAME.weights)")
	check := flags.Bool("check", false, "write nothing; check the committed file and the figures")
	pooling := flags.String("pooling", string(embedding.MeanPooling), "how tokens become one vector: mean or cls")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *from == "" {
		return errors.New("-from is missing: the folder of the published model")
	}
	name := filepath.Base(filepath.Clean(*from))
	if *to == "" {
		*to = filepath.Join("retrieval", "embedding", name+".weights")
	}
	folder, err := published.Open(os.DirFS(*from), name, embedding.Pooling(*pooling))
	if err != nil {
		return err
	}
	model, err := folder.Load()
	if err != nil {
		return err
	}
	weights, err := embedding.Encode(model.Shape, model.Vocabulary, model.Tensors)
	if err != nil {
		return fmt.Errorf("quantise %s: %w", *from, err)
	}
	if *check {
		return checkAll(ctx, out, *from, *to, model, weights)
	}
	if err := os.WriteFile(*to, weights, 0o644); err != nil {
		return fmt.Errorf("write weights: %w", err)
	}
	fmt.Fprintf(out, "%s: %d bytes\n", *to, len(weights))
	return nil
}

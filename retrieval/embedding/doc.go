// Package embedding turns texts into vectors with a small language model that is
// part of the binary: no server, no download, no cgo.
//
// # The path of one text
//
//	text ── words ── pieces ── ids ──▶ embed ──▶ layers ──▶ pool ──▶ unit vector
//	      words.go  vocabulary.go    pass.go   pass.go    pool.go
//	                tokenizer.go              attention.go
//
// A text is cut into WordPiece tokens, each token's row of the embedding table is
// taken, every layer lets the tokens look at each other (attention.go) and then
// transforms each by itself, and the mean of the last layer's rows, made unit
// length, is the text's vector. The inner product of two such vectors is their
// cosine: near 1 for texts that mean the same.
//
// # The model is a value
//
// [Bundled] decodes the weights that are in the binary, [Read] those of any other
// file of the same format, and [New] takes float32 tensors as they are. What the
// network looks like stands in an [Architecture], read from the weights: nothing
// in this package is written for one size. The weights are made from the published
// model by the program in the folder quantize:
//
// # What holds always
//
// The same text has the same vector, byte for byte, on the same kind of CPU,
// whatever the other texts of the call and whatever the number of cores: no value of
// one text meets one of another, and every sum has one order. Between kinds of CPU (with and
// without AVX2) vectors agree to a cosine above .99999.
//
//go:generate go run ./quantize -from ../../../shared/models/all-MiniLM-L6-v2 -to all-MiniLM-L6-v2.weights
package embedding

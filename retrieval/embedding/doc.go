// Package embedding turns texts into vectors with a small language model that is
// part of the binary: no server, no download, no cgo.
//
// # The path of one text
//
//	text ── words ── pieces ── ids ──▶ embed ──▶ layers ──▶ pool ──▶ unit vector
//	      words.go  vocabulary.go   stages.go  stages.go   pool.go
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
// The same text has the same vector, byte for byte, on every CPU, whatever the other
// texts of the call and whatever the number of cores: no value of one text meets one
// of another, integers are summed exactly, and every operation on float32 has one
// order and is rounded by itself.
//
// # How it is fast
//
// The weights stay in the 8 bits in which they are stored, and what flows between the
// matrices is made 8 bits too, each token's row by its own scale (kernels.go). Their
// products are exact integers, by instructions that multiply 64 pairs at once where
// the CPU has them ([AVX512]), 16 where it has [AVX2], and in plain Go elsewhere; the
// rest is float32. The definition of all arithmetic is portable.go, and the tests hold
// every kernel against it bit for bit. The assembly is written by the program in
// kernelgen. A pass is cut into pieces that any number of cores may take (work.go).
//
//go:generate go -C kernelgen run . -pkg embedding -out ../kernels_amd64.s -stubs ../kernels_amd64_stubs.go
//go:generate go run ./quantize -from ../../../shared/models/all-MiniLM-L6-v2 -to all-MiniLM-L6-v2.weights
package embedding

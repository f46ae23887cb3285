// Package vector finds the vectors nearest to another, over plain integer ids.
//
// The vectors are held by chromem-go (https://github.com/philippgille/chromem-go)
// in memory; no other package imports it. Its search compares the query with every
// vector, which at 100,000 takes longer than all the rest of an answer. So a Store
// keeps a sketch of each beside it, two bits a number; one scan of the sketches chooses
// some hundreds, and the vectors of these, which chromem gives by id, are compared
// exactly:
//
//	query ──▶ four bits a number ──▶ scan of all sketches ──▶ the best ──▶ cosines
//	              asked.go             scan.go, sketch.go    nearest.go   exact.go
//
// What a filter leaves out is left out before: of what it keeps the nearest are found,
// however many others are nearer.
//
// chromem gives similarities in no certain order where they are equal, fewer of them
// and no error when its context ends, and breaks for good on a vector that is zero or of
// another length. A Store checks all of that on the way in and out, so that its own
// contract is simple: the nearest, in a total order and with exact scores, or an error.
//
// Reading order: store.go (what goes in), search.go (what comes out), candidates.go
// (which vectors are compared), then as in the picture. The scan is there in plain Go
// and as assembly, which the program in kernelgen writes; both give the same whole
// numbers. What the Store needs not and never uses: chromem's persistence, its filters,
// its embedding functions, Delete.
//
//go:generate go -C kernelgen run . -pkg vector -out ../scan_amd64.s -stubs ../scan_amd64_stubs.go
package vector

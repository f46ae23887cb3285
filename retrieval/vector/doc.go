// Package vector finds the vectors nearest to another: an exact search over plain
// integer ids.
//
// The vectors are held by chromem-go (https://github.com/philippgille/chromem-go)
// in memory; no other package imports it. It gives similarities in no certain
// order where they are equal, fewer of them and no error when its context ends,
// and breaks for good on a vector that is zero or of another length. A Store
// checks all of that on the way in and out, so that its own contract is simple:
// the k nearest, in a total order, or an error.
//
// Reading order: store.go (what goes in), search.go (what comes out), among.go (the
// same among some ids only). What the
// Store needs not and never uses: chromem's persistence, its filters, its
// embedding functions, Delete.
package vector

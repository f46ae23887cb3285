// Package snapshot keeps vectors, and what was made of articles, in one file between two
// runs, so that texts that have not changed are neither embedded nor read again.
//
// A Snapshot belongs to one model. It knows vectors by the Key of their text, not
// by place: when an article changes, the vectors of its other passages are still
// found. Passages have full vectors; sentences, of which there are many more, have
// them in 8 bits (Quantised).
//
// The file is the old one or the new one, never a broken one: Write makes a new
// file beside it and renames it over the old. Every byte is under a checksum, and
// the same Snapshot always gives the same bytes. A file that Read refuses is to be
// made anew; nothing in it is lost that the articles do not have. A Lock keeps two
// processes from making the same vectors at once.
//
// Editions are a second file of the same kind: the texts of the articles as they
// are and as they were, so that an old citation still opens when its article has
// been edited.
//
// Reading order: snapshot.go (what is kept), format.go (the layout), read.go,
// write.go, replace.go (how one file takes the place of another), lock.go (who may),
// quantised.go; edition.go, editionfile.go.
package snapshot

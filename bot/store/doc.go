// Package store keeps what the bot must know after a restart, in one file: the
// settings of each server, the questions behind a reply's buttons, and what
// readers thought of answers.
//
// The file is a bbolt database (go.etcd.io/bbolt): a change is on disk whole or
// not at all, also when the process is killed in the middle of it. One process
// may have it open at a time.
//
// The package knows nothing of questions or of Discord: identities and values
// are texts and bytes to it.
package store

// Package watch tells when files may have changed. It knows nothing of what is in
// them: whoever listens reads them again and sees for themselves.
//
// The system's own notices (inotify and its like, through fsnotify) come at once.
// They do not come from a network disk that another computer writes to, nor when
// the system has no more to give, so that the folders are looked through from time
// to time as well, by size and time of every file.
package watch

package retrieval

import "fmt"

// Interrupted is the error of a Build whose context ended while it embedded. The
// context's error is in its chain.
type Interrupted struct {
	// Done of Total texts that lacked a vector got one.
	Done, Total int
	// Kept says that those are in the snapshot, so that the next Build goes on
	// from there.
	Kept bool
	err  error
}

func (i *Interrupted) Error() string {
	if i.Kept {
		return fmt.Sprintf("%v: %d of %d texts are embedded and kept for the next run", i.err, i.Done, i.Total)
	}
	return fmt.Sprintf("%v: %d of %d texts were embedded and could not be kept", i.err, i.Done, i.Total)
}

func (i *Interrupted) Unwrap() error { return i.err }

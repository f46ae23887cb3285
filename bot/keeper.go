package bot

import (
	"context"
	"time"
)

// Keeper looks after the articles for those who may change them. All methods are
// called from many goroutines at once, and return soon after ctx ends. An error that
// Refuse made is shown to the person; of any other they learn that something went
// wrong.
type Keeper interface {
	// State says how the articles stand.
	State() KeeperState
	// Add puts a file with that name among the articles and returns, once the next
	// answer has it, the names of the articles that it brought. The name is foreign.
	Add(ctx context.Context, name string, content []byte) (articles []string, err error)
	// Remove takes an article out, and returns once the next answer is without it. It
	// says where its file is now.
	Remove(ctx context.Context, article string) (where string, err error)
}

// KeeperState is how the articles stand.
type KeeperState struct {
	// Passages and Sentences are what is searched.
	Passages, Sentences int
	// Read is when the articles were last read with success.
	Read time.Time
	// Fault says why they could not be read since; "" when they could.
	Fault string
	// Skipped are the files that could not be used, each with the reason.
	Skipped []string
	// Folder reports that there is a folder to which articles can be added.
	Folder bool
}

// Fetcher gets the file at an address that a person gave. It must refuse what is not
// to be reached from here, and its errors are shown when Refuse made them.
type Fetcher interface {
	Fetch(ctx context.Context, address string) (name string, content []byte, err error)
}

// Refuse is an error whose words a person is shown. They may hold what is foreign.
func Refuse(words string) error { return refusal(escape(oneLine(words))) }

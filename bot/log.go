package bot

import (
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"

	"github.com/bwmarrin/discordgo"
)

// discordgo logs through one variable for the whole process and reads it without
// a lock. So it is set once, before the first session, to a function that finds
// the newest Run's logger. This is the one variable of the package, and
// discordgo's doing.
var (
	bridged    sync.Once
	bridgedLog atomic.Pointer[slog.Logger]
)

// bridge sends discordgo's log lines to log, until the function it returns is
// called. What they say is reported by the gateway in its own words too, so they
// are for debugging.
func bridge(log *slog.Logger) (stop func()) {
	bridgedLog.Store(log)
	bridged.Do(func() {
		discordgo.Logger = func(_, _ int, format string, args ...any) {
			if log := bridgedLog.Load(); log != nil {
				log.Debug("discordgo: " + fmt.Sprintf(format, args...))
			}
		}
	})
	return func() { bridgedLog.CompareAndSwap(log, nil) }
}

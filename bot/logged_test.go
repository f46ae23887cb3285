package bot

import (
	"bytes"
	"strings"
	"sync"
	"testing"

	"footnote/bot/discordtest"
)

// logged keeps what was logged.
type logged struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *logged) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

func (l *logged) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

func (l *logged) noTokens(t *testing.T) {
	t.Helper()
	for _, token := range []string{discordtest.Token, "interaction-token-"} {
		if strings.Contains(l.String(), token) {
			t.Errorf("the log holds %q:\n%s", token, l)
		}
	}
}

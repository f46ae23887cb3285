package mirror

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"time"

	"footnote/retrieval/fetch"
	"footnote/retrieval/robots"
)

// Agent is the name by which robots.txt speaks to this program.
const Agent = "footnote"

var (
	errForbidden = errors.New("the site's robots.txt asks programs not to fetch it")
	// errLeft is for pages of a site that is left alone until the next update.
	errLeft = errors.New("its site is too busy")
)

// manners are what the sites of one update ask of programs. A feed is given by a person,
// and asking for it is what it is there for; the pages that it links are fetched by a
// program unasked, so their sites have a say.
type manners struct {
	getter Getter
	sites  map[string]*site // by scheme and host
}

type site struct {
	rules robots.Rules
	fault error // why no page of it is asked for in this update
}

// allow says why a page is not to be asked for; nil when it may be.
func (n *manners) allow(ctx context.Context, address string) error {
	u, err := url.Parse(address)
	if err != nil {
		return errors.New("it is not an address of the web")
	}
	s := n.site(u)
	if s == nil {
		s = n.read(ctx, u)
		if n.sites == nil {
			n.sites = map[string]*site{}
		}
		n.sites[origin(u)] = s
	}
	switch {
	case s.fault != nil:
		return s.fault
	case !s.rules.Allow(u):
		return errForbidden
	}
	return nil
}

func origin(u *url.URL) string { return u.Scheme + "://" + u.Host }

func (n *manners) site(u *url.URL) *site { return n.sites[origin(u)] }

// read asks for a site's robots.txt. A site that answers that it has none allows all; one
// that is not to be reached allows nothing (RFC 9309, 2.3.1).
func (n *manners) read(ctx context.Context, u *url.URL) *site {
	answer, err := n.getter.Get(ctx, fetch.Request{URL: origin(u) + "/robots.txt"})
	if err == nil {
		return &site{rules: robots.Read(answer.Body, Agent)}
	}
	if _, ours := errors.AsType[fetch.Refusal](err); ours {
		return &site{} // the page is refused for the same reason, which is the one to tell
	}
	if status, ok := errors.AsType[*fetch.StatusError](err); ok && status.Code < http.StatusInternalServerError && status.Code != http.StatusTooManyRequests {
		return &site{}
	}
	return &site{fault: fmt.Errorf("its site's robots.txt cannot be had: %w", err)}
}

// leave has a site left alone for the rest of the update when its answer says that it is
// too busy, and says for how long it asks for that; 0 for an answer of another kind.
func (n *manners) leave(address string, err error) time.Duration {
	status, ok := errors.AsType[*fetch.StatusError](err)
	if !ok || !isBusy(status) {
		return 0
	}
	if u, err := url.Parse(address); err == nil {
		if s := n.site(u); s != nil {
			s.fault = errLeft
		}
	}
	return max(status.RetryAfter, Every)
}

func isBusy(status *fetch.StatusError) bool {
	return status.Code == http.StatusTooManyRequests || status.Code == http.StatusServiceUnavailable
}

// isForNow reports whether an error says nothing of the page itself, so that it does not
// count as a try.
func isForNow(err error) bool {
	if _, ours := errors.AsType[fetch.Refusal](err); ours {
		return true
	}
	status, ok := errors.AsType[*fetch.StatusError](err)
	return ok && isBusy(status) || errors.Is(err, errLeft)
}

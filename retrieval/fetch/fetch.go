// Package fetch gets a page or a feed from the web, and from nowhere else.
//
// Addresses come out of feeds and redirects, which strangers write: one that leads into
// this computer or its network is refused, whatever name it goes by. Names are resolved
// once, what they stand for is looked at, and exactly that is connected to, so that a
// name cannot mean something else a moment later. Each redirect goes the same way. No
// proxy is used, since a proxy would resolve the name itself.
//
// A Fetcher is safe for concurrent use.
package fetch

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// Rules say what may be fetched. The zero value allows any public host by https.
type Rules struct {
	// HTTP allows plain http, too, which anybody on the way can read and change.
	HTTP bool
	// Hosts, when there are any, are the only ones allowed, with those under them:
	// "paper.example" allows "www.paper.example".
	Hosts []string
}

// Limits of one fetch.
const (
	MaxBytes     = 16 << 20 // unpacked
	maxRedirects = 5
	timeLimit    = 30 * time.Second
	maxHeaders   = 64 << 10
)

// Fetcher gets pages under Rules. New makes one.
type Fetcher struct {
	rules  Rules
	agent  string
	client *http.Client
	lookUp func(ctx context.Context, host string) ([]netip.Addr, error)
	dial   func(ctx context.Context, network, address string) (net.Conn, error)
}

// Net is the network that a Fetcher uses; the zero value is this computer's.
type Net struct {
	// LookUp gives the addresses of a host.
	LookUp func(ctx context.Context, host string) ([]netip.Addr, error)
	// Dial connects to an address and port.
	Dial func(ctx context.Context, network, address string) (net.Conn, error)
	// TLS is how certificates are checked; nil for the system's way.
	TLS *tls.Config
}

// New makes a Fetcher. Agent is how it introduces itself to servers.
func New(rules Rules, agent string, n Net) *Fetcher {
	f := &Fetcher{rules: rules, agent: agent, lookUp: n.LookUp, dial: n.Dial}
	if f.lookUp == nil {
		f.lookUp = func(ctx context.Context, host string) ([]netip.Addr, error) {
			return net.DefaultResolver.LookupNetIP(ctx, "ip", host)
		}
	}
	if f.dial == nil {
		f.dial = (&net.Dialer{Timeout: timeLimit / 3}).DialContext
	}
	f.client = &http.Client{
		Timeout: timeLimit,
		Transport: &http.Transport{
			Proxy: nil, DialContext: f.connect, TLSClientConfig: n.TLS, ForceAttemptHTTP2: true,
			TLSHandshakeTimeout: timeLimit / 3, MaxResponseHeaderBytes: maxHeaders, IdleConnTimeout: timeLimit, MaxIdleConnsPerHost: 2,
		},
	}
	return f
}

// asking is the client for one request: it holds what it is sent on to to the rules, and
// to what the request's maker says.
func (f *Fetcher) asking(r Request) *http.Client {
	client := *f.client
	client.CheckRedirect = func(to *http.Request, before []*http.Request) error {
		if len(before) > maxRedirects {
			return fmt.Errorf("it sends on more than %d times", maxRedirects)
		}
		if err := f.check(to.URL); err != nil || r.Allow == nil {
			return err
		}
		if err := r.Allow(to.Context(), to.URL.String()); err != nil {
			return disallowed{err}
		}
		return nil
	}
	return &client
}

// disallowed is an error of Request.Allow, which is its maker's own.
type disallowed struct{ error }

// Request is what to get, and what is known of an earlier answer: then the server may
// say that nothing has changed.
type Request struct {
	URL, ETag, LastModified string
	// Allow, where there is one, is asked before each address that the server sends on to;
	// its error ends the fetch and is given as it is.
	Allow func(ctx context.Context, address string) error
}

// Response is what a server sent.
type Response struct {
	// URL is where it was found, after redirects.
	URL  string
	Body []byte
	// Kind is its media type ("text/html"), without parameters.
	Kind string
	// ETag and LastModified are for the next Request.
	ETag, LastModified string
	// NotModified says that the Body is that of the earlier answer, and not sent.
	NotModified bool
}

// StatusError is an answer that is none. Code is HTTP's; RetryAfter, when not 0, is how
// long the server asks to be left alone.
type StatusError struct {
	Code       int
	RetryAfter time.Duration
}

func (e *StatusError) Error() string {
	return fmt.Sprintf("the server answers %d %s", e.Code, http.StatusText(e.Code))
}

// Get fetches. Its errors are sentences without the address, which the caller knows and
// shows with Shown: an address may hold what is nobody's business.
func (f *Fetcher) Get(ctx context.Context, r Request) (Response, error) {
	u, err := url.Parse(strings.TrimSpace(r.URL))
	if err != nil {
		return Response{}, errors.New("it is not an address of the web")
	}
	if err := f.check(u); err != nil {
		return Response{}, err
	}
	u.Fragment = ""
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return Response{}, errors.New("it is not an address of the web")
	}
	request.Header.Set("User-Agent", f.agent)
	request.Header.Set("Accept", "text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.1")
	if r.ETag != "" {
		request.Header.Set("If-None-Match", r.ETag)
	}
	if r.LastModified != "" {
		request.Header.Set("If-Modified-Since", r.LastModified)
	}
	answer, err := f.asking(r).Do(request)
	if err != nil {
		return Response{}, plain(ctx, err)
	}
	defer answer.Body.Close()
	return read(ctx, answer)
}

func read(ctx context.Context, answer *http.Response) (Response, error) {
	kind, _, _ := strings.Cut(answer.Header.Get("Content-Type"), ";")
	r := Response{
		URL: answer.Request.URL.String(), Kind: strings.ToLower(strings.TrimSpace(kind)),
		ETag: answer.Header.Get("ETag"), LastModified: answer.Header.Get("Last-Modified"),
	}
	switch answer.StatusCode {
	case http.StatusNotModified:
		r.NotModified = true
		return r, nil
	case http.StatusOK:
	default:
		seconds, _ := strconv.Atoi(answer.Header.Get("Retry-After"))
		return r, &StatusError{Code: answer.StatusCode, RetryAfter: time.Duration(max(seconds, 0)) * time.Second}
	}
	body, err := io.ReadAll(io.LimitReader(answer.Body, MaxBytes+1))
	switch {
	case err != nil:
		return r, plain(ctx, err)
	case len(body) > MaxBytes:
		return r, fmt.Errorf("it has more than %d MB", MaxBytes>>20)
	}
	r.Body = body
	return r, nil
}

// plain is an error of the network without the address that package http puts into it.
func plain(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if outer, ok := errors.AsType[*url.Error](err); ok {
		if outer.Timeout() {
			return fmt.Errorf("no answer within %d seconds", int(timeLimit.Seconds()))
		}
		err = outer.Err
	}
	if own, ok := errors.AsType[disallowed](err); ok {
		return own.error
	}
	if _, ok := errors.AsType[Refusal](err); ok {
		return err
	}
	return fmt.Errorf("it cannot be fetched: %w", err)
}

// Shown is an address for messages: without a user's name and password, and without the
// question mark's part, which may hold a key.
func Shown(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" {
		return "(an address that cannot be read)"
	}
	shown := u.Scheme + "://" + u.Host + u.EscapedPath()
	if u.RawQuery != "" {
		shown += "?…"
	}
	return shown
}

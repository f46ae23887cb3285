package bot

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// transport sends discordgo's requests where the configuration says. discordgo
// keeps Discord's address in package variables; this leaves them alone.
type transport struct {
	base http.RoundTripper
	// api replaces https://discord.com; nil means Discord itself.
	api *url.URL
	// line ends requests that carry no context of their own: discordgo asks for
	// the gateway's address in that way.
	line context.Context
}

// requestWithin bounds one request, whatever its context allows.
const requestWithin = 20 * time.Second

// RoundTrip sends one request. The rate limit's headers are kept from discordgo,
// which would sleep on them under a lock and without a context; what they tell
// comes with the 429 too, and rest.do waits for that.
func (t *transport) RoundTrip(request *http.Request) (*http.Response, error) {
	ctx := request.Context()
	if ctx.Done() == nil {
		var cancel context.CancelFunc
		ctx, cancel = context.WithCancel(t.line)
		// Not at our return: the answer's body is read after it.
		time.AfterFunc(requestWithin, cancel)
	}
	request = request.Clone(ctx)
	if t.api != nil {
		request.URL.Scheme, request.URL.Host, request.Host = t.api.Scheme, t.api.Host, ""
		prefix := strings.TrimSuffix(t.api.Path, "/")
		if request.URL.RawPath != "" {
			request.URL.RawPath = strings.TrimSuffix(t.api.EscapedPath(), "/") + request.URL.RawPath
		}
		request.URL.Path = prefix + request.URL.Path
	}
	response, err := t.base.RoundTrip(request)
	if err != nil {
		return nil, err
	}
	for name := range response.Header {
		if strings.HasPrefix(name, "X-Ratelimit-") {
			response.Header.Del(name)
		}
	}
	return response, nil
}

// newClient is the HTTP client of one Run. close its idle connections at the end.
func newClient(line context.Context, api *url.URL) (*http.Client, func()) {
	base := &http.Transport{
		DialContext:           (&net.Dialer{Timeout: 10 * time.Second, KeepAlive: 30 * time.Second}).DialContext,
		ForceAttemptHTTP2:     true,
		MaxIdleConnsPerHost:   16,
		IdleConnTimeout:       90 * time.Second,
		TLSHandshakeTimeout:   10 * time.Second,
		ResponseHeaderTimeout: 15 * time.Second,
	}
	client := &http.Client{
		Transport: &transport{base: base, api: api, line: line},
		// No Timeout: it would give every request a context, and line would
		// not be seen.
		// A redirect would carry a body with a token elsewhere.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return client, base.CloseIdleConnections
}

// parseAPIURL reads DISCORD_API_URL. "" is Discord and gives nil.
func parseAPIURL(text string) (*url.URL, error) {
	if text == "" {
		return nil, nil
	}
	api, err := url.Parse(text)
	switch {
	case err != nil || api.Host == "" || api.Scheme != "http" && api.Scheme != "https":
		return nil, fmt.Errorf("DISCORD_API_URL must be an address like https://discord.example, not %q", text)
	case api.User != nil || api.RawQuery != "" || api.Fragment != "":
		return nil, fmt.Errorf("DISCORD_API_URL must be a scheme, a host and at most a path: %q", api.Redacted())
	case api.Scheme == "http" && !loopback(api.Hostname()):
		return nil, fmt.Errorf("DISCORD_API_URL must begin with https:// (plain http is for loopback only): %q", text)
	}
	return api, nil
}

// loopback reports whether a host is this machine.
func loopback(host string) bool {
	if strings.EqualFold(host, "localhost") {
		return true
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}

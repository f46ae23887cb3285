package bot

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"slices"
	"time"
)

// files gets what people attached. Discord says where it is; it is fetched from
// Discord alone, so that no address in an interaction can lead elsewhere.
type files struct {
	client *http.Client
	hosts  []string // scheme and host
}

// fileHosts are where Discord keeps what was attached.
// https://discord.com/developers/docs/reference#signed-attachment-cdn-urls
func fileHosts() []string {
	return []string{"https://cdn.discordapp.com", "https://media.discordapp.net"}
}

// fileWithin bounds how long one file may take.
const fileWithin = 30 * time.Second

// newFiles is for Discord, or for the server that stands in its place. close its
// idle connections at the end.
func newFiles(api *url.URL, more []string) (files, func()) {
	base := &http.Transport{
		DialContext:         (&net.Dialer{Timeout: 10 * time.Second}).DialContext,
		ForceAttemptHTTP2:   true,
		TLSHandshakeTimeout: 10 * time.Second, ResponseHeaderTimeout: 15 * time.Second,
	}
	hosts := append(fileHosts(), more...)
	if api != nil {
		hosts = append(hosts, api.Scheme+"://"+api.Host)
	}
	client := &http.Client{Transport: base, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	return files{client, hosts}, base.CloseIdleConnections
}

// get fetches a file of at most limit bytes.
func (f files) get(ctx context.Context, address string, limit int64) ([]byte, error) {
	u, err := url.Parse(address)
	if err != nil || u.User != nil || !slices.Contains(f.hosts, u.Scheme+"://"+u.Host) {
		return nil, errors.New("fetch an attachment: it is not at Discord's")
	}
	ctx, cancel := context.WithTimeout(ctx, fileWithin)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, errors.New("fetch an attachment: its address is none")
	}
	response, err := f.client.Do(request)
	if err != nil {
		if broken, ok := errors.AsType[*url.Error](err); ok {
			err = broken.Err // without the address, which is signed
		}
		return nil, fmt.Errorf("fetch an attachment: %w", err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("fetch an attachment: Discord answered %d", response.StatusCode)
	}
	content, err := io.ReadAll(io.LimitReader(response.Body, limit+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("fetch an attachment: %w", err)
	case int64(len(content)) > limit:
		return nil, refusal(fmt.Sprintf("That file has more than the %d MB that Footnote takes.", limit>>20))
	}
	return content, nil
}

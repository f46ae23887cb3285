package fetch_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"footnote/retrieval/fetch"
)

// web is a web of our own on loopback: every public address is this server.
type web struct {
	*httptest.Server
	hosts  map[string]string // host → addresses, with blanks between
	dialed []string
}

func newWeb(t *testing.T, handler http.HandlerFunc) *web {
	t.Helper()
	w := &web{Server: httptest.NewTLSServer(handler), hosts: map[string]string{"example.com": "93.184.216.34"}}
	t.Cleanup(w.Close)
	return w
}

func (w *web) fetcher(rules fetch.Rules) *fetch.Fetcher {
	roots := x509.NewCertPool()
	roots.AddCert(w.Certificate())
	return fetch.New(rules, "footnote/test", fetch.Net{
		LookUp: func(_ context.Context, host string) ([]netip.Addr, error) {
			var all []netip.Addr
			for a := range strings.FieldsSeq(w.hosts[host]) {
				all = append(all, netip.MustParseAddr(a))
			}
			if len(all) == 0 {
				return nil, &net.DNSError{Err: "no such host", Name: host, IsNotFound: true}
			}
			return all, nil
		},
		Dial: func(ctx context.Context, network, address string) (net.Conn, error) {
			w.dialed = append(w.dialed, address)
			return (&net.Dialer{}).DialContext(ctx, network, w.Listener.Addr().String())
		},
		TLS: &tls.Config{RootCAs: roots},
	})
}

func TestGet(t *testing.T) {
	t.Parallel()
	w := newWeb(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("If-None-Match") == `"one"` && r.Header.Get("If-Modified-Since") != "" {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		if r.UserAgent() != "footnote/test" || r.Header.Get("Cookie") != "" || r.Header.Get("Authorization") != "" {
			t.Errorf("headers %v", r.Header)
		}
		w.Header().Set("ETag", `"one"`)
		w.Header().Set("Last-Modified", "Tue, 15 Aug 2023 10:00:00 GMT")
		w.Header().Set("Content-Type", "Text/HTML; charset=utf-8")
		fmt.Fprint(w, "The ferry sank.")
	})
	f := w.fetcher(fetch.Rules{})
	got, err := f.Get(t.Context(), fetch.Request{URL: "https://example.com/ferry?a=1#top"})
	if err != nil || string(got.Body) != "The ferry sank." || got.Kind != "text/html" || got.URL != "https://example.com/ferry?a=1" {
		t.Fatalf("%+v, error %v", got, err)
	}
	again, err := f.Get(t.Context(), fetch.Request{URL: "https://example.com/ferry", ETag: got.ETag, LastModified: got.LastModified})
	if err != nil || !again.NotModified || again.Body != nil {
		t.Errorf("%+v, error %v", again, err)
	}
	if w.dialed[0] != "93.184.216.34:443" {
		t.Errorf("connected to %v", w.dialed)
	}
}

// What the rules forbid is not connected to, by whatever way it comes.
func TestRules(t *testing.T) {
	t.Parallel()
	w := newWeb(t, func(w http.ResponseWriter, r *http.Request) {
		if to := r.URL.Query().Get("to"); to != "" {
			http.Redirect(w, r, to, http.StatusFound)
			return
		}
		if r.URL.Path == "/round" {
			http.Redirect(w, r, "/round", http.StatusFound)
			return
		}
		fmt.Fprint(w, "secret")
	})
	w.hosts["inside.example"] = "10.0.0.7"
	w.hosts["both.example"] = "93.184.216.34 127.0.0.1"
	w.hosts["other.example"] = "93.184.216.35"
	open := fetch.Rules{HTTP: true}
	only := fetch.Rules{Hosts: []string{"example.com", " .Paper.Example "}}
	for name, c := range map[string]struct {
		rules     fetch.Rules
		url, want string
	}{
		"plain http":               {fetch.Rules{}, "http://example.com/", "--allow-http"},
		"a file":                   {open, "file:///etc/passwd", "no address of the web"},
		"no scheme":                {open, "example.com/feed", "no address of the web"},
		"no host":                  {open, "https:///feed", "names no host"},
		"nonsense":                 {open, "https://exa mple.com/%zz", "not an address"},
		"a password":               {open, "https://me:secret@example.com/", "take it out"},
		"loopback":                 {open, "https://127.0.0.1/", "private network"},
		"loopback written shortly": {open, "https://[::ffff:127.0.0.1]/", "private network"},
		"metadata of a cloud":      {open, "http://169.254.169.254/latest", "private network"},
		"the computer itself":      {open, "http://0.0.0.0/", "private network"},
		"itself, of the new kind":  {open, "https://[::]/", "private network"},
		"translated":               {open, "https://[64:ff9b::7f00:1]/", "private network"},
		"the next computer":        {open, "https://[fe80::1%25eth0]/", "private network"},
		"a private name":           {open, "https://inside.example/", "private network"},
		"one of two is private":    {open, "https://both.example/", "private network"},
		"no such host":             {open, "https://gone.example/", "cannot be fetched"},
		"a number for an address":  {open, "http://2130706433/", "cannot be fetched"},
		"host not allowed":         {only, "https://other.example/", "--allow-host"},
		"host ends alike":          {only, "https://notexample.com/", "--allow-host"},
		"redirect inside":          {open, "https://example.com/?to=https://inside.example/", "private network"},
		"redirect to loopback":     {open, "https://example.com/?to=http://127.0.0.1:80/", "private network"},
		"redirect to http":         {fetch.Rules{}, "https://example.com/?to=http://example.com/", "--allow-http"},
		"redirect to a file":       {open, "https://example.com/?to=file:///etc/passwd", "no address of the web"},
		"redirect elsewhere":       {only, "https://example.com/?to=https://other.example/", "--allow-host"},
		"redirect with a password": {open, "https://example.com/?to=https://me:secret@example.com/", "take it out"},
		"round and round":          {open, "https://example.com/round", "more than 5 times"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := w.fetcher(c.rules).Get(t.Context(), fetch.Request{URL: c.url})
			if err == nil || !strings.Contains(err.Error(), c.want) || got.Body != nil {
				t.Errorf("got %q, error %v, want %q", got.Body, err, c.want)
			}
			if err != nil && strings.Contains(err.Error(), "secret") {
				t.Errorf("the error tells a password: %v", err)
			}
		})
	}
	for _, address := range w.dialed {
		if !strings.HasPrefix(address, "93.184.216.3") {
			t.Errorf("connected to %s", address)
		}
	}
	w.hosts["www.paper.example"] = "93.184.216.36"
	if _, err := w.fetcher(only).Get(t.Context(), fetch.Request{URL: "https://www.paper.example/"}); err == nil || strings.Contains(err.Error(), "--allow-host") {
		t.Errorf("a host under one that is allowed: %v", err) // its certificate is not the server's
	}
}

// A name that stands for a public address when it is looked at and for a private one a
// moment later is connected to at the address that was looked at.
func TestNameThatChanges(t *testing.T) {
	t.Parallel()
	var asked, dialed []string
	f := fetch.New(fetch.Rules{HTTP: true}, "footnote/test", fetch.Net{
		LookUp: func(_ context.Context, host string) ([]netip.Addr, error) {
			if asked = append(asked, host); len(asked) > 1 {
				return []netip.Addr{netip.MustParseAddr("127.0.0.1")}, nil
			}
			return []netip.Addr{netip.MustParseAddr("93.184.216.34")}, nil
		},
		Dial: func(_ context.Context, _, address string) (net.Conn, error) {
			dialed = append(dialed, address)
			return nil, errors.New("nobody is there")
		},
	})
	_, err := f.Get(t.Context(), fetch.Request{URL: "http://rebind.example/"})
	if err == nil || len(asked) != 1 || len(dialed) != 1 || dialed[0] != "93.184.216.34:80" {
		t.Errorf("asked for %v, connected to %v, %v", asked, dialed, err)
	}
	if _, err := f.Get(t.Context(), fetch.Request{URL: "http://rebind.example/"}); err == nil || !strings.Contains(err.Error(), "private network") || len(dialed) != 1 {
		t.Errorf("connected to %v, %v", dialed, err)
	}
}

func TestLimits(t *testing.T) {
	t.Parallel()
	w := newWeb(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/long":
			for range fetch.MaxBytes>>20 + 1 {
				_, _ = w.Write(bytes.Repeat([]byte("x"), 1<<20))
			}
		case "/bomb":
			w.Header().Set("Content-Encoding", "gzip")
			z := gzip.NewWriter(w)
			_, _ = z.Write(make([]byte, fetch.MaxBytes+1<<20))
			_ = z.Close()
		case "/headers":
			w.Header().Set("X", strings.Repeat("x", 1<<20))
		case "/busy":
			w.Header().Set("Retry-After", "120")
			w.WriteHeader(http.StatusServiceUnavailable)
		case "/slow":
			<-r.Context().Done()
		}
	})
	f := w.fetcher(fetch.Rules{})
	for path, want := range map[string]string{"/long": "more than 16 MB", "/bomb": "more than 16 MB", "/headers": "cannot be fetched", "/busy": "503 Service Unavailable"} {
		got, err := f.Get(t.Context(), fetch.Request{URL: "https://example.com" + path})
		if err == nil || !strings.Contains(err.Error(), want) || got.Body != nil {
			t.Errorf("%s: %d bytes, error %v", path, len(got.Body), err)
		}
		if status, ok := errors.AsType[*fetch.StatusError](err); ok && status.RetryAfter != 2*time.Minute {
			t.Errorf("wait %s", status.RetryAfter)
		}
	}
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := f.Get(ctx, fetch.Request{URL: "https://example.com/slow"}); !errors.Is(err, context.DeadlineExceeded) {
		t.Error(err)
	}
}

func TestIsPublic(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]bool{
		"93.184.216.34": true, "8.8.8.8": true, "2606:2800:220:1::1": true, "64:ff9b::808:808": true, "172.32.0.1": true,
		"10.1.2.3": false, "172.16.0.1": false, "192.168.1.1": false, "127.0.0.1": false, "169.254.1.1": false, "0.0.0.0": false, "100.64.0.1": false,
		"198.18.0.1": false, "224.0.0.1": false, "255.255.255.255": false, "240.0.0.1": false, "192.0.2.1": false,
		"::1": false, "::": false, "fe80::1%eth0": false, "fc00::1": false, "fec0::1": false, "ff02::1": false, "::ffff:10.0.0.1": false, "64:ff9b::a00:1": false, "2002:a00:1::": false, "2001:db8::1": false, "2001::1": false,
	} {
		if got := fetch.IsPublic(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s: %v", address, got)
		}
	}
}

func TestShown(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]string{
		"https://me:secret@paper.example/feed.xml?key=secret#x": "https://paper.example/feed.xml?…",
		"https://paper.example":                                 "https://paper.example", "::": "(an address that cannot be read)",
	} {
		if got := fetch.Shown(address); got != want {
			t.Errorf("%s: %s", address, got)
		}
	}
}

package mirror_test

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval/fetch"
	"footnote/retrieval/mirror"
)

// press is a paper's server on loopback, which goes by a public address. What it was
// asked is kept.
type press struct {
	*httptest.Server
	pages  map[string]http.HandlerFunc // by host and path
	asked  []string
	agents map[string]bool
}

func newPress(t *testing.T) *press {
	t.Helper()
	p := &press{pages: map[string]http.HandlerFunc{}, agents: map[string]bool{}}
	p.Server = httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		at := r.Host + r.URL.Path
		p.asked = append(p.asked, at)
		p.agents[r.UserAgent()] = true
		if page := p.pages[at]; page != nil {
			page(w, r)
			return
		}
		http.NotFound(w, r)
	}))
	t.Cleanup(p.Close)
	return p
}

// fetcher takes every host for one of the public web, but those that end in .inside.
func (p *press) fetcher() *fetch.Fetcher {
	roots := x509.NewCertPool()
	roots.AddCert(p.Certificate())
	return fetch.New(fetch.Rules{}, "footnote/test", fetch.Net{
		LookUp: func(_ context.Context, host string) ([]netip.Addr, error) {
			if strings.HasSuffix(host, ".inside") {
				return []netip.Addr{netip.MustParseAddr("10.0.0.7")}, nil
			}
			return []netip.Addr{netip.MustParseAddr("93.184.216.34")}, nil
		},
		Dial: func(ctx context.Context, network, _ string) (net.Conn, error) {
			return (&net.Dialer{}).DialContext(ctx, network, p.Listener.Addr().String())
		},
		TLS: &tls.Config{RootCAs: roots, ServerName: "example.com"},
	})
}

func says(text string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, text)
	}
}

func linked(address string) string {
	return fmt.Sprintf("<item><guid>%[1]s</guid><title>%[1]s</title><link>%[1]s</link><description>In short: %[1]s</description></item>", address)
}

// A feed and its pages over the wire: what a server says of caching, moving, being busy
// and of programs is heeded.
func TestOverTheWire(t *testing.T) {
	t.Parallel()
	p := newPress(t)
	stamp := "Tue, 15 Aug 2023 10:00:00 GMT"
	items := linked("https://paper.example/open") + linked("https://paper.example/closed/1") + linked("https://paper.example/moved") +
		linked("https://paper.example/trap") + linked("https://busy.example/1") + linked("https://busy.example/2")
	p.pages["paper.example/feed"] = func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "https://feeds.example/rss", http.StatusMovedPermanently)
	}
	p.pages["feeds.example/rss"] = func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("If-None-Match") == `"one"` && r.Header.Get("If-Modified-Since") == stamp {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("ETag", `"one"`)
		w.Header().Set("Last-Modified", stamp)
		fmt.Fprint(w, feedOf(items))
	}
	p.pages["paper.example/robots.txt"] = says("User-agent: *\nDisallow: /\nUser-agent: Footnote\nDisallow: /closed")
	p.pages["paper.example/open"] = says("<p>The ferry sank.</p>")
	p.pages["paper.example/closed/1"] = says("<p>Not for programs.</p>")
	p.pages["paper.example/moved"] = func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "https://new.example/moved", http.StatusFound)
	}
	p.pages["new.example/moved"] = says("<p>All live.</p>")
	p.pages["paper.example/trap"] = func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "https://router.inside/", http.StatusFound)
	}
	busy := true
	p.pages["busy.example/1"] = func(w http.ResponseWriter, r *http.Request) {
		if busy {
			w.Header().Set("Retry-After", "7200")
			w.WriteHeader(http.StatusTooManyRequests)
			return
		}
		says("<p>Calm again.</p>")(w, r)
	}
	m := mirror.Mirror{Folder: filepath.Join(t.TempDir(), "feed"), Getter: p.fetcher(), Now: time.Date(2023, 8, 15, 12, 0, 0, 0, time.UTC)}
	update := func() mirror.Report {
		t.Helper()
		p.asked = nil
		r, err := m.Update(t.Context(), "https://paper.example/feed")
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	r := update()
	if diff := cmp.Diff([]string{"paper.example/feed", "feeds.example/rss", "paper.example/robots.txt", "paper.example/open", "paper.example/moved", "new.example/robots.txt", "new.example/moved", "paper.example/trap", "busy.example/robots.txt", "busy.example/1"}, p.asked); diff != "" {
		t.Errorf("asked (-want +got):\n%s", diff)
	}
	problems := strings.Join(r.Problems, "\n")
	for _, part := range []string{"https://paper.example/closed/1: the site's robots.txt asks programs not to fetch it", "https://paper.example/trap: router.inside leads into a private network", "https://busy.example/1: the server answers 429"} {
		if !strings.Contains(problems, part) {
			t.Errorf("no problem says %q:\n%s", part, problems)
		}
	}
	if r.Fetched != 2 || r.Kept != 6 || len(r.Problems) != 3 {
		t.Errorf("report %+v", r)
	}
	kept := files(t, m.Folder)
	if kept["paper.example/moved.html"] != "<p>All live.</p>" || !strings.Contains(kept["paper.example/closed/1.html"], "In short") {
		t.Errorf("files %v", kept)
	}
	if diff := cmp.Diff(map[string]bool{"footnote/test": true}, p.agents); diff != "" {
		t.Errorf("agents (-want +got):\n%s", diff)
	}

	// The busy site has asked for two hours, the feed says that nothing is new.
	m.Now = m.Now.Add(mirror.Every)
	if r := update(); r.Asked || len(p.asked) > 0 {
		t.Errorf("asked %v", p.asked)
	}
	m.Now = m.Now.Add(2 * time.Hour)
	busy = false
	update()
	if slices.Contains(p.asked, "paper.example/open") || !slices.Contains(p.asked, "busy.example/1") {
		t.Errorf("asked %v", p.asked)
	}
	if got := files(t, m.Folder)["busy.example/1.html"]; got != "<p>Calm again.</p>" {
		t.Errorf("page %q", got)
	}
}

// A page that sends on to another host, or to another place of its own, is held to what the
// site asks to which it leads.
func TestRobotsBehindARedirect(t *testing.T) {
	t.Parallel()
	p := newPress(t)
	to := func(address string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, address, http.StatusFound) }
	}
	p.pages["paper.example/robots.txt"] = says("User-agent: *\nDisallow: /closed")
	p.pages["paper.example/a"] = to("https://other.example/a")
	p.pages["paper.example/b"] = to("/closed/b")
	p.pages["paper.example/c"] = to("https://other.example/open")
	p.pages["other.example/robots.txt"] = says("User-agent: *\nDisallow: /\nAllow: /open")
	p.pages["other.example/open"] = says("<p>The ferry sank.</p>")
	for _, closed := range []string{"other.example/a", "paper.example/closed/b"} {
		p.pages[closed] = says("<p>Not for programs.</p>")
	}
	m := mirror.Mirror{Folder: t.TempDir(), Getter: p.fetcher(), Now: time.Now()}
	r, err := m.UpdateFrom(t.Context(), []byte(feedOf(linked("https://paper.example/a"), linked("https://paper.example/b"), linked("https://paper.example/c"))))
	if err != nil || r.Kept != 3 || r.Fetched != 1 {
		t.Errorf("%+v, %v", r, err)
	}
	want := []string{"https://paper.example/a: the site's robots.txt asks programs not to fetch it", "https://paper.example/b: the site's robots.txt asks programs not to fetch it"}
	if diff := cmp.Diff(want, r.Problems); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"paper.example/robots.txt", "paper.example/a", "other.example/robots.txt", "paper.example/b", "paper.example/c", "other.example/open"}, p.asked); diff != "" {
		t.Errorf("asked (-want +got):\n%s", diff)
	}
}

// A site whose robots.txt is not to be had says nothing of its pages: they wait.
func TestRobotsNotToBeHad(t *testing.T) {
	t.Parallel()
	p := newPress(t)
	p.pages["paper.example/robots.txt"] = func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusInternalServerError) }
	p.pages["paper.example/open"] = says("<p>The ferry sank.</p>")
	m := mirror.Mirror{Folder: t.TempDir(), Getter: p.fetcher(), Now: time.Now()}
	r, err := m.UpdateFrom(t.Context(), []byte(feedOf(linked("https://paper.example/open"), linked("https://paper.example/two"))))
	if err != nil || r.Kept != 2 || r.Fetched != 0 || !strings.Contains(strings.Join(r.Problems, "\n"), "robots.txt cannot be had: the server answers 500") {
		t.Errorf("%+v, %v", r, err)
	}
	if diff := cmp.Diff([]string{"paper.example/robots.txt"}, p.asked); diff != "" {
		t.Errorf("asked (-want +got):\n%s", diff)
	}
}

package robots_test

import (
	"net/url"
	"regexp"
	"strings"
	"testing"

	"footnote/retrieval/robots"
)

func allow(t *testing.T, content, address string) bool {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	return robots.Read([]byte(content), "footnote").Allow(u)
}

func TestAllow(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		content, path string
		want          bool
	}{
		"nothing":                       {"", "/a", true},
		"no robots.txt":                 {"<html>Not found: /a</html>", "/a", true},
		"all forbidden":                 {"User-agent: *\nDisallow: /", "/a", false},
		"robots.txt itself":             {"User-agent: *\nDisallow: /", "/robots.txt", true},
		"no path":                       {"User-agent: *\nDisallow: /", "", false},
		"nothing forbidden":             {"User-agent: *\nDisallow:", "/a", true},
		"another program":               {"User-agent: other\nDisallow: /", "/a", true},
		"named":                         {"User-agent: FootNote/2.0 (x)\nDisallow: /", "/a", false},
		"only begins so":                {"User-agent: foot\nDisallow: /", "/a", true},
		"named, so the others are not":  {"User-agent: *\nDisallow: /\n\nUser-agent: footnote\nDisallow: /private", "/a", true},
		"named and allowed all":         {"User-agent: *\nDisallow: /\nUser-agent: footnote\nAllow: /", "/a", true},
		"named with nothing forbidden":  {"User-agent: *\nDisallow: /\nUser-agent: footnote\nDisallow:", "/a", true},
		"two programs, one group":       {"User-agent: other\nUser-agent: footnote\nDisallow: /a", "/a", false},
		"two groups of one program":     {"User-agent: footnote\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: footnote\nDisallow: /b", "/b", false},
		"sitemaps are between":          {"User-agent: footnote\nSitemap: https://x/y\nDisallow: /a", "/a", false},
		"the longest counts":            {"User-agent: *\nDisallow: /news\nAllow: /news/open", "/news/open/1", true},
		"in whatever order":             {"User-agent: *\nAllow: /news/open\nDisallow: /news", "/news/open/1", true},
		"as long, so allowed":           {"User-agent: *\nDisallow: /page\nAllow: /page", "/page", true},
		"longer by a star":              {"User-agent: *\nAllow: /page\nDisallow: /*.htm", "/page.htm", false},
		"a star":                        {"User-agent: *\nDisallow: /*/print/", "/news/print/1", false},
		"a star, elsewhere":             {"User-agent: *\nDisallow: /*/print/", "/print/1", true},
		"an end":                        {"User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false},
		"not at the end":                {"User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x=1", true},
		"the query counts":              {"User-agent: *\nDisallow: /*?session=", "/a?session=1", false},
		"a remark, odd case and blanks": {"# hello\n USER-AGENT : * # all\n\tdisAllow:/a # not this\r\n", "/a/b", false},
		"old line ends, a mark":         {"\ufeffUser-agent: *\rDisallow: /a\r", "/a", false},
		"escaped and not":               {"User-agent: *\nDisallow: /caf\u00e9/%7Ejo", "/caf%c3%a9/~jo", false},
		"an escaped slash is none":      {"User-agent: *\nDisallow: /a%2Fb", "/a/b", true},
		"rules before any program":      {"Disallow: /\nUser-agent: *\nDisallow: /b", "/a", true},
		"too long to be read":           {"User-agent: *\n" + strings.Repeat("#\n", robots.MaxBytes) + "Disallow: /", "/a", true},
	} {
		if got := allow(t, c.content, "https://paper.example"+c.path); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// FuzzAllow holds matching to a regular expression made of the pattern.
func FuzzAllow(f *testing.F) {
	f.Add("/a*b$", "/axxb")
	f.Add("/*a*a*", "/aaa")
	f.Add("*$", "")
	f.Fuzz(func(t *testing.T, pattern, path string) {
		if !plain.MatchString(pattern) || !plain.MatchString(path) || !strings.HasPrefix(path, "/") || path == "/robots.txt" {
			_ = robots.Read([]byte(pattern), path)
			return
		}
		like := strings.ReplaceAll(regexp.QuoteMeta(strings.TrimSuffix(pattern, "$")), `\*`, ".*")
		if strings.HasSuffix(pattern, "$") {
			like += "$"
		}
		want := pattern == "" || !regexp.MustCompile("^"+like).MatchString(path)
		if got := robots.Read([]byte("User-agent: *\nDisallow: "+pattern), "footnote").Allow(&url.URL{Path: path}); got != want {
			t.Errorf("%q of %q: %v", path, pattern, got)
		}
	})
}

// plain are patterns and paths that need no escaping.
var plain = regexp.MustCompile(`^[a-z/*$]*$`)

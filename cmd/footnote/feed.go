package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"footnote/retrieval"
	"footnote/retrieval/fetch"
	"footnote/retrieval/format"
	"footnote/retrieval/mirror"
)

// isAddress reports whether a --corpus is an address of the web.
func isAddress(path string) bool {
	lower := strings.ToLower(path)
	return strings.HasPrefix(lower, "https://") || strings.HasPrefix(lower, "http://")
}

// feed is the place of a feed's articles, kept in the user's cache folder. The feed is
// asked for news when it is time to (mirror.Every); what cannot be had is said on
// standard error, and what is kept is read.
func (p *program) feed(ctx context.Context, address string) (retrieval.Place, error) {
	u, err := url.Parse(address)
	switch {
	case err != nil || u.Host == "":
		return retrieval.Place{}, usagef("--corpus %s is not the address of a feed", fetch.Shown(address))
	case u.User != nil:
		return retrieval.Place{}, usagef("--corpus %s: take the user's name and password out of the address; they would be kept, and are not used", fetch.Shown(address))
	}
	return p.mirrored(ctx, address, fetch.Shown(address), u.Hostname(), func(m mirror.Mirror) (mirror.Report, error) { return m.Update(ctx, address) })
}

// isFeedFile reports whether a --corpus is a file that begins as a feed.
func isFeedFile(path string) bool {
	if kind, packed := format.Of(path); kind != format.Feed || packed {
		return false
	}
	stat, err := os.Stat(path)
	if err != nil || !stat.Mode().IsRegular() {
		return false
	}
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer file.Close()
	head := make([]byte, format.HeadBytes)
	n, _ := file.Read(head)
	_, kind := format.Sniff(head[:n])
	return kind == format.Feed
}

// feedFile is the place of the articles of a feed that is a file, and of those it links.
func (p *program) feedFile(ctx context.Context, path string) (retrieval.Place, error) {
	stat, err := os.Stat(path)
	if err == nil && stat.Size() > fetch.MaxBytes {
		err = fmt.Errorf("it has more than %d MB", fetch.MaxBytes>>20)
	}
	var content []byte
	if err == nil {
		content, err = os.ReadFile(path)
	}
	if err != nil {
		return retrieval.Place{}, fmt.Errorf("read the feed %s: %w", path, err)
	}
	absolute, err := filepath.Abs(path)
	if err != nil {
		return retrieval.Place{}, fmt.Errorf("read the feed %s: %w", path, err)
	}
	name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	return p.mirrored(ctx, absolute, absolute, name, func(m mirror.Mirror) (mirror.Report, error) { return m.UpdateFrom(ctx, content) })
}

// mirrored updates the copy of a feed and opens it as a place.
func (p *program) mirrored(ctx context.Context, key, shown, name string, update func(mirror.Mirror) (mirror.Report, error)) (retrieval.Place, error) {
	cache, err := p.cacheFolder()
	if err != nil {
		return retrieval.Place{}, fmt.Errorf("there is no folder to keep the articles of %s in: %w", shown, err)
	}
	sum := sha256.Sum256([]byte(key))
	folder := filepath.Join(cache, "footnote", "feeds", hex.EncodeToString(sum[:8]))
	if !p.offline {
		rules, err := p.fetchRules()
		if err != nil {
			return retrieval.Place{}, err
		}
		report, err := update(mirror.Mirror{Folder: folder, Getter: p.getter(rules), Now: p.now()})
		if err != nil {
			return retrieval.Place{}, err
		}
		for _, problem := range report.Problems {
			p.warn("Not fetched: %s", problem)
		}
	}
	place, err := retrieval.OpenPlace(folder)
	if err != nil {
		return retrieval.Place{}, errors.New("nothing of the feed " + shown + " is kept yet: footnote index fetches it")
	}
	place.Name, place.Path = name, shown
	return place, nil
}

// fetchRules are those of the flags and of the settings, together.
func (p *program) fetchRules() (fetch.Rules, error) {
	rules := p.allowed
	for host := range strings.SplitSeq(p.settings.get("FOOTNOTE_ALLOW_HOST"), ",") {
		if host = strings.TrimSpace(host); host != "" && len(p.allowed.Hosts) == 0 {
			rules.Hosts = append(rules.Hosts, host)
		}
	}
	if http, err := p.settings.truth("FOOTNOTE_ALLOW_HTTP"); err != nil || http {
		rules.HTTP = true
		return rules, err
	}
	return rules, nil
}

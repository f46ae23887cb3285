package main

import (
	"cmp"
	"context"
	"net/url"
	"path"

	"footnote/bot"
	"footnote/retrieval/fetch"
	"footnote/retrieval/format"
	"footnote/retrieval/mirror"
)

// pages fetches the articles that somebody adds by their address, under the same rules
// as feeds.
type pages struct{ getter mirror.Getter }

// Fetch gets a page and a name for its file.
func (p pages) Fetch(ctx context.Context, address string) (name string, content []byte, err error) {
	got, err := p.getter.Get(ctx, fetch.Request{URL: address})
	switch {
	case ctx.Err() != nil:
		return "", nil, ctx.Err()
	case err != nil:
		return "", nil, bot.Refuse("That address cannot be fetched: " + err.Error() + ".")
	}
	u, err := url.Parse(cmp.Or(got.URL, address))
	if err != nil {
		return "", nil, bot.Refuse("That is no address of the web.")
	}
	if name = path.Base(u.Path); name == "/" || name == "." {
		name = u.Hostname()
	}
	if kind, _ := format.Of(name); kind == "" {
		name += cmp.Or(mirror.Endings[got.Kind], ".html")
	}
	return name, got.Body, nil
}

package fetch

import (
	"context"
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"strings"
)

// Refusal is a rule that an address breaks, in a sentence for people. Asking again does not
// help before the rules or the address change.
type Refusal string

func (r Refusal) Error() string { return string(r) }

// check holds an address to the rules that need no network.
func (f *Fetcher) check(u *url.URL) error {
	switch {
	case u.User != nil:
		return Refusal("its address holds a user's name or a password, which is not used and would be kept: take it out")
	case u.Scheme == "http" && !f.rules.HTTP:
		return Refusal("it is plain http, which anybody on the way can change: use https, or allow it with --allow-http")
	case u.Scheme != "https" && u.Scheme != "http":
		return Refusal("it is no address of the web (https://…)")
	case u.Hostname() == "":
		return Refusal("its address names no host")
	case !f.allowed(u.Hostname()):
		return Refusal(fmt.Sprintf("its host %s is not among those of --allow-host", u.Hostname()))
	}
	return nil
}

func (f *Fetcher) allowed(host string) bool {
	if len(f.rules.Hosts) == 0 {
		return true
	}
	host = strings.TrimSuffix(strings.ToLower(host), ".")
	for _, h := range f.rules.Hosts {
		h = strings.Trim(strings.ToLower(strings.TrimSpace(h)), ".")
		if h != "" && (host == h || strings.HasSuffix(host, "."+h)) {
			return true
		}
	}
	return false
}

// connect resolves a host, refuses it when any of its addresses is not of the public
// network, and connects to the first that answers.
func (f *Fetcher) connect(ctx context.Context, network, address string) (net.Conn, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	var found []netip.Addr
	if literal, err := netip.ParseAddr(host); err == nil {
		found = []netip.Addr{literal}
	} else if found, err = f.lookUp(ctx, host); err != nil {
		return nil, err
	}
	for _, a := range found {
		if !IsPublic(a) {
			return nil, Refusal(fmt.Sprintf("%s leads into a private network (%s), which is not fetched from", host, a.Unmap()))
		}
	}
	err = fmt.Errorf("%s has no address", host)
	for _, a := range found {
		var c net.Conn
		if c, err = f.dial(ctx, network, net.JoinHostPort(a.Unmap().WithZone("").String(), port)); err == nil {
			return c, nil
		}
	}
	return nil, err
}

// reserved are the networks that IANA keeps from the public, besides those that package
// netip knows (RFC 6890 and the registries that it began).
var reserved = func() []netip.Prefix {
	var all []netip.Prefix
	for _, p := range []string{
		"0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4",
		"64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fec0::/10",
	} {
		all = append(all, netip.MustParsePrefix(p))
	}
	return all
}()

// translated is the network in which an IPv4 address stands at the end (RFC 6052).
var translated = netip.MustParsePrefix("64:ff9b::/96")

// IsPublic reports whether an address is one of the public network.
func IsPublic(a netip.Addr) bool {
	a = a.Unmap().WithZone("")
	if translated.Contains(a) {
		b := a.As16()
		return IsPublic(netip.AddrFrom4([4]byte(b[12:])))
	}
	if !a.IsValid() || !a.IsGlobalUnicast() || a.IsPrivate() || a.IsLoopback() || a.IsLinkLocalUnicast() || a.IsMulticast() || a.IsUnspecified() {
		return false
	}
	for _, p := range reserved {
		if p.Contains(a) {
			return false
		}
	}
	return true
}

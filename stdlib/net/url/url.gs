// SPDX-License-Identifier: GPL-3.0-or-later

// Package url parses URLs and queries, and writes them (RFC 3986).
package url

import (
	"errors"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
)

// Error is an error with the URL, and what was done with it.
type Error struct {
	Op  string
	URL string
	Err error
}

func (e *Error) Error() string { return e.Op + " " + strconv.Quote(e.URL) + ": " + e.Err.Error() }

// Unwrap returns e.Err.
func (e *Error) Unwrap() error { return e.Err }

// Timeout reports whether e.Err is a timeout.
func (e *Error) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// Temporary reports whether e.Err says that it is temporary.
func (e *Error) Temporary() bool {
	t, ok := e.Err.(interface{ Temporary() bool })
	return ok && t.Temporary()
}

// URL is a parsed URL: scheme://user@host/path?query#fragment, or scheme:opaque. Path and Fragment are without escapes.
type URL struct {
	Scheme      string
	Opaque      string // as it stands
	User        *Userinfo
	Host        string // with the port
	Path        string
	RawPath     string // as it stood, when that is not the usual form of Path
	OmitHost    bool   // write no empty host
	ForceQuery  bool   // write a '?' before an empty query
	RawQuery    string // as it stands, without '?'
	Fragment    string // without '#'
	RawFragment string // as it stood, when that is not the usual form of Fragment
}

// Userinfo is a user's name and perhaps password.
type Userinfo struct {
	username, password string
	passwordSet        bool
}

// User returns a Userinfo without password.
func User(username string) *Userinfo { return &Userinfo{username, "", false} }

// UserPassword returns a Userinfo with a password.
func UserPassword(username, password string) *Userinfo { return &Userinfo{username, password, true} }

// Username returns the name.
func (u *Userinfo) Username() string {
	if u == nil {
		return ""
	}
	return u.username
}

// Password returns the password and whether there is one.
func (u *Userinfo) Password() (string, bool) {
	if u == nil {
		return "", false
	}
	return u.password, u.passwordSet
}

// String returns "name" or "name:password", escaped.
func (u *Userinfo) String() string {
	if u == nil {
		return ""
	}
	s := escape(u.username, inUser)
	if u.passwordSet {
		s += ":" + escape(u.password, inUser)
	}
	return s
}

// Parse parses a URL or a reference relative to one.
func Parse(rawURL string) (*URL, error) {
	before, fragment, _ := strings.Cut(rawURL, "#")
	u, err := parse(before, false)
	if err != nil {
		return nil, &Error{"parse", before, err}
	}
	if err = u.setFragment(fragment); err != nil {
		return nil, &Error{"parse", rawURL, err}
	}
	return u, nil
}

// ParseRequestURI parses what stands in a HTTP request: a URL, or an absolute path. There is no fragment in it.
func ParseRequestURI(rawURL string) (*URL, error) {
	u, err := parse(rawURL, true)
	if err != nil {
		return nil, &Error{"parse", rawURL, err}
	}
	return u, nil
}

// cutScheme cuts "scheme:" off.
func cutScheme(s string) (scheme, rest string, err error) {
	for i, c := range []byte(s) {
		switch {
		case 'a' <= c|0x20 && c|0x20 <= 'z':
		case i > 0 && ('0' <= c && c <= '9' || c == '+' || c == '-' || c == '.'):
		case c == ':' && i == 0:
			return "", "", errors.New("missing protocol scheme")
		case c == ':':
			return strings.ToLower(s[:i]), s[i+1:], nil
		default:
			return "", s, nil
		}
	}
	return "", s, nil
}

func parse(s string, request bool) (*URL, error) {
	for _, c := range []byte(s) {
		if c < ' ' || c == 0x7f {
			return nil, errors.New("net/url: invalid control character in URL")
		}
	}
	if s == "" && request {
		return nil, errors.New("empty url")
	}
	if s == "*" {
		return &URL{Path: "*"}, nil
	}
	u := new(URL)
	var err error
	if u.Scheme, s, err = cutScheme(s); err != nil {
		return nil, err
	}
	if strings.HasSuffix(s, "?") && strings.Count(s, "?") == 1 {
		u.ForceQuery = true
		s = s[:len(s)-1]
	} else {
		s, u.RawQuery, _ = strings.Cut(s, "?")
	}
	if !strings.HasPrefix(s, "/") {
		if u.Scheme != "" {
			u.Opaque = s
			return u, nil
		}
		if request {
			return nil, errors.New("invalid URI for request")
		}
		if first, _, _ := strings.Cut(s, "/"); strings.Contains(first, ":") {
			return nil, errors.New("first path segment in URL cannot contain colon")
		}
	}
	switch {
	case strings.HasPrefix(s, "//") && (u.Scheme != "" || !request && !strings.HasPrefix(s, "///")):
		authority := s[2:]
		s = ""
		if i := strings.IndexByte(authority, '/'); i >= 0 {
			authority, s = authority[:i], authority[i:]
		}
		if err := u.setAuthority(authority); err != nil {
			return nil, err
		}
	case u.Scheme != "" && strings.HasPrefix(s, "/"):
		u.OmitHost = true
	}
	if err := u.setPath(s); err != nil {
		return nil, err
	}
	return u, nil
}

func (u *URL) setAuthority(s string) (err error) {
	at := strings.LastIndexByte(s, '@')
	if u.Host, err = parseHost(s[at+1:]); err != nil || at < 0 {
		return err
	}
	info := s[:at]
	for _, c := range info {
		if c >= 0x80 || !isPlain(byte(c), inUser) && !strings.ContainsRune(":!'()*%@", c) {
			return errors.New("net/url: invalid userinfo")
		}
	}
	name, password, set := strings.Cut(info, ":")
	if name, err = unescape(name, inUser); err != nil {
		return err
	}
	if password, err = unescape(password, inUser); err != nil {
		return err
	}
	u.User = &Userinfo{name, password, set}
	return nil
}

func validPort(s string) bool {
	if s == "" {
		return true
	}
	return s[0] == ':' && strings.Trim(s[1:], "0123456789") == ""
}

func parseHost(s string) (string, error) {
	port := ""
	end := strings.LastIndexByte(s, ']')
	bracket := strings.HasPrefix(s, "[")
	if bracket {
		if end < 0 {
			return "", errors.New("missing ']' in host")
		}
		port = s[end+1:]
	} else if i := strings.LastIndexByte(s, ':'); i >= 0 {
		port = s[i:]
	}
	if !validPort(port) {
		return "", errors.New("invalid port " + strconv.Quote(port) + " after host")
	}
	if bracket {
		if zone := strings.Index(s[:end], "%25"); zone >= 0 {
			before, err := unescape(s[:zone], inHost)
			if err != nil {
				return "", err
			}
			inside, err := unescape(s[zone:end], inZone)
			if err != nil {
				return "", err
			}
			after, err := unescape(s[end:], inHost)
			return before + inside + after, err
		}
	}
	return unescape(s, inHost)
}

func (u *URL) setPath(s string) (err error) {
	if u.Path, err = unescape(s, inPath); err != nil {
		return err
	}
	u.RawPath = ""
	if s != escape(u.Path, inPath) {
		u.RawPath = s
	}
	return nil
}

func (u *URL) setFragment(s string) (err error) {
	if u.Fragment, err = unescape(s, inFragment); err != nil {
		return err
	}
	u.RawFragment = ""
	if s != escape(u.Fragment, inFragment) {
		u.RawFragment = s
	}
	return nil
}

// escaped returns raw if that is an escaped form of s, else the usual one.
func escaped(s, raw string, part int) string {
	if raw != "" && validEncoded(raw, part) {
		if t, err := unescape(raw, part); err == nil && t == s {
			return raw
		}
	}
	return escape(s, part)
}

// EscapedPath returns the path with escapes: RawPath if that fits.
func (u *URL) EscapedPath() string {
	if u.Path == "*" && (u.RawPath == "" || u.RawPath == "*") {
		return "*"
	}
	return escaped(u.Path, u.RawPath, inPath)
}

// EscapedFragment returns the fragment with escapes: RawFragment if that fits.
func (u *URL) EscapedFragment() string { return escaped(u.Fragment, u.RawFragment, inFragment) }

// String puts the URL together again.
func (u *URL) String() string {
	s := ""
	if u.Scheme != "" {
		s = u.Scheme + ":"
	}
	if u.Opaque != "" {
		s += u.Opaque
	} else {
		bare := u.Host == "" && u.User == nil
		if !bare || u.Scheme != "" && u.Path != "" && !u.OmitHost {
			s += "//"
		}
		if u.User != nil {
			s += u.User.String() + "@"
		}
		s += escape(u.Host, inHost)
		p := u.EscapedPath()
		if p != "" && p[0] != '/' && u.Host != "" {
			s += "/"
		}
		if first, _, _ := strings.Cut(p, "/"); s == "" && strings.Contains(first, ":") {
			s = "./" // else it would look like a scheme
		}
		s += p
	}
	if u.ForceQuery || u.RawQuery != "" {
		s += "?" + u.RawQuery
	}
	if u.Fragment != "" {
		s += "#" + u.EscapedFragment()
	}
	return s
}

// Redacted is String with "xxxxx" for a password.
func (u *URL) Redacted() string {
	if u == nil {
		return ""
	}
	c := *u
	if _, has := c.User.Password(); has {
		c.User = UserPassword(c.User.Username(), "xxxxx")
	}
	return c.String()
}

// IsAbs reports whether there is a scheme.
func (u *URL) IsAbs() bool { return u.Scheme != "" }

// Parse parses ref in the context of u.
func (u *URL) Parse(ref string) (*URL, error) {
	r, err := Parse(ref)
	if err != nil {
		return nil, err
	}
	return u.ResolveReference(r), nil
}

// resolvePath returns ref, relative to base unless it is absolute, without segments "." and "..".
func resolvePath(base, ref string) string {
	full := ref
	if ref == "" {
		full = base
	} else if ref[0] != '/' {
		full = base[:strings.LastIndexByte(base, '/')+1] + ref
	}
	if full == "" {
		return ""
	}
	// The leading slash of an absolute path makes an empty first segment.
	var kept []string
	segments := strings.Split(full, "/")
	for _, s := range segments {
		switch {
		case s == "..":
			kept = kept[:max(0, len(kept)-1)]
		case s != ".":
			kept = append(kept, s)
		}
	}
	out := "/" + strings.Join(kept, "/")
	if last := segments[len(segments)-1]; last == "." || last == ".." {
		out += "/"
	}
	if len(out) > 1 && out[1] == '/' {
		out = out[1:]
	}
	return out
}

// ResolveReference returns what ref means in the context of u.
func (u *URL) ResolveReference(ref *URL) *URL {
	r := *ref
	if ref.Scheme == "" {
		r.Scheme = u.Scheme
	}
	if ref.Scheme != "" || ref.Host != "" || ref.User != nil {
		r.setPath(resolvePath(ref.EscapedPath(), ""))
		return &r
	}
	if ref.Opaque != "" {
		r.User, r.Host, r.Path = nil, "", ""
		return &r
	}
	if ref.Path == "" && !ref.ForceQuery && ref.RawQuery == "" {
		r.RawQuery = u.RawQuery
		if ref.Fragment == "" {
			r.Fragment, r.RawFragment = u.Fragment, u.RawFragment
		}
	}
	if ref.Path == "" && u.Opaque != "" {
		r.Opaque, r.User, r.Host, r.Path = u.Opaque, nil, "", ""
		return &r
	}
	r.Host, r.User = u.Host, u.User
	r.setPath(resolvePath(u.EscapedPath(), ref.EscapedPath()))
	return &r
}

// JoinPath returns u with elements appended to its path, "." and ".." worked out.
func (u *URL) JoinPath(elem ...string) *URL {
	all := append([]string{u.EscapedPath()}, elem...)
	rooted := strings.HasPrefix(all[0], "/")
	if !rooted {
		all[0] = "/" + all[0] // so that ".." does not leave it
	}
	p := path.Join(all...)
	if !rooted {
		p = p[1:]
	}
	if strings.HasSuffix(all[len(all)-1], "/") && !strings.HasSuffix(p, "/") {
		p += "/"
	}
	c := *u
	c.setPath(p)
	return &c
}

// JoinPath is the method of the URL base, as text.
func JoinPath(base string, elem ...string) (result string, err error) {
	u, err := Parse(base)
	if err != nil {
		return "", err
	}
	return u.JoinPath(elem...).String(), nil
}

// Query returns the query's values; what is wrong in it is left out.
func (u *URL) Query() Values {
	v, _ := ParseQuery(u.RawQuery)
	return v
}

// RequestURI returns what a HTTP request for u asks for.
func (u *URL) RequestURI() string {
	s := u.Opaque
	switch {
	case strings.HasPrefix(s, "//"):
		s = u.Scheme + ":" + s
	case s == "":
		if s = u.EscapedPath(); s == "" {
			s = "/"
		}
	}
	if u.ForceQuery || u.RawQuery != "" {
		s += "?" + u.RawQuery
	}
	return s
}

func splitHost(s string) (host, port string) {
	if i := strings.LastIndexByte(s, ':'); i >= 0 && validPort(s[i:]) {
		s, port = s[:i], s[i+1:]
	}
	if strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]") {
		s = s[1 : len(s)-1]
	}
	return s, port
}

// Hostname returns the host without port and brackets.
func (u *URL) Hostname() string {
	host, _ := splitHost(u.Host)
	return host
}

// Port returns the port's digits.
func (u *URL) Port() string {
	_, port := splitHost(u.Host)
	return port
}

// MarshalBinary returns u.String().
func (u *URL) MarshalBinary() (text []byte, err error) { return []byte(u.String()), nil }

// UnmarshalBinary parses text.
func (u *URL) UnmarshalBinary(text []byte) error {
	parsed, err := Parse(string(text))
	if err != nil {
		return err
	}
	*u = *parsed
	return nil
}

// Values are the values of a query or form by key.
type Values map[string][]string

// Get returns the first value of key, or "".
func (v Values) Get(key string) string {
	if all := v[key]; len(all) > 0 {
		return all[0]
	}
	return ""
}

// Set makes value the only one of key.
func (v Values) Set(key, value string) { v[key] = []string{value} }

// Add adds a value to those of key.
func (v Values) Add(key, value string) { v[key] = append(v[key], value) }

// Del takes key away.
func (v Values) Del(key string) { delete(v, key) }

// Has reports whether there is such a key.
func (v Values) Has(key string) bool {
	_, ok := v[key]
	return ok
}

// Encode writes the values as a query, sorted by key.
func (v Values) Encode() string {
	var b strings.Builder
	for _, key := range slices.Sorted(maps.Keys(v)) {
		for _, value := range v[key] {
			if b.Len() > 0 {
				b.WriteByte('&')
			}
			b.WriteString(QueryEscape(key) + "=" + QueryEscape(value))
		}
	}
	return b.String()
}

// ParseQuery parses a query. With an error, the first one, it returns what could be read nevertheless.
func ParseQuery(query string) (Values, error) {
	v := Values{}
	var err error
	for query != "" {
		var part string
		part, query, _ = strings.Cut(query, "&")
		if strings.Contains(part, ";") {
			err = errors.New("invalid semicolon separator in query")
			continue
		}
		if part == "" {
			continue
		}
		key, value, _ := strings.Cut(part, "=")
		key, problem := QueryUnescape(key)
		if problem == nil {
			value, problem = QueryUnescape(value)
		}
		if problem == nil {
			v[key] = append(v[key], value)
		} else if err == nil {
			err = problem
		}
	}
	return v, err
}

// net/url: parsing, writing, resolving, queries, escapes.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"strings"
)

var urls = []string{
	"", "/", "*", "a", "a/b", "/a/b", "//host", "//host/p", "///p", "////p", "http:", "http:/", "http://", "http:///", "http:///p", "http://h", "http://h/", "http://h?q", "http://h/?", "http://h/??", "http://h/p?a=b&c", "http://h/p#f", "http://h/p?#", "http://h/p?q#", "http://h#f", "HTTP://H/P",
	"http://user@h/", "http://user:@h/", "http://user:pass@h:80/", "http://us%40er:p%3Aw@h/", "http://u@v@h/", "http://u er@h/", "http://é@h/", "http://%zz@h/", "http://:p@h", "http://u:p:q@h/",
	"http://h:80", "http://h:", "http://h:x", "http://h:8x/", "http://[::1]", "http://[::1]:80/p", "http://[::1", "http://[::1]x", "http://[fe80::1%25en0]:8080/", "http://[fe80::1%25%65n%300]/", "http://[fe80::1%en0]/", "http://::1/", "http://a b/", "http://a%20b/", "http://a%62/", "http://é/", "http://%C3%A9/", "http://h<>\"/", "http://h|/", "http://h\\/", "http://%41/", "http://h%25/",
	"http://h/a%20b", "http://h/a b", "http://h/a%2fb", "http://h/a%2Fb%41", "http://h/%", "http://h/%2", "http://h/%zz", "http://h/é", "http://h/a+b", "http://h/a;b,c=d:e@f&g$h", "http://h/(x)*[y]'!", "http://h/\x01", "http://h/\x7f", "http://h/p#a%20b", "http://h/p#a b", "http://h/p#%zz", "http://h/p#a#b", "http://h/p#(x)[y]?é", "http://h/p?a%20b=c+d", "http://h/p?a=b?c=d", "http://h/p?é",
	"mailto:joe@x.com", "mailto:joe@x.com?subject=hi%20you#f", "data:,x", "a:b/c", "1a:b", "a:b:c", "a/b:c", "./a:b", ":x", "x-y+z.1:/p", "é:x", "magnet:?xt=urn", "http:opaque", "http:%2f%2f", "file:///etc/passwd", "file:/etc/passwd", "file://host/p", "tel:+1-23", "urn:isbn:0", "javascript:alert(1)", "ht tp://x", "//user@h/p?q#f", "?q", "#f", "?", "#", "a?b#c", "..", "../a", "./", "%41", "%zz", "http://h/..%2f", "//", "//@", "//:80", "http://@/", "cache_object:foo", "cache_object/:foo/bar",
}

func show(u *url.URL, err error) {
	if err != nil {
		var e *url.Error
		var esc url.EscapeError
		var host url.InvalidHostError
		fmt.Println(" error:", err, errors.As(err, &e), errors.As(err, &esc), errors.As(err, &host))
		return
	}
	fmt.Printf(" %q %q %v %q %q %q %v %v %q %q %q\n", u.Scheme, u.Opaque, u.User, u.Host, u.Path, u.RawPath, u.OmitHost, u.ForceQuery, u.RawQuery, u.Fragment, u.RawFragment)
	p, set := u.User.Password()
	fmt.Printf(" %q %q %q %q %q %q %q %q %v %q %v %q\n", u.String(), u.Redacted(), u.EscapedPath(), u.EscapedFragment(), u.Hostname(), u.Port(), u.RequestURI(), u.User.Username(), u.IsAbs(), p, set, u.Query())
	again, err := url.Parse(u.String())
	if err != nil || again.String() != u.String() {
		fmt.Println(" again:", again, err)
	}
}

func main() {
	for _, s := range urls {
		fmt.Printf("%q\n", s)
		show(url.Parse(s))
		show(url.ParseRequestURI(s))
	}
	for _, base := range []string{"http://a/b/c/d;p?q", "http://a", "http://a/b/..", "mailto:x", "", "/x/y", "a/b", "http://u:p@h:1/a/b?x#y", "file:///a/b"} {
		b, err := url.Parse(base)
		if err != nil {
			fmt.Println(err)
			continue
		}
		for _, ref := range []string{"g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", "g?y#s", ";x", "g;x", "", ".", "./", "..", "../", "../g", "../..", "../../", "../../g", "../../../g", "/./g", "/../g", "g.", ".g", "g..", "..g", "./../g", "./g/.", "g/./h", "g/../h", "g;x=1/../y", "g?y/../x", "g#s/../x", "http:g", "//h/../x", "a%2fb/../c", "./a:b", "%2e%2e/g", "a//b", "//"} {
			u, err := b.Parse(ref)
			fmt.Print(ref, " -> ", u, " ", err, "; ")
		}
		fmt.Println()
		fmt.Println(b.JoinPath(), b.JoinPath("x"), b.JoinPath("x/", "../y"), b.JoinPath("../../../z/"), b.JoinPath("%2f", "a b"), b.JoinPath("", ""), b.JoinPath("/"))
	}
	fmt.Println(url.JoinPath("http://h/a/", "b", "../c/"))
	fmt.Println(url.JoinPath("%zz", "b"))
	queries()
}

func queries() {
	for _, q := range []string{"", "a=1", "a=1&b=2&a=3", "a", "a=", "=a", "=", "&&", "a;b", "a=1;b=2&c=3", "a%20b=c%26d+e", "a=%zz", "%zz=1", "a=1&b=%&c=2", "é=ü", "a=b=c", "a+b=%2B"} {
		v, err := url.ParseQuery(q)
		fmt.Println(q, v, err, v.Encode(), v.Get("a"), v.Has("a"), v.Get("none"))
	}
	v := url.Values{}
	v.Set("z", "1")
	v.Add("z", "2")
	v.Add("a b", "c&d=é")
	v.Add("x", "")
	fmt.Println(v.Encode(), v.Get("z"), v.Has("x"), v["z"])
	v.Del("z")
	fmt.Println(v, url.Values(nil).Encode(), url.Values(nil).Get("x"))
	var all strings.Builder
	for c := range 256 {
		all.WriteByte(byte(c))
	}
	for _, s := range []string{"", "plain", "a b+c%d", "é/ü?x=1", all.String()} {
		q, p := url.QueryEscape(s), url.PathEscape(s)
		fmt.Println(q, p)
		back, err := url.QueryUnescape(q)
		back2, err2 := url.PathUnescape(p)
		fmt.Println(back == s, err, back2 == s, err2)
	}
	for _, s := range []string{"%", "%1", "%1g", "%41%", "a%2", "+%20", "%00", "%%41"} {
		q, err := url.QueryUnescape(s)
		p, err2 := url.PathUnescape(s)
		fmt.Printf("%q %v %q %v\n", q, err, p, err2)
	}
	fmt.Println(url.User("a:b"), url.UserPassword("a@b", "c:d/e"), url.UserPassword("é", ""), (*url.Userinfo)(nil))
	u := &url.URL{Scheme: "http", Host: "h i", Path: "rel path", RawQuery: "x y", Fragment: "a b", User: url.UserPassword("me", "pw")}
	fmt.Println(u, u.Redacted(), &url.URL{Path: "a:b"}, &url.URL{Path: "//x"}, &url.URL{Host: "h", Path: "p"}, &url.URL{Scheme: "s", Opaque: "o", Path: "p"}, &url.URL{Scheme: "s"}, &url.URL{Path: "/a b", RawPath: "/a%20b"}, &url.URL{Path: "/a b", RawPath: "/other"}, (*url.URL)(nil).Redacted())
	b, err := u.MarshalBinary()
	var w url.URL
	fmt.Println(string(b), err, w.UnmarshalBinary([]byte("http://x/y")), w.String(), w.UnmarshalBinary([]byte("%zz")))
	out, err := json.Marshal(struct{ U *url.URL }{&w})
	fmt.Println(string(out), err)
	e := &url.Error{Op: "Get", URL: "http://x", Err: errors.New("boom")}
	fmt.Println(e, e.Timeout(), e.Temporary(), errors.Unwrap(e))
}

// expect: ""
// expect:  "" ""  "" "" "" false false "" "" ""
// expect:  "" "" "" "" "" "" "/" "" false "" false map[]
// expect:  error: parse "": empty url true false false
// expect: "/"
// expect:  "" ""  "" "/" "" false false "" "" ""
// expect:  "/" "/" "/" "" "" "" "/" "" false "" false map[]
// expect:  "" ""  "" "/" "" false false "" "" ""
// expect:  "/" "/" "/" "" "" "" "/" "" false "" false map[]
// expect: "*"
// expect:  "" ""  "" "*" "" false false "" "" ""
// expect:  "*" "*" "*" "" "" "" "*" "" false "" false map[]
// expect:  "" ""  "" "*" "" false false "" "" ""
// expect:  "*" "*" "*" "" "" "" "*" "" false "" false map[]
// expect: "a"
// expect:  "" ""  "" "a" "" false false "" "" ""
// expect:  "a" "a" "a" "" "" "" "a" "" false "" false map[]
// expect:  error: parse "a": invalid URI for request true false false
// expect: "a/b"
// expect:  "" ""  "" "a/b" "" false false "" "" ""
// expect:  "a/b" "a/b" "a/b" "" "" "" "a/b" "" false "" false map[]
// expect:  error: parse "a/b": invalid URI for request true false false
// expect: "/a/b"
// expect:  "" ""  "" "/a/b" "" false false "" "" ""
// expect:  "/a/b" "/a/b" "/a/b" "" "" "" "/a/b" "" false "" false map[]
// expect:  "" ""  "" "/a/b" "" false false "" "" ""
// expect:  "/a/b" "/a/b" "/a/b" "" "" "" "/a/b" "" false "" false map[]
// expect: "//host"
// expect:  "" ""  "host" "" "" false false "" "" ""
// expect:  "//host" "//host" "" "" "host" "" "/" "" false "" false map[]
// expect:  "" ""  "" "//host" "" false false "" "" ""
// expect:  "//host" "//host" "//host" "" "" "" "//host" "" false "" false map[]
// expect: "//host/p"
// expect:  "" ""  "host" "/p" "" false false "" "" ""
// expect:  "//host/p" "//host/p" "/p" "" "host" "" "/p" "" false "" false map[]
// expect:  "" ""  "" "//host/p" "" false false "" "" ""
// expect:  "//host/p" "//host/p" "//host/p" "" "" "" "//host/p" "" false "" false map[]
// expect: "///p"
// expect:  "" ""  "" "///p" "" false false "" "" ""
// expect:  "///p" "///p" "///p" "" "" "" "///p" "" false "" false map[]
// expect:  "" ""  "" "///p" "" false false "" "" ""
// expect:  "///p" "///p" "///p" "" "" "" "///p" "" false "" false map[]
// expect: "////p"
// expect:  "" ""  "" "////p" "" false false "" "" ""
// expect:  "////p" "////p" "////p" "" "" "" "////p" "" false "" false map[]
// expect:  "" ""  "" "////p" "" false false "" "" ""
// expect:  "////p" "////p" "////p" "" "" "" "////p" "" false "" false map[]
// expect: "http:"
// expect:  "http" ""  "" "" "" false false "" "" ""
// expect:  "http:" "http:" "" "" "" "" "/" "" true "" false map[]
// expect:  "http" ""  "" "" "" false false "" "" ""
// expect:  "http:" "http:" "" "" "" "" "/" "" true "" false map[]
// expect: "http:/"
// expect:  "http" ""  "" "/" "" true false "" "" ""
// expect:  "http:/" "http:/" "/" "" "" "" "/" "" true "" false map[]
// expect:  "http" ""  "" "/" "" true false "" "" ""
// expect:  "http:/" "http:/" "/" "" "" "" "/" "" true "" false map[]
// expect: "http://"
// expect:  "http" ""  "" "" "" false false "" "" ""
// expect:  "http:" "http:" "" "" "" "" "/" "" true "" false map[]
// expect:  "http" ""  "" "" "" false false "" "" ""
// expect:  "http:" "http:" "" "" "" "" "/" "" true "" false map[]
// expect: "http:///"
// expect:  "http" ""  "" "/" "" false false "" "" ""
// expect:  "http:///" "http:///" "/" "" "" "" "/" "" true "" false map[]
// expect:  "http" ""  "" "/" "" false false "" "" ""
// expect:  "http:///" "http:///" "/" "" "" "" "/" "" true "" false map[]
// expect: "http:///p"
// expect:  "http" ""  "" "/p" "" false false "" "" ""
// expect:  "http:///p" "http:///p" "/p" "" "" "" "/p" "" true "" false map[]
// expect:  "http" ""  "" "/p" "" false false "" "" ""
// expect:  "http:///p" "http:///p" "/p" "" "" "" "/p" "" true "" false map[]
// expect: "http://h"
// expect:  "http" ""  "h" "" "" false false "" "" ""
// expect:  "http://h" "http://h" "" "" "h" "" "/" "" true "" false map[]
// expect:  "http" ""  "h" "" "" false false "" "" ""
// expect:  "http://h" "http://h" "" "" "h" "" "/" "" true "" false map[]
// expect: "http://h/"
// expect:  "http" ""  "h" "/" "" false false "" "" ""
// expect:  "http://h/" "http://h/" "/" "" "h" "" "/" "" true "" false map[]
// expect:  "http" ""  "h" "/" "" false false "" "" ""
// expect:  "http://h/" "http://h/" "/" "" "h" "" "/" "" true "" false map[]
// expect: "http://h?q"
// expect:  "http" ""  "h" "" "" false false "q" "" ""
// expect:  "http://h?q" "http://h?q" "" "" "h" "" "/?q" "" true "" false map["q":[""]]
// expect:  "http" ""  "h" "" "" false false "q" "" ""
// expect:  "http://h?q" "http://h?q" "" "" "h" "" "/?q" "" true "" false map["q":[""]]
// expect: "http://h/?"
// expect:  "http" ""  "h" "/" "" false true "" "" ""
// expect:  "http://h/?" "http://h/?" "/" "" "h" "" "/?" "" true "" false map[]
// expect:  "http" ""  "h" "/" "" false true "" "" ""
// expect:  "http://h/?" "http://h/?" "/" "" "h" "" "/?" "" true "" false map[]
// expect: "http://h/??"
// expect:  "http" ""  "h" "/" "" false false "?" "" ""
// expect:  "http://h/??" "http://h/??" "/" "" "h" "" "/??" "" true "" false map["?":[""]]
// expect:  "http" ""  "h" "/" "" false false "?" "" ""
// expect:  "http://h/??" "http://h/??" "/" "" "h" "" "/??" "" true "" false map["?":[""]]
// expect: "http://h/p?a=b&c"
// expect:  "http" ""  "h" "/p" "" false false "a=b&c" "" ""
// expect:  "http://h/p?a=b&c" "http://h/p?a=b&c" "/p" "" "h" "" "/p?a=b&c" "" true "" false map["a":["b"] "c":[""]]
// expect:  "http" ""  "h" "/p" "" false false "a=b&c" "" ""
// expect:  "http://h/p?a=b&c" "http://h/p?a=b&c" "/p" "" "h" "" "/p?a=b&c" "" true "" false map["a":["b"] "c":[""]]
// expect: "http://h/p#f"
// expect:  "http" ""  "h" "/p" "" false false "" "f" ""
// expect:  "http://h/p#f" "http://h/p#f" "/p" "f" "h" "" "/p" "" true "" false map[]
// expect:  "http" ""  "h" "/p#f" "/p#f" false false "" "" ""
// expect:  "http://h/p%23f" "http://h/p%23f" "/p%23f" "" "h" "" "/p%23f" "" true "" false map[]
// expect: "http://h/p?#"
// expect:  "http" ""  "h" "/p" "" false true "" "" ""
// expect:  "http://h/p?" "http://h/p?" "/p" "" "h" "" "/p?" "" true "" false map[]
// expect:  "http" ""  "h" "/p" "" false false "#" "" ""
// expect:  "http://h/p?#" "http://h/p?#" "/p" "" "h" "" "/p?#" "" true "" false map["#":[""]]
// expect:  again: http://h/p? <nil>
// expect: "http://h/p?q#"
// expect:  "http" ""  "h" "/p" "" false false "q" "" ""
// expect:  "http://h/p?q" "http://h/p?q" "/p" "" "h" "" "/p?q" "" true "" false map["q":[""]]
// expect:  "http" ""  "h" "/p" "" false false "q#" "" ""
// expect:  "http://h/p?q#" "http://h/p?q#" "/p" "" "h" "" "/p?q#" "" true "" false map["q#":[""]]
// expect:  again: http://h/p?q <nil>
// expect: "http://h#f"
// expect:  "http" ""  "h" "" "" false false "" "f" ""
// expect:  "http://h#f" "http://h#f" "" "f" "h" "" "/" "" true "" false map[]
// expect:  error: parse "http://h#f": invalid character "#" in host name true false true
// expect: "HTTP://H/P"
// expect:  "http" ""  "H" "/P" "" false false "" "" ""
// expect:  "http://H/P" "http://H/P" "/P" "" "H" "" "/P" "" true "" false map[]
// expect:  "http" ""  "H" "/P" "" false false "" "" ""
// expect:  "http://H/P" "http://H/P" "/P" "" "H" "" "/P" "" true "" false map[]
// expect: "http://user@h/"
// expect:  "http" "" user "h" "/" "" false false "" "" ""
// expect:  "http://user@h/" "http://user@h/" "/" "" "h" "" "/" "user" true "" false map[]
// expect:  "http" "" user "h" "/" "" false false "" "" ""
// expect:  "http://user@h/" "http://user@h/" "/" "" "h" "" "/" "user" true "" false map[]
// expect: "http://user:@h/"
// expect:  "http" "" user: "h" "/" "" false false "" "" ""
// expect:  "http://user:@h/" "http://user:xxxxx@h/" "/" "" "h" "" "/" "user" true "" true map[]
// expect:  "http" "" user: "h" "/" "" false false "" "" ""
// expect:  "http://user:@h/" "http://user:xxxxx@h/" "/" "" "h" "" "/" "user" true "" true map[]
// expect: "http://user:pass@h:80/"
// expect:  "http" "" user:pass "h:80" "/" "" false false "" "" ""
// expect:  "http://user:pass@h:80/" "http://user:xxxxx@h:80/" "/" "" "h" "80" "/" "user" true "pass" true map[]
// expect:  "http" "" user:pass "h:80" "/" "" false false "" "" ""
// expect:  "http://user:pass@h:80/" "http://user:xxxxx@h:80/" "/" "" "h" "80" "/" "user" true "pass" true map[]
// expect: "http://us%40er:p%3Aw@h/"
// expect:  "http" "" us%40er:p%3Aw "h" "/" "" false false "" "" ""
// expect:  "http://us%40er:p%3Aw@h/" "http://us%40er:xxxxx@h/" "/" "" "h" "" "/" "us@er" true "p:w" true map[]
// expect:  "http" "" us%40er:p%3Aw "h" "/" "" false false "" "" ""
// expect:  "http://us%40er:p%3Aw@h/" "http://us%40er:xxxxx@h/" "/" "" "h" "" "/" "us@er" true "p:w" true map[]
// expect: "http://u@v@h/"
// expect:  "http" "" u%40v "h" "/" "" false false "" "" ""
// expect:  "http://u%40v@h/" "http://u%40v@h/" "/" "" "h" "" "/" "u@v" true "" false map[]
// expect:  "http" "" u%40v "h" "/" "" false false "" "" ""
// expect:  "http://u%40v@h/" "http://u%40v@h/" "/" "" "h" "" "/" "u@v" true "" false map[]
// expect: "http://u er@h/"
// expect:  error: parse "http://u er@h/": net/url: invalid userinfo true false false
// expect:  error: parse "http://u er@h/": net/url: invalid userinfo true false false
// expect: "http://é@h/"
// expect:  error: parse "http://é@h/": net/url: invalid userinfo true false false
// expect:  error: parse "http://é@h/": net/url: invalid userinfo true false false
// expect: "http://%zz@h/"
// expect:  error: parse "http://%zz@h/": invalid URL escape "%zz" true true false
// expect:  error: parse "http://%zz@h/": invalid URL escape "%zz" true true false
// expect: "http://:p@h"
// expect:  "http" "" :p "h" "" "" false false "" "" ""
// expect:  "http://:p@h" "http://:xxxxx@h" "" "" "h" "" "/" "" true "p" true map[]
// expect:  "http" "" :p "h" "" "" false false "" "" ""
// expect:  "http://:p@h" "http://:xxxxx@h" "" "" "h" "" "/" "" true "p" true map[]
// expect: "http://u:p:q@h/"
// expect:  "http" "" u:p%3Aq "h" "/" "" false false "" "" ""
// expect:  "http://u:p%3Aq@h/" "http://u:xxxxx@h/" "/" "" "h" "" "/" "u" true "p:q" true map[]
// expect:  "http" "" u:p%3Aq "h" "/" "" false false "" "" ""
// expect:  "http://u:p%3Aq@h/" "http://u:xxxxx@h/" "/" "" "h" "" "/" "u" true "p:q" true map[]
// expect: "http://h:80"
// expect:  "http" ""  "h:80" "" "" false false "" "" ""
// expect:  "http://h:80" "http://h:80" "" "" "h" "80" "/" "" true "" false map[]
// expect:  "http" ""  "h:80" "" "" false false "" "" ""
// expect:  "http://h:80" "http://h:80" "" "" "h" "80" "/" "" true "" false map[]
// expect: "http://h:"
// expect:  "http" ""  "h:" "" "" false false "" "" ""
// expect:  "http://h:" "http://h:" "" "" "h" "" "/" "" true "" false map[]
// expect:  "http" ""  "h:" "" "" false false "" "" ""
// expect:  "http://h:" "http://h:" "" "" "h" "" "/" "" true "" false map[]
// expect: "http://h:x"
// expect:  error: parse "http://h:x": invalid port ":x" after host true false false
// expect:  error: parse "http://h:x": invalid port ":x" after host true false false
// expect: "http://h:8x/"
// expect:  error: parse "http://h:8x/": invalid port ":8x" after host true false false
// expect:  error: parse "http://h:8x/": invalid port ":8x" after host true false false
// expect: "http://[::1]"
// expect:  "http" ""  "[::1]" "" "" false false "" "" ""
// expect:  "http://[::1]" "http://[::1]" "" "" "::1" "" "/" "" true "" false map[]
// expect:  "http" ""  "[::1]" "" "" false false "" "" ""
// expect:  "http://[::1]" "http://[::1]" "" "" "::1" "" "/" "" true "" false map[]
// expect: "http://[::1]:80/p"
// expect:  "http" ""  "[::1]:80" "/p" "" false false "" "" ""
// expect:  "http://[::1]:80/p" "http://[::1]:80/p" "/p" "" "::1" "80" "/p" "" true "" false map[]
// expect:  "http" ""  "[::1]:80" "/p" "" false false "" "" ""
// expect:  "http://[::1]:80/p" "http://[::1]:80/p" "/p" "" "::1" "80" "/p" "" true "" false map[]
// expect: "http://[::1"
// expect:  error: parse "http://[::1": missing ']' in host true false false
// expect:  error: parse "http://[::1": missing ']' in host true false false
// expect: "http://[::1]x"
// expect:  error: parse "http://[::1]x": invalid port "x" after host true false false
// expect:  error: parse "http://[::1]x": invalid port "x" after host true false false
// expect: "http://[fe80::1%25en0]:8080/"
// expect:  "http" ""  "[fe80::1%en0]:8080" "/" "" false false "" "" ""
// expect:  "http://[fe80::1%25en0]:8080/" "http://[fe80::1%25en0]:8080/" "/" "" "fe80::1%en0" "8080" "/" "" true "" false map[]
// expect:  "http" ""  "[fe80::1%en0]:8080" "/" "" false false "" "" ""
// expect:  "http://[fe80::1%25en0]:8080/" "http://[fe80::1%25en0]:8080/" "/" "" "fe80::1%en0" "8080" "/" "" true "" false map[]
// expect: "http://[fe80::1%25%65n%300]/"
// expect:  "http" ""  "[fe80::1%en00]" "/" "" false false "" "" ""
// expect:  "http://[fe80::1%25en00]/" "http://[fe80::1%25en00]/" "/" "" "fe80::1%en00" "" "/" "" true "" false map[]
// expect:  "http" ""  "[fe80::1%en00]" "/" "" false false "" "" ""
// expect:  "http://[fe80::1%25en00]/" "http://[fe80::1%25en00]/" "/" "" "fe80::1%en00" "" "/" "" true "" false map[]
// expect: "http://[fe80::1%en0]/"
// expect:  error: parse "http://[fe80::1%en0]/": invalid URL escape "%en" true true false
// expect:  error: parse "http://[fe80::1%en0]/": invalid URL escape "%en" true true false
// expect: "http://::1/"
// expect:  "http" ""  "::1" "/" "" false false "" "" ""
// expect:  "http://::1/" "http://::1/" "/" "" ":" "1" "/" "" true "" false map[]
// expect:  "http" ""  "::1" "/" "" false false "" "" ""
// expect:  "http://::1/" "http://::1/" "/" "" ":" "1" "/" "" true "" false map[]
// expect: "http://a b/"
// expect:  error: parse "http://a b/": invalid character " " in host name true false true
// expect:  error: parse "http://a b/": invalid character " " in host name true false true
// expect: "http://a%20b/"
// expect:  error: parse "http://a%20b/": invalid URL escape "%20" true true false
// expect:  error: parse "http://a%20b/": invalid URL escape "%20" true true false
// expect: "http://a%62/"
// expect:  error: parse "http://a%62/": invalid URL escape "%62" true true false
// expect:  error: parse "http://a%62/": invalid URL escape "%62" true true false
// expect: "http://é/"
// expect:  "http" ""  "é" "/" "" false false "" "" ""
// expect:  "http://%C3%A9/" "http://%C3%A9/" "/" "" "é" "" "/" "" true "" false map[]
// expect:  "http" ""  "é" "/" "" false false "" "" ""
// expect:  "http://%C3%A9/" "http://%C3%A9/" "/" "" "é" "" "/" "" true "" false map[]
// expect: "http://%C3%A9/"
// expect:  "http" ""  "é" "/" "" false false "" "" ""
// expect:  "http://%C3%A9/" "http://%C3%A9/" "/" "" "é" "" "/" "" true "" false map[]
// expect:  "http" ""  "é" "/" "" false false "" "" ""
// expect:  "http://%C3%A9/" "http://%C3%A9/" "/" "" "é" "" "/" "" true "" false map[]
// expect: "http://h<>\"/"
// expect:  "http" ""  "h<>\"" "/" "" false false "" "" ""
// expect:  "http://h<>\"/" "http://h<>\"/" "/" "" "h<>\"" "" "/" "" true "" false map[]
// expect:  "http" ""  "h<>\"" "/" "" false false "" "" ""
// expect:  "http://h<>\"/" "http://h<>\"/" "/" "" "h<>\"" "" "/" "" true "" false map[]
// expect: "http://h|/"
// expect:  error: parse "http://h|/": invalid character "|" in host name true false true
// expect:  error: parse "http://h|/": invalid character "|" in host name true false true
// expect: "http://h\\/"
// expect:  error: parse "http://h\\/": invalid character "\\" in host name true false true
// expect:  error: parse "http://h\\/": invalid character "\\" in host name true false true
// expect: "http://%41/"
// expect:  error: parse "http://%41/": invalid URL escape "%41" true true false
// expect:  error: parse "http://%41/": invalid URL escape "%41" true true false
// expect: "http://h%25/"
// expect:  "http" ""  "h%" "/" "" false false "" "" ""
// expect:  "http://h%25/" "http://h%25/" "/" "" "h%" "" "/" "" true "" false map[]
// expect:  "http" ""  "h%" "/" "" false false "" "" ""
// expect:  "http://h%25/" "http://h%25/" "/" "" "h%" "" "/" "" true "" false map[]
// expect: "http://h/a%20b"
// expect:  "http" ""  "h" "/a b" "" false false "" "" ""
// expect:  "http://h/a%20b" "http://h/a%20b" "/a%20b" "" "h" "" "/a%20b" "" true "" false map[]
// expect:  "http" ""  "h" "/a b" "" false false "" "" ""
// expect:  "http://h/a%20b" "http://h/a%20b" "/a%20b" "" "h" "" "/a%20b" "" true "" false map[]
// expect: "http://h/a b"
// expect:  "http" ""  "h" "/a b" "/a b" false false "" "" ""
// expect:  "http://h/a%20b" "http://h/a%20b" "/a%20b" "" "h" "" "/a%20b" "" true "" false map[]
// expect:  "http" ""  "h" "/a b" "/a b" false false "" "" ""
// expect:  "http://h/a%20b" "http://h/a%20b" "/a%20b" "" "h" "" "/a%20b" "" true "" false map[]
// expect: "http://h/a%2fb"
// expect:  "http" ""  "h" "/a/b" "/a%2fb" false false "" "" ""
// expect:  "http://h/a%2fb" "http://h/a%2fb" "/a%2fb" "" "h" "" "/a%2fb" "" true "" false map[]
// expect:  "http" ""  "h" "/a/b" "/a%2fb" false false "" "" ""
// expect:  "http://h/a%2fb" "http://h/a%2fb" "/a%2fb" "" "h" "" "/a%2fb" "" true "" false map[]
// expect: "http://h/a%2Fb%41"
// expect:  "http" ""  "h" "/a/bA" "/a%2Fb%41" false false "" "" ""
// expect:  "http://h/a%2Fb%41" "http://h/a%2Fb%41" "/a%2Fb%41" "" "h" "" "/a%2Fb%41" "" true "" false map[]
// expect:  "http" ""  "h" "/a/bA" "/a%2Fb%41" false false "" "" ""
// expect:  "http://h/a%2Fb%41" "http://h/a%2Fb%41" "/a%2Fb%41" "" "h" "" "/a%2Fb%41" "" true "" false map[]
// expect: "http://h/%"
// expect:  error: parse "http://h/%": invalid URL escape "%" true true false
// expect:  error: parse "http://h/%": invalid URL escape "%" true true false
// expect: "http://h/%2"
// expect:  error: parse "http://h/%2": invalid URL escape "%2" true true false
// expect:  error: parse "http://h/%2": invalid URL escape "%2" true true false
// expect: "http://h/%zz"
// expect:  error: parse "http://h/%zz": invalid URL escape "%zz" true true false
// expect:  error: parse "http://h/%zz": invalid URL escape "%zz" true true false
// expect: "http://h/é"
// expect:  "http" ""  "h" "/é" "/é" false false "" "" ""
// expect:  "http://h/%C3%A9" "http://h/%C3%A9" "/%C3%A9" "" "h" "" "/%C3%A9" "" true "" false map[]
// expect:  "http" ""  "h" "/é" "/é" false false "" "" ""
// expect:  "http://h/%C3%A9" "http://h/%C3%A9" "/%C3%A9" "" "h" "" "/%C3%A9" "" true "" false map[]
// expect: "http://h/a+b"
// expect:  "http" ""  "h" "/a+b" "" false false "" "" ""
// expect:  "http://h/a+b" "http://h/a+b" "/a+b" "" "h" "" "/a+b" "" true "" false map[]
// expect:  "http" ""  "h" "/a+b" "" false false "" "" ""
// expect:  "http://h/a+b" "http://h/a+b" "/a+b" "" "h" "" "/a+b" "" true "" false map[]
// expect: "http://h/a;b,c=d:e@f&g$h"
// expect:  "http" ""  "h" "/a;b,c=d:e@f&g$h" "" false false "" "" ""
// expect:  "http://h/a;b,c=d:e@f&g$h" "http://h/a;b,c=d:e@f&g$h" "/a;b,c=d:e@f&g$h" "" "h" "" "/a;b,c=d:e@f&g$h" "" true "" false map[]
// expect:  "http" ""  "h" "/a;b,c=d:e@f&g$h" "" false false "" "" ""
// expect:  "http://h/a;b,c=d:e@f&g$h" "http://h/a;b,c=d:e@f&g$h" "/a;b,c=d:e@f&g$h" "" "h" "" "/a;b,c=d:e@f&g$h" "" true "" false map[]
// expect: "http://h/(x)*[y]'!"
// expect:  "http" ""  "h" "/(x)*[y]'!" "/(x)*[y]'!" false false "" "" ""
// expect:  "http://h/(x)*[y]'!" "http://h/(x)*[y]'!" "/(x)*[y]'!" "" "h" "" "/(x)*[y]'!" "" true "" false map[]
// expect:  "http" ""  "h" "/(x)*[y]'!" "/(x)*[y]'!" false false "" "" ""
// expect:  "http://h/(x)*[y]'!" "http://h/(x)*[y]'!" "/(x)*[y]'!" "" "h" "" "/(x)*[y]'!" "" true "" false map[]
// expect: "http://h/\x01"
// expect:  error: parse "http://h/\x01": net/url: invalid control character in URL true false false
// expect:  error: parse "http://h/\x01": net/url: invalid control character in URL true false false
// expect: "http://h/\x7f"
// expect:  error: parse "http://h/\x7f": net/url: invalid control character in URL true false false
// expect:  error: parse "http://h/\x7f": net/url: invalid control character in URL true false false
// expect: "http://h/p#a%20b"
// expect:  "http" ""  "h" "/p" "" false false "" "a b" ""
// expect:  "http://h/p#a%20b" "http://h/p#a%20b" "/p" "a%20b" "h" "" "/p" "" true "" false map[]
// expect:  "http" ""  "h" "/p#a b" "/p#a%20b" false false "" "" ""
// expect:  "http://h/p%23a%20b" "http://h/p%23a%20b" "/p%23a%20b" "" "h" "" "/p%23a%20b" "" true "" false map[]
// expect: "http://h/p#a b"
// expect:  "http" ""  "h" "/p" "" false false "" "a b" "a b"
// expect:  "http://h/p#a%20b" "http://h/p#a%20b" "/p" "a%20b" "h" "" "/p" "" true "" false map[]
// expect:  "http" ""  "h" "/p#a b" "/p#a b" false false "" "" ""
// expect:  "http://h/p%23a%20b" "http://h/p%23a%20b" "/p%23a%20b" "" "h" "" "/p%23a%20b" "" true "" false map[]
// expect: "http://h/p#%zz"
// expect:  error: parse "http://h/p#%zz": invalid URL escape "%zz" true true false
// expect:  error: parse "http://h/p#%zz": invalid URL escape "%zz" true true false
// expect: "http://h/p#a#b"
// expect:  "http" ""  "h" "/p" "" false false "" "a#b" "a#b"
// expect:  "http://h/p#a%23b" "http://h/p#a%23b" "/p" "a%23b" "h" "" "/p" "" true "" false map[]
// expect:  "http" ""  "h" "/p#a#b" "/p#a#b" false false "" "" ""
// expect:  "http://h/p%23a%23b" "http://h/p%23a%23b" "/p%23a%23b" "" "h" "" "/p%23a%23b" "" true "" false map[]
// expect: "http://h/p#(x)[y]?é"
// expect:  "http" ""  "h" "/p" "" false false "" "(x)[y]?é" "(x)[y]?é"
// expect:  "http://h/p#(x)%5By%5D?%C3%A9" "http://h/p#(x)%5By%5D?%C3%A9" "/p" "(x)%5By%5D?%C3%A9" "h" "" "/p" "" true "" false map[]
// expect:  "http" ""  "h" "/p#(x)[y]" "/p#(x)[y]" false false "é" "" ""
// expect:  "http://h/p%23%28x%29%5By%5D?é" "http://h/p%23%28x%29%5By%5D?é" "/p%23%28x%29%5By%5D" "" "h" "" "/p%23%28x%29%5By%5D?é" "" true "" false map["é":[""]]
// expect: "http://h/p?a%20b=c+d"
// expect:  "http" ""  "h" "/p" "" false false "a%20b=c+d" "" ""
// expect:  "http://h/p?a%20b=c+d" "http://h/p?a%20b=c+d" "/p" "" "h" "" "/p?a%20b=c+d" "" true "" false map["a b":["c d"]]
// expect:  "http" ""  "h" "/p" "" false false "a%20b=c+d" "" ""
// expect:  "http://h/p?a%20b=c+d" "http://h/p?a%20b=c+d" "/p" "" "h" "" "/p?a%20b=c+d" "" true "" false map["a b":["c d"]]
// expect: "http://h/p?a=b?c=d"
// expect:  "http" ""  "h" "/p" "" false false "a=b?c=d" "" ""
// expect:  "http://h/p?a=b?c=d" "http://h/p?a=b?c=d" "/p" "" "h" "" "/p?a=b?c=d" "" true "" false map["a":["b?c=d"]]
// expect:  "http" ""  "h" "/p" "" false false "a=b?c=d" "" ""
// expect:  "http://h/p?a=b?c=d" "http://h/p?a=b?c=d" "/p" "" "h" "" "/p?a=b?c=d" "" true "" false map["a":["b?c=d"]]
// expect: "http://h/p?é"
// expect:  "http" ""  "h" "/p" "" false false "é" "" ""
// expect:  "http://h/p?é" "http://h/p?é" "/p" "" "h" "" "/p?é" "" true "" false map["é":[""]]
// expect:  "http" ""  "h" "/p" "" false false "é" "" ""
// expect:  "http://h/p?é" "http://h/p?é" "/p" "" "h" "" "/p?é" "" true "" false map["é":[""]]
// expect: "mailto:joe@x.com"
// expect:  "mailto" "joe@x.com"  "" "" "" false false "" "" ""
// expect:  "mailto:joe@x.com" "mailto:joe@x.com" "" "" "" "" "joe@x.com" "" true "" false map[]
// expect:  "mailto" "joe@x.com"  "" "" "" false false "" "" ""
// expect:  "mailto:joe@x.com" "mailto:joe@x.com" "" "" "" "" "joe@x.com" "" true "" false map[]
// expect: "mailto:joe@x.com?subject=hi%20you#f"
// expect:  "mailto" "joe@x.com"  "" "" "" false false "subject=hi%20you" "f" ""
// expect:  "mailto:joe@x.com?subject=hi%20you#f" "mailto:joe@x.com?subject=hi%20you#f" "" "f" "" "" "joe@x.com?subject=hi%20you" "" true "" false map["subject":["hi you"]]
// expect:  "mailto" "joe@x.com"  "" "" "" false false "subject=hi%20you#f" "" ""
// expect:  "mailto:joe@x.com?subject=hi%20you#f" "mailto:joe@x.com?subject=hi%20you#f" "" "" "" "" "joe@x.com?subject=hi%20you#f" "" true "" false map["subject":["hi you#f"]]
// expect: "data:,x"
// expect:  "data" ",x"  "" "" "" false false "" "" ""
// expect:  "data:,x" "data:,x" "" "" "" "" ",x" "" true "" false map[]
// expect:  "data" ",x"  "" "" "" false false "" "" ""
// expect:  "data:,x" "data:,x" "" "" "" "" ",x" "" true "" false map[]
// expect: "a:b/c"
// expect:  "a" "b/c"  "" "" "" false false "" "" ""
// expect:  "a:b/c" "a:b/c" "" "" "" "" "b/c" "" true "" false map[]
// expect:  "a" "b/c"  "" "" "" false false "" "" ""
// expect:  "a:b/c" "a:b/c" "" "" "" "" "b/c" "" true "" false map[]
// expect: "1a:b"
// expect:  error: parse "1a:b": first path segment in URL cannot contain colon true false false
// expect:  error: parse "1a:b": invalid URI for request true false false
// expect: "a:b:c"
// expect:  "a" "b:c"  "" "" "" false false "" "" ""
// expect:  "a:b:c" "a:b:c" "" "" "" "" "b:c" "" true "" false map[]
// expect:  "a" "b:c"  "" "" "" false false "" "" ""
// expect:  "a:b:c" "a:b:c" "" "" "" "" "b:c" "" true "" false map[]
// expect: "a/b:c"
// expect:  "" ""  "" "a/b:c" "" false false "" "" ""
// expect:  "a/b:c" "a/b:c" "a/b:c" "" "" "" "a/b:c" "" false "" false map[]
// expect:  error: parse "a/b:c": invalid URI for request true false false
// expect: "./a:b"
// expect:  "" ""  "" "./a:b" "" false false "" "" ""
// expect:  "./a:b" "./a:b" "./a:b" "" "" "" "./a:b" "" false "" false map[]
// expect:  error: parse "./a:b": invalid URI for request true false false
// expect: ":x"
// expect:  error: parse ":x": missing protocol scheme true false false
// expect:  error: parse ":x": missing protocol scheme true false false
// expect: "x-y+z.1:/p"
// expect:  "x-y+z.1" ""  "" "/p" "" true false "" "" ""
// expect:  "x-y+z.1:/p" "x-y+z.1:/p" "/p" "" "" "" "/p" "" true "" false map[]
// expect:  "x-y+z.1" ""  "" "/p" "" true false "" "" ""
// expect:  "x-y+z.1:/p" "x-y+z.1:/p" "/p" "" "" "" "/p" "" true "" false map[]
// expect: "é:x"
// expect:  error: parse "é:x": first path segment in URL cannot contain colon true false false
// expect:  error: parse "é:x": invalid URI for request true false false
// expect: "magnet:?xt=urn"
// expect:  "magnet" ""  "" "" "" false false "xt=urn" "" ""
// expect:  "magnet:?xt=urn" "magnet:?xt=urn" "" "" "" "" "/?xt=urn" "" true "" false map["xt":["urn"]]
// expect:  "magnet" ""  "" "" "" false false "xt=urn" "" ""
// expect:  "magnet:?xt=urn" "magnet:?xt=urn" "" "" "" "" "/?xt=urn" "" true "" false map["xt":["urn"]]
// expect: "http:opaque"
// expect:  "http" "opaque"  "" "" "" false false "" "" ""
// expect:  "http:opaque" "http:opaque" "" "" "" "" "opaque" "" true "" false map[]
// expect:  "http" "opaque"  "" "" "" false false "" "" ""
// expect:  "http:opaque" "http:opaque" "" "" "" "" "opaque" "" true "" false map[]
// expect: "http:%2f%2f"
// expect:  "http" "%2f%2f"  "" "" "" false false "" "" ""
// expect:  "http:%2f%2f" "http:%2f%2f" "" "" "" "" "%2f%2f" "" true "" false map[]
// expect:  "http" "%2f%2f"  "" "" "" false false "" "" ""
// expect:  "http:%2f%2f" "http:%2f%2f" "" "" "" "" "%2f%2f" "" true "" false map[]
// expect: "file:///etc/passwd"
// expect:  "file" ""  "" "/etc/passwd" "" false false "" "" ""
// expect:  "file:///etc/passwd" "file:///etc/passwd" "/etc/passwd" "" "" "" "/etc/passwd" "" true "" false map[]
// expect:  "file" ""  "" "/etc/passwd" "" false false "" "" ""
// expect:  "file:///etc/passwd" "file:///etc/passwd" "/etc/passwd" "" "" "" "/etc/passwd" "" true "" false map[]
// expect: "file:/etc/passwd"
// expect:  "file" ""  "" "/etc/passwd" "" true false "" "" ""
// expect:  "file:/etc/passwd" "file:/etc/passwd" "/etc/passwd" "" "" "" "/etc/passwd" "" true "" false map[]
// expect:  "file" ""  "" "/etc/passwd" "" true false "" "" ""
// expect:  "file:/etc/passwd" "file:/etc/passwd" "/etc/passwd" "" "" "" "/etc/passwd" "" true "" false map[]
// expect: "file://host/p"
// expect:  "file" ""  "host" "/p" "" false false "" "" ""
// expect:  "file://host/p" "file://host/p" "/p" "" "host" "" "/p" "" true "" false map[]
// expect:  "file" ""  "host" "/p" "" false false "" "" ""
// expect:  "file://host/p" "file://host/p" "/p" "" "host" "" "/p" "" true "" false map[]
// expect: "tel:+1-23"
// expect:  "tel" "+1-23"  "" "" "" false false "" "" ""
// expect:  "tel:+1-23" "tel:+1-23" "" "" "" "" "+1-23" "" true "" false map[]
// expect:  "tel" "+1-23"  "" "" "" false false "" "" ""
// expect:  "tel:+1-23" "tel:+1-23" "" "" "" "" "+1-23" "" true "" false map[]
// expect: "urn:isbn:0"
// expect:  "urn" "isbn:0"  "" "" "" false false "" "" ""
// expect:  "urn:isbn:0" "urn:isbn:0" "" "" "" "" "isbn:0" "" true "" false map[]
// expect:  "urn" "isbn:0"  "" "" "" false false "" "" ""
// expect:  "urn:isbn:0" "urn:isbn:0" "" "" "" "" "isbn:0" "" true "" false map[]
// expect: "javascript:alert(1)"
// expect:  "javascript" "alert(1)"  "" "" "" false false "" "" ""
// expect:  "javascript:alert(1)" "javascript:alert(1)" "" "" "" "" "alert(1)" "" true "" false map[]
// expect:  "javascript" "alert(1)"  "" "" "" false false "" "" ""
// expect:  "javascript:alert(1)" "javascript:alert(1)" "" "" "" "" "alert(1)" "" true "" false map[]
// expect: "ht tp://x"
// expect:  error: parse "ht tp://x": first path segment in URL cannot contain colon true false false
// expect:  error: parse "ht tp://x": invalid URI for request true false false
// expect: "//user@h/p?q#f"
// expect:  "" "" user "h" "/p" "" false false "q" "f" ""
// expect:  "//user@h/p?q#f" "//user@h/p?q#f" "/p" "f" "h" "" "/p?q" "user" false "" false map["q":[""]]
// expect:  "" ""  "" "//user@h/p" "" false false "q#f" "" ""
// expect:  "//user@h/p?q#f" "//user@h/p?q#f" "//user@h/p" "" "" "" "//user@h/p?q#f" "" false "" false map["q#f":[""]]
// expect: "?q"
// expect:  "" ""  "" "" "" false false "q" "" ""
// expect:  "?q" "?q" "" "" "" "" "/?q" "" false "" false map["q":[""]]
// expect:  error: parse "?q": invalid URI for request true false false
// expect: "#f"
// expect:  "" ""  "" "" "" false false "" "f" ""
// expect:  "#f" "#f" "" "f" "" "" "/" "" false "" false map[]
// expect:  error: parse "#f": invalid URI for request true false false
// expect: "?"
// expect:  "" ""  "" "" "" false true "" "" ""
// expect:  "?" "?" "" "" "" "" "/?" "" false "" false map[]
// expect:  error: parse "?": invalid URI for request true false false
// expect: "#"
// expect:  "" ""  "" "" "" false false "" "" ""
// expect:  "" "" "" "" "" "" "/" "" false "" false map[]
// expect:  error: parse "#": invalid URI for request true false false
// expect: "a?b#c"
// expect:  "" ""  "" "a" "" false false "b" "c" ""
// expect:  "a?b#c" "a?b#c" "a" "c" "" "" "a?b" "" false "" false map["b":[""]]
// expect:  error: parse "a?b#c": invalid URI for request true false false
// expect: ".."
// expect:  "" ""  "" ".." "" false false "" "" ""
// expect:  ".." ".." ".." "" "" "" ".." "" false "" false map[]
// expect:  error: parse "..": invalid URI for request true false false
// expect: "../a"
// expect:  "" ""  "" "../a" "" false false "" "" ""
// expect:  "../a" "../a" "../a" "" "" "" "../a" "" false "" false map[]
// expect:  error: parse "../a": invalid URI for request true false false
// expect: "./"
// expect:  "" ""  "" "./" "" false false "" "" ""
// expect:  "./" "./" "./" "" "" "" "./" "" false "" false map[]
// expect:  error: parse "./": invalid URI for request true false false
// expect: "%41"
// expect:  "" ""  "" "A" "%41" false false "" "" ""
// expect:  "%41" "%41" "%41" "" "" "" "%41" "" false "" false map[]
// expect:  error: parse "%41": invalid URI for request true false false
// expect: "%zz"
// expect:  error: parse "%zz": invalid URL escape "%zz" true true false
// expect:  error: parse "%zz": invalid URI for request true false false
// expect: "http://h/..%2f"
// expect:  "http" ""  "h" "/../" "/..%2f" false false "" "" ""
// expect:  "http://h/..%2f" "http://h/..%2f" "/..%2f" "" "h" "" "/..%2f" "" true "" false map[]
// expect:  "http" ""  "h" "/../" "/..%2f" false false "" "" ""
// expect:  "http://h/..%2f" "http://h/..%2f" "/..%2f" "" "h" "" "/..%2f" "" true "" false map[]
// expect: "//"
// expect:  "" ""  "" "" "" false false "" "" ""
// expect:  "" "" "" "" "" "" "/" "" false "" false map[]
// expect:  "" ""  "" "//" "" false false "" "" ""
// expect:  "//" "//" "//" "" "" "" "//" "" false "" false map[]
// expect:  again:  <nil>
// expect: "//@"
// expect:  "" ""  "" "" "" false false "" "" ""
// expect:  "//@" "//@" "" "" "" "" "/" "" false "" false map[]
// expect:  "" ""  "" "//@" "" false false "" "" ""
// expect:  "//@" "//@" "//@" "" "" "" "//@" "" false "" false map[]
// expect: "//:80"
// expect:  "" ""  ":80" "" "" false false "" "" ""
// expect:  "//:80" "//:80" "" "" "" "80" "/" "" false "" false map[]
// expect:  "" ""  "" "//:80" "" false false "" "" ""
// expect:  "//:80" "//:80" "//:80" "" "" "" "//:80" "" false "" false map[]
// expect: "http://@/"
// expect:  "http" ""  "" "/" "" false false "" "" ""
// expect:  "http://@/" "http://@/" "/" "" "" "" "/" "" true "" false map[]
// expect:  "http" ""  "" "/" "" false false "" "" ""
// expect:  "http://@/" "http://@/" "/" "" "" "" "/" "" true "" false map[]
// expect: "cache_object:foo"
// expect:  error: parse "cache_object:foo": first path segment in URL cannot contain colon true false false
// expect:  error: parse "cache_object:foo": invalid URI for request true false false
// expect: "cache_object/:foo/bar"
// expect:  "" ""  "" "cache_object/:foo/bar" "" false false "" "" ""
// expect:  "cache_object/:foo/bar" "cache_object/:foo/bar" "cache_object/:foo/bar" "" "" "" "cache_object/:foo/bar" "" false "" false map[]
// expect:  error: parse "cache_object/:foo/bar": invalid URI for request true false false
// expect: g:h -> g:h <nil>; g -> http://a/b/c/g <nil>; ./g -> http://a/b/c/g <nil>; g/ -> http://a/b/c/g/ <nil>; /g -> http://a/g <nil>; //g -> http://g <nil>; ?y -> http://a/b/c/d;p?y <nil>; g?y -> http://a/b/c/g?y <nil>; #s -> http://a/b/c/d;p?q#s <nil>; g#s -> http://a/b/c/g#s <nil>; g?y#s -> http://a/b/c/g?y#s <nil>; ;x -> http://a/b/c/;x <nil>; g;x -> http://a/b/c/g;x <nil>;  -> http://a/b/c/d;p?q <nil>; . -> http://a/b/c/ <nil>; ./ -> http://a/b/c/ <nil>; .. -> http://a/b/ <nil>; ../ -> http://a/b/ <nil>; ../g -> http://a/b/g <nil>; ../.. -> http://a/ <nil>; ../../ -> http://a/ <nil>; ../../g -> http://a/g <nil>; ../../../g -> http://a/g <nil>; /./g -> http://a/g <nil>; /../g -> http://a/g <nil>; g. -> http://a/b/c/g. <nil>; .g -> http://a/b/c/.g <nil>; g.. -> http://a/b/c/g.. <nil>; ..g -> http://a/b/c/..g <nil>; ./../g -> http://a/b/g <nil>; ./g/. -> http://a/b/c/g/ <nil>; g/./h -> http://a/b/c/g/h <nil>; g/../h -> http://a/b/c/h <nil>; g;x=1/../y -> http://a/b/c/y <nil>; g?y/../x -> http://a/b/c/g?y/../x <nil>; g#s/../x -> http://a/b/c/g#s/../x <nil>; http:g -> http:g <nil>; //h/../x -> http://h/x <nil>; a%2fb/../c -> http://a/b/c/c <nil>; ./a:b -> http://a/b/c/a:b <nil>; %2e%2e/g -> http://a/b/c/%2e%2e/g <nil>; a//b -> http://a/b/c/a//b <nil>; // -> http://a/b/c/d;p?q <nil>; 
// expect: http://a/b/c/d;p?q http://a/b/c/d;p/x?q http://a/b/c/d;p/y?q http://a/z/?q http://a/b/c/d;p///a%20b?q http://a/b/c/d;p?q http://a/b/c/d;p/?q
// expect: g:h -> g:h <nil>; g -> http://a/g <nil>; ./g -> http://a/g <nil>; g/ -> http://a/g/ <nil>; /g -> http://a/g <nil>; //g -> http://g <nil>; ?y -> http://a?y <nil>; g?y -> http://a/g?y <nil>; #s -> http://a#s <nil>; g#s -> http://a/g#s <nil>; g?y#s -> http://a/g?y#s <nil>; ;x -> http://a/;x <nil>; g;x -> http://a/g;x <nil>;  -> http://a <nil>; . -> http://a/ <nil>; ./ -> http://a/ <nil>; .. -> http://a/ <nil>; ../ -> http://a/ <nil>; ../g -> http://a/g <nil>; ../.. -> http://a/ <nil>; ../../ -> http://a/ <nil>; ../../g -> http://a/g <nil>; ../../../g -> http://a/g <nil>; /./g -> http://a/g <nil>; /../g -> http://a/g <nil>; g. -> http://a/g. <nil>; .g -> http://a/.g <nil>; g.. -> http://a/g.. <nil>; ..g -> http://a/..g <nil>; ./../g -> http://a/g <nil>; ./g/. -> http://a/g/ <nil>; g/./h -> http://a/g/h <nil>; g/../h -> http://a/h <nil>; g;x=1/../y -> http://a/y <nil>; g?y/../x -> http://a/g?y/../x <nil>; g#s/../x -> http://a/g#s/../x <nil>; http:g -> http:g <nil>; //h/../x -> http://h/x <nil>; a%2fb/../c -> http://a/c <nil>; ./a:b -> http://a/a:b <nil>; %2e%2e/g -> http://a/%2e%2e/g <nil>; a//b -> http://a/a//b <nil>; // -> http://a <nil>; 
// expect: http://a/ http://a/x http://a/y http://a/z/ http://a//a%20b http://a http://a/
// expect: g:h -> g:h <nil>; g -> http://a/b/g <nil>; ./g -> http://a/b/g <nil>; g/ -> http://a/b/g/ <nil>; /g -> http://a/g <nil>; //g -> http://g <nil>; ?y -> http://a/?y <nil>; g?y -> http://a/b/g?y <nil>; #s -> http://a/#s <nil>; g#s -> http://a/b/g#s <nil>; g?y#s -> http://a/b/g?y#s <nil>; ;x -> http://a/b/;x <nil>; g;x -> http://a/b/g;x <nil>;  -> http://a/ <nil>; . -> http://a/b/ <nil>; ./ -> http://a/b/ <nil>; .. -> http://a/ <nil>; ../ -> http://a/ <nil>; ../g -> http://a/g <nil>; ../.. -> http://a/ <nil>; ../../ -> http://a/ <nil>; ../../g -> http://a/g <nil>; ../../../g -> http://a/g <nil>; /./g -> http://a/g <nil>; /../g -> http://a/g <nil>; g. -> http://a/b/g. <nil>; .g -> http://a/b/.g <nil>; g.. -> http://a/b/g.. <nil>; ..g -> http://a/b/..g <nil>; ./../g -> http://a/g <nil>; ./g/. -> http://a/b/g/ <nil>; g/./h -> http://a/b/g/h <nil>; g/../h -> http://a/b/h <nil>; g;x=1/../y -> http://a/b/y <nil>; g?y/../x -> http://a/b/g?y/../x <nil>; g#s/../x -> http://a/b/g#s/../x <nil>; http:g -> http:g <nil>; //h/../x -> http://h/x <nil>; a%2fb/../c -> http://a/b/c <nil>; ./a:b -> http://a/b/a:b <nil>; %2e%2e/g -> http://a/b/%2e%2e/g <nil>; a//b -> http://a/b/a//b <nil>; // -> http://a/ <nil>; 
// expect: http://a/ http://a/x http://a/y http://a/z/ http://a///a%20b http://a/ http://a/
// expect: g:h -> g:h <nil>; g -> mailto:///g <nil>; ./g -> mailto:///g <nil>; g/ -> mailto:///g/ <nil>; /g -> mailto:///g <nil>; //g -> mailto://g <nil>; ?y -> mailto:x?y <nil>; g?y -> mailto:///g?y <nil>; #s -> mailto:x#s <nil>; g#s -> mailto:///g#s <nil>; g?y#s -> mailto:///g?y#s <nil>; ;x -> mailto:///;x <nil>; g;x -> mailto:///g;x <nil>;  -> mailto:x <nil>; . -> mailto:/// <nil>; ./ -> mailto:/// <nil>; .. -> mailto:/// <nil>; ../ -> mailto:/// <nil>; ../g -> mailto:///g <nil>; ../.. -> mailto:/// <nil>; ../../ -> mailto:/// <nil>; ../../g -> mailto:///g <nil>; ../../../g -> mailto:///g <nil>; /./g -> mailto:///g <nil>; /../g -> mailto:///g <nil>; g. -> mailto:///g. <nil>; .g -> mailto:///.g <nil>; g.. -> mailto:///g.. <nil>; ..g -> mailto:///..g <nil>; ./../g -> mailto:///g <nil>; ./g/. -> mailto:///g/ <nil>; g/./h -> mailto:///g/h <nil>; g/../h -> mailto:///h <nil>; g;x=1/../y -> mailto:///y <nil>; g?y/../x -> mailto:///g?y/../x <nil>; g#s/../x -> mailto:///g#s/../x <nil>; http:g -> http:g <nil>; //h/../x -> mailto://h/x <nil>; a%2fb/../c -> mailto:///c <nil>; ./a:b -> mailto:///a:b <nil>; %2e%2e/g -> mailto:///%2e%2e/g <nil>; a//b -> mailto:///a//b <nil>; // -> mailto:x <nil>; 
// expect: mailto:x mailto:x mailto:x mailto:x mailto:x mailto:x mailto:x
// expect: g:h -> g:h <nil>; g -> /g <nil>; ./g -> /g <nil>; g/ -> /g/ <nil>; /g -> /g <nil>; //g -> //g <nil>; ?y -> ?y <nil>; g?y -> /g?y <nil>; #s -> #s <nil>; g#s -> /g#s <nil>; g?y#s -> /g?y#s <nil>; ;x -> /;x <nil>; g;x -> /g;x <nil>;  ->  <nil>; . -> / <nil>; ./ -> / <nil>; .. -> / <nil>; ../ -> / <nil>; ../g -> /g <nil>; ../.. -> / <nil>; ../../ -> / <nil>; ../../g -> /g <nil>; ../../../g -> /g <nil>; /./g -> /g <nil>; /../g -> /g <nil>; g. -> /g. <nil>; .g -> /.g <nil>; g.. -> /g.. <nil>; ..g -> /..g <nil>; ./../g -> /g <nil>; ./g/. -> /g/ <nil>; g/./h -> /g/h <nil>; g/../h -> /h <nil>; g;x=1/../y -> /y <nil>; g?y/../x -> /g?y/../x <nil>; g#s/../x -> /g#s/../x <nil>; http:g -> http:g <nil>; //h/../x -> //h/x <nil>; a%2fb/../c -> /c <nil>; ./a:b -> /a:b <nil>; %2e%2e/g -> /%2e%2e/g <nil>; a//b -> /a//b <nil>; // ->  <nil>; 
// expect: / x y z/ //a%20b  /
// expect: g:h -> g:h <nil>; g -> /x/g <nil>; ./g -> /x/g <nil>; g/ -> /x/g/ <nil>; /g -> /g <nil>; //g -> //g <nil>; ?y -> /x/y?y <nil>; g?y -> /x/g?y <nil>; #s -> /x/y#s <nil>; g#s -> /x/g#s <nil>; g?y#s -> /x/g?y#s <nil>; ;x -> /x/;x <nil>; g;x -> /x/g;x <nil>;  -> /x/y <nil>; . -> /x/ <nil>; ./ -> /x/ <nil>; .. -> / <nil>; ../ -> / <nil>; ../g -> /g <nil>; ../.. -> / <nil>; ../../ -> / <nil>; ../../g -> /g <nil>; ../../../g -> /g <nil>; /./g -> /g <nil>; /../g -> /g <nil>; g. -> /x/g. <nil>; .g -> /x/.g <nil>; g.. -> /x/g.. <nil>; ..g -> /x/..g <nil>; ./../g -> /g <nil>; ./g/. -> /x/g/ <nil>; g/./h -> /x/g/h <nil>; g/../h -> /x/h <nil>; g;x=1/../y -> /x/y <nil>; g?y/../x -> /x/g?y/../x <nil>; g#s/../x -> /x/g#s/../x <nil>; http:g -> http:g <nil>; //h/../x -> //h/x <nil>; a%2fb/../c -> /x/c <nil>; ./a:b -> /x/a:b <nil>; %2e%2e/g -> /x/%2e%2e/g <nil>; a//b -> /x/a//b <nil>; // -> /x/y <nil>; 
// expect: /x/y /x/y/x /x/y/y /z/ /x/y///a%20b /x/y /x/y/
// expect: g:h -> g:h <nil>; g -> /a/g <nil>; ./g -> /a/g <nil>; g/ -> /a/g/ <nil>; /g -> /g <nil>; //g -> //g <nil>; ?y -> /a/b?y <nil>; g?y -> /a/g?y <nil>; #s -> /a/b#s <nil>; g#s -> /a/g#s <nil>; g?y#s -> /a/g?y#s <nil>; ;x -> /a/;x <nil>; g;x -> /a/g;x <nil>;  -> /a/b <nil>; . -> /a/ <nil>; ./ -> /a/ <nil>; .. -> / <nil>; ../ -> / <nil>; ../g -> /g <nil>; ../.. -> / <nil>; ../../ -> / <nil>; ../../g -> /g <nil>; ../../../g -> /g <nil>; /./g -> /g <nil>; /../g -> /g <nil>; g. -> /a/g. <nil>; .g -> /a/.g <nil>; g.. -> /a/g.. <nil>; ..g -> /a/..g <nil>; ./../g -> /g <nil>; ./g/. -> /a/g/ <nil>; g/./h -> /a/g/h <nil>; g/../h -> /a/h <nil>; g;x=1/../y -> /a/y <nil>; g?y/../x -> /a/g?y/../x <nil>; g#s/../x -> /a/g#s/../x <nil>; http:g -> http:g <nil>; //h/../x -> //h/x <nil>; a%2fb/../c -> /a/c <nil>; ./a:b -> /a/a:b <nil>; %2e%2e/g -> /a/%2e%2e/g <nil>; a//b -> /a/a//b <nil>; // -> /a/b <nil>; 
// expect: a/b a/b/x a/b/y z/ a/b///a%20b a/b a/b/
// expect: g:h -> g:h <nil>; g -> http://u:p@h:1/a/g <nil>; ./g -> http://u:p@h:1/a/g <nil>; g/ -> http://u:p@h:1/a/g/ <nil>; /g -> http://u:p@h:1/g <nil>; //g -> http://g <nil>; ?y -> http://u:p@h:1/a/b?y <nil>; g?y -> http://u:p@h:1/a/g?y <nil>; #s -> http://u:p@h:1/a/b?x#s <nil>; g#s -> http://u:p@h:1/a/g#s <nil>; g?y#s -> http://u:p@h:1/a/g?y#s <nil>; ;x -> http://u:p@h:1/a/;x <nil>; g;x -> http://u:p@h:1/a/g;x <nil>;  -> http://u:p@h:1/a/b?x#y <nil>; . -> http://u:p@h:1/a/ <nil>; ./ -> http://u:p@h:1/a/ <nil>; .. -> http://u:p@h:1/ <nil>; ../ -> http://u:p@h:1/ <nil>; ../g -> http://u:p@h:1/g <nil>; ../.. -> http://u:p@h:1/ <nil>; ../../ -> http://u:p@h:1/ <nil>; ../../g -> http://u:p@h:1/g <nil>; ../../../g -> http://u:p@h:1/g <nil>; /./g -> http://u:p@h:1/g <nil>; /../g -> http://u:p@h:1/g <nil>; g. -> http://u:p@h:1/a/g. <nil>; .g -> http://u:p@h:1/a/.g <nil>; g.. -> http://u:p@h:1/a/g.. <nil>; ..g -> http://u:p@h:1/a/..g <nil>; ./../g -> http://u:p@h:1/g <nil>; ./g/. -> http://u:p@h:1/a/g/ <nil>; g/./h -> http://u:p@h:1/a/g/h <nil>; g/../h -> http://u:p@h:1/a/h <nil>; g;x=1/../y -> http://u:p@h:1/a/y <nil>; g?y/../x -> http://u:p@h:1/a/g?y/../x <nil>; g#s/../x -> http://u:p@h:1/a/g#s/../x <nil>; http:g -> http:g <nil>; //h/../x -> http://h/x <nil>; a%2fb/../c -> http://u:p@h:1/a/c <nil>; ./a:b -> http://u:p@h:1/a/a:b <nil>; %2e%2e/g -> http://u:p@h:1/a/%2e%2e/g <nil>; a//b -> http://u:p@h:1/a/a//b <nil>; // -> http://u:p@h:1/a/b?x#y <nil>; 
// expect: http://u:p@h:1/a/b?x#y http://u:p@h:1/a/b/x?x#y http://u:p@h:1/a/b/y?x#y http://u:p@h:1/z/?x#y http://u:p@h:1/a/b///a%20b?x#y http://u:p@h:1/a/b?x#y http://u:p@h:1/a/b/?x#y
// expect: g:h -> g:h <nil>; g -> file:///a/g <nil>; ./g -> file:///a/g <nil>; g/ -> file:///a/g/ <nil>; /g -> file:///g <nil>; //g -> file://g <nil>; ?y -> file:///a/b?y <nil>; g?y -> file:///a/g?y <nil>; #s -> file:///a/b#s <nil>; g#s -> file:///a/g#s <nil>; g?y#s -> file:///a/g?y#s <nil>; ;x -> file:///a/;x <nil>; g;x -> file:///a/g;x <nil>;  -> file:///a/b <nil>; . -> file:///a/ <nil>; ./ -> file:///a/ <nil>; .. -> file:/// <nil>; ../ -> file:/// <nil>; ../g -> file:///g <nil>; ../.. -> file:/// <nil>; ../../ -> file:/// <nil>; ../../g -> file:///g <nil>; ../../../g -> file:///g <nil>; /./g -> file:///g <nil>; /../g -> file:///g <nil>; g. -> file:///a/g. <nil>; .g -> file:///a/.g <nil>; g.. -> file:///a/g.. <nil>; ..g -> file:///a/..g <nil>; ./../g -> file:///g <nil>; ./g/. -> file:///a/g/ <nil>; g/./h -> file:///a/g/h <nil>; g/../h -> file:///a/h <nil>; g;x=1/../y -> file:///a/y <nil>; g?y/../x -> file:///a/g?y/../x <nil>; g#s/../x -> file:///a/g#s/../x <nil>; http:g -> http:g <nil>; //h/../x -> file://h/x <nil>; a%2fb/../c -> file:///a/c <nil>; ./a:b -> file:///a/a:b <nil>; %2e%2e/g -> file:///a/%2e%2e/g <nil>; a//b -> file:///a/a//b <nil>; // -> file:///a/b <nil>; 
// expect: file:///a/b file:///a/b/x file:///a/b/y file:///z/ file:///a/b///a%20b file:///a/b file:///a/b/
// expect: http://h/a/c/ <nil>
// expect:  parse "%zz": invalid URL escape "%zz"
// expect:  map[] <nil>   false 
// expect: a=1 map[a:[1]] <nil> a=1 1 true 
// expect: a=1&b=2&a=3 map[a:[1 3] b:[2]] <nil> a=1&a=3&b=2 1 true 
// expect: a map[a:[]] <nil> a=  true 
// expect: a= map[a:[]] <nil> a=  true 
// expect: =a map[:[a]] <nil> =a  false 
// expect: = map[:[]] <nil> =  false 
// expect: && map[] <nil>   false 
// expect: a;b map[] invalid semicolon separator in query   false 
// expect: a=1;b=2&c=3 map[c:[3]] invalid semicolon separator in query c=3  false 
// expect: a%20b=c%26d+e map[a b:[c&d e]] <nil> a+b=c%26d+e  false 
// expect: a=%zz map[] invalid URL escape "%zz"   false 
// expect: %zz=1 map[] invalid URL escape "%zz"   false 
// expect: a=1&b=%&c=2 map[a:[1] c:[2]] invalid URL escape "%" a=1&c=2 1 true 
// expect: é=ü map[é:[ü]] <nil> %C3%A9=%C3%BC  false 
// expect: a=b=c map[a:[b=c]] <nil> a=b%3Dc b=c true 
// expect: a+b=%2B map[a b:[+]] <nil> a+b=%2B  false 
// expect: a+b=c%26d%3D%C3%A9&x=&z=1&z=2 1 true [1 2]
// expect: map[a b:[c&d=é] x:[]]  
// expect:  
// expect: true <nil> true <nil>
// expect: plain plain
// expect: true <nil> true <nil>
// expect: a+b%2Bc%25d a%20b+c%25d
// expect: true <nil> true <nil>
// expect: %C3%A9%2F%C3%BC%3Fx%3D1 %C3%A9%2F%C3%BC%3Fx=1
// expect: true <nil> true <nil>
// expect: %00%01%02%03%04%05%06%07%08%09%0A%0B%0C%0D%0E%0F%10%11%12%13%14%15%16%17%18%19%1A%1B%1C%1D%1E%1F+%21%22%23%24%25%26%27%28%29%2A%2B%2C-.%2F0123456789%3A%3B%3C%3D%3E%3F%40ABCDEFGHIJKLMNOPQRSTUVWXYZ%5B%5C%5D%5E_%60abcdefghijklmnopqrstuvwxyz%7B%7C%7D~%7F%80%81%82%83%84%85%86%87%88%89%8A%8B%8C%8D%8E%8F%90%91%92%93%94%95%96%97%98%99%9A%9B%9C%9D%9E%9F%A0%A1%A2%A3%A4%A5%A6%A7%A8%A9%AA%AB%AC%AD%AE%AF%B0%B1%B2%B3%B4%B5%B6%B7%B8%B9%BA%BB%BC%BD%BE%BF%C0%C1%C2%C3%C4%C5%C6%C7%C8%C9%CA%CB%CC%CD%CE%CF%D0%D1%D2%D3%D4%D5%D6%D7%D8%D9%DA%DB%DC%DD%DE%DF%E0%E1%E2%E3%E4%E5%E6%E7%E8%E9%EA%EB%EC%ED%EE%EF%F0%F1%F2%F3%F4%F5%F6%F7%F8%F9%FA%FB%FC%FD%FE%FF %00%01%02%03%04%05%06%07%08%09%0A%0B%0C%0D%0E%0F%10%11%12%13%14%15%16%17%18%19%1A%1B%1C%1D%1E%1F%20%21%22%23$%25&%27%28%29%2A+%2C-.%2F0123456789:%3B%3C=%3E%3F@ABCDEFGHIJKLMNOPQRSTUVWXYZ%5B%5C%5D%5E_%60abcdefghijklmnopqrstuvwxyz%7B%7C%7D~%7F%80%81%82%83%84%85%86%87%88%89%8A%8B%8C%8D%8E%8F%90%91%92%93%94%95%96%97%98%99%9A%9B%9C%9D%9E%9F%A0%A1%A2%A3%A4%A5%A6%A7%A8%A9%AA%AB%AC%AD%AE%AF%B0%B1%B2%B3%B4%B5%B6%B7%B8%B9%BA%BB%BC%BD%BE%BF%C0%C1%C2%C3%C4%C5%C6%C7%C8%C9%CA%CB%CC%CD%CE%CF%D0%D1%D2%D3%D4%D5%D6%D7%D8%D9%DA%DB%DC%DD%DE%DF%E0%E1%E2%E3%E4%E5%E6%E7%E8%E9%EA%EB%EC%ED%EE%EF%F0%F1%F2%F3%F4%F5%F6%F7%F8%F9%FA%FB%FC%FD%FE%FF
// expect: true <nil> true <nil>
// expect: "" invalid URL escape "%" "" invalid URL escape "%"
// expect: "" invalid URL escape "%1" "" invalid URL escape "%1"
// expect: "" invalid URL escape "%1g" "" invalid URL escape "%1g"
// expect: "" invalid URL escape "%" "" invalid URL escape "%"
// expect: "" invalid URL escape "%2" "" invalid URL escape "%2"
// expect: "  " <nil> "+ " <nil>
// expect: "\x00" <nil> "\x00" <nil>
// expect: "" invalid URL escape "%%4" "" invalid URL escape "%%4"
// expect: a%3Ab a%40b:c%3Ad%2Fe %C3%A9: 
// expect: http://me:pw@h%20i/rel%20path?x y#a%20b http://me:xxxxx@h%20i/rel%20path?x y#a%20b ./a:b //x //h/p s:o s: /a%20b /a%20b 
// expect: http://me:pw@h%20i/rel%20path?x y#a%20b <nil> <nil> http://x/y parse "%zz": invalid URL escape "%zz"
// expect: {"U":{"Scheme":"http","Opaque":"","User":null,"Host":"x","Path":"/y","RawPath":"","OmitHost":false,"ForceQuery":false,"RawQuery":"","Fragment":"","RawFragment":""}} <nil>
// expect: Get "http://x": boom false false boom

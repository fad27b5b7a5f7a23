// Packages path and path/filepath.
package main

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

func main() {
	for _, p := range []string{"", ".", "/", "a", "a/b", "/a/b/", "a//b", "./a", "a/./b", "a/../b", "../a", "/../a", "a/b/../../..", "//", "a/b.txt", "/x.tar.gz", ".hidden", "a/.", "a/..", "dir/"} {
		d, f := path.Split(p)
		fmt.Printf("%q: %q %q %q %q %v %q %q\n", p, path.Clean(p), path.Dir(p), path.Base(p), path.Ext(p), path.IsAbs(p), d, f)
	}
	fmt.Println(path.Join("a", "b", "../c", "", "/d"), path.Join(), path.Join("", ""), filepath.Join("/", "x", ".."))
	for _, m := range [][2]string{{"*", "abc"}, {"*", "a/b"}, {"a*", "abc"}, {"*c", "abc"}, {"a*/b", "abc/b"}, {"a*/b", "a/c/b"}, {"?", "a"}, {"?", "日"}, {"?", ""}, {"[a-c]x", "bx"}, {"[^a-c]x", "dx"}, {"[^a-c]x", "ax"}, {"[", "a"}, {"[a", "a"}, {"[]a]", "]"}, {"[-]", "-"}, {"[x-]", "x"}, {"a[", "a"}, {"a[", "ab"}, {"a[", "x"}, {"a\\*", "a*"}, {"\\", "a"}, {"*x", "xxx"}, {"a*b*c", "aXbYc"}, {"a*b*c", "aXbY"}, {"", ""}, {"**", "x"}, {"[日-本]", "末"}, {"*[a-z]?", "xxbz"}} {
		ok, err := path.Match(m[0], m[1])
		fmt.Println(m[0], m[1], ok, err)
	}
	for _, r := range [][2]string{{"a/b", "a/b/c"}, {"a/b", "a/c"}, {"/a", "/a"}, {"/a/b", "/"}, {"a", "../b"}, {"..", "a"}, {"/a", "b"}, {".", "a/b"}, {"a/b/c", "a/b"}} {
		s, err := filepath.Rel(r[0], r[1])
		fmt.Printf("%q %v\n", s, err)
	}
	abs, err := filepath.Abs("x/../y")
	fmt.Println(strings.HasSuffix(abs, "/y"), err, filepath.IsLocal("a/../b"), filepath.IsLocal("../b"), filepath.IsLocal(""))
	fmt.Println(filepath.SplitList("/a:/b::c"), len(filepath.SplitList("")), filepath.VolumeName("/x"), filepath.ToSlash("a/b"))
	dir, _ := os.MkdirTemp("", "gostest")
	defer os.RemoveAll(dir)
	for _, f := range []string{"b/2.txt", "b/1.txt", "a.txt", "c/d/e.go", "c/skip/x", "z.go"} {
		os.MkdirAll(filepath.Join(dir, filepath.Dir(f)), 0o755)
		os.WriteFile(filepath.Join(dir, f), []byte(f), 0o644)
	}
	rel := func(p string) string { s, _ := filepath.Rel(dir, p); return s }
	filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		fmt.Println(rel(p), d.IsDir(), err)
		if d.Name() == "skip" {
			return filepath.SkipDir
		}
		return nil
	})
	err = filepath.Walk(dir, func(p string, info fs.FileInfo, err error) error {
		if info.IsDir() {
			return nil
		}
		fmt.Println(rel(p), info.Size())
		if info.Name() == "1.txt" {
			return filepath.SkipDir
		}
		if info.Name() == "e.go" {
			return filepath.SkipAll
		}
		return nil
	})
	fmt.Println(err)
	for _, g := range []string{"*.txt", "*/*.txt", "c/*/*", "nope*", "[", "b/2.txt"} {
		m, err := filepath.Glob(filepath.Join(dir, g))
		for i := range m {
			m[i] = rel(m[i])
		}
		fmt.Println(g, m, err)
	}
	os.Symlink("b", filepath.Join(dir, "link"))
	os.Symlink("link/1.txt", filepath.Join(dir, "link2"))
	d, _ := filepath.EvalSymlinks(dir)
	e, err := filepath.EvalSymlinks(filepath.Join(dir, "link2"))
	fmt.Println(strings.TrimPrefix(e, d), err)
	err = filepath.WalkDir(filepath.Join(dir, "missing"), func(p string, d fs.DirEntry, err error) error {
		fmt.Println(rel(p), d == nil, os.IsNotExist(err))
		return err
	})
	fmt.Println(os.IsNotExist(err))
}

// expect: "": "." "." "." "" false "" ""
// expect: ".": "." "." "." "." false "" "."
// expect: "/": "/" "/" "/" "" true "/" ""
// expect: "a": "a" "." "a" "" false "" "a"
// expect: "a/b": "a/b" "a" "b" "" false "a/" "b"
// expect: "/a/b/": "/a/b" "/a/b" "b" "" true "/a/b/" ""
// expect: "a//b": "a/b" "a" "b" "" false "a//" "b"
// expect: "./a": "a" "." "a" "" false "./" "a"
// expect: "a/./b": "a/b" "a" "b" "" false "a/./" "b"
// expect: "a/../b": "b" "." "b" "" false "a/../" "b"
// expect: "../a": "../a" ".." "a" "" false "../" "a"
// expect: "/../a": "/a" "/" "a" "" true "/../" "a"
// expect: "a/b/../../..": ".." "." ".." "." false "a/b/../../" ".."
// expect: "//": "/" "/" "/" "" true "//" ""
// expect: "a/b.txt": "a/b.txt" "a" "b.txt" ".txt" false "a/" "b.txt"
// expect: "/x.tar.gz": "/x.tar.gz" "/" "x.tar.gz" ".gz" true "/" "x.tar.gz"
// expect: ".hidden": ".hidden" "." ".hidden" ".hidden" false "" ".hidden"
// expect: "a/.": "a" "a" "." "." false "a/" "."
// expect: "a/..": "." "a" ".." "." false "a/" ".."
// expect: "dir/": "dir" "dir" "dir" "" false "dir/" ""
// expect: a/c/d   /
// expect: * abc true <nil>
// expect: * a/b false <nil>
// expect: a* abc true <nil>
// expect: *c abc true <nil>
// expect: a*/b abc/b true <nil>
// expect: a*/b a/c/b false <nil>
// expect: ? a true <nil>
// expect: ? 日 true <nil>
// expect: ?  false <nil>
// expect: [a-c]x bx true <nil>
// expect: [^a-c]x dx true <nil>
// expect: [^a-c]x ax false <nil>
// expect: [ a false syntax error in pattern
// expect: [a a false syntax error in pattern
// expect: []a] ] false syntax error in pattern
// expect: [-] - false syntax error in pattern
// expect: [x-] x false syntax error in pattern
// expect: a[ a false syntax error in pattern
// expect: a[ ab false syntax error in pattern
// expect: a[ x false syntax error in pattern
// expect: a\* a* true <nil>
// expect: \ a false syntax error in pattern
// expect: *x xxx true <nil>
// expect: a*b*c aXbYc true <nil>
// expect: a*b*c aXbY false <nil>
// expect:   true <nil>
// expect: ** x true <nil>
// expect: [日-本] 末 true <nil>
// expect: *[a-z]? xxbz true <nil>
// expect: "c" <nil>
// expect: "../c" <nil>
// expect: "." <nil>
// expect: "../.." <nil>
// expect: "../../b" <nil>
// expect: "" Rel: can't make a relative to ..
// expect: "" Rel: can't make b relative to /a
// expect: "a/b" <nil>
// expect: ".." <nil>
// expect: true <nil> true false false
// expect: [/a /b  c] 0  a/b
// expect: . true <nil>
// expect: a.txt false <nil>
// expect: b true <nil>
// expect: b/1.txt false <nil>
// expect: b/2.txt false <nil>
// expect: c true <nil>
// expect: c/d true <nil>
// expect: c/d/e.go false <nil>
// expect: c/skip true <nil>
// expect: z.go false <nil>
// expect: a.txt 5
// expect: b/1.txt 7
// expect: c/d/e.go 8
// expect: <nil>
// expect: *.txt [a.txt] <nil>
// expect: */*.txt [b/1.txt b/2.txt] <nil>
// expect: c/*/* [c/d/e.go c/skip/x] <nil>
// expect: nope* [] <nil>
// expect: [ [] syntax error in pattern
// expect: b/2.txt [b/2.txt] <nil>
// expect: /b/1.txt <nil>
// expect: missing true true
// expect: true

// SPDX-License-Identifier: GPL-3.0-or-later
// Files of the program's folders as values of variables.
package main

import (
	"embed"
	"fmt"
	"io"
	"io/fs"

	"example.com/embed/assets"
)

//go:embed hello.txt
var hello string

type text string

var (
	//go:embed data/a.txt
	raw []byte

	// A comment may stand between.
	//go:embed hello.txt

	// So may this one.
	named text
)

//go:embed data hello.txt
//go:embed "data/two words.txt" data/.hidden
var files embed.FS

//go:embed all:data
var all embed.FS

//go:embed data/s*/b.* data/[ab].txt
var some embed.FS

var none embed.FS

var early = len(hello) + len(raw)

func list(f embed.FS, dir string, indent string) {
	entries, err := f.ReadDir(dir)
	if err != nil {
		fmt.Println(err)
	}
	for _, e := range entries {
		info, _ := e.Info()
		fmt.Println(indent+e.Name(), e.IsDir(), info.Size(), info.Mode(), info.ModTime().IsZero())
		if e.IsDir() {
			sub := e.Name()
			if dir != "." {
				sub = dir + "/" + sub
			}
			list(f, sub, indent+"  ")
		}
	}
}

func main() {
	fmt.Printf("%q %q %q %d\n", hello, raw, named, early)
	raw[0] = 'A' // a copy
	fmt.Println(assets.Note)
	for _, f := range []embed.FS{files, all, some, none, assets.All} {
		list(f, ".", "")
		fmt.Println()
	}
	list(files, "data", "")
	b, err := files.ReadFile("data/a.txt")
	fmt.Printf("%q %v\n", b, err)
	_, err = files.ReadFile("nothing")
	fmt.Println(err)
	_, err = files.ReadFile("../embed/hello.txt")
	fmt.Println(err)
	_, err = files.ReadFile("data")
	fmt.Println(err)
	_, err = files.ReadDir("hello.txt")
	fmt.Println(err)
	f, err := files.Open("hello.txt")
	s, _ := io.ReadAll(f)
	fmt.Printf("%q %v\n", s, err)
	n, err := f.(io.Seeker).Seek(-3, io.SeekEnd)
	s, _ = io.ReadAll(f)
	fmt.Printf("%d %v %q\n", n, err, s)
	var fsys fs.FS = files
	d, err := fsys.Open("data")
	two, err2 := d.(fs.ReadDirFile).ReadDir(2)
	rest, err3 := d.(fs.ReadDirFile).ReadDir(-1)
	_, err4 := d.(fs.ReadDirFile).ReadDir(1)
	fmt.Println(len(two), len(rest), err, err2, err3, err4)
}

// expect: "hello\n" "a \"quoted\" \\ \xff byte" "hello\n" 25
// expect: in a package
// expect:
// expect: data true 0 dr-xr-xr-x true
// expect:   .hidden false 6 -r--r--r-- true
// expect:   a.txt false 19 -r--r--r-- true
// expect:   sub true 0 dr-xr-xr-x true
// expect:     b.txt false 1 -r--r--r-- true
// expect:     empty false 0 -r--r--r-- true
// expect:   two words.txt false 10 -r--r--r-- true
// expect: hello.txt false 6 -r--r--r-- true
// expect:
// expect: data true 0 dr-xr-xr-x true
// expect:   .hidden false 6 -r--r--r-- true
// expect:   _under false 5 -r--r--r-- true
// expect:   a.txt false 19 -r--r--r-- true
// expect:   sub true 0 dr-xr-xr-x true
// expect:     b.txt false 1 -r--r--r-- true
// expect:     empty false 0 -r--r--r-- true
// expect:   two words.txt false 10 -r--r--r-- true
// expect:
// expect: data true 0 dr-xr-xr-x true
// expect:   a.txt false 19 -r--r--r-- true
// expect:   sub true 0 dr-xr-xr-x true
// expect:     b.txt false 1 -r--r--r-- true
// expect:
// expect:
// expect: assets.go false 144 -r--r--r-- true
// expect: note.txt false 13 -r--r--r-- true
// expect:
// expect: .hidden false 6 -r--r--r-- true
// expect: a.txt false 19 -r--r--r-- true
// expect: sub true 0 dr-xr-xr-x true
// expect:   b.txt false 1 -r--r--r-- true
// expect:   empty false 0 -r--r--r-- true
// expect: two words.txt false 10 -r--r--r-- true
// expect: "a \"quoted\" \\ \xff byte" <nil>
// expect: open nothing: file does not exist
// expect: open ../embed/hello.txt: file does not exist
// expect: read data: is a directory
// expect: read hello.txt: not a directory
// expect: "hello\n" <nil>
// expect: 3 <nil> "lo\n"
// expect: 2 2 <nil> <nil> <nil> EOF

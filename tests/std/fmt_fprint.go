// The Fprint and Append families, and counts of bytes.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
)

type limited struct{ left int }

func (l *limited) Write(p []byte) (int, error) {
	if len(p) > l.left {
		return l.left, errors.New("no room")
	}
	l.left -= len(p)
	return len(p), nil
}

func main() {
	var b bytes.Buffer
	fmt.Println(fmt.Fprint(&b, "a", 1, "é"))
	fmt.Println(fmt.Fprintf(&b, "[%03d]", 7))
	fmt.Println(fmt.Fprintln(&b, "x", nil))
	fmt.Printf("%q\n", b.String())
	l := &limited{5}
	fmt.Println(fmt.Fprint(l, "abc"))
	fmt.Println(fmt.Fprint(l, "defgh"))
	fmt.Printf("%s %s %s\n", fmt.Append(nil, "a", 1), fmt.Appendf([]byte("p:"), "%x", 255), fmt.Appendln([]byte("q"), 1, 2))
	var sb strings.Builder
	for i := range 3 {
		fmt.Fprintf(&sb, "%d,", i)
	}
	fmt.Println(sb.String())
	n, err := fmt.Printf("%s\n", "日本")
	fmt.Println(n, err)
	f, err := os.Open("/dev/null")
	if err == nil {
		_, err = fmt.Fprintln(f, "x")
		fmt.Println(err)
	}
	var nf *os.File
	_, err = fmt.Fprintln(nf, "x")
	fmt.Println(err)
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err == nil {
		n, err = fmt.Fprintln(full, "disk full")
		fmt.Println(n, err)
	}
}

// expect: 4 <nil>
// expect: 5 <nil>
// expect: 8 <nil>
// expect: "a1é[007]x <nil>\n"
// expect: 3 <nil>
// expect: 2 no room
// expect: a1 p:ff q1 2
// expect:
// expect: 0,1,2,
// expect: 日本
// expect: 7 <nil>
// expect: write /dev/null: bad file descriptor
// expect: invalid argument
// expect: 0 write /dev/full: no space left on device

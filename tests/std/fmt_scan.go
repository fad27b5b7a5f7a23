// SPDX-License-Identifier: GPL-3.0-or-later
// Sscan, Sscanf, Sscanln, Fscan.
package main

import (
	"fmt"
	"strings"
)

func main() {
	var i, j int
	var s, t string
	var f float64
	var b bool
	var r rune
	var u uint8
	n, err := fmt.Sscan("12 -7 word 3.5 true", &i, &j, &s, &f, &b)
	fmt.Println(n, err, i, j, s, f, b)
	n, err = fmt.Sscan("12", &i, &j)
	fmt.Println(n, err)
	n, err = fmt.Sscan("abc", &i)
	fmt.Println(n, err)
	n, err = fmt.Sscanf("x=5,y=hello 0x1f", "x=%d,y=%s %v", &i, &s, &j)
	fmt.Println(n, err, i, s, j)
	n, err = fmt.Sscanf("10:20:30", "%d:%d:%s", &i, &j, &s)
	fmt.Println(n, err, i, j, s)
	n, err = fmt.Sscanf("12345", "%2d%3d", &i, &j)
	fmt.Println(n, err, i, j)
	n, err = fmt.Sscanf("ff 101 17", "%x %b %o", &i, &j, &u)
	fmt.Println(n, err, i, j, u)
	n, err = fmt.Sscanf("Zq", "%c%s", &r, &s)
	fmt.Println(n, err, string(r), s)
	n, err = fmt.Sscanf(`"a b" rest`, "%q %s", &s, &t)
	fmt.Println(n, err, s, t)
	n, err = fmt.Sscanf("5 6", "%d,%d", &i, &j)
	fmt.Println(n, err)
	n, err = fmt.Sscanf("5", "%d %d", &i, &j)
	fmt.Println(n, err)
	n, err = fmt.Sscanln("1 2", &i, &j)
	fmt.Println(n, err, i, j)
	n, err = fmt.Sscanln("1\n2", &i, &j)
	fmt.Println(n, err)
	n, err = fmt.Sscanln("1 2 3", &i, &j)
	fmt.Println(n, err)
	n, err = fmt.Sscan("300", &u)
	fmt.Println(n, err)
	rd := strings.NewReader("1 2\n3 four\n")
	for k := 0; k < 3; k++ {
		n, err = fmt.Fscan(rd, &i)
		fmt.Println(n, err, i)
	}
	n, err = fmt.Fscan(rd, &s)
	fmt.Println(n, err, s)
	n, err = fmt.Fscan(rd, &s)
	fmt.Println(n, err)
	rd = strings.NewReader("a b\nc d\n")
	n, err = fmt.Fscanln(rd, &s, &t)
	fmt.Println(n, err, s, t)
	n, err = fmt.Fscanf(rd, "%s %s\n", &s, &t)
	fmt.Println(n, err, s, t)
}

// expect: 5 <nil> 12 -7 word 3.5 true
// expect: 1 EOF
// expect: 0 expected integer
// expect: 3 <nil> 5 hello 31
// expect: 3 <nil> 10 20 30
// expect: 2 <nil> 12 345
// expect: 3 <nil> 255 5 15
// expect: 2 <nil> Z q
// expect: 2 <nil> a b rest
// expect: 1 input does not match format
// expect: 1 EOF
// expect: 2 <nil> 1 2
// expect: 1 unexpected newline
// expect: 2 expected newline
// expect: 0 unsigned integer overflow on token 300
// expect: 1 <nil> 1
// expect: 1 <nil> 2
// expect: 1 <nil> 3
// expect: 1 <nil> four
// expect: 0 EOF
// expect: 2 <nil> a b
// expect: 2 <nil> c d

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Sscan and Sscanf read numbers and words out of strings.
import "fmt"

func main() {
	var a, b int
	var s string
	var f float64
	n, err := fmt.Sscan("12 34 word 1.5", &a, &b, &s, &f)
	fmt.Println(n, err, a, b, s, f)
	n, err = fmt.Sscanf("k=7,v=x", "k=%d,v=%s", &a, &s)
	fmt.Println(n, err, a, s)
	n, err = fmt.Sscan("zz", &a)
	fmt.Println(n, err != nil)
	n, err = fmt.Sscanln("1 2", &a, &b)
	fmt.Println(n, err, a, b)
	n, err = fmt.Sscan("5", &a, &b)
	fmt.Println(n, err)
}

// expect: 4 <nil> 12 34 word 1.5
// expect: 2 <nil> 7 x
// expect: 0 true
// expect: 2 <nil> 1 2
// expect: 1 EOF

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Wrong verbs and operand counts show as Go shows them.
import "fmt"

type T struct{ A int }

func main() {
	fmt.Printf("%d\n")
	fmt.Printf("%d %d\n", 1)
	fmt.Printf("%d\n", 1, 2, "x")
	fmt.Printf("no verbs\n", 1)
	fmt.Printf("%z %!\n", 5)
	fmt.Printf("%d %s\n", "s", 5)
	fmt.Printf("%d\n", T{1})
	fmt.Printf("%s\n", T{1})
	fmt.Printf("%s %t\n", []int{1, 2}, 5)
	fmt.Printf("%[2]d %[1]d\n", 1, 2)
	fmt.Printf("%[1]d %[1]x %[1]o %[1]q\n", 65)
	fmt.Printf("%[3]d\n", 1, 2)
	fmt.Printf("%[2]*[1]d|\n", 5, 8)
	fmt.Printf("%.2[1]f|%[x]d\n", 1.5)
	fmt.Printf("%")
	fmt.Println()
	fmt.Printf("%s %v %d\n", nil, nil, nil)
	fmt.Printf("%*d\n", "x", 5)
	fmt.Printf("%-010d|%+-5d|\n", 42, 42)
	fmt.Printf("%x %x\n", true, 1.5)
	fmt.Printf("%c %c\n", "s", -1)
	fmt.Printf("%q %U\n", 1.5, "x")
	fmt.Printf("%é\n", 1)
	fmt.Printf("%s\n", panicker{})
	var np *panicker
	fmt.Printf("%v\n", np)
}

type panicker struct{ a int }

func (p panicker) String() string { panic("inside") }

// expect: %!d(MISSING)
// expect: 1 %!d(MISSING)
// expect: 1
// expect: %!(EXTRA int=2, string=x)no verbs
// expect: %!(EXTRA int=1)%!z(int=5) %!!(MISSING)
// expect: %!d(string=s) %!s(int=5)
// expect: {1}
// expect: {%!s(int=1)}
// expect: [%!s(int=1) %!s(int=2)] %!t(int=5)
// expect: 2 1
// expect: 65 41 101 'A'
// expect: %!d(BADINDEX)
// expect:        5|
// expect: 1.50|%!d(BADINDEX)
// expect: %!(NOVERB)
// expect: %!s(<nil>) <nil> %!d(<nil>)
// expect: %!(BADWIDTH)5
// expect: 42        |+42  |
// expect: %!x(bool=true) 0x1.8p+00
// expect: %!c(string=s) �
// expect: %!q(float64=1.5) %!U(string=x)
// expect: %!é(int=1)
// expect: %!s(PANIC=String method: inside)
// expect: <nil>

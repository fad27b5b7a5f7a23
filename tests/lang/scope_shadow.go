// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Scopes: shadowing in blocks, if, for, switch, functions; := reuse.
import (
	"errors"
	"fmt"
)

var x = "package"

func two() (int, error) { return 5, errors.New("err") }

type int8x = int8

func main() {
	fmt.Println(x)
	x := "function"
	{
		x := "block"
		fmt.Println(x)
		x = "block changed"
	}
	fmt.Println(x)
	if x := len(x); x > 5 {
		x := x * 2
		fmt.Println(x)
	} else {
		fmt.Println("else", x)
	}
	for x := 0; x < 1; x++ {
		x := "in loop"
		fmt.Println(x)
	}
	switch x := x[0]; x {
	case 'f':
		x := "case"
		fmt.Println(x)
	}
	n, err := two()
	m, err := two()
	fmt.Println(n, m, err)
	if n, err := two(); err != nil {
		n++
		fmt.Println(n)
	}
	fmt.Println(n)
	func(x int) {
		fmt.Println(x + 1)
	}(1)
	var len = func(s string) int { return 42 }
	fmt.Println(len("x"))
	true := false
	fmt.Println(true)
	nil := 5
	fmt.Println(nil)
	type string int
	var s string = 7
	fmt.Println(s)
	var y int8x = 127
	y++
	fmt.Println(y)
	x, z := "reused", 1
	fmt.Println(x, z)
	var print = func(a int) { fmt.Println("mine", a) }
	print(3)
	const c = 1
	{
		const c = c + 1
		fmt.Println(c)
	}
	fmt.Println(c)
}

// expect: package
// expect: block
// expect: function
// expect: 16
// expect: in loop
// expect: case
// expect: 5 5 err
// expect: 6
// expect: 5
// expect: 2
// expect: 42
// expect: false
// expect: 5
// expect: 7
// expect: -128
// expect: reused 1
// expect: mine 3
// expect: 2
// expect: 1

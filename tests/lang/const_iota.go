// SPDX-License-Identifier: GPL-3.0-or-later
package main

// iota: skipping, expressions, repeated lists, several on a line, in types.
import "fmt"

type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	_
	Thursday
)

const (
	_  = iota
	KB = 1 << (10 * iota)
	MB
	GB
)

const (
	a, b = iota, iota * 10
	c, d
	_, _
	e, f
)

const (
	p = "x"
	q
	r = iota
	s
	t = 5.5
	u
)

const one = iota

func (d Weekday) String() string {
	return [...]string{"Su", "Mo", "Tu", "We", "Th"}[d]
}

func main() {
	fmt.Println(Sunday, Monday, Tuesday, Thursday, int(Thursday))
	fmt.Println(KB, MB, GB)
	fmt.Println(a, b, c, d, e, f)
	fmt.Println(p, q, r, s, t, u, one)
	const (
		x = iota + 1
		y
		z
	)
	fmt.Println(x, y, z)
	const (
		flagA uint8 = 1 << iota
		flagB
		flagC
	)
	fmt.Println(flagA|flagC, flagB)
	fmt.Printf("%T %T %d %v\n", flagA, Monday, Monday, Tuesday)
}

// expect: Su Mo Tu Th 4
// expect: 1024 1048576 1073741824
// expect: 0 0 1 10 3 30
// expect: x x 2 3 5.5 5.5 0
// expect: 1 2 3
// expect: 5 2
// expect: uint8 main.Weekday 1 Tu

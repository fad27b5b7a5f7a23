// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Built-in functions of a call with several results; what a panic leaves of an assignment to a map.

import "fmt"

func try(f func())                     { defer func() { recover() }(); f() }
func two() (int, string)               { return 1, "b" }
func bb() ([]byte, string)             { return []byte{1, 2, 3}, "ab" }
func bs() ([]byte, []byte)             { return []byte{1, 2, 3}, []byte{9} }
func mk() (map[string]int, string)     { return mm, "x" }
func ap() ([]int, int, int)            { return []int{1}, 2, 3 }
func ai() ([]interface{}, int, string) { return nil, 2, "s" }

var mm = map[string]int{"x": 1, "y": 2}

func main() {
	m := map[int]int{}
	var p *int
	var a []int
	try(func() { m[0] += *p })
	try(func() { m[1] -= a[3] })
	z := 0
	try(func() { m[2] /= z })
	try(func() { m[4], z = 1, *p })
	try(func() { m[5] = a[1] })
	fmt.Println(len(m), z)
	fmt.Println(copy(bb()), copy(bs()))
	delete(mk())
	fmt.Println(len(mm), mm["y"], append(ap()), append(ai()))
	defer delete(mk())
	var b []byte
	b = append(b, "xyz"...)
	fmt.Println(b)
	print()
	defer fmt.Println(two())
	fmt.Println(max(1, 2), min("a", "b"))
}

// expect: 0 0
// expect: 2 1
// expect: 1 2 [1 2 3] [2 s]
// expect: [120 121 122]
// expect: 2 a
// expect: 1 b

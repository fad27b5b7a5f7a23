// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Package variables are initialised by dependency, then init functions run in order.
import "fmt"

var (
	a    = c + b
	b    = f("b", 2)
	c    = f("c", b+1)
	d    = func() int { return g() }()
	_    = f("blank", 0)
	e, h = pair()
)

var late = early + 1
var early = f("early", 10)

var table = map[string]int{"x": early, "y": late}
var arr = [...]int{a, b, c}

func f(s string, v int) int { fmt.Println("init", s); return v }
func g() int                { return early * 2 }
func pair() (int, string)   { fmt.Println("pair"); return d + 1, "h" }

func init() { fmt.Println("first init", a, b, c, d) }

func init() {
	fmt.Println("second init", e, h, late, table, arr)
	early = 99
}

func main() {
	fmt.Println("main", early, late)
}

// expect: init b
// expect: init c
// expect: init blank
// expect: init early
// expect: pair
// expect: first init 5 2 3 20
// expect: second init 21 h 11 map[x:10 y:11] [5 2 3]
// expect: main 99 11

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Functions small enough to be compiled in place of their calls: arguments are evaluated once and in order, and
// assignments to their variables come after.
import "fmt"

type Vec struct{ x, y float64 }
type Day int

func (v Vec) dot(w Vec) float64 { return v.x*w.x + v.y*w.y }
func (d Day) weekend() bool     { return d == 0 || d == 6 }

func sub(a, b int) int              { return a - b }
func same(n int) int                { return n }
func wrap(a, b int8) int8           { return a + b }
func both(a, b bool) bool           { return a && !b }
func size(s string, t []int) int    { return len(s)*10 + len(t) }
func avg(a, _ float32) float32      { return (a + a) / 2 }
func shift(n uint32, k uint) uint32 { return n<<k | n>>(32-k) }

var trace []int

func note(n int) int { trace = append(trace, n); return n }

func main() {
	x, y := 10, 3
	x, y = sub(y, x), sub(x, y)
	fmt.Println(x, y)
	x = sub(x, sub(y, x))
	fmt.Println(x, sub(note(1), note(2)), sub(sub(note(3), note(4)), note(5)), trace)
	fmt.Println(wrap(127, 1), wrap(-128, -1), both(x == y, true), size("abc", []int{1, 2}))
	v, w := Vec{1, 2}, Vec{3, 4}
	fmt.Println(v.dot(w), w.dot(v), Vec{v.dot(v), 1}.dot(w), avg(1.5, 2))
	for d := Day(5); d <= 7; d++ {
		if d.weekend() {
			fmt.Print(d, " ")
		}
	}
	fmt.Println(shift(0x80000001, 4), shift(1, 0))
	a := []int{1, 2, 3}
	a[same(1)], a[sub(2, 0)] = a[sub(3, 1)], same(a[1])
	fmt.Println(a)
	f := sub
	g := Vec.dot
	fmt.Println(f(1, 2), g(v, w))
	inc := func() int { x++; return x }
	x = 0
	fmt.Println(sub(x, inc()), sub(same(x), inc()), x)
	var i interface{} = same(3)
	fmt.Println(i, fmt.Sprint(same(4)+same(5)))
	defer fmt.Println("deferred", sub(x, 1))
	go same(1)
	defer sub(1, 2)
}

// expect: -7 7
// expect: -21 -1 -6 [1 2 3 4 5]
// expect: -128 127 false 32
// expect: 11 11 19 1.5
// expect: 6 24 1
// expect: [1 3 2]
// expect: -1 11
// expect: 0 -1 2
// expect: 3 9
// expect: deferred 1

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// What the specification says is wrong: expressions.

import "fmt"

type Point struct{ x, y int }
type PPoint *Point
type T0 struct{ x int }

func (*T0) M0() {}

type Q *T0

type Tv struct{ a int }

func (tv Tv) Mv(a int) int { return 0 }
func (tp *Tv) Mp(f int) int { return 1 }

type RW interface{ Read(); Write() }
type Ro struct{}

func (*Ro) Read() {}

func two() (int, int) { return 1, 2 }
func join(a, b string) string { return a + b }
func vari(s string, n ...int) {}

func main() {
	_ = Point{1} // error: too few values in struct literal of type Point
	_ = Point{1, 2, 3} // error: too many values in struct literal of type Point
	_ = Point{x: 1, 2} // error: mixture of field:value and value elements in struct literal
	_ = Point{z: 1} // error: unknown field z in struct literal of type Point
	_ = Point{x: 1, x: 2} // error: duplicate field name x in struct literal
	_ = [2]int{1, 2, 3} // error: index 2 is out of bounds (>= 2)
	_ = [3]int{1: 1, 1: 2} // error: duplicate index 1 in array or slice literal
	_ = []int{-1: 5} // error: invalid argument: index -1 (constant of type int) must not be negative
	_ = map[string]int{"a": 1, "a": 2} // error: duplicate key "a" in map literal
	_ = map[string]int{1} // error: missing key in map literal
	_ = [...]int{5: 1, 5}[6]
	var q Q
	q.M0() // error: q.M0 undefined (type Q has no field or method M0)
	q.M1() // error: q.M1 undefined (type Q has no field or method M1)
	(*q).x = "s" // error: cannot use "s" (untyped string constant) as int value in assignment
	_ = Tv.Mp // error: invalid method expression Tv.Mp (needs pointer receiver (*Tv).Mp)
	Tv.Mv(1) // error: not enough arguments in call to Tv.Mv\n\thave (number)\n\twant (Tv, int)
	make := 3
	_ = make
	const c = 3
	_ = &c // error: invalid operation: cannot take address of c (untyped int constant 3)
	_ = &two // error: invalid operation: cannot take address of two (value of type func() (int, int))
	_ = &map[int]int{}[1] // error: invalid operation: cannot take address of map[int]int{}[1] (map index expression of type int)
	_ = "abc"[5] // error: invalid argument: index 5 out of bounds [0:3]
	_ = [3]int{}[3] // error: invalid argument: index 3 out of bounds [0:3]
	_ = []int{}[-1] // error: invalid argument: index -1 (constant of type int) must not be negative
	_ = []int{}["x"] // error: cannot convert "x" (untyped string constant) to type int
	_ = "abc"[1:2:3] // error: invalid operation: 3-index slice of string
	_ = [3]int{}[2:1] // error: invalid operation: [3]int{} (value of type [3]int) (slice of unaddressable value)
	_ = [3]int{}[:] // error: invalid operation: [3]int{} (value of type [3]int) (slice of unaddressable value)
	var s = "abc"
	s[0] = 'x' // error: cannot assign to s[0] (neither addressable nor a map index expression)
	_ = &s[0] // error: invalid operation: cannot take address of s[0] (value of type byte)
	m := map[string]Point{}
	m["a"].x = 1 // error: cannot assign to struct field m["a"].x in map
	var x interface{} = 7
	_ = x.(RW).Foo // error: x.(RW).Foo undefined (type RW has no field or method Foo)
	_ = q.(Q) // error: invalid operation: q (variable of type Q) is not an interface
	var rw RW
	_ = rw.(Ro) // error: impossible type assertion: rw.(Ro)\n\tRo does not implement RW (method Read has pointer receiver)
	_ = rw.(string) // error: impossible type assertion: rw.(string)\n\tstring does not implement RW (missing method Read)
	join("a") // error: not enough arguments in call to join\n\thave (string)\n\twant (string, string)
	join("a", "b", "c") // error: too many arguments in call to join\n\thave (string, string, string)\n\twant (string, string)
	join(1, 2) // error: cannot use 1 (untyped int constant) as string value in argument to join // error: cannot use 2 (untyped int constant) as string value in argument to join
	vari("x", []int{1}) // error: cannot use []int{…} (value of type []int) as int value in argument to vari
	vari("x", 1, []int{1}...) // error: too many arguments in call to vari\n\thave (string, number, []int)\n\twant (string, ...int)
	vari([]string{"x"}...) // error: not enough arguments in call to vari\n\thave ([]string)\n\twant (string, ...int)
	_ = two() + 1 // error: multiple-value two() (value of type (int, int)) in single-value context
	_ = 1 + "x" // error: invalid operation: 1 + "x" (mismatched types untyped int and untyped string)
	_ = 1.5 % 2 // error: invalid operation: operator % not defined on 1.5 (untyped float constant)
	_ = !1 // error: invalid operation: operator ! not defined on 1 (untyped int constant)
	_ = -"x" // error: invalid operation: operator - not defined on "x" (untyped string constant)
	_ = ^1.5 // error: invalid operation: operator ^ not defined on 1.5 (untyped float constant)
	_ = 5 / 0 // error: invalid operation: division by zero
	_ = 5.0 << 1.5 // error: 1.5 (untyped float constant) truncated to uint
	var f float64 = 1
	_ = f << 1 // error: invalid operation: shifted operand f (variable of type float64) must be integer
	_ = 1 << f // error: invalid operation: shift count f (variable of type float64) must be integer
	_ = f % 2 // error: invalid operation: operator % not defined on f (variable of type float64)
	_ = f & 1 // error: invalid operation: operator & not defined on f (variable of type float64)
	_ = 1 == "x" // error: invalid operation: 1 == "x" (mismatched types untyped int and untyped string)
	_ = nil == nil // error: invalid operation: nil == nil (operator == not defined on untyped nil)
	_ = []int{} == []int{} // error: invalid operation: []int{} == []int{} (slice can only be compared to nil)
	_ = func() {} == func() {} // error: invalid operation: func() {} == func() {} (func can only be compared to nil)
	_ = Point{} < Point{} // error: invalid operation: Point{} < Point{} (operator < not defined on struct)
	_ = struct{ f []int }{} == struct{ f []int }{} // error: invalid operation: struct{f []int}{} == struct{f []int}{} (struct containing []int cannot be compared)
	_ = q == 1 // error: invalid operation: q == 1 (mismatched types Q and untyped int)
	_ = rw == 5 // error: cannot convert 5 (untyped int constant) to type interface{Read(); Write()}
	_ = rw == Point{} // error: invalid operation: rw == Point{} (mismatched types RW and Point)
	_ = *5 // error: invalid operation: cannot indirect 5 (untyped int constant)
	_ = *nil // error: invalid operation: cannot indirect nil
	_ = <-5 // error: invalid operation: cannot receive from non-channel 5 (untyped int constant)
	var ro <-chan int
	ro <- 1 // error: invalid operation: cannot send to receive-only channel ro (variable of type <-chan int)
	var so chan<- int
	_ = <-so // error: invalid operation: cannot receive from send-only channel so (variable of type chan<- int)
	_ = int("x") // error: cannot convert "x" (untyped string constant) to type int
	_ = string(1.5) // error: cannot convert 1.5 (untyped float constant) to type string
	_ = []byte(5) // error: cannot convert 5 (untyped int constant) to type []byte
	_ = Point(5) // error: cannot convert 5 (untyped int constant) to type Point
	_ = [3]int("abc") // error: cannot convert "abc" (untyped string constant) to type [3]int
	_ = float64("1") // error: cannot convert "1" (untyped string constant) to type float64
	_ = (*int)(&f) // error: cannot convert &f (value of type *float64) to type *int
	_ = int8(1000) // error: constant 1000 overflows int8
	_ = fmt.nothing // error: undefined: fmt.nothing
	_ = undefined // error: undefined: undefined
}

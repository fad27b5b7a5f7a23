// SPDX-License-Identifier: GPL-3.0-or-later
package main

func f1(yield func(int) bool) {}
func f0(yield func() bool) {}
func g1() {}
func g2(int) {}
func g3(func() bool) int                     { return 0 }
func g4(func(int, int, int) bool) {}
func g5(func(int)) {}
func g6(func(int) (bool, bool)) {}
func g7(func(string) bool, int) {}

func main() {
	for range g1 { // error: cannot range over g1 (value of type func()): func must be func(yield func(...) bool): wrong argument count
	}
	for range g2 { // error: cannot range over g2 (value of type func(int)): func must be func(yield func(...) bool): argument is not func
	}
	for range g3 { // error: cannot range over g3 (value of type func(func() bool) int): func must be func(yield func(...) bool): unexpected results
	}
	for range g4 { // error: cannot range over g4 (value of type func(func(int, int, int) bool)): func must be func(yield func(...) bool): yield func has too many parameters
	}
	for range g5 { // error: cannot range over g5 (value of type func(func(int))): func must be func(yield func(...) bool): yield func does not return bool
	}
	for range g6 { // error: cannot range over g6 (value of type func(func(int) (bool, bool))): func must be func(yield func(...) bool): yield func does not return bool
	}
	for range g7 { // error: cannot range over g7 (value of type func(func(string) bool, int)): func must be func(yield func(...) bool): wrong argument count
	}
	for x := range f0 { // error: range over f0 (value of type func(yield func() bool)) permits no iteration variables
	}
	for x, y := range f1 { // error: declared and not used: x // error: range over f1 (value of type func(yield func(int) bool)) permits only one iteration variable
	}
	var s string // error: declared and not used: s
	for s = range f1 { // error: cannot use s (value of type int) as string value in assignment
	}
	for i := range f1 { // error: declared and not used: i
	}
	for i, j, k := range f1 { // error: declared and not used: i // error: range over f1 (value of type func(yield func(int) bool)) permits only one iteration variable
	}
}

func h() int {
	for i := range f1 {
		return i
	}
} // error: missing return
func k() (r int) {
	for r := range f1 { // error: declared and not used: r
		return // error: result parameter r not in scope at return\n\trangefunc.go:48:6: inner declaration of var r int
	}
	return "" // error: cannot use "" (untyped string constant) as int value in return statement
}
func l() {
	for range f0 {
		return 1 // error: too many return values\n\thave (number)\n\twant ()
	}
	for range f0 {
		goto inner // error: goto inner jumps into block starting at rangefunc.go:60:15
	}
	for range f0 {
	inner:
	}
}

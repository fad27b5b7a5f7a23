// SPDX-License-Identifier: GPL-3.0-or-later
package main

// range over functions: break, continue, goto and return out of the body, named results, and the
// panics for iterators that do what they must not.

import "fmt"

func count(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := 0; i < n; i++ {
			if !yield(i) {
				return
			}
		}
	}
}
func pairs(n int) func(func(int, string) bool) {
	return func(yield func(int, string) bool) {
		for i := 0; i < n; i++ {
			if !yield(i, fmt.Sprint("s", i)) {
				return
			}
		}
	}
}
func find(n int) (int, string) {
	for i, s := range pairs(10) {
		for j := range count(5) {
			if i*j == n {
				return i, s + fmt.Sprint(j)
			}
		}
	}
	return -1, ""
}
func named(n int) (r int, err error) {
	defer func() { r *= 2 }()
	for i := range count(10) {
		defer func() { r += i }()
		if i == n {
			return i, fmt.Errorf("e%d", i)
		}
	}
	return
}
func gotos() {
	n := 0
top:
	fmt.Println("top", n)
	for i := range count(3) {
		for j := range count(3) {
			n++
			if n == 2 {
				goto top
			}
			if n == 5 {
				goto done
			}
			fmt.Println(i, j)
		}
	}
done:
	fmt.Println("done")
}
func labels() {
outer:
	for i := range count(4) {
		for k := 0; k < 3; k++ {
			for j := range count(4) {
				if j == 1 && i == 0 {
					continue outer
				}
				if j == 2 && k == 1 {
					break
				}
				if i == 2 {
					break outer
				}
				fmt.Println(i, k, j)
			}
		}
	}
loop:
	for i := 0; i < 3; i++ {
		switch {
		default:
			for j := range count(2) {
				if i == 1 {
					continue loop
				}
				if i == 2 {
					break loop
				}
				fmt.Println("x", i, j)
			}
		}
	}
}
func main() {
	for range count(2) {
		fmt.Println("hi")
	}
	var x int
	var s string
	for x, s = range pairs(3) {
	}
	fmt.Println(x, s)
	for x = range pairs(2) {
	}
	fmt.Println(x)
	var fs []func() int
	for i := range count(3) {
		fs = append(fs, func() int { i++; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	for n := range 10 {
		fmt.Println(find(n))
	}
	fmt.Println(named(3))
	gotos()
	labels()
	sum := 0
	for range func(y func() bool) { y(); y() } {
		sum++
	}
	fmt.Println(sum)
	func() {
		defer func() { fmt.Println("rec:", recover()) }()
		for range func(y func() bool) { y(); y() } {
			break
		}
	}()
	func() {
		var save func(int) bool
		defer func() { fmt.Println("rec:", recover()) }()
		for range func(y func(int) bool) { save = y; y(1) } {
		}
		save(1)
	}()
	func() {
		defer func() { fmt.Println("rec:", recover()) }()
		for range func(y func() bool) { defer func() { fmt.Println(recover()) }(); y() } {
			panic("x")
		}
	}()
	func() {
		defer func() { fmt.Println("rec:", recover()) }()
		for range func(y func() bool) { func() { defer func() { fmt.Println(recover()) }(); y() }(); y() } {
			panic("x")
		}
	}()
}

// expect: hi
// expect: hi
// expect: 2 s2
// expect: 1
// expect: 1 2 2 3 3 4 
// expect: 0 s00
// expect: 1 s11
// expect: 1 s12
// expect: 1 s13
// expect: 1 s14
// expect: 5 s51
// expect: 2 s23
// expect: 7 s71
// expect: 2 s24
// expect: 3 s33
// expect: 18 e3
// expect: top 0
// expect: 0 0
// expect: top 2
// expect: 0 0
// expect: 0 1
// expect: done
// expect: 0 0 0
// expect: 1 0 0
// expect: 1 0 1
// expect: 1 0 2
// expect: 1 0 3
// expect: 1 1 0
// expect: 1 1 1
// expect: 1 2 0
// expect: 1 2 1
// expect: 1 2 2
// expect: 1 2 3
// expect: x 0 0
// expect: x 0 1
// expect: 2
// expect: rec: runtime error: range function continued iteration after function for loop body returned false
// expect: rec: runtime error: range function continued iteration after whole loop exit
// expect: x
// expect: rec: runtime error: range function recovered a loop body panic and did not resume panicking
// expect: x
// expect: rec: runtime error: range function continued iteration after loop body panic

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// recover stops a panic only when called directly by a deferred function.
import (
	"errors"
	"fmt"
)

func try(name string, f func()) {
	defer func() {
		fmt.Printf("%s: %v\n", name, recover())
	}()
	f()
	fmt.Println(name, "returned")
}

func helper() interface{} { return recover() }

func main() {
	try("none", func() {})
	try("string", func() { panic("s") })
	try("int", func() { panic(42) })
	try("error", func() { panic(errors.New("e")) })
	try("fmt", func() { panic(fmt.Sprintf("%d%%", 5)) })
	try("struct", func() { panic(struct{ a, b int }{1, 2}) })
	try("nested recover does not stop it", func() {
		defer func() {
			func() { fmt.Println("nested:", recover()) }()
		}()
		panic("n")
	})
	try("helper called by the deferred function does not stop it", func() {
		defer func() { fmt.Println("helper:", helper()) }()
		panic("h")
	})
	try("helper deferred itself stops it", func() {
		defer helper()
		panic("x")
	})
	try("panic replaces panic", func() {
		defer func() { panic("second") }()
		panic("first")
	})
	try("recovered then panics anew", func() {
		defer func() {
			r := recover()
			panic(fmt.Sprint("re-", r))
		}()
		panic("one")
	})
	try("deferred functions run during a panic", func() {
		defer fmt.Println("runs 1")
		defer func() { defer fmt.Println("runs 2"); fmt.Println("runs 3") }()
		panic("d")
	})
	try("recover outside a panic", func() { fmt.Println(recover()) })
	try("after recovery things go on", func() {
		func() {
			defer func() { recover() }()
			panic("gone")
		}()
		fmt.Println("went on")
	})
	try("second recover gives nil", func() {
		defer func() { fmt.Println(recover(), recover()) }()
		panic("once")
	})
	try("panic in a deep call", func() {
		var f func(int)
		f = func(n int) {
			defer func() {
				if n%3 == 0 {
					fmt.Print(n, " ")
				}
			}()
			if n == 10 {
				panic("deep")
			}
			f(n + 1)
		}
		f(0)
	})
	try("inner panic recovered, outer goes on", func() {
		defer func() {
			defer func() { fmt.Println("inner", recover()) }()
			panic("inner")
		}()
		panic("outer")
	})
	for i := 0; i < 3; i++ {
		func() {
			defer func() { fmt.Print(recover(), " ") }()
			if i == 1 {
				panic(i)
			}
		}()
	}
	fmt.Println()
}

// expect: none returned
// expect: none: <nil>
// expect: string: s
// expect: int: 42
// expect: error: e
// expect: fmt: 5%
// expect: struct: {1 2}
// expect: nested: <nil>
// expect: nested recover does not stop it: n
// expect: helper: <nil>
// expect: helper called by the deferred function does not stop it: h
// expect: helper deferred itself stops it returned
// expect: helper deferred itself stops it: <nil>
// expect: panic replaces panic: second
// expect: recovered then panics anew: re-one
// expect: runs 3
// expect: runs 2
// expect: runs 1
// expect: deferred functions run during a panic: d
// expect: <nil>
// expect: recover outside a panic returned
// expect: recover outside a panic: <nil>
// expect: went on
// expect: after recovery things go on returned
// expect: after recovery things go on: <nil>
// expect: once <nil>
// expect: second recover gives nil returned
// expect: second recover gives nil: <nil>
// expect: 9 6 3 0 panic in a deep call: deep
// expect: inner inner
// expect: inner panic recovered, outer goes on: outer
// expect: <nil> 1 <nil> 

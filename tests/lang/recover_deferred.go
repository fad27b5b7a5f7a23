// recover itself deferred: by a deferred function it recovers, by the one that panics it does not. A literal
// does not set fields without a name.
package main

import "fmt"

func effect(s string) int {
	fmt.Println(s)
	return 7
}

type blank struct {
	a, _, c int
	_    struct{ x int }
}

func main() {
	defer func() { fmt.Println("outer", recover() != nil) }()
	func() {
		defer func() {
			defer recover()
		}()
		panic(1)
	}()
	fmt.Println("squelched")
	b := blank{effect("a"), effect("blank"), effect("c"), struct{ x int }{effect("x")}}
	fmt.Println(b, b == blank{a: 7, c: 7})
	func() {
		defer recover()
		panic(2)
	}()
}

// expect: squelched
// expect: a
// expect: blank
// expect: c
// expect: x
// expect: {7 0 7 {0}} true
// expect: outer true

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// More corners: recover with results, in methods, in goroutines, in loops; panics with typed values.
import (
	"errors"
	"fmt"
	"runtime"
)

type codeErr int

func (c codeErr) Error() string { return fmt.Sprint("code ", int(c)) }

func safeDiv(a, b int) (q int, err error) {
	defer func() {
		if r := recover(); r != nil {
			q = -1
			if re, ok := r.(runtime.Error); ok {
				err = re
			} else {
				err = fmt.Errorf("%v", r)
			}
		}
	}()
	return a / b, nil
}

func classify(f func()) (s string) {
	defer func() {
		switch r := recover().(type) {
		case nil:
			s = "fine"
		case codeErr:
			s = fmt.Sprint("code:", int(r))
		case runtime.Error:
			s = "runtime: " + r.Error()
		case error:
			s = "error: " + r.Error()
		case string:
			s = "string: " + r
		default:
			s = fmt.Sprintf("%T", r)
		}
	}()
	f()
	return "unchanged"
}

func levels(n int) (depth int) {
	defer func() {
		if r := recover(); r != nil {
			depth = r.(int)
			if depth < 3 {
				panic(depth + 1)
			}
		}
	}()
	if n == 0 {
		panic(0)
	}
	return levels(n - 1)
}

type S struct{ n int }

func (s *S) do() (err error) {
	defer s.guard(&err)
	s.n++
	panic(errors.New("in method"))
}

func (s *S) guard(err *error) {
	if r := recover(); r != nil {
		*err = r.(error)
		s.n += 10
	}
}

func noResult() {
	defer func() { recover() }()
	panic(1)
}

func named() (a int, b string) {
	defer func() { recover() }()
	a, b = 1, "set"
	panic("x")
}

func unnamed() (int, string) {
	defer func() { recover() }()
	panic("x")
}

func main() {
	fmt.Println(safeDiv(7, 2))
	fmt.Println(safeDiv(1, 0))
	fmt.Println(classify(func() {}), classify(func() { panic(codeErr(3)) }), classify(func() { panic(errors.New("e")) }))
	fmt.Println(classify(func() { panic("s") }), classify(func() { panic([]int{1}) }), classify(func() { var m map[int]int; m[1] = 1 }))
	fmt.Println(levels(6))
	s := &S{}
	fmt.Println(s.do(), s.n)
	noResult()
	fmt.Println(named())
	fmt.Println(unnamed())
	done := make(chan string)
	go func() {
		defer func() { done <- fmt.Sprint("goroutine: ", recover()) }()
		var a []int
		a[0]++
	}()
	fmt.Println(<-done)
	caught := 0
	for i := range 1000 {
		func() {
			defer func() {
				if recover() != nil {
					caught++
				}
			}()
			if i%2 == 0 {
				panic(i)
			}
		}()
	}
	fmt.Println(caught)
	x := []int{1, 2, 3}
	func() {
		defer func() { recover(); x[0] = 9 }()
		x[1], x[5] = 7, 8
	}()
	fmt.Println(x)
	var re runtime.Error
	func() {
		defer func() { errors.As(recover().(error), &re) }()
		_ = x[len(x)]
	}()
	fmt.Println(re)
	fmt.Println(deferredRecover(false), deferredRecover(true))
}

// recover deferred by a deferred function is called by that one; in a panic of its own it is not.
func deferredRecover(again bool) (s string) {
	defer func() { s += fmt.Sprint(" outer ", recover()) }()
	defer func() {
		if again {
			defer func() { s += fmt.Sprint(" own ", recover()) }()
		}
		defer recover()
		if again {
			panic("own")
		}
	}()
	panic("first")
}

// expect: 3 <nil>
// expect: -1 runtime error: integer divide by zero
// expect: fine code:3 error: e
// expect: string: s []int runtime: assignment to entry in nil map
// expect: 3
// expect: in method 11
// expect: 1 set
// expect: 0 
// expect: goroutine: runtime error: index out of range [0] with length 0
// expect: 500
// expect: [9 7 3]
// expect: runtime error: index out of range [3] with length 3
// expect:  outer <nil>  own own outer first
